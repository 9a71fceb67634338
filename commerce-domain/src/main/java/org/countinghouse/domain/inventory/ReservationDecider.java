package org.countinghouse.domain.inventory;

import io.vavr.control.Either;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.quantity.Quantity;

/**
 * Decides who gets stock. Every method takes what was locked before ({@link Inventory}); {@code now} is the store's
 * clock, read after the locks, and the only time that deadlines are measured by.
 */
@CheckReturnValue
public final class ReservationDecider {

    private ReservationDecider() {}

    /**
     * Promises stock. Lines are served in their order, so a position that is named twice serves its first line first. If
     * something is short, the due holds among the locked reservations are expired on the wanted positions and the lines
     * are served again. How one line is served that leaves a choice is told by {@link Places.Splitting} and
     * {@link Wanted}; under {@code ALL_OR_NOTHING}, if serving in order falls short, lines with less choice are served
     * before lines with more.
     *
     * <p>Worked value: on hand 10, held 8, of which 3 are due. A request for 4 finds 2 available, expires the 3, and is
     * held in full with 1 left.
     *
     * <p><b>Rejections:</b> {@link InventoryRejection.ReservationExists};
     * {@link InventoryRejection.InsufficientStock} naming every short line, under {@code ALL_OR_NOTHING} when any line
     * is short, under {@code PARTIAL} when nothing at all is there.
     */
    public static Either<InventoryRejection, Decision<Inventory, InventoryEvent>> decide(
            ReserveStock command, Inventory inventory, Instant now) {
        return decide(command, inventory, now, EarliestSupply.NONE);
    }

    /** The same; a refusal also tells from which day on what is missing can be promised, by what is known to come. */
    public static Either<InventoryRejection, Decision<Inventory, InventoryEvent>> decide(
            ReserveStock command, Inventory inventory, Instant now, EarliestSupply supply) {
        if (inventory.reservation(command.reservation()).isPresent()) {
            return Either.left(new InventoryRejection.ReservationExists(command.reservation()));
        }
        List<InventoryEvent> events = new ArrayList<>();
        Served served = StockServing.serve(command, inventory);
        if (served.isShort()) {
            Set<PositionKey> wanted = StockServing.wanted(command, inventory);
            for (Reservation due : due(inventory, now)) {
                expiry(due, wanted, command.header().occurredAt()).ifPresent(events::add);
            }
            served = StockServing.serve(command, inventory.after(events));
        }
        if (served.isNothing() || (command.mode() == ReserveStock.Mode.ALL_OR_NOTHING && served.isShort())) {
            return Either.left(new InventoryRejection.InsufficientStock(
                    new ShortageDates(inventory.after(events), supply).of(served)));
        }
        events.add(new ReservationEvent.StockReserved(
                command.reservation(),
                command.demand(),
                served.lines(),
                now.plus(command.ttl()),
                command.header().occurredAt(),
                command.priority()));
        return accept(inventory, events);
    }

    /** The positions that such a refusal is about: what is to come there dates it. */
    public static SortedSet<PositionKey> lacking(
            ReserveStock command, InventoryRejection.InsufficientStock refusal, Inventory inventory) {
        return ShortageDates.positions(command, refusal, inventory);
    }

    /**
     * Whether something would be short as things are, so that due holds on the wanted positions are worth locking before
     * it is decided.
     */
    public static boolean fallsShort(ReserveStock command, Inventory inventory) {
        return StockServing.serve(command, inventory).isShort();
    }

    /**
     * Turns a hold into a promise for good. A hold whose deadline has come is never confirmed, whether it was expired
     * already or not.
     *
     * <p><b>Rejections:</b> {@link InventoryRejection.UnknownReservation}; {@link InventoryRejection.Lapsed} when
     * {@code now} ≥ its deadline; {@link InventoryRejection.WrongState} when it is no hold any more.
     */
    public static Either<InventoryRejection, Decision<Inventory, InventoryEvent>> decide(
            ConfirmReservation command, Inventory inventory, Instant now) {
        Optional<Reservation> found = inventory.reservation(command.reservation());
        if (found.isEmpty()) {
            return unknown(command.reservation());
        }
        Reservation reservation = found.get();
        if (reservation.isDue(now) || reservation.state() == ReservationState.EXPIRED) {
            return Either.left(new InventoryRejection.Lapsed(reservation.id(), reservation.expiresAt(), now));
        }
        if (reservation.state() != ReservationState.HELD) {
            return wrongState(reservation, "confirm");
        }
        return accept(
                inventory,
                List.of(new ReservationEvent.ReservationConfirmed(
                        reservation.id(),
                        reservation.demand(),
                        reservation.version() + 1,
                        reservation.held(line -> true),
                        command.header().occurredAt())));
    }

    /**
     * Gives back what a reservation still promises, held or allocated, due or not.
     *
     * <p><b>Rejections:</b> {@link InventoryRejection.UnknownReservation}; {@link InventoryRejection.WrongState} when it
     * promises nothing any more.
     */
    public static Either<InventoryRejection, Decision<Inventory, InventoryEvent>> decide(
            ReleaseReservation command, Inventory inventory) {
        Optional<Reservation> found = inventory.reservation(command.reservation());
        if (found.isEmpty()) {
            return unknown(command.reservation());
        }
        Reservation reservation = found.get();
        if (reservation.state().isFinal()) {
            return wrongState(reservation, "release");
        }
        boolean held = reservation.state() == ReservationState.HELD;
        return accept(
                inventory,
                List.of(new ReservationEvent.ReservationReleased(
                        reservation.id(),
                        reservation.demand(),
                        reservation.version() + 1,
                        held ? Bucket.HELD : Bucket.ALLOCATED,
                        held ? reservation.held(line -> true) : reservation.allocated(),
                        command.header().occurredAt())));
    }

