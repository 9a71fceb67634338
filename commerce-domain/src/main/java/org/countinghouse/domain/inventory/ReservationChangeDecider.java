package org.countinghouse.domain.inventory;

import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.inventory.ReservationEvent.PromiseBroken;
import org.countinghouse.domain.inventory.ReservationEvent.ReservationConfirmed;
import org.countinghouse.domain.inventory.ReservationEvent.ReservationExtended;
import org.countinghouse.domain.inventory.ReservationEvent.ReservationTransferred;
import org.countinghouse.domain.inventory.ReservationEvent.StockReserved;
import org.countinghouse.domain.inventory.ReservationParts.Asked;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.kernel.Decision;

/**
 * Decides on promises that stand and are changed: given more time, passed on, served from another place, cut to what was
 * found. As with {@link ReservationDecider}, {@code now} is the store's clock, read after the locks.
 */
@CheckReturnValue
public final class ReservationChangeDecider {

    private static final Duration MOMENT = Duration.ofMillis(1);

    private ReservationChangeDecider() {}

    /**
     * Gives a hold more time. Its fence rises, so that whoever acts on what was read before is refused.
     *
     * <p>Worked value: held until 12:15; extended by 10 minutes at 12:01 it is held until 12:15 still, at 12:14 until
     * 12:24; at 12:15 it has lapsed.
     *
     * <p><b>Rejections:</b> {@link InventoryRejection.UnknownReservation}; {@link InventoryRejection.Lapsed} when
     * {@code now} ≥ its deadline, whether it was expired already or not; {@link InventoryRejection.WrongState} when it
     * holds nothing.
     */
    public static Either<InventoryRejection, Decision<Inventory, InventoryEvent>> decide(
            ExtendReservation command, Inventory inventory, Instant now) {
        return found(command.reservation(), inventory)
                .flatMap(reservation -> notLapsed(reservation, now))
                .flatMap(reservation -> reservation.state() == ReservationState.HELD
                        ? Either.right(reservation)
                        : wrongState(reservation, "extend"))
                .map(reservation -> {
                    Instant asked = now.plus(command.ttl());
                    return accept(
                            inventory,
                            List.of(new ReservationExtended(
                                    reservation.id(),
                                    reservation.demand(),
                                    reservation.version() + 1,
                                    asked.isAfter(reservation.expiresAt()) ? asked : reservation.expiresAt(),
                                    command.header().occurredAt())));
                });
    }

    /**
     * Passes a promise on to another demand. Nothing moves; its fence rises. To whom it belongs already, it is not passed
     * on.
     *
     * <p><b>Rejections:</b> {@link InventoryRejection.UnknownReservation}; {@link InventoryRejection.Fenced} when the
     * terms are others than those shown; {@link InventoryRejection.Lapsed}; {@link InventoryRejection.WrongState} when it
     * promises nothing any more.
     */
    public static Either<InventoryRejection, Decision<Inventory, InventoryEvent>> decide(
            TransferReservation command, Inventory inventory, Instant now) {
        return found(command.reservation(), inventory)
                .flatMap(reservation -> command.fence()
                                .filter(shown -> shown != reservation.fence())
                                .isPresent()
                        ? Either.left(new InventoryRejection.Fenced(
                                reservation.id(), command.fence().get(), reservation.fence()))
                        : Either.right(reservation))
                .flatMap(reservation -> open(reservation, "transfer", now))
                .map(reservation -> reservation.demand().equals(command.to())
                        ? Decision.unchanged(inventory)
                        : accept(
                                inventory,
                                List.of(new ReservationTransferred(
                                        reservation.id(),
                                        reservation.demand(),
                                        reservation.version() + 1,
                                        command.to(),
                                        command.header().occurredAt()))));
    }

    /**
     * Serves a promise from another place: gives back what it still promises and takes the same there, held what was held,
     * until the same deadline, and allocated what was allocated. If something is short there, holds that are due there give
     * way as for {@link ReserveStock}.
     *
     * <p><b>Rejections:</b> {@link InventoryRejection.UnknownReservation}; {@link InventoryRejection.Lapsed};
     * {@link InventoryRejection.WrongState} when it promises nothing any more;
     * {@link InventoryRejection.ReservationExists} when the new name is taken; {@link InventoryRejection.InsufficientStock}
     * naming every line that is short there.
     */
    public static Either<InventoryRejection, Decision<Inventory, InventoryEvent>> decide(
            RelocateReservation command, Inventory inventory, Instant now) {
        return found(command.reservation(), inventory)
                .flatMap(reservation -> open(reservation, "relocate", now))
                .flatMap(reservation -> relocated(command, reservation, inventory, now));
    }

