package org.countinghouse.adapters.jdbc.internal.inventory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.countinghouse.adapters.jdbc.internal.sql.Batch;
import org.countinghouse.adapters.jdbc.internal.sql.SqlSession;
import org.countinghouse.domain.inventory.PositionChange;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.StockMovement;
import org.countinghouse.domain.inventory.StockPosition;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.inventory.StockEntry;
import org.countinghouse.ports.kernel.StaleStateException;

/** What commands did to stock, written within a unit: positions by differences, movements and allowances as new rows. */
final class StockWrites {

    private final SqlSession session;
    private final TenantId tenant;

    StockWrites(SqlSession session, TenantId tenant) {
        this.session = session;
        this.tenant = tenant;
    }

    /** All of some commands, in their order. */
    void append(List<StockEntry> entries) {
        List<Advance> advances = Advance.of(entries);
        insertPositions(advances.stream()
                .filter(change -> change.before().version() == 0)
                .toList());
        updatePositions(advances.stream()
                .filter(change -> change.before().version() > 0)
                .toList());
        for (StockEntry entry : entries) {
            insertAllowances(allowances(entry.changes(), entry.movements()));
        }
        insertMovements(entries);
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

    private void insertPositions(List<Advance> changes) {
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
    private void updatePositions(List<Advance> changes) {
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

    private void insertAllowances(List<PositionChange> changes) {
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
    private void insertMovements(List<StockEntry> entries) {
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
}
