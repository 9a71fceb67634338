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
import java.util.function.Predicate;
import org.countinghouse.domain.inventory.ReservationParts.Asked;
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
                expiry(
                                due,
                                line -> wanted.contains(line.key()),
                                command.header().occurredAt())
                        .ifPresent(events::add);
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
     * Turns a hold into a promise for good, or a part of it. A hold whose deadline has come is never confirmed, whether it
     * was expired already or not; if the command names another reservation for it, the same units are taken again under
     * that name, all of them, and confirmed at once: as far as others have left them.
     *
     * <p><b>Rejections:</b> {@link InventoryRejection.UnknownReservation}; {@link InventoryRejection.Fenced} when the
     * terms are others than those shown; {@link InventoryRejection.Lapsed} when {@code now} ≥ its deadline, with what
     * would be short now; {@link InventoryRejection.WrongState} when it holds nothing any more;
     * {@link InventoryRejection.ExceedsHeld} for the first line of which more is asked for than is held;
     * {@link InventoryRejection.ReservationExists} when the name to take it again under is taken.
     */
    public static Either<InventoryRejection, Decision<Inventory, InventoryEvent>> decide(
            ConfirmReservation command, Inventory inventory, Instant now) {
        Optional<Reservation> found = inventory.reservation(command.reservation());
        return found.isEmpty()
                ? unknown(command.reservation())
                : new Confirming(command, found.get(), inventory, now)
                        .events()
                        .flatMap(events -> accept(inventory, events));
    }

    /**
     * Gives back what a reservation still promises, or a part of it, held or allocated, due or not. Of each line the held
     * units go before the allocated ones.
     *
     * <p><b>Rejections:</b> {@link InventoryRejection.UnknownReservation}; {@link InventoryRejection.WrongState} when it
     * promises nothing any more; {@link InventoryRejection.ExceedsPromised} for the first line of which more should be
     * given back than is promised.
     */
    public static Either<InventoryRejection, Decision<Inventory, InventoryEvent>> decide(
            ReleaseReservation command, Inventory inventory) {
        Optional<Reservation> found = inventory.reservation(command.reservation());
        if (found.isEmpty()) {
            return unknown(command.reservation());
        }
        if (found.get().state().isFinal()) {
            return wrongState(found.get(), "release");
        }
        return new Releasing(found.get(), command.header().occurredAt())
                .events(command.lines())
                .flatMap(events -> accept(inventory, events));
    }

    /**
     * Lets promised goods leave.
     *
     * <p><b>Rejections:</b> {@link InventoryRejection.UnknownReservation}; {@link InventoryRejection.WrongState} unless
     * something is allocated; {@link InventoryRejection.ExceedsAllocated} for the first line of which more should leave than is
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
        if (reservation.allocated().isEmpty()) {
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
                expiry(due, line -> true, command.header().occurredAt()).ifPresent(events::add);
            }
        }
        return accept(inventory, events);
    }

    /** The inventory after an event. */
    public static Inventory evolve(Inventory inventory, InventoryEvent event) {
        return inventory.after(event);
    }

    /** What would be short as things are. */
    static List<Shortage> shortages(ReserveStock command, Inventory inventory) {
        return new ShortageDates(inventory, EarliestSupply.NONE).of(StockServing.serve(command, inventory));
    }

    /** The due holds, soonest due first. */
    static List<Reservation> due(Inventory inventory, Instant now) {
        return inventory.reservations().stream()
                .filter(reservation -> reservation.isDue(now))
                .sorted(Comparator.comparing(Reservation::expiresAt).thenComparing(Reservation::id))
                .toList();
    }

    /** Gives back what a due hold holds in those lines; nothing if that is nothing. */
    static Optional<InventoryEvent> expiry(Reservation due, Predicate<ReservationLine> which, Instant occurredAt) {
        List<LineQuantity> lines = due.held(which);
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
        return ReservationParts.of(
                reservation,
                Asked.of(command.lines(), FulfillReservation.Line::number, FulfillReservation.Line::quantity),
                ReservationLine::allocated,
                InventoryRejection.ExceedsAllocated::new);
    }

    /** What should leave must be there: an allowance lets goods be promised, not leave. */
    static Either<InventoryRejection, List<LineQuantity>> notThere(List<LineQuantity> lines, Inventory inventory) {
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
