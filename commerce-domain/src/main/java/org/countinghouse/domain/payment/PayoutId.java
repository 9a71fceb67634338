package org.countinghouse.domain.payment;

import org.countinghouse.domain.kernel.Arguments;
import org.jmolecules.ddd.types.Identifier;

/**
 * The name of one payout, as the provider's statement gives it.
 *
 * @param value 1 to 100 characters, no control characters
 */
public record PayoutId(String value) implements Identifier {

    /** Refuses a blank, over-long or unprintable value. */
    public PayoutId {
        Arguments.text("payout", value, 100);
    }

    /** The value under its type. */
    public static PayoutId of(String value) {
        return new PayoutId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
