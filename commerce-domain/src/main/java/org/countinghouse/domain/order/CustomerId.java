package org.countinghouse.domain.order;

import org.countinghouse.domain.kernel.Arguments;
import org.jmolecules.ddd.types.Identifier;

/**
 * Names who ordered, as the host does; never personal details.
 *
 * @param value 1 to 64 characters, no control characters
 */
public record CustomerId(String value) implements Identifier {

    /** Refuses a blank, over-long or unprintable value. */
    public CustomerId {
        Arguments.text("customer", value, 64);
    }

    /** The value under its type. */
    public static CustomerId of(String value) {
        return new CustomerId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
