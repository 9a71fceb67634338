package org.countinghouse.domain.pricing.promotion;

import org.countinghouse.domain.kernel.Arguments;
import org.jmolecules.ddd.types.Identifier;

/**
 * Promotions of which a cart gets one at most. Which one, the policy says: the best deal or the first.
 *
 * @param value 1 to 64 characters, no control characters
 */
public record ExclusiveGroup(String value) implements Identifier {

    /** Refuses a blank, over-long or unprintable name. */
    public ExclusiveGroup {
        Arguments.text("exclusive group", value, 64);
    }

    /** The name under its type. */
    public static ExclusiveGroup of(String value) {
        return new ExclusiveGroup(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
