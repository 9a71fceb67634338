package org.countinghouse.domain.inventory.backorder;

import org.countinghouse.domain.kernel.Arguments;
import org.jmolecules.ddd.types.Identifier;

/**
 * The name of a place in the queue, chosen by who waits and unique per tenant.
 *
 * @param value 1 to 120 characters, no control characters
 */
public record BackorderId(String value) implements Identifier, Comparable<BackorderId> {

    /** Refuses a blank, over-long or unprintable value. */
    public BackorderId {
        Arguments.text("backorder", value, 120);
    }

    /** The value under its type. */
    public static BackorderId of(String value) {
        return new BackorderId(value);
    }

    @Override
    public int compareTo(BackorderId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
