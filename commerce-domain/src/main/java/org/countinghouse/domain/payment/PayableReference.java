package org.countinghouse.domain.payment;

import org.countinghouse.domain.kernel.Arguments;
import org.jmolecules.ddd.types.Identifier;

/**
 * What is paid for, or what money goes back for, as whoever owns it names it: opaque here.
 *
 * @param value 1 to 200 characters, no control characters
 */
public record PayableReference(String value) implements Identifier {

    /** Refuses a blank, over-long or unprintable value. */
    public PayableReference {
        Arguments.text("payable", value, 200);
    }

    /** The value under its type. */
    public static PayableReference of(String value) {
        return new PayableReference(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
