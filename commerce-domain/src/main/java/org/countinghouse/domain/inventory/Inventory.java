package org.countinghouse.domain.inventory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CheckReturnValue;

/**
 * The part of the stock that one command is about: the positions and reservations that were locked for it, and what they
 * have become by the events decided since.
 *
 * <p>However many events of the command touch a position, its version rises by exactly 1 above the locked one.
 */
@CheckReturnValue
public final class Inventory {

    private final SortedMap<PositionKey, StockPosition> locked;
    private final SortedMap<PositionKey, StockPosition> positions;
    private final SortedMap<ReservationId, Reservation> reservations;
    private final List<Reservation> steps;

    private Inventory(
            SortedMap<PositionKey, StockPosition> locked,
            SortedMap<PositionKey, StockPosition> positions,
            SortedMap<ReservationId, Reservation> reservations,
            List<Reservation> steps) {
        this.locked = Collections.unmodifiableSortedMap(locked);
        this.positions = Collections.unmodifiableSortedMap(positions);
        this.reservations = Collections.unmodifiableSortedMap(reservations);
        this.steps = List.copyOf(steps);
    }

    /** What was locked. A position that is not among them counts as empty. */
    public static Inventory of(Collection<StockPosition> lockedPositions, Collection<Reservation> lockedReservations) {
        SortedMap<PositionKey, StockPosition> positions = new TreeMap<>();
        for (StockPosition position : lockedPositions) {
            Arguments.require(
                    positions.put(position.key(), position) == null, "position", "must not repeat", position.key());
        }
        SortedMap<ReservationId, Reservation> reservations = new TreeMap<>();
        for (Reservation reservation : lockedReservations) {
            Arguments.require(
                    reservations.put(reservation.id(), reservation) == null,
                    "reservation",
                    "must not repeat",
                    reservation.id());
        }
        return new Inventory(positions, positions, reservations, List.of());
    }

    /** The same with more reservations locked. */
    public Inventory alsoLocked(Collection<Reservation> more) {
        SortedMap<ReservationId, Reservation> together = new TreeMap<>(reservations);
        more.forEach(reservation -> together.put(reservation.id(), reservation));
        return new Inventory(locked, positions, together, steps);
    }

    /** The position as it is now, empty if nothing has touched it yet. */
    public StockPosition position(PositionKey key) {
        StockPosition position = positions.get(key);
        return position == null ? StockPosition.empty(key) : position;
    }

    /** Whether the position was locked, or touched since: of another one nothing is known. */
    boolean has(PositionKey key) {
        return positions.containsKey(key);
    }

    /** The positions of a SKU that were locked or touched, in the order of their keys. */
    List<PositionKey> keysOf(Sku sku) {
        return positions.keySet().stream().filter(key -> key.sku().equals(sku)).toList();
    }

    /** The reservation as it is now. */
    public Optional<Reservation> reservation(ReservationId id) {
        return Optional.ofNullable(reservations.get(id));
    }

    /** All reservations as they are now, in the order of their ids; unmodifiable. */
    public Collection<Reservation> reservations() {
        return reservations.values();
    }

    /** What the events did to positions, in the order of their keys. */
    public List<PositionChange> changes() {
        return positions.values().stream()
                .filter(position ->
                        position.version() != lockedPosition(position.key()).version())
                .map(position -> new PositionChange(lockedPosition(position.key()), position))
                .toList();
    }

    /** What the events made of reservations, each version of each, in the order of the events. */
    public List<Reservation> steps() {
        return steps;
    }

    /**
     * This inventory after movements that no reservation is concerned with: for what is decided together with something
     * else than stock, like a transfer.
     *
     * @throws IllegalArgumentException if a movement leaves a position unsound
     */
    public Inventory moved(List<StockMovement> movements) {
        SortedMap<PositionKey, StockPosition> now = new TreeMap<>(positions);
        for (StockMovement movement : movements) {
            touch(now, current(now, movement.key()).plus(movement));
        }
        return new Inventory(locked, now, reservations, steps);
    }

    /** This inventory after an event.
     *
     * @throws IllegalArgumentException if the event cannot follow
     */
    Inventory after(InventoryEvent event) {
        return after(List.of(event));
    }

    /** This inventory after some events: the same as one after the other. */
    Inventory after(List<? extends InventoryEvent> events) {
        SortedMap<PositionKey, StockPosition> nowPositions = new TreeMap<>(positions);
        SortedMap<ReservationId, Reservation> nowReservations = new TreeMap<>(reservations);
        List<Reservation> nowSteps = new ArrayList<>(steps);
        for (InventoryEvent event : events) {
            for (StockMovement movement : event.movements()) {
                touch(nowPositions, current(nowPositions, movement.key()).plus(movement));
            }
            if (event instanceof StockEvent.OversellAllowed allowed) {
                touch(nowPositions, current(nowPositions, allowed.key()).withAllowance(allowed.allowance()));
            }
            if (event instanceof ReservationEvent step) {
                Optional<Reservation> before = Optional.ofNullable(nowReservations.get(step.reservation()));
                Reservation after = step.after(before);
                nowReservations.put(step.reservation(), after);
                nowSteps.add(after);
            }
        }
        return new Inventory(locked, nowPositions, nowReservations, nowSteps);
    }

    private void touch(SortedMap<PositionKey, StockPosition> now, StockPosition position) {
        long version = lockedPosition(position.key()).version() + 1;
        now.put(position.key(), position.version() == version ? position : position.atVersion(version));
    }

    private static StockPosition current(SortedMap<PositionKey, StockPosition> now, PositionKey key) {
        StockPosition position = now.get(key);
        return position == null ? StockPosition.empty(key) : position;
    }

    private StockPosition lockedPosition(PositionKey key) {
        return current(locked, key);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Inventory inventory
                && locked.equals(inventory.locked)
                && positions.equals(inventory.positions)
                && reservations.equals(inventory.reservations);
    }

    @Override
    public int hashCode() {
        return 31 * positions.hashCode() + reservations.hashCode();
    }

    @Override
    public String toString() {
        return "Inventory" + positions.values() + reservations.values();
    }
}
