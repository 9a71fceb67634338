package org.countinghouse.domain.order;

import org.countinghouse.domain.kernel.Arguments;
import org.jmolecules.ddd.types.Identifier;

/**
 * What the shipping side calls the parcel that a part of an order left in.
 *
 * @param value 1 to 64 characters, no control characters
 */
public record ShipmentReference(String value) implements Identifier {

    /** Refuses a blank, over-long or unprintable value. */
    public ShipmentReference {
        Arguments.text("shipment reference", value, 64);
    }

    /** The value under its type. */
    public static ShipmentReference of(String value) {
        return new ShipmentReference(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
