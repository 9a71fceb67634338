package org.countinghouse.domain.fulfillment;

import java.time.Instant;
import java.util.List;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.order.LineAmounts;
import org.countinghouse.domain.order.OrderEvent.LinesShipped;
import org.countinghouse.domain.order.OrderId;
import org.countinghouse.domain.quantity.Quantity;
import org.jmolecules.ddd.types.ValueObject;

/**
 * One parcel that left.
 *
 * @param id its name
 * @param order whose units it carries
 * @param location where it left
 * @param lines which units, for how much; at least one; unmodifiable
 * @param shippedAt when it left
 */
@CheckReturnValue
public record Shipment(
        ShipmentId id, OrderId order, LocationId location, List<LinesShipped.Shipped> lines, Instant shippedAt)
        implements ValueObject {

    /** Refuses an empty parcel. */
    public Shipment {
        lines = List.copyOf(lines);
        Arguments.require(!lines.isEmpty(), "lines", "must not be empty", lines);
    }

    /** The parcel that an order's event tells of. */
    public static Shipment of(LinesShipped event) {
        return new Shipment(
                ShipmentId.of(event.shipment().value()),
                event.order(),
                event.location(),
                event.lines(),
                event.occurredAt());
    }

    /** How many units it carries. */
    public Quantity units() {
        Quantity sum = Quantity.ZERO;
        for (LinesShipped.Shipped line : lines) {
            sum = sum.plus(line.quantity());
        }
        return sum;
    }

    /** What its units are charged together. */
    public LineAmounts amounts() {
        LineAmounts sum = LineAmounts.zero(lines.get(0).amounts().currency());
        for (LinesShipped.Shipped line : lines) {
            sum = sum.plus(line.amounts());
        }
        return sum;
    }
}