    /**
     * Lets promised goods leave.
     *
     * <p><b>Rejections:</b> {@link InventoryRejection.UnknownReservation}; {@link InventoryRejection.WrongState} unless
     * it is confirmed; {@link InventoryRejection.ExceedsAllocated} for the first line of which more should leave than is
     * allocated; {@link InventoryRejection.NotThere} when the goods were promised beyond those on hand and have not come
     * yet.
     */
    public static Either<InventoryRejection, Decision<Inventory, InventoryEvent>> decide(
            FulfillReservation command, Inventory inventory) {
        Optional<Reservation> found = inventory.reservation(command.reservation());
        if (found.isEmpty()) {
            return unknown(command.reservation());
        }
        Reservation reservation = found.get();
        if (reservation.state() != ReservationState.CONFIRMED) {
            return wrongState(reservation, "fulfill");
        }
        return leaving(command, reservation)
                .flatMap(lines -> notThere(lines, inventory))
                .flatMap(lines -> accept(
                        inventory,
                        List.of(new ReservationEvent.ReservationFulfilled(
                                reservation.id(),
                                reservation.demand(),
                                reservation.version() + 1,
                                lines,
                                command.header().occurredAt()))));
    }

    /** Expires the due holds among the locked reservations, soonest due first, up to the command's limit. */
    public static Either<InventoryRejection, Decision<Inventory, InventoryEvent>> decide(
            ExpireDue command, Inventory inventory, Instant now) {
        List<InventoryEvent> events = new ArrayList<>();
        for (Reservation due : due(inventory, now)) {
            if (events.size() < command.limit()) {
                Set<PositionKey> all =
                        due.lines().stream().map(ReservationLine::key).collect(Collectors.toUnmodifiableSet());
                expiry(due, all, command.header().occurredAt()).ifPresent(events::add);
            }
        }
        return accept(inventory, events);
    }

    /** The inventory after an event. */
    public static Inventory evolve(Inventory inventory, InventoryEvent event) {
        return inventory.after(event);
    }

    /** The due holds, soonest due first. */
    static List<Reservation> due(Inventory inventory, Instant now) {
        return inventory.reservations().stream()
                .filter(reservation -> reservation.isDue(now))
                .sorted(Comparator.comparing(Reservation::expiresAt).thenComparing(Reservation::id))
                .toList();
    }

    /** Gives back what a due hold holds on those positions; nothing if that is nothing. */
    static Optional<InventoryEvent> expiry(Reservation due, Set<PositionKey> keys, Instant occurredAt) {
        List<LineQuantity> lines = due.held(line -> keys.contains(line.key()));
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new ReservationEvent.ReservationExpired(
                        due.id(), due.demand(), due.version() + 1, lines, occurredAt));
    }

    private static Either<InventoryRejection, List<LineQuantity>> leaving(
            FulfillReservation command, Reservation reservation) {
        if (command.lines().isEmpty()) {
            return Either.right(reservation.allocated());
        }
        List<LineQuantity> lines = new ArrayList<>();
        for (FulfillReservation.Line asked : command.lines()) {
            Optional<ReservationLine> line = reservation.line(asked.number());
            Quantity allocated = line.map(ReservationLine::allocated).orElse(Quantity.ZERO);
            if (line.isEmpty() || asked.quantity().isMoreThan(allocated)) {
                return Either.left(new InventoryRejection.ExceedsAllocated(
                        reservation.id(), asked.number(), asked.quantity(), allocated));
            }
            lines.add(new LineQuantity(asked.number(), line.get().key(), asked.quantity()));
        }
        return Either.right(lines);
    }

    private static Either<InventoryRejection, List<LineQuantity>> notThere(
            List<LineQuantity> lines, Inventory inventory) {
        Map<PositionKey, Quantity> asked = new TreeMap<>();
        lines.forEach(line -> asked.merge(line.key(), line.quantity(), Quantity::plus));
        for (Map.Entry<PositionKey, Quantity> entry : asked.entrySet()) {
            Quantity onHand = inventory.position(entry.getKey()).onHand();
            if (entry.getValue().isMoreThan(onHand)) {
                return Either.left(
                        new InventoryRejection.NotThere(entry.getKey(), Bucket.ALLOCATED, entry.getValue(), onHand));
            }
        }
        return Either.right(lines);
    }

    private static Either<InventoryRejection, Decision<Inventory, InventoryEvent>> unknown(ReservationId id) {
        return Either.left(new InventoryRejection.UnknownReservation(id));
    }

    private static Either<InventoryRejection, Decision<Inventory, InventoryEvent>> wrongState(
            Reservation reservation, String attempted) {
        return Either.left(new InventoryRejection.WrongState(reservation.id(), reservation.state(), attempted));
    }

    private static Either<InventoryRejection, Decision<Inventory, InventoryEvent>> accept(
            Inventory inventory, List<? extends InventoryEvent> events) {
        return Either.right(new Decision<>(inventory.after(events), List.copyOf(events)));
    }
}
