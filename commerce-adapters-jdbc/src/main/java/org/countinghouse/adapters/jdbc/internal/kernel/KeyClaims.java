package org.countinghouse.adapters.jdbc.internal.kernel;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.countinghouse.adapters.jdbc.internal.sql.SqlSession;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.kernel.KeyClaim;
import org.countinghouse.ports.kernel.ProcessedCommand;

/** Keys claimed in one statement, where an insert tells which of them were new; in the order of the keys. */
public final class KeyClaims {

    private static final String CLAIM = """
            insert into ${prefix}processed_command (operation, command_id, fingerprint, reference, tenant_id)
            select k.operation, k.command_id, k.fingerprint, k.reference, t.tenant_id
            from ${lists k (operation, command_id, fingerprint, reference)}
              join (select cast(? as varchar) as tenant_id) t on true
            on conflict do nothing
            returning operation || '/' || command_id""";

    static final Comparator<KeyClaim> ORDER = Comparator.comparing(KeyClaim::operation)
            .thenComparing(claim -> claim.key().value());

    private final TenantId tenant;
    private final List<KeyClaim> claims;
    private final List<KeyClaim> sorted;
    private final Set<String> fresh = new HashSet<>();

    /** Claims of that tenant, no two with the same key. */
    public KeyClaims(TenantId tenant, List<KeyClaim> claims) {
        this.tenant = tenant;
        this.claims = List.copyOf(claims);
        this.sorted = claims.stream().sorted(ORDER).toList();
    }

    /** Has them claimed with what else the session sends together. */
    public void expectIn(SqlSession session) {
        session.expect(CLAIM, 5, this::bind, this::read);
    }

    private void bind(PreparedStatement statement, int first) throws SQLException {
        setTexts(statement, first, KeyClaim::operation);
        setTexts(statement, first + 1, claim -> claim.key().value());
        setTexts(statement, first + 2, claim -> claim.fingerprint().canonical());
        setTexts(statement, first + 3, KeyClaim::reference);
        statement.setString(first + 4, tenant.value());
    }

    private void setTexts(PreparedStatement statement, int parameter, Function<KeyClaim, String> text)
            throws SQLException {
        SqlSession.setTexts(statement, parameter, sorted.stream().map(text).toList());
    }

    private void read(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.getResultSet()) {
            while (rows.next()) {
                fresh.add(rows.getString(1));
            }
        }
    }

    /** Once they were sent: for each claim nothing if it was new, what was done under its key if it was not. */
    public List<Optional<ProcessedCommand>> earlier(SqlSession session) {
        Map<KeyClaim, ProcessedCommand> done = new HashMap<>();
        for (KeyClaim claim : sorted) {
            if (!fresh.contains(claim.operation() + "/" + claim.key())) {
                JdbcProcessedCommands.earlier(session, tenant, claim.operation(), claim.key())
                        .ifPresent(earlier -> done.put(claim, earlier));
            }
        }
        return claims.stream()
                .map(claim -> Optional.ofNullable(done.get(claim)))
                .toList();
    }
}
