package org.countinghouse.ports.inventory.internal;

import io.vavr.control.Either;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.countinghouse.domain.inventory.Inventory;
import org.countinghouse.domain.inventory.InventoryEvent;
import org.countinghouse.domain.inventory.InventoryRejection;
import org.countinghouse.domain.inventory.PositionChange;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.ReservationLine;
import org.countinghouse.domain.inventory.ReserveStock;
import org.countinghouse.domain.inventory.StockPosition;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.inventory.Reservations;
import org.countinghouse.ports.kernel.StaleStateException;

/**
 * The part of the stock that a batch is about: what was locked for all of it at once, and what it has become by what was
 * decided since. Each command is decided on exactly the part that it would have locked by itself.
 */
final class BatchInventory {

    /** How many due holds one reserve expires at most; the sweeper has the rest. */
    private static final int DUE_PER_RESERVE = 1_000;

    private final Map<PositionKey, StockPosition> positions = new TreeMap<>();
    private final Map<ReservationId, Reservation> reservations = new TreeMap<>();
    private final NavigableSet<ReservationId> due = new TreeSet<>();
    private final Instant now;
    private final ExpectedGoods expected;

    private BatchInventory(TenantId tenant, List<ReservationRequest> requests, InventoryStores stores) {
        Reservations promises = stores.reservations();
        NavigableSet<PositionKey> keys = keys(tenant, requests, promises);
        stores.ledger().lock(tenant, keys).forEach(position -> positions.put(position.key(), position));
        NavigableSet<ReservationId> named = new TreeSet<>();
        requests.forEach(request -> named.add(request.reservation()));
        NavigableSet<PositionKey> scarce = scarce(requests);
        if (!scarce.isEmpty()) {
            due.addAll(due(tenant, requests, scarce, promises));
        }
        NavigableSet<ReservationId> all = new TreeSet<>(named);
        all.addAll(due);
        promises.lock(tenant, all).forEach(reservation -> reservations.put(reservation.id(), reservation));
        requireCovered(requests, keys);
        this.now = promises.now(tenant);
        this.expected = new ExpectedGoods(tenant, stores);
    }

    /** Locks positions by key, then reservations by id, then reads the clock. */
    static BatchInventory locked(TenantId tenant, List<ReservationRequest> requests, InventoryStores stores) {
        return new BatchInventory(tenant, requests, stores);
    }

    /** Decides the next command, and what it leaves is what the one after it finds. */
    Either<InventoryRejection, Decision<Inventory, InventoryEvent>> decide(ReservationRequest request) {
        Collection<PositionKey> keys = request.isLaterStep() ? keysOf(request.reservation()) : request.keys();
        Inventory inventory = Inventory.of(
                keys.stream()
                        .flatMap(key -> Optional.ofNullable(positions.get(key)).stream())
                        .toList(),
                Optional.ofNullable(reservations.get(request.reservation())).stream()
                        .toList());
        if (request.fallsShort().test(inventory)) {
            inventory = inventory.alsoLocked(dueOn(keys));
        }
        Either<InventoryRejection, Decision<Inventory, InventoryEvent>> outcome =
                request.rules().decide(inventory, now, expected);
        outcome.forEach(decision -> keep(decision.state()));
        return outcome;
    }

    private void keep(Inventory after) {
        for (PositionChange change : after.changes()) {
            positions.put(change.key(), change.after());
        }
        after.reservations().forEach(reservation -> reservations.put(reservation.id(), reservation));
    }

    /** A later step's positions are read without a lock first: they never change. */
    private static NavigableSet<PositionKey> keys(
            TenantId tenant, List<ReservationRequest> requests, Reservations promises) {
        NavigableSet<PositionKey> keys = new TreeSet<>();
        NavigableSet<ReservationId> steps = new TreeSet<>();
        for (ReservationRequest request : requests) {
            keys.addAll(request.keys());
            if (request.isLaterStep()) {
                steps.add(request.reservation());
            }
        }
        if (!steps.isEmpty()) {
            promises.findAll(tenant, steps).forEach(found -> found.lines().forEach(line -> keys.add(line.key())));
        }
        return keys;
    }

    /** The positions of which the batch asks for more than is available: of all others nobody can fall short. */
    private NavigableSet<PositionKey> scarce(List<ReservationRequest> requests) {
        Map<PositionKey, Long> asked = new TreeMap<>();
        NavigableSet<PositionKey> scarce = new TreeSet<>();
        for (ReservationRequest request : requests) {
            if (request.lines().stream().allMatch(ReserveStock.Line::namesOnePosition)) {
                request.lines()
                        .forEach(line -> asked.merge(line.key(), line.quantity().units(), Math::addExact));
            } else {
                scarce.addAll(request.keys()); // what it may ask of each of them is not told before it is served
            }
        }
        asked.forEach((key, units) -> {
            StockPosition position = positions.get(key);
            if (position == null || units > position.available().units()) {
                scarce.add(key);
            }
        });
        return scarce;
    }

    /** Whoever may fall short takes what is due on all that it wants. If there is too much, everyone is looked up alone. */
    private static List<ReservationId> due(
            TenantId tenant,
            List<ReservationRequest> requests,
            NavigableSet<PositionKey> scarce,
            Reservations promises) {
        List<NavigableSet<PositionKey>> wanting = requests.stream()
                .map(ReservationRequest::keys)
                .filter(keys -> keys.stream().anyMatch(scarce::contains))
                .distinct()
                .toList();
        NavigableSet<PositionKey> together = new TreeSet<>();
        wanting.forEach(together::addAll);
        Instant atFirst = promises.now(tenant);
        List<ReservationId> found = promises.dueOn(tenant, together, atFirst, DUE_PER_RESERVE);
        if (found.size() < DUE_PER_RESERVE || wanting.size() == 1) {
            return found;
        }
        List<ReservationId> each = new ArrayList<>(found);
        wanting.forEach(keys -> each.addAll(promises.dueOn(tenant, keys, atFirst, DUE_PER_RESERVE)));
        return each;
    }

    private List<Reservation> dueOn(Collection<PositionKey> keys) {
        return due.stream()
                .flatMap(id -> Optional.ofNullable(reservations.get(id)).stream())
                .filter(reservation -> reservation.lines().stream()
                        .anyMatch(line -> line.held().isPositive() && keys.contains(line.key())))
                .sorted(Comparator.comparing(Reservation::expiresAt).thenComparing(Reservation::id))
                .limit(DUE_PER_RESERVE)
                .toList();
    }

    private List<PositionKey> keysOf(ReservationId id) {
        return Optional.ofNullable(reservations.get(id)).stream()
                .flatMap(reservation -> reservation.lines().stream())
                .map(ReservationLine::key)
                .distinct()
                .toList();
    }

    /** A reservation that a step is about may have come since its positions were looked for: then all begins again. */
    private void requireCovered(List<ReservationRequest> requests, NavigableSet<PositionKey> keys) {
        for (ReservationRequest request : requests) {
            if (request.isLaterStep() && !keys.containsAll(keysOf(request.reservation()))) {
                throw new StaleStateException("reservation " + request.reservation() + " came while it was looked for");
            }
        }
    }
}
