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
import org.countinghouse.ports.inventory.StockOpening;
import org.countinghouse.ports.kernel.KeyClaim;
import org.countinghouse.ports.kernel.ProcessedCommand;
import org.countinghouse.ports.kernel.StaleStateException;

/**
 * The part of the stock that a batch is about: what was locked for all of it at once, and what it has become by what was
 * decided since. Each command is decided on exactly the part that it would have locked by itself.
 */
final class BatchInventory {

    /** How many due holds one reserve expires at most; the sweeper has the rest. */
    private static final int DUE_PER_RESERVE = 1_000;

    private final TenantId tenant;
    private final Reservations promises;
    private final NavigableSet<PositionKey> keys;
    private final StockOpening.Opened opened;
    private final Map<PositionKey, StockPosition> positions = new TreeMap<>();
    private final Map<ReservationId, Reservation> reservations = new TreeMap<>();
    private final NavigableSet<ReservationId> due = new TreeSet<>();
    private final ExpectedGoods expected;
    private Instant now;

    private BatchInventory(TenantId tenant, List<ReservationRequest> requests, InventoryStores stores) {
        this.tenant = tenant;
        this.promises = stores.reservations();
        this.keys = keys(tenant, requests, promises);
        NavigableSet<ReservationId> named = new TreeSet<>();
        requests.forEach(request -> named.add(request.reservation()));
        List<KeyClaim> claims = requests.stream().map(ReservationRequest::claim).toList();
        this.opened = stores.opening().open(tenant, claims, keys, named);
        opened.positions().forEach(position -> positions.put(position.key(), position));
        opened.reservations().forEach(reservation -> reservations.put(reservation.id(), reservation));
        this.now = opened.now();
        this.expected = new ExpectedGoods(tenant, stores);
    }

    /** Claims all keys, locks positions by key, then reservations by id, then reads the clock. */
    static BatchInventory opened(TenantId tenant, List<ReservationRequest> requests, InventoryStores stores) {
        return new BatchInventory(tenant, requests, stores);
    }

    /** For each request, what was done under its key before. */
    List<Optional<ProcessedCommand>> earlier() {
        return opened.earlier();
    }

    /** With what is due locked as well where those commands may need it; they are the ones to be decided. */
    BatchInventory prepared(List<ReservationRequest> fresh) {
        NavigableSet<PositionKey> scarce = scarce(fresh);
        if (!scarce.isEmpty()) {
            due.addAll(due(fresh, scarce));
            NavigableSet<ReservationId> more = new TreeSet<>(due);
            more.removeAll(reservations.keySet());
            if (!more.isEmpty()) {
                promises.lock(tenant, more).forEach(reservation -> reservations.put(reservation.id(), reservation));
            }
            now = promises.now(tenant);
        }
        requireCovered(fresh);
        return this;
    }

    /** Decides the next command, and what it leaves is what the one after it finds. */
    Either<InventoryRejection, Decision<Inventory, InventoryEvent>> decide(ReservationRequest request) {
        Collection<PositionKey> own = request.isLaterStep() ? keysOf(request.reservation()) : request.keys();
        Inventory inventory = Inventory.of(
                own.stream()
                        .flatMap(key -> Optional.ofNullable(positions.get(key)).stream())
                        .toList(),
                Optional.ofNullable(reservations.get(request.reservation())).stream()
                        .toList());
        if (request.fallsShort().test(inventory)) {
            inventory = inventory.alsoLocked(dueOn(own));
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
    private List<ReservationId> due(List<ReservationRequest> requests, NavigableSet<PositionKey> scarce) {
        List<NavigableSet<PositionKey>> wanting = requests.stream()
                .map(ReservationRequest::keys)
                .filter(wanted -> wanted.stream().anyMatch(scarce::contains))
                .distinct()
                .toList();
        NavigableSet<PositionKey> together = new TreeSet<>();
        wanting.forEach(together::addAll);
        List<ReservationId> found = promises.dueOn(tenant, together, now, DUE_PER_RESERVE);
        if (found.size() < DUE_PER_RESERVE || wanting.size() == 1) {
            return found;
        }
        List<ReservationId> each = new ArrayList<>(found);
        wanting.forEach(wanted -> each.addAll(promises.dueOn(tenant, wanted, now, DUE_PER_RESERVE)));
        return each;
    }

    private List<Reservation> dueOn(Collection<PositionKey> wanted) {
        return due.stream()
                .flatMap(id -> Optional.ofNullable(reservations.get(id)).stream())
                .filter(reservation -> reservation.lines().stream()
                        .anyMatch(line -> line.held().isPositive() && wanted.contains(line.key())))
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
    private void requireCovered(List<ReservationRequest> requests) {
        for (ReservationRequest request : requests) {
            if (request.isLaterStep() && !keys.containsAll(keysOf(request.reservation()))) {
                throw new StaleStateException("reservation " + request.reservation() + " came while it was looked for");
            }
        }
    }
}
