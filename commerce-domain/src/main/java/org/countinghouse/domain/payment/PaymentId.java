package org.countinghouse.domain.payment;

import org.countinghouse.domain.kernel.Arguments;
import org.jmolecules.ddd.types.Identifier;

/**
 * The name of one payment, unique per tenant, chosen by the caller.
 *
 * @param value 1 to 100 characters, no control characters
 */
public record PaymentId(String value) implements Identifier {

    /** Refuses a blank, over-long or unprintable value. */
    public PaymentId {
        Arguments.text("payment", value, 100);
    }

    /** The value under its type. */
    public static PaymentId of(String value) {
        return new PaymentId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
