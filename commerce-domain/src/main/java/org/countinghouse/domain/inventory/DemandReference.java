package org.countinghouse.domain.inventory;

import org.countinghouse.domain.kernel.Arguments;
import org.jmolecules.ddd.types.ValueObject;

/**
 * What asks for the stock, in the asker's own words: an order's number, a cart's. This context only passes it on.
 *
 * @param value 1 to 200 characters, no control characters
 */
public record DemandReference(String value) implements ValueObject, Comparable<DemandReference> {

    /** Refuses a blank, over-long or unprintable value. */
    public DemandReference {
        Arguments.text("demand", value, 200);
    }

    /** The value under its type. */
    public static DemandReference of(String value) {
        return new DemandReference(value);
    }

    @Override
    public int compareTo(DemandReference other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
