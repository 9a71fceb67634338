package org.countinghouse.adapters.jdbc.internal.kernel;

import java.util.Optional;
import org.countinghouse.adapters.jdbc.internal.sql.Sql;
import org.countinghouse.adapters.jdbc.internal.sql.SqlSession;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.Fingerprint;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.kernel.ProcessedCommand;
import org.countinghouse.ports.kernel.ProcessedCommands;

/** One row a key. The insert waits for a unit that holds the same key, so two at once cannot both take effect. */
public final class JdbcProcessedCommands implements ProcessedCommands {

    private final Sql sql;

    /** The memory in that database. */
    public JdbcProcessedCommands(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<ProcessedCommand> claim(TenantId tenant, String operation, CommandId key, Fingerprint fingerprint) {
        return sql.write(session -> {
            boolean isNew = session.insertNew(session.update("""
                            insert into ${prefix}processed_command (tenant_id, operation, command_id, fingerprint)
                            values (?, ?, ?, ?)
                            ${or nothing}""")
                    .bind(0, tenant.value())
                    .bind(1, operation)
                    .bind(2, key.value())
                    .bind(3, fingerprint.canonical()));
            return isNew ? Optional.empty() : earlier(session, tenant, operation, key);
        });
    }

    private static Optional<ProcessedCommand> earlier(
            SqlSession session, TenantId tenant, String operation, CommandId key) {
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
        expectOne(
                sql.write(session -> session.update("""
                                update ${prefix}processed_command set reference = ?
                                where tenant_id = ? and operation = ? and command_id = ?""")
                        .bind(0, reference)
                        .bind(1, tenant.value())
                        .bind(2, operation)
                        .bind(3, key.value())
                        .execute()),
                key);
    }

    @Override
    public void abandon(TenantId tenant, String operation, CommandId key) {
        expectOne(
                sql.write(session -> session.update("""
                                delete from ${prefix}processed_command
                                where tenant_id = ? and operation = ? and command_id = ?""")
                        .bind(0, tenant.value())
                        .bind(1, operation)
                        .bind(2, key.value())
                        .execute()),
                key);
    }

    private static void expectOne(int rows, CommandId key) {
        if (rows != 1) {
            throw new IllegalStateException("command " + key + " was not claimed in this unit of work");
        }
    }
}
