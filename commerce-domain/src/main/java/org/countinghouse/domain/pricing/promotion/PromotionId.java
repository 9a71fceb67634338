package org.countinghouse.domain.pricing.promotion;

import org.countinghouse.domain.kernel.Arguments;
import org.jmolecules.ddd.types.Identifier;

/**
 * The name of a promotion.
 *
 * @param value 1 to 64 characters, no control characters
 */
public record PromotionId(String value) implements Identifier, Comparable<PromotionId> {

    /** Refuses a blank, over-long or unprintable name. */
    public PromotionId {
        Arguments.text("promotion", value, 64);
    }

    /** The name under its type. */
    public static PromotionId of(String value) {
        return new PromotionId(value);
    }

    @Override
    public int compareTo(PromotionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
