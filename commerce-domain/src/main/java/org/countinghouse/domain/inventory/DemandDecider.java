package org.countinghouse.domain.inventory;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.quantity.Quantity;

/** Decides what is asked of all reservations of one demand together. */
@CheckReturnValue
public final class DemandDecider {

    private DemandDecider() {}

    /**
     * Lets promised goods leave a location, line by line from the demand's reservations in the order of their names.
     *
     * <p>Worked value: line 1 has 3 allocated in {@code A-1/1} and 2 in {@code backorder/A-1/1/2}; 4 leave: 3 of the one, 1
     * of the other.
     *
     * <p><b>Rejections:</b> {@link InventoryRejection.NotPromised} for the first line of which more should leave than the
     * reservations of the demand have allocated there; {@link InventoryRejection.NotThere} when goods promised beyond
     * those on hand have not come.
     *
     * @param inventory with the reservations of the demand; those of others are passed
     */
    public static Either<InventoryRejection, Decision<Inventory, InventoryEvent>> decide(
            FulfillDemand command, Inventory inventory) {
        List<Reservation> reservations = inventory.reservations().stream()
                .filter(reservation -> reservation.demand().equals(command.demand()))
                .sorted(Comparator.comparing(Reservation::id))
                .toList();
        SortedMap<ReservationId, List<LineQuantity>> leaving = new TreeMap<>();
        for (FulfillDemand.Line line : command.lines()) {
            Quantity missing = taken(command.location(), line, reservations, leaving);
            if (missing.isPositive()) {
                return Either.left(new InventoryRejection.NotPromised(
                        command.demand(),
                        line.number(),
                        command.location(),
                        line.quantity(),
                        line.quantity().minus(missing)));
            }
        }
        return ReservationDecider.notThere(
                        leaving.values().stream().flatMap(List::stream).toList(), inventory)
                .map(there -> fulfilled(command, reservations, leaving))
                .map(events -> new Decision<>(inventory.after(events), List.copyOf(events)));
    }

    /**
     * How many units of a line are allocated to a demand at a location.
     *
     * @param reservations those of the demand
     * @param line the demand's own line number
     */
    public static Quantity allocated(Collection<Reservation> reservations, int line, PositionKey key) {
        return reservations.stream()
                .flatMap(reservation -> reservation.linesFor(line).stream())
                .filter(part -> part.key().equals(key))
                .map(ReservationLine::allocated)
                .reduce(Quantity.ZERO, Quantity::plus);
    }

    /** Adds what each reservation gives to the line; what is missing then. */
    private static Quantity taken(
            LocationId location,
            FulfillDemand.Line asked,
            List<Reservation> reservations,
            SortedMap<ReservationId, List<LineQuantity>> leaving) {
        PositionKey key = new PositionKey(asked.sku(), location);
        Quantity missing = asked.quantity();
        for (Reservation reservation : reservations) {
            for (ReservationLine part : reservation.linesFor(asked.number())) {
                Quantity given = part.key().equals(key) ? part.allocated().min(missing) : Quantity.ZERO;
                if (given.isPositive()) {
                    leaving.computeIfAbsent(reservation.id(), id -> new ArrayList<>())
                            .add(new LineQuantity(part.number(), key, given));
                    missing = missing.minus(given);
                }
            }
        }
        return missing;
    }

    private static List<InventoryEvent> fulfilled(
            FulfillDemand command,
            List<Reservation> reservations,
            SortedMap<ReservationId, List<LineQuantity>> leaving) {
        List<InventoryEvent> events = new ArrayList<>(leaving.size());
        for (Reservation reservation : reservations) {
            if (leaving.containsKey(reservation.id())) {
                events.add(new ReservationEvent.ReservationFulfilled(
                        reservation.id(),
                        reservation.demand(),
                        reservation.version() + 1,
                        leaving.get(reservation.id()).stream()
                                .sorted(Comparator.comparingInt(LineQuantity::lineNumber))
                                .toList(),
                        command.header().occurredAt()));
            }
        }
        return events;
    }
}
