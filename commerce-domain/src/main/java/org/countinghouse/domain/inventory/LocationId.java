package org.countinghouse.domain.inventory;

import org.countinghouse.domain.kernel.Arguments;
import org.jmolecules.ddd.types.Identifier;

/**
 * The name of a place that keeps stock.
 *
 * @param value 1 to 64 characters, no control characters
 */
public record LocationId(String value) implements Identifier, Comparable<LocationId> {

    /** Refuses a blank, over-long or unprintable name. */
    public LocationId {
        Arguments.text("location", value, 64);
    }

    /** The name under its type. */
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
