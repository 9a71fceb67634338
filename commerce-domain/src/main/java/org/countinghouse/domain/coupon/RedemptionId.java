package org.countinghouse.domain.coupon;

import org.countinghouse.domain.kernel.Arguments;
import org.jmolecules.ddd.types.Identifier;

/**
 * The name of a redemption, chosen by who asks for it and unique per tenant.
 *
 * @param value 1 to 150 characters, no control characters
 */
public record RedemptionId(String value) implements Identifier, Comparable<RedemptionId> {

    /** Refuses a blank, over-long or unprintable value. */
    public RedemptionId {
        Arguments.text("redemption", value, 150);
    }

    /** The value under its type. */
    public static RedemptionId of(String value) {
        return new RedemptionId(value);
    }

    @Override
    public int compareTo(RedemptionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
