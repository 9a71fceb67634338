package org.countinghouse.domain.inventory;

import org.countinghouse.domain.kernel.Arguments;
import org.jmolecules.ddd.types.Identifier;

/**
 * The name of goods that are expected, a purchase order's line for example, chosen by who announces them and unique per
 * tenant.
 *
 * @param value 1 to 120 characters, no control characters
 */
public record SupplyId(String value) implements Identifier, Comparable<SupplyId> {

    /** Refuses a blank, over-long or unprintable value. */
    public SupplyId {
        Arguments.text("supply", value, 120);
    }

    /** The value under its type. */
    public static SupplyId of(String value) {
        return new SupplyId(value);
    }

    @Override
    public int compareTo(SupplyId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
