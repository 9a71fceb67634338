package org.countinghouse.ports.tck.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.countinghouse.domain.inventory.InventoryRejection;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.ReservationLine;
import org.countinghouse.domain.inventory.ReservationState;
import org.countinghouse.domain.quantity.Quantity;

/** One reservation's history, in the order of its versions; and what was said of it. */
final class ReservationReplay {

    private final ReservationId id;
    private final List<Timeline.Write<Reservation>> writes = new ArrayList<>();
    private final List<Operation> calls = new ArrayList<>();

    ReservationReplay(ReservationId id) {
        this.id = id;
    }

    void wrote(Operation operation, Reservation after) {
        writes.add(new Timeline.Write<>(operation, after.version(), after));
    }

    void said(Operation operation) {
        calls.add(operation);
    }

    void check(Findings findings) {
        String subject = "reservation " + id;
        Timeline<Reservation> timeline = new Timeline<>(subject, writes);
        timeline.check(findings);
        Claims<Optional<Reservation>> claims = claims(timeline);
        Optional<Reservation> state = Optional.empty();
        claims.meet(0, state, subject, findings);
        for (Timeline.Write<Reservation> write : timeline.writes()) {
            if (!follows(state.map(Reservation::state), write.state().state())) {
                findings.add("R3", subject, "cannot follow " + state + ": " + write);
            }
            if (!keepsTerms(state, write.state())) {
                findings.add("R3", subject, "other terms without a new fence, or an earlier deadline: " + write);
            }
            state = Optional.of(write.state());
            claims.meet(write.version(), state, subject, findings);
        }
        claims.end(subject, findings);
    }

    private static boolean keepsTerms(Optional<Reservation> before, Reservation after) {
        if (before.isEmpty()) {
            return after.fence() == 1;
        }
        Reservation was = before.get();
        return after.fence() == after.version()
                ? !after.expiresAt().isBefore(was.expiresAt())
                : after.fence() == was.fence()
                        && after.expiresAt().equals(was.expiresAt())
                        && after.demand().equals(was.demand());
    }

    private static boolean follows(Optional<ReservationState> before, ReservationState after) {
        if (before.isEmpty()) {
            return after == ReservationState.HELD;
        }
        return switch (before.get()) {
            case HELD -> after != ReservationState.FULFILLED;
            case CONFIRMED -> after != ReservationState.HELD && after != ReservationState.EXPIRED;
            case FULFILLED, RELEASED, EXPIRED, BROKEN -> false;
        };
    }

    private Claims<Optional<Reservation>> claims(Timeline<Reservation> timeline) {
        Claims<Optional<Reservation>> claims = new Claims<>();
        for (Operation call : calls) {
            if (call.outcome() instanceof Operation.Refused refused) {
                claims.add(new Claims.Claim<>(
                        call,
                        timeline.first(call),
                        timeline.last(call),
                        "R7",
                        state -> isRight(call, refused.rejection(), state)));
            }
            if (call.outcome() instanceof Operation.Accepted accepted) {
                // An answer that is given again is the first one, of whatever version, not a state of the moment.
                claims.add(new Claims.Claim<>(
                        call,
                        1,
                        timeline.last(call),
                        "I1",
                        state -> accepted.answer().equals(state)));
            }
        }
        claims.sort();
        return claims;
    }

    private static boolean isRight(Operation call, InventoryRejection rejection, Optional<Reservation> state) {
        if (rejection instanceof InventoryRejection.UnknownReservation) {
            return state.isEmpty();
        }
        if (state.isEmpty()) {
            return false;
        }
        Reservation reservation = state.get();
        if (rejection instanceof InventoryRejection.Lapsed lapsed) {
            boolean open = reservation.state() == ReservationState.HELD
                    || reservation.state() == ReservationState.EXPIRED
                    || reservation.lines().stream()
                            .anyMatch(line -> line.expired().isPositive());
            return open
                    && lapsed.expiredAt().equals(reservation.expiresAt())
                    && call.witness().decidedAt().equals(Optional.of(lapsed.now()))
                    && !lapsed.now().isBefore(lapsed.expiredAt());
        }
        if (rejection instanceof InventoryRejection.WrongState wrong) {
            return wrong.state() == reservation.state();
        }
        if (rejection instanceof InventoryRejection.ExceedsAllocated exceeding) {
            Quantity allocated = line(reservation, exceeding.lineNumber(), ReservationLine::allocated);
            return allocated.equals(exceeding.allocated()) && exceeding.asked().isMoreThan(exceeding.allocated());
        }
        if (rejection instanceof InventoryRejection.ExceedsHeld exceeding) {
            Quantity held = line(reservation, exceeding.lineNumber(), ReservationLine::held);
            Quantity lapsed = line(
                    reservation, exceeding.lineNumber(), line -> line.held().plus(line.expired()));
            return (held.equals(exceeding.held()) || lapsed.equals(exceeding.held()))
                    && exceeding.asked().isMoreThan(exceeding.held());
        }
        if (rejection instanceof InventoryRejection.ExceedsPromised exceeding) {
            return line(reservation, exceeding.lineNumber(), ReservationLine::open)
                            .equals(exceeding.promised())
                    && exceeding.asked().isMoreThan(exceeding.promised());
        }
        if (rejection instanceof InventoryRejection.Fenced fenced) {
            return fenced.present() == reservation.fence() && fenced.shown() != fenced.present();
        }
        return rejection instanceof InventoryRejection.ReservationExists;
    }

    private static Quantity line(Reservation reservation, int number, Function<ReservationLine, Quantity> has) {
        return reservation.line(number).map(has).orElse(Quantity.ZERO);
    }
}
