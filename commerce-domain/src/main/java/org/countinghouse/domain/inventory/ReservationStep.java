package org.countinghouse.domain.inventory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.quantity.Quantity;

/** What the steps of a reservation's life have in common. */
final class ReservationStep {

    private ReservationStep() {}

    /** One movement a line, caused by the reservation at its new version. */
    static List<StockMovement> movements(ReservationEvent event, List<LineQuantity> lines, MovementReason reason) {
        return lines.stream()
                .map(line -> new StockMovement(
                        line.key(),
                        reason,
                        line.quantity(),
                        MovementCause.of(event.reservation(), event.version(), line.lineNumber()),
                        event.occurredAt()))
                .toList();
    }

    /** The lines after a change of some of them. */
    static List<ReservationLine> lines(
            Reservation before,
            List<LineQuantity> changed,
            BiFunction<ReservationLine, Quantity, ReservationLine> change) {
        Map<Integer, Quantity> units =
                changed.stream().collect(Collectors.toMap(LineQuantity::lineNumber, LineQuantity::quantity));
        List<ReservationLine> after = before.lines().stream()
                .map(line -> change.apply(line, units.getOrDefault(line.number(), Quantity.ZERO)))
                .toList();
        if (before.lines().stream()
                        .filter(line -> units.containsKey(line.number()))
                        .count()
                != units.size()) {
            throw Arguments.violated("lines of " + before.id(), "must exist", units.keySet());
        }
        return after;
    }

    /** The reservation that the event follows on. */
    static Reservation before(ReservationEvent event, Optional<Reservation> reservation) {
        Reservation before = reservation.orElseThrow(
                () -> new IllegalArgumentException("reservation " + event.reservation() + " must exist"));
        if (!before.id().equals(event.reservation())) {
            throw Arguments.violated("event", "must be one of " + before.id(), event);
        }
        if (event.version() != before.version() + 1) {
            throw Arguments.violated("version", "must follow " + before.version(), event.version());
        }
        return before;
    }

    /**
     * The state that follows from what is promised.
     *
     * @param end the state if that is nothing any more
     */
    static ReservationState state(List<ReservationLine> lines, ReservationState end) {
        if (lines.stream().anyMatch(line -> line.held().isPositive())) {
            return ReservationState.HELD;
        }
        if (lines.stream().anyMatch(line -> line.allocated().isPositive())) {
            return ReservationState.CONFIRMED;
        }
        return end;
    }

    /**
     * The reservation after the event.
     *
     * @param end the state if nothing is promised any more
     */
    static Reservation after(
            ReservationEvent event, Reservation before, List<ReservationLine> lines, ReservationState end) {
        return Reservation.builder()
                .from(before)
                .lines(lines)
                .state(state(lines, end))
                .version(event.version())
                .build();
    }

    /** The reservation on other terms. */
    static Reservation onTerms(ReservationEvent event, Reservation before, DemandReference demand, Instant expiresAt) {
        Arguments.require(before.state().isOpen(), "state", "must be open", before.state());
        return Reservation.builder()
                .from(before)
                .demand(demand)
                .expiresAt(expiresAt)
                .fence(event.version())
                .version(event.version())
                .build();
    }
}
