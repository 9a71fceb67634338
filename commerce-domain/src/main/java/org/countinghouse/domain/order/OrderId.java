package org.countinghouse.domain.order;

import org.countinghouse.domain.kernel.Arguments;
import org.jmolecules.ddd.types.Identifier;

/**
 * Names one order of a tenant.
 *
 * @param value 1 to 64 characters, no control characters
 */
public record OrderId(String value) implements Identifier {

    /** Refuses a blank, over-long or unprintable value. */
    public OrderId {
        Arguments.text("order", value, 64);
    }

    /** The value under its type. */
    public static OrderId of(String value) {
        return new OrderId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
