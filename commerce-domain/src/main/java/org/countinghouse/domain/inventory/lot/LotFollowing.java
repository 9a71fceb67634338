package org.countinghouse.domain.inventory.lot;

import io.vavr.control.Either;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.InventoryEvent;
import org.countinghouse.domain.inventory.MovementReason;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReservationEvent;
import org.countinghouse.domain.inventory.StockMovement;
import org.countinghouse.domain.quantity.Quantity;

/** Gives every moved unit of one event its lot: the one that is named, or the one that the policy picks. */
final class LotFollowing {

    private final Map<Integer, List<LotPart>> named;
    private final Optional<DemandReference> demand;
    private final Map<Sku, List<LotPart>> onTheWay = new TreeMap<>();
    private final List<LotMovement> movements = new ArrayList<>();
    private final SortedMap<PositionKey, SortedMap<LotKey, LotStock>> shelves;
    private final SortedMap<SerialKey, SerialUnit> singles;
    private final LotInventory lots;

    /** Follows from those lots on; {@code named} are the parts by the line numbers of the movements' causes. */
    LotFollowing(LotInventory lots, Optional<DemandReference> demand, Map<Integer, List<LotPart>> named) {
        this.lots = lots;
        this.demand = demand;
        this.named = named;
        this.shelves = lots.shelves();
        this.singles = lots.units();
    }

    /** Who gets the goods of an event. */
    static Optional<DemandReference> demandOf(InventoryEvent event) {
        return event instanceof ReservationEvent step ? Optional.of(step.demand()) : Optional.empty();
    }

    /** The movements of lots, or the first refusal. */
    Either<LotRejection, List<LotMovement>> follow(List<StockMovement> stockMovements) {
        for (StockMovement movement : stockMovements) {
            Optional<TrackingPolicy> policy = lots.policy(movement.key().sku());
            boolean isNamed = named.containsKey(movement.cause().line());
            if (policy.isEmpty() && isNamed) {
                return Either.left(new LotRejection.NotTracked(movement.key().sku()));
            }
            if (policy.isPresent() && LotPlace.of(movement.from()) != LotPlace.of(movement.to())) {
                Optional<LotRejection> refused =
                        isNamed ? byName(movement, policy.get()) : byRule(movement, policy.get());
                if (refused.isPresent()) {
                    return Either.left(refused.get());
                }
            }
        }
        return Either.right(List.copyOf(movements));
    }

    private Optional<LotRejection> byName(StockMovement movement, TrackingPolicy policy) {
        int part = 1;
        for (LotPart units : named.getOrDefault(movement.cause().line(), List.of())) {
            Optional<LotRejection> refused = named(movement, policy, units);
            if (refused.isPresent()) {
                return refused;
            }
            move(movement, units, part++);
        }
        return Optional.empty();
    }

    private Optional<LotRejection> named(StockMovement movement, TrackingPolicy policy, LotPart units) {
        LotKey key = LotKey.of(movement.key(), units.lot());
        if (movement.reason() == MovementReason.FULFILLMENT) {
            Optional<LotRejection> kept = keptBack(movement, policy, key);
            if (kept.isPresent()) {
                return kept;
            }
        }
        Quantity serials = Quantity.of(units.serials().size());
        boolean bySerial = policy.tracking() == Tracking.SERIAL && !units.lot().equals(LotId.UNKNOWN);
        Quantity needed = bySerial ? units.quantity() : Quantity.ZERO;
        if (!serials.equals(needed)) {
            return Optional.of(new LotRejection.SerialsDiffer(key, needed, serials));
        }
        LotPlace from = LotPlace.of(movement.from());
        Optional<LotRejection> serial = serials(units, key, from);
        return serial.isPresent() ? serial : missing(units, key, from);
    }

    private Optional<LotRejection> keptBack(StockMovement movement, TrackingPolicy policy, LotKey key) {
        Optional<LotStock> stock = stock(key);
        if (stock.filter(lying -> lying.state() == LotState.RECALLED).isPresent()) {
            return Optional.of(new LotRejection.Recalled(key.name()));
        }
        LocalDate day = day(movement.effectiveAt());
        Optional<LocalDate> expiry = stock.flatMap(LotStock::expiry);
        return policy.lets(expiry, day)
                ? Optional.empty()
                : Optional.of(new LotRejection.TooOld(
                        key.name(), expiry.orElse(day), policy.mustLastTo(day).orElse(day)));
    }

