package org.countinghouse.domain.inventory;

import org.countinghouse.domain.kernel.Arguments;
import org.jmolecules.ddd.types.Identifier;

/**
 * A place that keeps stock: a warehouse, a shop, a supplier who ships for us.
 *
 * @param value 1 to 64 characters, no control characters
 */
public record LocationId(String value) implements Identifier, Comparable<LocationId> {

    /** Refuses a blank, over-long or unprintable value. */
    public LocationId {
        Arguments.text("location", value, 64);
    }

    /** The value under its type. */
    public static LocationId of(String value) {
        return new LocationId(value);
    }

    @Override
    public int compareTo(LocationId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
