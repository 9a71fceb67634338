package org.countinghouse.domain.coupon;

import org.countinghouse.domain.kernel.Arguments;
import org.jmolecules.ddd.types.ValueObject;

/**
 * What a shopper types in, unique per tenant. It is compared character by character: a host that takes {@code hello10}
 * for {@code HELLO10} writes both in one case before it asks.
 *
 * @param value 1 to 64 visible characters, no white space
 */
public record CouponCode(String value) implements ValueObject, Comparable<CouponCode> {

    private static final int MAX = 64;

    /** Refuses an over-long value and one with anything that cannot be seen. */
    public CouponCode {
        Arguments.text("code", value, MAX);
        Arguments.require(hasNoSpace(value), "code", "must hold no white space", value);
    }

    /** The value under its type. */
    public static CouponCode of(String value) {
        return new CouponCode(value);
    }

    /** Whether a text can be a code at all. */
    public static boolean isCode(String text) {
        return !text.isEmpty()
                && text.length() <= MAX
                && hasNoSpace(text)
                && text.chars().noneMatch(Character::isISOControl);
    }

    private static boolean hasNoSpace(String text) {
        return text.chars().noneMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
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