    private Optional<LotRejection> serials(LotPart units, LotKey key, LotPlace from) {
        for (SerialNumber number : units.serials()) {
            SerialKey serial = SerialKey.of(key.position().sku(), number);
            Optional<SerialUnit> here = Optional.ofNullable(singles.get(serial)).filter(SerialUnit::isHere);
            if (from == LotPlace.NOWHERE && here.isPresent()) {
                return Optional.of(
                        new LotRejection.SerialHere(serial, here.get().at()));
            }
            if (from != LotPlace.NOWHERE
                    && here.filter(unit -> unit.at().equals(key) && unit.place() == from)
                            .isEmpty()) {
                return Optional.of(new LotRejection.SerialNotThere(serial, key, from));
            }
        }
        return Optional.empty();
    }

    private Optional<LotRejection> missing(LotPart units, LotKey key, LotPlace from) {
        if (from == LotPlace.NOWHERE) {
            return Optional.empty();
        }
        Quantity there = stock(key).map(stock -> stock.at(from)).orElse(Quantity.ZERO);
        return units.quantity().isMoreThan(there)
                ? Optional.of(new LotRejection.NotInLot(key, from, units.quantity(), there))
                : Optional.empty();
    }

    private Optional<LotRejection> byRule(StockMovement movement, TrackingPolicy policy) {
        if (LotPlace.of(movement.from()) == LotPlace.NOWHERE) {
            enter(movement);
            return Optional.empty();
        }
        Quantity left = movement.quantity();
        int part = 1;
        for (LotStock stock : candidates(movement, policy)) {
            Quantity taken = left.min(stock.at(LotPlace.of(movement.from())));
            boolean bySerial =
                    policy.tracking() == Tracking.SERIAL && !stock.key().lot().equals(LotId.UNKNOWN);
            if (taken.isPositive() && bySerial) {
                return Optional.of(new LotRejection.SerialsDiffer(stock.key(), taken, Quantity.ZERO));
            }
            if (taken.isPositive()) {
                move(movement, LotPart.of(stock.key().lot(), taken), part++);
                left = left.minus(taken);
            }
        }
        return left.isZero()
                ? Optional.empty()
                : Optional.of(new LotRejection.NothingToPick(
                        movement.key(), movement.quantity(), movement.quantity().minus(left)));
    }

    /** The lots that may be taken from, first to leave first; those whose units have no number before those that do. */
    private List<LotStock> candidates(StockMovement movement, TrackingPolicy policy) {
        LocalDate day = day(movement.effectiveAt());
        boolean toCustomer = movement.reason() == MovementReason.FULFILLMENT;
        boolean toSale = LotPlace.of(movement.to()) == LotPlace.SELLABLE;
        return shelf(movement.key()).values().stream()
                .filter(stock -> !toCustomer || policy.lets(stock.expiry(), day))
                .filter(stock -> !(toCustomer || toSale) || stock.state() == LotState.OPEN)
                .sorted(policy.order().comparator())
                .toList();
    }

    /** What left another position in this event comes here under its lots, the rest under none. */
    private void enter(StockMovement movement) {
        Quantity left = movement.quantity();
        int part = 1;
        Iterator<LotPart> arriving =
                onTheWay.getOrDefault(movement.key().sku(), List.of()).iterator();
        List<LotPart> rest = new ArrayList<>();
        while (arriving.hasNext()) {
            LotPart units = arriving.next();
            Quantity taken = left.min(units.quantity());
            Quantity over = units.quantity().minus(taken);
            if (taken.isPositive()) {
                move(movement, LotPart.of(units.lot(), taken), part++);
                left = left.minus(taken);
            }
            if (over.isPositive()) {
                rest.add(LotPart.of(units.lot(), over));
            }
        }
        onTheWay.put(movement.key().sku(), rest);
        if (left.isPositive()) {
            move(movement, LotPart.of(LotId.UNKNOWN, left), part);
        }
    }

    private void move(StockMovement movement, LotPart taken, int part) {
        LotPlace to = LotPlace.of(movement.to());
        LotMovement moved = new LotMovement(
                movement.cause(),
                part,
                LotKey.of(movement.key(), taken.lot()),
                LotPlace.of(movement.from()),
                to,
                taken,
                movement.reason() == MovementReason.FULFILLMENT ? demand : Optional.empty(),
                movement.effectiveAt());
        movements.add(moved);
        SortedMap<LotKey, LotStock> shelf = shelf(movement.key());
        Optional<Lot> lot = lots.lot(moved.key().name());
        shelf.put(moved.key(), lots.moved(stock(moved.key()), lot, moved));
        lots.moved(moved).forEach(unit -> singles.put(unit.key(), unit));
        if (to == LotPlace.NOWHERE && taken.serials().isEmpty()) {
            onTheWay.computeIfAbsent(movement.key().sku(), sku -> new ArrayList<>())
                    .add(taken);
        }
    }

    private SortedMap<LotKey, LotStock> shelf(PositionKey position) {
        return shelves.computeIfAbsent(position, key -> new TreeMap<>());
    }

    private Optional<LotStock> stock(LotKey key) {
        return Optional.ofNullable(shelf(key.position()).get(key));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
