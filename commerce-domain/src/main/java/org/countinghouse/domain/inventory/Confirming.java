package org.countinghouse.domain.inventory;

import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.countinghouse.domain.inventory.InventoryRejection.InsufficientStock;
import org.countinghouse.domain.inventory.InventoryRejection.Lapsed;
import org.countinghouse.domain.inventory.ReservationEvent.ReservationConfirmed;
import org.countinghouse.domain.inventory.ReservationParts.Asked;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.quantity.Quantity;

/**
 * One confirmation.
 *
 * @param command what is asked
 * @param reservation of what
 * @param inventory in which
 * @param now the store's clock
 */
record Confirming(ConfirmReservation command, Reservation reservation, Inventory inventory, Instant now) {

    Either<InventoryRejection, List<InventoryEvent>> events() {
        if (command.fence().filter(shown -> shown != reservation.fence()).isPresent()) {
            return Either.left(new InventoryRejection.Fenced(
                    reservation.id(), command.fence().get(), reservation.fence()));
        }
        if (hasLapsed()) {
            return parts(line -> line.held().plus(line.expired())).flatMap(this::again);
        }
        if (reservation.state() != ReservationState.HELD) {
            return Either.left(new InventoryRejection.WrongState(reservation.id(), reservation.state(), "confirm"));
        }
        return parts(ReservationLine::held).map(lines -> List.of(confirmed(reservation, lines)));
    }

    /** What is confirmed in part and expired for the rest has lapsed as well. */
    private boolean hasLapsed() {
        boolean restExpired = reservation.state() == ReservationState.CONFIRMED
                && reservation.lines().stream().anyMatch(line -> line.expired().isPositive());
        return reservation.isDue(now) || reservation.state() == ReservationState.EXPIRED || restExpired;
    }

    private Either<InventoryRejection, List<LineQuantity>> parts(Function<ReservationLine, Quantity> has) {
        return command.lines().isEmpty()
                ? Either.right(ReservationParts.all(reservation, has))
                : ReservationParts.of(
                        reservation,
                        Asked.of(command.lines(), ConfirmReservation.Line::number, ConfirmReservation.Line::quantity),
                        has,
                        InventoryRejection.ExceedsHeld::new);
    }

    private InventoryEvent confirmed(Reservation held, List<LineQuantity> lines) {
        return new ReservationConfirmed(
                held.id(),
                held.demand(),
                held.version() + 1,
                lines,
                command.header().occurredAt());
    }

    /** Expires what is held still, and takes the same again if that is wished and everything is there. */
    private Either<InventoryRejection, List<InventoryEvent>> again(List<LineQuantity> wanted) {
        List<InventoryEvent> events = new ArrayList<>();
        ReservationDecider.expiry(reservation, line -> true, command.header().occurredAt())
                .ifPresent(events::add);
        Inventory given = inventory.after(events);
        ReserveStock wish = wish(wanted);
        if (command.retakeAs().isEmpty()) {
            return Either.left(lapsed(ReservationDecider.shortages(wish, given)));
        }
        return ReservationDecider.decide(wish, given, now)
                .mapLeft(
                        refused -> refused instanceof InsufficientStock missing ? lapsed(missing.shortages()) : refused)
                .map(taken -> confirmed(events, taken, wanted));
    }

    private List<InventoryEvent> confirmed(
            List<InventoryEvent> expired, Decision<Inventory, InventoryEvent> taken, List<LineQuantity> lines) {
        List<InventoryEvent> events = new ArrayList<>(expired);
        events.addAll(taken.events());
        events.add(confirmed(
                taken.state().reservation(command.retakeAs().orElseThrow()).orElseThrow(), lines));
        return events;
    }

    /** Its deadline is of no account: it is confirmed at once. */
    private ReserveStock wish(List<LineQuantity> wanted) {
        return ReserveStock.builder()
                .header(command.header())
                .reservation(command.retakeAs().orElse(reservation.id()))
                .demand(reservation.demand())
                .addAllLines(wanted.stream()
                        .map(line -> new ReserveStock.Line(line.lineNumber(), line.key(), line.quantity()))
                        .toList())
                .ttl(Duration.ofMillis(1))
                .mode(ReserveStock.Mode.ALL_OR_NOTHING)
                .priority(reservation.priority())
                .build();
    }

    private Lapsed lapsed(List<Shortage> shortages) {
        return new Lapsed(reservation.id(), reservation.expiresAt(), now, shortages);
    }
}
