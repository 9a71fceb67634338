package org.countinghouse.domain.pricing.facts;

import org.countinghouse.domain.kernel.Arguments;
import org.jmolecules.ddd.types.Identifier;

/**
 * A code that a shopper enters. Two codes are the same only if every character is; a host that ignores case folds it
 * before it asks.
 *
 * @param value 1 to 64 characters, no control characters
 */
public record CouponCode(String value) implements Identifier, Comparable<CouponCode> {

    /** Refuses a blank, over-long or unprintable code. */
    public CouponCode {
        Arguments.text("coupon code", value, 64);
    }

    /** The code under its type. */
    public static CouponCode of(String value) {
        return new CouponCode(value);
    }

    @Override
    public int compareTo(CouponCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
