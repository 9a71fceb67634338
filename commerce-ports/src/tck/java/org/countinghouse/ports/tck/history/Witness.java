package org.countinghouse.ports.tck.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.inventory.PositionChange;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.StockMovement;
import org.countinghouse.domain.inventory.StockPosition;

/**
 * What passed between the library and the store while a command ran.
 *
 * @param changes each position before and after
 * @param movements what moved
 * @param reservations each reservation after it, of those that were added or changed
 * @param clock every reading of the store's clock, in order
 * @param locked each position that was asked for, as it was after its lock; empty if it was not there
 */
public record Witness(
        List<PositionChange> changes,
        List<StockMovement> movements,
        List<Reservation> reservations,
        List<Instant> clock,
        List<StockPosition> locked) {

    /** Of a command that did not get so far. */
    public static final Witness NOTHING = new Witness(List.of(), List.of(), List.of(), List.of(), List.of());

    /** Copies the lists. */
    public Witness {
        changes = List.copyOf(changes);
        movements = List.copyOf(movements);
        reservations = List.copyOf(reservations);
        clock = List.copyOf(clock);
        locked = List.copyOf(locked);
    }

    /** What passed, if nobody noted what was locked. */
    public Witness(
            List<PositionChange> changes,
            List<StockMovement> movements,
            List<Reservation> reservations,
            List<Instant> clock) {
        this(changes, movements, reservations, clock, List.of());
    }

    /** Whether that position was to be changed. */
    boolean changed(PositionKey key) {
        return changes.stream().anyMatch(change -> change.key().equals(key));
    }

    /** Whether nothing was to be kept. */
    public boolean isNothing() {
        return changes.isEmpty() && reservations.isEmpty();
    }

    /** The reservation as it was to be kept. */
    public Optional<Reservation> reservation(ReservationId id) {
        return reservations.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** The time of the decision: the last reading, which must follow all locks. */
    public Optional<Instant> decidedAt() {
        return clock.isEmpty() ? Optional.empty() : Optional.of(clock.get(clock.size() - 1));
    }
}
