package org.countinghouse.domain.inventory.supply;

import org.countinghouse.domain.kernel.Arguments;
import org.jmolecules.ddd.types.Identifier;

/**
 * The name of a pre-order, chosen by who makes it and unique per tenant.
 *
 * @param value 1 to 120 characters, no control characters
 */
public record PreOrderId(String value) implements Identifier, Comparable<PreOrderId> {

    /** Refuses a blank, over-long or unprintable value. */
    public PreOrderId {
        Arguments.text("pre-order", value, 120);
    }

    /** The value under its type. */
    public static PreOrderId of(String value) {
        return new PreOrderId(value);
    }

    @Override
    public int compareTo(PreOrderId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
