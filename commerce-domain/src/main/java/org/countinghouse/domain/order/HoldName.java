package org.countinghouse.domain.order;

import org.countinghouse.domain.kernel.Arguments;
import org.jmolecules.ddd.types.Identifier;

/**
 * Names a hold within its order.
 *
 * @param value 1 to 64 characters, no control characters
 */
public record HoldName(String value) implements Identifier {

    /** Refuses a blank, over-long or unprintable value. */
    public HoldName {
        Arguments.text("hold", value, 64);
    }

    /** The value under its type. */
    public static HoldName of(String value) {
        return new HoldName(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
