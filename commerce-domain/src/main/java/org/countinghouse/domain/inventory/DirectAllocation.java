package org.countinghouse.domain.inventory;

import java.time.Instant;
import java.util.List;
import org.jmolecules.ddd.types.ValueObject;

/**
 * Units that are promised to a demand for good at once, because it has waited for them: a reservation that is held and
 * confirmed in the same moment, by the same two events as any other.
 *
 * <p>Its reservation's name begins with {@code pre-order/} or {@code backorder/}; no {@link ReserveStock} may use such a
 * name, so that it can never be taken.
 *
 * @param reservation the new reservation's name
 * @param demand what waited
 * @param line the demand's line, and what it gets
 * @param occurredAt when, in the business
 */
public record DirectAllocation(ReservationId reservation, DemandReference demand, LineQuantity line, Instant occurredAt)
        implements ValueObject {

    private static final String FOR_PRE_ORDER = "pre-order/";
    private static final String FOR_BACKORDER = "backorder/";

    /** The name of the reservation that a step of a pre-order makes; ids of at most 120 characters fit. */
    public static ReservationId ofPreOrder(String preOrder, long step) {
        return ReservationId.of(FOR_PRE_ORDER + preOrder + "/" + step);
    }

    /** The name of the reservation that a step of a backorder makes; ids of at most 120 characters fit. */
    public static ReservationId ofBackorder(String backorder, long step) {
        return ReservationId.of(FOR_BACKORDER + backorder + "/" + step);
    }

    static boolean isNameOfOne(ReservationId reservation) {
        return reservation.value().startsWith(FOR_PRE_ORDER)
                || reservation.value().startsWith(FOR_BACKORDER);
    }

    /** What happens: reserved, then confirmed; the deadline in between is the moment itself and means nothing. */
    public List<InventoryEvent> events() {
        return List.of(
                new ReservationEvent.StockReserved(
                        reservation,
                        demand,
                        List.of(new ReservedLine(line.lineNumber(), line.key(), line.quantity(), line.quantity())),
                        occurredAt,
                        occurredAt),
                new ReservationEvent.ReservationConfirmed(reservation, demand, 2, List.of(line), occurredAt));
    }

    /**
     * The inventory after all of them, one after the other.
     *
     * @throws IllegalArgumentException if more is given than is available
     */
    public static Inventory in(Inventory inventory, List<DirectAllocation> allocations) {
        return inventory.after(allocations.stream()
                .flatMap(allocation -> allocation.events().stream())
                .toList());
    }
}
