package org.countinghouse.domain.coupon;

import org.countinghouse.domain.kernel.Arguments;
import org.jmolecules.ddd.types.ValueObject;

/**
 * What a coupon is used for, in the asker's own words: a cart, an order's number. This context only passes it on.
 *
 * @param value 1 to 200 characters, no control characters
 */
public record PurchaseReference(String value) implements ValueObject, Comparable<PurchaseReference> {

    /** Refuses a blank, over-long or unprintable value. */
    public PurchaseReference {
        Arguments.text("purchase", value, 200);
    }

    /** The value under its type. */
    public static PurchaseReference of(String value) {
        return new PurchaseReference(value);
    }

    @Override
    public int compareTo(PurchaseReference other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