    /**
     * Cuts a promise to what was found: breaks that of the missing units and writes them off.
     *
     * <p><b>Rejections:</b> {@link InventoryRejection.UnknownReservation}; {@link InventoryRejection.WrongState} unless
     * something is allocated; {@link InventoryRejection.ExceedsAllocated} for the first line of which more is missing than
     * is allocated; {@link InventoryRejection.NotThere} when the goods were promised beyond those on hand.
     */
    public static Either<InventoryRejection, Decision<Inventory, InventoryEvent>> decide(
            ShortPick command, Inventory inventory) {
        return found(command.reservation(), inventory)
                .flatMap(reservation -> reservation.allocated().isEmpty()
                        ? wrongState(reservation, "pick short")
                        : Either.right(reservation))
                .flatMap(reservation -> ReservationParts.of(
                                reservation,
                                Asked.of(command.lines(), ShortPick.Line::number, ShortPick.Line::quantity),
                                ReservationLine::allocated,
                                InventoryRejection.ExceedsAllocated::new)
                        .flatMap(lines -> ReservationDecider.notThere(lines, inventory))
                        .map(lines -> accept(inventory, missing(command, reservation, lines))));
    }

    /** The inventory after an event. */
    public static Inventory evolve(Inventory inventory, InventoryEvent event) {
        return inventory.after(event);
    }

    private static Either<InventoryRejection, Decision<Inventory, InventoryEvent>> relocated(
            RelocateReservation command, Reservation reservation, Inventory inventory, Instant now) {
        Instant occurredAt = command.header().occurredAt();
        List<InventoryEvent> events = new ArrayList<>(new Releasing(reservation, occurredAt).everything());
        boolean holds = reservation.state() == ReservationState.HELD;
        Instant until = holds ? reservation.expiresAt() : now.plus(MOMENT);
        return ReservationDecider.decide(there(command, reservation), inventory.after(events), now)
                .map(taken -> {
                    for (InventoryEvent event : taken.events()) {
                        events.add(event instanceof StockReserved reserved ? until(reserved, until) : event);
                    }
                    List<LineQuantity> allocated = reservation.allocated().stream()
                            .map(line -> new LineQuantity(
                                    line.lineNumber(),
                                    PositionKey.of(line.key().sku(), command.location()),
                                    line.quantity()))
                            .toList();
                    if (!allocated.isEmpty()) {
                        events.add(
                                new ReservationConfirmed(command.to(), reservation.demand(), 2, allocated, occurredAt));
                    }
                    return accept(inventory, events);
                });
    }

    private static StockReserved until(StockReserved reserved, Instant until) {
        return new StockReserved(
                reserved.reservation(),
                reserved.demand(),
                reserved.lines(),
                until,
                reserved.occurredAt(),
                reserved.priority());
    }

    private static ReserveStock there(RelocateReservation command, Reservation reservation) {
        return ReserveStock.builder()
                .header(command.header())
                .reservation(command.to())
                .demand(reservation.demand())
                .addAllLines(ReservationParts.all(reservation, ReservationLine::open).stream()
                        .map(line -> new ReserveStock.Line(
                                line.lineNumber(),
                                PositionKey.of(line.key().sku(), command.location()),
                                line.quantity()))
                        .toList())
                .ttl(MOMENT)
                .mode(ReserveStock.Mode.ALL_OR_NOTHING)
                .priority(reservation.priority())
                .build();
    }

    /** The adjustment is a step of the command, so that its movements are never taken for those of another one. */
    private static List<InventoryEvent> missing(ShortPick command, Reservation reservation, List<LineQuantity> lines) {
        return List.of(
                new PromiseBroken(
                        reservation.id(),
                        reservation.demand(),
                        reservation.version() + 1,
                        Bucket.ALLOCATED,
                        lines,
                        command.header().occurredAt()),
                new StockEvent.StockAdjusted(
                        command.header().step("missing").id(),
                        command.reference(),
                        lines.stream()
                                .map(line -> AdjustStock.Line.of(
                                        line.key(),
                                        line.quantity(),
                                        command.finding().adjustment()))
                                .toList(),
                        command.header().occurredAt()));
    }

    private static Either<InventoryRejection, Reservation> found(ReservationId id, Inventory inventory) {
        Optional<Reservation> found = inventory.reservation(id);
        return found.isPresent()
                ? Either.right(found.get())
                : Either.left(new InventoryRejection.UnknownReservation(id));
    }

    private static Either<InventoryRejection, Reservation> open(
            Reservation reservation, String attempted, Instant now) {
        return notLapsed(reservation, now)
                .flatMap(there -> there.state().isOpen() ? Either.right(there) : wrongState(there, attempted));
    }

    private static Either<InventoryRejection, Reservation> notLapsed(Reservation reservation, Instant now) {
        return reservation.isDue(now) || reservation.state() == ReservationState.EXPIRED
                ? Either.left(new InventoryRejection.Lapsed(reservation.id(), reservation.expiresAt(), now))
                : Either.right(reservation);
    }

    private static Either<InventoryRejection, Reservation> wrongState(Reservation reservation, String attempted) {
        return Either.left(new InventoryRejection.WrongState(reservation.id(), reservation.state(), attempted));
    }

    private static Decision<Inventory, InventoryEvent> accept(Inventory inventory, List<InventoryEvent> events) {
        return new Decision<>(inventory.after(events), events);
    }
}
