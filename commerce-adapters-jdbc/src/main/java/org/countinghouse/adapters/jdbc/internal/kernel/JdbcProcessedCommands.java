package org.countinghouse.adapters.jdbc.internal.kernel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countinghouse.adapters.jdbc.internal.sql.Batch;
import org.countinghouse.adapters.jdbc.internal.sql.Sql;
import org.countinghouse.adapters.jdbc.internal.sql.SqlSession;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.Fingerprint;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.kernel.KeyClaim;
import org.countinghouse.ports.kernel.ProcessedCommand;
import org.countinghouse.ports.kernel.ProcessedCommands;

/** One row a key. The insert waits for a unit that holds the same key, so two at once cannot both take effect. */
public final class JdbcProcessedCommands implements ProcessedCommands {

    private static final Fingerprint NOTHING = Fingerprint.parse("");

    private final Sql sql;

    /** The memory in that database. */
    public JdbcProcessedCommands(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<ProcessedCommand> claim(TenantId tenant, String operation, CommandId key, Fingerprint fingerprint) {
        return sql.write(session -> claim(session, tenant, new KeyClaim(operation, key, fingerprint, "")));
    }

    private static Optional<ProcessedCommand> claim(SqlSession session, TenantId tenant, KeyClaim claim) {
        boolean isNew = session.insertNew(session.update("""
                        insert into ${prefix}processed_command (tenant_id, operation, command_id, fingerprint, reference)
                        values (?, ?, ?, ?, ?)
                        ${or nothing}""")
                .bind(0, tenant.value())
                .bind(1, claim.operation())
                .bind(2, claim.key().value())
                .bind(3, claim.fingerprint().canonical())
                .bind(4, claim.reference()));
        return isNew ? Optional.empty() : earlier(session, tenant, claim.operation(), claim.key());
    }

    /** In one statement where an insert tells which keys were new; always in the order of the keys. */
    @Override
    public List<Optional<ProcessedCommand>> claimAll(TenantId tenant, List<KeyClaim> claims) {
        return sql.write(
                session -> session.pipelines() ? together(session, tenant, claims) : oneByOne(session, tenant, claims));
    }

    private static List<Optional<ProcessedCommand>> together(
            SqlSession session, TenantId tenant, List<KeyClaim> claims) {
        KeyClaims all = new KeyClaims(tenant, claims);
        all.expectIn(session);
        session.flush();
        return all.earlier(session);
    }

    private static List<Optional<ProcessedCommand>> oneByOne(
            SqlSession session, TenantId tenant, List<KeyClaim> claims) {
        Map<KeyClaim, ProcessedCommand> earlier = new HashMap<>();
        claims.stream()
                .sorted(KeyClaims.ORDER)
                .forEach(claim -> claim(session, tenant, claim).ifPresent(done -> earlier.put(claim, done)));
        return claims.stream()
                .map(claim -> Optional.ofNullable(earlier.get(claim)))
                .toList();
    }

    static Optional<ProcessedCommand> earlier(SqlSession session, TenantId tenant, String operation, CommandId key) {
        return Optional.of(session.query("""
                        select fingerprint, reference from ${prefix}processed_command
                        where tenant_id = ? and operation = ? and command_id = ?""")
                .bind(0, tenant.value())
                .bind(1, operation)
                .bind(2, key.value())
                .map((row, context) -> new ProcessedCommand(Fingerprint.parse(row.getString(1)), row.getString(2)))
                .one());
    }

    @Override
    public void complete(TenantId tenant, String operation, CommandId key, String reference) {
        completeAll(tenant, List.of(new KeyClaim(operation, key, NOTHING, reference)));
    }

    @Override
    public void completeAll(TenantId tenant, List<KeyClaim> claims) {
        sql.write(session -> {
            Batch batch = session.batch("""
                            update ${prefix}processed_command set reference = ?
                            where tenant_id = ? and operation = ? and command_id = ?""");
            claims.forEach(claim -> batch.bind(0, claim.reference())
                    .bind(1, tenant.value())
                    .bind(2, claim.operation())
                    .bind(3, claim.key().value())
                    .add());
            batch.send(counts -> expectEach(claims, counts));
            return claims;
        });
    }

    @Override
    public void abandon(TenantId tenant, String operation, CommandId key) {
        abandonAll(tenant, List.of(new KeyClaim(operation, key, NOTHING, "")));
    }

    @Override
    public void abandonAll(TenantId tenant, List<KeyClaim> claims) {
        sql.write(session -> {
            Batch batch = session.batch("""
                            delete from ${prefix}processed_command
                            where tenant_id = ? and operation = ? and command_id = ?""");
            claims.forEach(claim -> batch.bind(0, tenant.value())
                    .bind(1, claim.operation())
                    .bind(2, claim.key().value())
                    .add());
            batch.send(counts -> expectEach(claims, counts));
            return claims;
        });
    }

    private static void expectEach(List<KeyClaim> claims, int[] rows) {
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] != 1) {
                throw new IllegalStateException(
                        "command " + claims.get(i).key() + " was not claimed in this unit of work");
            }
        }
    }
}
