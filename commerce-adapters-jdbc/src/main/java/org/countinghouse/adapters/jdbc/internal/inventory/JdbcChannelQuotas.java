package org.countinghouse.adapters.jdbc.internal.inventory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.countinghouse.adapters.jdbc.internal.sql.Sql;
import org.countinghouse.adapters.jdbc.internal.sql.SqlSession;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.availability.ChannelQuota;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.inventory.ChannelQuotas;
import org.countinghouse.ports.kernel.StaleStateException;

/** One row a channel and position; it names the hold, which has the numbers. */
public final class JdbcChannelQuotas implements ChannelQuotas {

    private final Sql sql;

    /** The quotas in that database. */
    public JdbcChannelQuotas(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<ChannelQuota> find(TenantId tenant, ChannelId channel, Collection<PositionKey> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        List<String> skus = new ArrayList<>();
        List<String> locations = new ArrayList<>();
        for (PositionKey key : new TreeSet<>(keys)) {
            skus.add(key.sku().value());
            locations.add(key.location().value());
        }
        return sql.read(session -> session.bindLists(session.query("""
                        select c.sku, c.location, c.version, c.reservation_id
                        from ${lists k (sku, location)}
                          join ${prefix}channel_quota c on c.tenant_id = ${tenant} and c.channel = ? and c.sku = k.sku
                            and c.location = k.location
                        order by c.sku, c.location"""), 0, skus, locations)
                .bind(2, tenant.value())
                .bind(3, channel.value())
                .map((row, context) -> quota(channel, row))
                .list());
    }

    @Override
    public boolean isUsed(TenantId tenant, ChannelId channel) {
        return sql.read(session -> session.query("""
                        select c.version from ${prefix}channel_quota c where c.tenant_id = ? and c.channel = ? limit 1""")
                .bind(0, tenant.value())
                .bind(1, channel.value())
                .mapTo(Long.class)
                .findOne()
                .isPresent());
    }

    @Override
    public void save(TenantId tenant, ChannelQuota next) {
        int rows = sql.write(
                session -> next.version() == 1 ? insert(session, tenant, next) : update(session, tenant, next));
        if (rows != 1) {
            throw new StaleStateException(
                    "quota of " + next.channel() + " at " + next.key() + ": expected version " + (next.version() - 1));
        }
    }

    private static int insert(SqlSession session, TenantId tenant, ChannelQuota quota) {
        return session.update("""
                        insert into ${prefix}channel_quota (reservation_id, version, tenant_id, channel, sku, location)
                        values (?, ?, ?, ?, ?, ?)""")
                .bindByType(0, quota.fence().map(ReservationId::value).orElse(null), String.class)
                .bind(1, quota.version())
                .bind(2, tenant.value())
                .bind(3, quota.channel().value())
                .bind(4, quota.key().sku().value())
                .bind(5, quota.key().location().value())
                .execute();
    }

    private static int update(SqlSession session, TenantId tenant, ChannelQuota next) {
        return session.update("""
                        update ${prefix}channel_quota set reservation_id = ?, version = version + 1
                        where tenant_id = ? and channel = ? and sku = ? and location = ? and version = ?""")
                .bindByType(0, next.fence().map(ReservationId::value).orElse(null), String.class)
                .bind(1, tenant.value())
                .bind(2, next.channel().value())
                .bind(3, next.key().sku().value())
                .bind(4, next.key().location().value())
                .bind(5, next.version() - 1)
                .execute();
    }

    private static ChannelQuota quota(ChannelId channel, ResultSet row) throws SQLException {
        return new ChannelQuota(
                channel,
                PositionKey.of(Sku.of(row.getString(1)), LocationId.of(row.getString(2))),
                row.getLong(3),
                Optional.ofNullable(row.getString(4)).map(ReservationId::of));
    }
}
