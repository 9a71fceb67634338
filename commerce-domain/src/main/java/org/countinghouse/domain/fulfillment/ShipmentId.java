package org.countinghouse.domain.fulfillment;

import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.order.ShipmentReference;
import org.jmolecules.ddd.types.Identifier;

/**
 * Names one shipment of a tenant.
 *
 * @param value 1 to 64 characters, no control characters
 */
public record ShipmentId(String value) implements Identifier {

    /** Refuses a blank, over-long or unprintable value. */
    public ShipmentId {
        Arguments.text("shipment", value, 64);
    }

    /** The value under its type. */
    public static ShipmentId of(String value) {
        return new ShipmentId(value);
    }

    /** What an order calls it. */
    public ShipmentReference reference() {
        return new ShipmentReference(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
