package org.countinghouse.adapters.jdbc.internal.inventory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.countinghouse.adapters.jdbc.internal.sql.Sql;
import org.countinghouse.adapters.jdbc.internal.sql.SqlSession;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.inventory.availability.ChannelPolicy;
import org.countinghouse.domain.inventory.availability.PolicyScope;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.ports.inventory.ChannelPolicies;
import org.countinghouse.ports.kernel.StaleStateException;

/** One row a version, which is only added; the latest counts. */
public final class JdbcChannelPolicies implements ChannelPolicies {

    private static final String READING = """
            select c.version, c.safety_stock, c.buffer, c.buffer_basis_points, c.cap, c.cut_off, c.future_window_seconds
            from ${prefix}channel_policy c
            where c.tenant_id = ? and c.channel = ? and c.sku = ?""";

    private final Sql sql;

    /** The policies in that database. */
    public JdbcChannelPolicies(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<ChannelPolicy> find(TenantId tenant, PolicyScope scope) {
        return sql.read(session -> session.query(READING + " order by c.version desc limit 1")
                .bind(0, tenant.value())
                .bind(1, scope.channel().value())
                .bind(2, sku(scope))
                .map((row, context) -> policy(scope, row))
                .findOne());
    }

    @Override
    public Optional<ChannelPolicy> find(TenantId tenant, PolicyScope scope, long version) {
        return sql.read(session -> session.query(READING + " and c.version = ?")
                .bind(0, tenant.value())
                .bind(1, scope.channel().value())
                .bind(2, sku(scope))
                .bind(3, version)
                .map((row, context) -> policy(scope, row))
                .findOne());
    }

    @Override
    public void append(CommandHeader cause, ChannelPolicy next) {
        int rows = sql.write(session -> session.update("""
                        insert into ${prefix}channel_policy (tenant_id, channel, sku, version, safety_stock, buffer,
                          buffer_basis_points, cap, cut_off, future_window_seconds, declared_by, declared_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .bind(0, cause.tenant().value())
                .bind(1, next.scope().channel().value())
                .bind(2, sku(next.scope()))
                .bind(3, next.version())
                .bind(4, next.safetyStock().units())
                .bind(5, next.buffer().units())
                .bind(6, next.bufferBasisPoints())
                .bindByType(7, next.cap().map(Quantity::units).orElse(null), Long.class)
                .bind(8, next.cutOff().units())
                .bind(9, next.futureWindow().toSeconds())
                .bind(10, cause.actor().value())
                .bind(11, SqlSession.utc(cause.occurredAt()))
                .execute());
        if (rows != 1) {
            throw new StaleStateException("policy of " + next.scope() + ": version " + next.version());
        }
    }

    /** The whole range is the row without an item; no item's name is empty. */
    private static String sku(PolicyScope scope) {
        return scope.sku().map(Sku::value).orElse("");
    }

    private static ChannelPolicy policy(PolicyScope scope, ResultSet row) throws SQLException {
        long cap = row.getLong(5);
        Optional<Quantity> most = row.wasNull() ? Optional.empty() : Optional.of(Quantity.of(cap));
        return ChannelPolicy.builder()
                .id(scope)
                .version(row.getLong(1))
                .safetyStock(Quantity.of(row.getLong(2)))
                .buffer(Quantity.of(row.getLong(3)))
                .bufferBasisPoints(row.getInt(4))
                .cap(most)
                .cutOff(Quantity.of(row.getLong(6)))
                .futureWindow(Duration.ofSeconds(row.getLong(7)))
                .build();
    }
}
