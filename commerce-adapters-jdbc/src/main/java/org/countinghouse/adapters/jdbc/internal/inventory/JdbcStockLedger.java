package org.countinghouse.adapters.jdbc.internal.inventory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.countinghouse.adapters.jdbc.internal.sql.Batch;
import org.countinghouse.adapters.jdbc.internal.sql.Sql;
import org.countinghouse.adapters.jdbc.internal.sql.SqlSession;
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
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.ports.inventory.StockEntry;
import org.countinghouse.ports.inventory.StockLedger;
import org.countinghouse.ports.kernel.StaleStateException;

/** One row a position, changed by one guarded statement a command; one row a movement, never changed. */
public final class JdbcStockLedger implements StockLedger {

    private static final String STOCKED = """
            select sku, location
            from (
              select p.sku, p.location, row_number() over (
                partition by p.sku
                order by p.on_hand - p.held - p.allocated + p.oversell_allowance desc, p.location) as preference
              from ${lists k (sku)}
                join ${prefix}stock_position p on p.tenant_id = ? and p.sku = k.sku
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
        List<Advance> advances = Advance.of(entries);
        sql.write(session -> {
            insertPositions(
                    session,
                    tenant,
                    advances.stream()
                            .filter(change -> change.before().version() == 0)
                            .toList());
            updatePositions(
                    session,
                    tenant,
                    advances.stream()
                            .filter(change -> change.before().version() > 0)
                            .toList());
            for (StockEntry entry : entries) {
                insertAllowances(session, tenant, allowances(entry.changes(), entry.movements()));
            }
            insertMovements(session, tenant, entries);
            return advances;
        });
    }

    /**
     * What all of some commands did to one position.
     *
     * @param before as it was before the first of them
     * @param after as it is after the last
     */
    private record Advance(StockPosition before, StockPosition after) {

        /** Each change must follow on the one before it at its position; in the order of the keys. */
        static List<Advance> of(List<StockEntry> entries) {
            Map<PositionKey, Advance> advances = new TreeMap<>();
            for (StockEntry entry : entries) {
                for (PositionChange change : entry.changes()) {
                    Advance sofar = advances.get(change.key());
                    if (sofar != null && !sofar.after.equals(change.before())) {
                        throw Arguments.violated("change", "must follow on " + sofar.after, change);
                    }
                    advances.put(
                            change.key(), new Advance(sofar == null ? change.before() : sofar.before, change.after()));
                }
            }
            return List.copyOf(advances.values());
        }

        PositionKey key() {
            return after.key();
        }
    }

    private static void insertPositions(SqlSession session, TenantId tenant, List<Advance> changes) {
        if (changes.isEmpty()) {
            return;
        }
        Batch batch = session.batch("""
                insert into ${prefix}stock_position (tenant_id, sku, location, on_hand, held, allocated, damaged,
                  quarantined, in_transfer, oversell_allowance, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""");
        for (Advance change : changes) {
            StockPosition after = change.after();
            batch.bind(0, tenant.value())
                    .bind(1, after.key().sku().value())
                    .bind(2, after.key().location().value())
                    .bind(3, after.counters().onHand())
                    .bind(4, after.counters().held())
                    .bind(5, after.counters().allocated())
                    .bind(6, after.counters().damaged())
                    .bind(7, after.counters().quarantined())
                    .bind(8, after.counters().inTransfer())
                    .bind(9, after.oversellAllowance().units())
                    .bind(10, after.version())
                    .add();
        }
        batch.send();
    }

    /** Changes by differences, and says again what the decision rests on: the version, and enough left to promise. */
    private static void updatePositions(SqlSession session, TenantId tenant, List<Advance> changes) {
        if (changes.isEmpty()) {
            return;
        }
        Batch batch = session.changes("""
                update ${prefix}stock_position
                set on_hand = on_hand + ?, held = held + ?, allocated = allocated + ?, damaged = damaged + ?,
                  quarantined = quarantined + ?, in_transfer = in_transfer + ?,
                  oversell_allowance = oversell_allowance + ?, version = version + ?
                where tenant_id = ? and sku = ? and location = ? and version = ?
                  and on_hand - held - allocated + oversell_allowance >= ?""");
        for (Advance change : changes) {
            StockPosition before = change.before();
            StockPosition after = change.after();
            batch.bind(0, after.counters().onHand() - before.counters().onHand())
                    .bind(1, after.counters().held() - before.counters().held())
                    .bind(2, after.counters().allocated() - before.counters().allocated())
                    .bind(3, after.counters().damaged() - before.counters().damaged())
                    .bind(4, after.counters().quarantined() - before.counters().quarantined())
                    .bind(5, after.counters().inTransfer() - before.counters().inTransfer())
                    .bind(
                            6,
                            after.oversellAllowance().units()
                                    - before.oversellAllowance().units())
                    .bind(7, after.version() - before.version())
                    .bind(8, tenant.value())
                    .bind(9, change.key().sku().value())
                    .bind(10, change.key().location().value())
                    .bind(11, before.version())
                    .bind(
                            12,
                            Math.max(
                                    0,
                                    before.available().units()
                                            - after.available().units()))
                    .add();
        }
        batch.send(counts -> requireEach(changes, counts));
    }

    private static void requireEach(List<Advance> changes, int[] counts) {
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] != 1) {
                Advance change = changes.get(i);
                throw new StaleStateException("position " + change.key() + ": expected version "
                        + change.before().version());
            }
        }
    }

    /** What set an allowance, be it to what it was: nothing else changes a position without moving anything. */
    private static List<PositionChange> allowances(List<PositionChange> changes, List<StockMovement> movements) {
        Set<PositionKey> moved = movements.stream().map(StockMovement::key).collect(Collectors.toSet());
        return changes.stream()
                .filter(change -> !moved.contains(change.key())
                        || !change.after()
                                .oversellAllowance()
                                .equals(change.before().oversellAllowance()))
                .toList();
    }

    private static void insertAllowances(SqlSession session, TenantId tenant, List<PositionChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        Batch batch = session.batch("""
                insert into ${prefix}stock_allowance (tenant_id, sku, location, position_version, allowance)
                values (?, ?, ?, ?, ?)""");
        for (PositionChange change : changes) {
            batch.bind(0, tenant.value())
                    .bind(1, change.key().sku().value())
                    .bind(2, change.key().location().value())
                    .bind(3, change.after().version())
                    .bind(4, change.after().oversellAllowance().units())
                    .add();
        }
        batch.send();
    }

    private static Map<PositionKey, Long> versions(List<PositionChange> changes) {
        Map<PositionKey, Long> versions = new HashMap<>();
        changes.forEach(change -> versions.put(change.key(), change.after().version()));
        return versions;
    }

    /** The database dates each row by its own clock, after the positions were locked. */
    private static void insertMovements(SqlSession session, TenantId tenant, List<StockEntry> entries) {
        Batch batch = session.rows("""
                insert into ${prefix}stock_movement (tenant_id, cause_id, step, line_number, sku, location, reason,
                  quantity, effective_at, command_id, actor, position_version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""");
        for (StockEntry entry : entries) {
            CommandHeader cause = entry.cause();
            Map<PositionKey, Long> versions = versions(entry.changes());
            for (StockMovement movement : entry.movements()) {
                batch.bind(0, tenant.value())
                        .bind(1, movement.cause().id())
                        .bind(2, movement.cause().step())
                        .bind(3, movement.cause().line())
                        .bind(4, movement.key().sku().value())
                        .bind(5, movement.key().location().value())
                        .bind(6, movement.reason().name())
                        .bind(7, movement.quantity().units())
                        .bind(8, SqlSession.utc(movement.effectiveAt()))
                        .bind(9, cause.id().value())
                        .bind(10, cause.actor().value())
                        .bind(11, versions.getOrDefault(movement.key(), 0L).longValue())
                        .add();
            }
        }
        batch.send();
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
