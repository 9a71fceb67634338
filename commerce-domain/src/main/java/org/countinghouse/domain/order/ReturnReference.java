package org.countinghouse.domain.order;

import org.countinghouse.domain.kernel.Arguments;
import org.jmolecules.ddd.types.Identifier;

/**
 * What the returns side calls the return that a part of an order came back in.
 *
 * @param value 1 to 64 characters, no control characters
 */
public record ReturnReference(String value) implements Identifier {

    /** Refuses a blank, over-long or unprintable value. */
    public ReturnReference {
        Arguments.text("return reference", value, 64);
    }

    /** The value under its type. */
    public static ReturnReference of(String value) {
        return new ReturnReference(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
