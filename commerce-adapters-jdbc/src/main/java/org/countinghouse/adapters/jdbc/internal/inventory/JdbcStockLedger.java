package org.countinghouse.adapters.jdbc.internal.inventory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.countinghouse.adapters.jdbc.internal.sql.Sql;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.inventory.MovementCause;
import org.countinghouse.domain.inventory.MovementReason;
import org.countinghouse.domain.inventory.PositionChange;
import org.countinghouse.domain.inventory.PositionFacts;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.StockAsOf;
import org.countinghouse.domain.inventory.StockCounters;
import org.countinghouse.domain.inventory.StockMovement;
import org.countinghouse.domain.inventory.StockPosition;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.ports.inventory.StockEntry;
import org.countinghouse.ports.inventory.StockLedger;

/** One row a position, changed by one guarded statement a command; one row a movement, never changed. */
public final class JdbcStockLedger implements StockLedger {

    private static final String STOCKED = """
            select sku, location
            from (
              select p.sku, p.location, row_number() over (
                partition by p.sku
                order by p.on_hand - p.held - p.allocated + p.oversell_allowance desc, p.location) as preference
              from ${lists k (sku)}
                join ${prefix}stock_position p on p.tenant_id = ${tenant} and p.sku = k.sku
              where p.on_hand + p.oversell_allowance > 0
            ) stocked
            where preference <= ?
            order by sku, location""";

    private final Sql sql;
    private final PositionReads reads;

    /** The ledger in that database. */
    public JdbcStockLedger(Sql sql) {
        this.sql = sql;
        this.reads = PositionReads.of(sql);
    }

    @Override
    public List<StockPosition> lock(TenantId tenant, Collection<PositionKey> keys) {
        return sql.write(session -> reads.lock(session, tenant, keys));
    }

    @Override
    public List<StockPosition> find(TenantId tenant, Collection<PositionKey> keys) {
        return sql.read(session -> reads.find(session, tenant, keys));
    }

    @Override
    public void append(CommandHeader cause, List<PositionChange> changes, List<StockMovement> movements) {
        appendAll(cause.tenant(), List.of(new StockEntry(cause, changes, movements)));
    }

    @Override
    public void appendAll(TenantId tenant, List<StockEntry> entries) {
        sql.write(session -> {
            new StockWrites(session, tenant).append(entries);
            return entries;
        });
    }

    @Override
    public List<StockMovement> movements(TenantId tenant, String causeId) {
        return sql.read(session -> session.query("""
                        select step, line_number, sku, location, reason, quantity, effective_at
                        from ${prefix}stock_movement
                        where tenant_id = ? and cause_id = ?
                        order by step, line_number""")
                .bind(0, tenant.value())
                .bind(1, causeId)
                .map((row, context) -> new StockMovement(
                        key(row, 3),
                        MovementReason.valueOf(row.getString(5)),
                        Quantity.of(row.getLong(6)),
                        new MovementCause(causeId, row.getLong(1), row.getInt(2)),
                        row.getObject(7, OffsetDateTime.class).toInstant()))
                .list());
    }

    @Override
    public StockAsOf asOf(TenantId tenant, PositionKey key, Instant recordedUpTo) {
        return sql.read(session -> StockHistory.asOf(session, tenant, key, recordedUpTo));
    }

    @Override
    public long count(TenantId tenant) {
        return sql.read(session -> session.query("select count(*) from ${prefix}stock_position where tenant_id = ?")
                .bind(0, tenant.value())
                .mapTo(Long.class)
                .one());
    }

    @Override
    public List<PositionFacts> differing(TenantId tenant) {
        return sql.read(session -> session.query(StockProof.DIFFERING)
                .bind(0, tenant.value())
                .bind(1, tenant.value())
                .bind(2, tenant.value())
                .bind(3, tenant.value())
                .bind(4, tenant.value())
                .map((row, context) -> new PositionFacts(
                        key(row, 1),
                        counters(row, 3),
                        row.getLong(9),
                        counters(row, 10),
                        row.getLong(16),
                        row.getLong(17),
                        row.getLong(18),
                        row.getLong(19)))
                .list());
    }

    @Override
    public List<PositionKey> stocked(TenantId tenant, Collection<Sku> skus, int most) {
        List<String> sorted = new TreeSet<>(skus).stream().map(Sku::value).toList();
        return sorted.isEmpty()
                ? List.of()
                : sql.read(session -> session.bindList(session.query(STOCKED), 0, sorted)
                        .bind(1, tenant.value())
                        .bind(2, most)
                        .map((row, context) -> key(row, 1))
                        .list());
    }

    static PositionKey key(ResultSet row, int first) throws SQLException {
        return PositionKey.of(Sku.of(row.getString(first)), LocationId.of(row.getString(first + 1)));
    }

    static StockCounters counters(ResultSet row, int first) throws SQLException {
        return new StockCounters(
                row.getLong(first),
                row.getLong(first + 1),
                row.getLong(first + 2),
                row.getLong(first + 3),
                row.getLong(first + 4),
                row.getLong(first + 5));
    }
}
