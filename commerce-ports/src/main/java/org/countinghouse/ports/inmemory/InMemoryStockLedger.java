package org.countinghouse.ports.inmemory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.countinghouse.domain.inventory.MovementCause;
import org.countinghouse.domain.inventory.PositionChange;
import org.countinghouse.domain.inventory.PositionFacts;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.RecordedAllowance;
import org.countinghouse.domain.inventory.RecordedMovement;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.inventory.ReservationLine;
import org.countinghouse.domain.inventory.StockAsOf;
import org.countinghouse.domain.inventory.StockCounters;
import org.countinghouse.domain.inventory.StockMovement;
import org.countinghouse.domain.inventory.StockPosition;
import org.countinghouse.domain.inventory.StockVerification;
import org.countinghouse.domain.inventory.transfer.StockTransfer;
import org.countinghouse.domain.inventory.transfer.TransferLine;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.inventory.StockLedger;
import org.countinghouse.ports.kernel.StaleStateException;

final class InMemoryStockLedger implements StockLedger {

    private final InMemoryUnitOfWork unitOfWork;
    private final InMemoryTable<RowKey, StockPosition> positions;
    private final InMemoryTable<RowKey, RecordedMovement> movements;
    private final InMemoryTable<RowKey, RecordedAllowance> allowances;
    private final InMemoryReservations reservations;
    private final InMemoryStockTransfers transfers;

    InMemoryStockLedger(
            InMemoryUnitOfWork unitOfWork, InMemoryReservations reservations, InMemoryStockTransfers transfers) {
        this.unitOfWork = unitOfWork;
        this.positions = new InMemoryTable<>(unitOfWork);
        this.movements = new InMemoryTable<>(unitOfWork);
        this.allowances = new InMemoryTable<>(unitOfWork);
        this.reservations = reservations;
        this.transfers = transfers;
    }

    @Override
    public List<StockPosition> lock(TenantId tenant, Collection<PositionKey> keys) {
        unitOfWork.changing(() -> {});
        return find(tenant, keys);
    }

    @Override
    public void append(CommandHeader cause, List<PositionChange> changes, List<StockMovement> added) {
        for (PositionChange change : changes) {
            StockPosition stored =
                    positions.find(row(cause.tenant(), change.key())).orElse(StockPosition.empty(change.key()));
            if (!stored.equals(change.before())) {
                throw new StaleStateException(
                        "position " + change.key() + ": expected " + change.before() + ", found " + stored);
            }
            positions.put(row(cause.tenant(), change.key()), change.after());
        }
        Instant now = reservations.now(cause.tenant());
        Set<PositionKey> moved = added.stream().map(StockMovement::key).collect(Collectors.toSet());
        for (PositionChange change : changes) {
            StockPosition after = change.after();
            boolean changed = !after.oversellAllowance().equals(change.before().oversellAllowance());
            if (changed || !moved.contains(change.key())) {
                allowances.put(
                        RowKey.of(cause.tenant(), after.key().sku(), after.key().location(), after.version()),
                        new RecordedAllowance(after.key(), after.oversellAllowance(), after.version(), now));
            }
        }
        Map<PositionKey, Long> versions = new TreeMap<>();
        changes.forEach(change -> versions.put(change.key(), change.after().version()));
        for (StockMovement movement : added) {
            MovementCause from = movement.cause();
            RowKey row = RowKey.of(cause.tenant(), from.id(), from.step(), from.line());
            if (movements.find(row).isPresent()) {
                throw new StaleStateException("movement " + from + " is there already");
            }
            long version = versions.getOrDefault(movement.key(), 0L);
            movements.put(row, new RecordedMovement(movement, version, now));
        }
    }

    @Override
    public List<StockPosition> find(TenantId tenant, Collection<PositionKey> keys) {
        return unitOfWork.read(() -> {
            List<StockPosition> found = new ArrayList<>();
            for (PositionKey key : new TreeSet<>(keys)) {
                positions.find(row(tenant, key)).ifPresent(found::add);
            }
            return found;
        });
    }

    @Override
    public List<StockMovement> movements(TenantId tenant, String causeId) {
        return movements.range(RowKey.of(tenant, causeId), RowKey.of(tenant, causeId, Long.MAX_VALUE)).stream()
                .map(RecordedMovement::movement)
                .toList();
    }

    @Override
    public StockAsOf asOf(TenantId tenant, PositionKey key, Instant recordedUpTo) {
        return StockAsOf.fold(
                key,
                recordedUpTo,
                all(movements, tenant).stream()
                        .filter(recorded -> recorded.movement().key().equals(key))
                        .toList(),
                all(allowances, tenant).stream()
                        .filter(recorded -> recorded.key().equals(key))
                        .toList());
    }

    @Override
    public long count(TenantId tenant) {
        return all(positions, tenant).size();
    }

    @Override
    public List<PositionFacts> differing(TenantId tenant) {
        return unitOfWork.read(() -> facts(tenant).stream()
                .filter(facts -> !StockVerification.verify(facts).isEmpty())
                .toList());
    }

    private List<PositionFacts> facts(TenantId tenant) {
        Map<PositionKey, StockCounters> moved = StockCounters.fold(
                all(movements, tenant).stream().map(RecordedMovement::movement).toList());
        Map<PositionKey, Long> held = new TreeMap<>();
        Map<PositionKey, Long> allocated = new TreeMap<>();
        for (Reservation reservation : reservations.all(tenant)) {
            for (ReservationLine line : reservation.lines()) {
                held.merge(line.key(), line.held().units(), Long::sum);
                allocated.merge(line.key(), line.allocated().units(), Long::sum);
            }
        }
        Map<PositionKey, Long> onTheirWay = new TreeMap<>();
        for (StockTransfer transfer : transfers.all(tenant)) {
            for (TransferLine line : transfer.lines()) {
                onTheirWay.merge(
                        PositionKey.of(line.sku(), transfer.destination()),
                        line.open().units(),
                        Long::sum);
            }
        }
        Map<PositionKey, Long> allowed = new TreeMap<>();
        all(allowances, tenant)
                .forEach(recorded ->
                        allowed.put(recorded.key(), recorded.allowance().units()));
        Map<PositionKey, StockPosition> stored = new TreeMap<>();
        all(positions, tenant).forEach(position -> stored.put(position.key(), position));
        TreeSet<PositionKey> keys = new TreeSet<>(stored.keySet());
        keys.addAll(moved.keySet());
        keys.addAll(onTheirWay.keySet());
        return keys.stream()
                .map(key -> {
                    StockPosition position = stored.getOrDefault(key, StockPosition.empty(key));
                    return new PositionFacts(
                            key,
                            position.counters(),
                            position.oversellAllowance().units(),
                            moved.getOrDefault(key, StockCounters.ZERO),
                            held.getOrDefault(key, 0L),
                            allocated.getOrDefault(key, 0L),
                            onTheirWay.getOrDefault(key, 0L),
                            allowed.getOrDefault(key, 0L));
                })
                .toList();
    }

    private static <V> List<V> all(InMemoryTable<RowKey, V> table, TenantId tenant) {
        return table.range(RowKey.of(tenant), RowKey.of(tenant, "\uFFFF"));
    }

    private static RowKey row(TenantId tenant, PositionKey key) {
        return RowKey.of(tenant, key.sku(), key.location());
    }
}
