package org.countinghouse.domain.accounting;

import org.countinghouse.domain.kernel.Arguments;
import org.jmolecules.ddd.types.Identifier;

/**
 * Where the stock lies or the sale was fulfilled, as the books know it.
 *
 * @param value 1 to 64 characters, no control characters
 */
public record LocationCode(String value) implements Identifier, Comparable<LocationCode> {

    /** Refuses a blank, over-long or unprintable code. */
    public LocationCode {
        Arguments.text("location", value, 64);
    }

    /** The code under its type. */
    public static LocationCode of(String value) {
        return new LocationCode(value);
    }

    @Override
    public int compareTo(LocationCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
