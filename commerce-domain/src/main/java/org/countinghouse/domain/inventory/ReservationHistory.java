package org.countinghouse.domain.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CheckReturnValue;

/**
 * A reservation as it was: what never changes of it (what was asked for and given, the deadline), and its movements up
 * to a version. A repeated command gets its first answer from here.
 */
@CheckReturnValue
public final class ReservationHistory {

    private ReservationHistory() {}

    /**
     * The reservation at one of its versions.
     *
     * @param now the reservation at any later version, or at that one
     * @param movements all its movements, in any order
     * @param version the version asked for, from 1 on
     * @throws IllegalArgumentException if the movements do not lead to that version
     */
    public static Reservation at(Reservation now, List<StockMovement> movements, long version) {
        SortedMap<Long, List<StockMovement>> steps = new TreeMap<>();
        for (StockMovement movement : movements) {
            steps.computeIfAbsent(movement.cause().step(), step -> new ArrayList<>())
                    .add(movement);
        }
        Reservation reservation = first(now, steps);
        for (Map.Entry<Long, List<StockMovement>> step : steps.entrySet()) {
            if (step.getKey() > 1 && step.getKey() <= version) {
                reservation = event(reservation, step.getValue()).after(Optional.of(reservation));
            }
        }
        Arguments.require(
                reservation.version() == version,
                "version of " + now.id(),
                "must be " + version,
                reservation.version());
        return reservation;
    }

    private static Reservation first(Reservation now, SortedMap<Long, List<StockMovement>> steps) {
        List<StockMovement> holds = steps.getOrDefault(1L, List.of());
        Arguments.require(!holds.isEmpty(), "movements of " + now.id(), "must begin with its holds", steps.keySet());
        List<ReservedLine> lines = now.lines().stream()
                .map(line -> new ReservedLine(line.number(), line.key(), line.requested(), line.reserved()))
                .toList();
        return new ReservationEvent.StockReserved(
                        now.id(),
                        now.demand(),
                        lines,
                        now.expiresAt(),
                        holds.get(0).effectiveAt())
                .after(Optional.empty());
    }

    private static ReservationEvent event(Reservation before, List<StockMovement> movements) {
        List<LineQuantity> lines = movements.stream()
                .map(movement -> new LineQuantity(movement.cause().line(), movement.key(), movement.quantity()))
                .toList();
        StockMovement one = movements.get(0);
        long version = before.version() + 1;
        return switch (one.reason()) {
            case CONFIRMATION ->
                new ReservationEvent.ReservationConfirmed(
                        before.id(), before.demand(), version, lines, one.effectiveAt());
            case RELEASE, DEALLOCATION ->
                new ReservationEvent.ReservationReleased(
                        before.id(), before.demand(), version, one.from(), lines, one.effectiveAt());
            case EXPIRY ->
                new ReservationEvent.ReservationExpired(
                        before.id(), before.demand(), version, lines, one.effectiveAt());
            case FULFILLMENT ->
                new ReservationEvent.ReservationFulfilled(
                        before.id(), before.demand(), version, lines, one.effectiveAt());
            case RECEIPT,
                    FOUND,
                    LOST,
                    DAMAGE,
                    SCRAP,
                    RETURN,
                    DAMAGED_RETURN,
                    HOLD,
                    QUARANTINE,
                    CLEARANCE,
                    CONDEMNATION,
                    REPAIR,
                    REINSPECTION,
                    TRANSFER_OUT,
                    TRANSFER_SENT,
                    TRANSFER_IN,
                    TRANSFER_LOST ->
                throw new IllegalArgumentException(one + " is no later step of reservation " + before.id());
        };
    }
}
