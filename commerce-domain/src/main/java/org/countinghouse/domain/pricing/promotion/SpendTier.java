package org.countinghouse.domain.pricing.promotion;

import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.money.Money;
import org.jmolecules.ddd.types.ValueObject;

/**
 * A step of {@link Effect.SpendTiers}.
 *
 * @param from the amount from which (inclusive) it is reached, not negative
 * @param reward what it gives
 */
public record SpendTier(Money from, Reward reward) implements ValueObject {

    /** Refuses a negative amount. */
    public SpendTier {
        Arguments.require(!from.isNegative(), "from", "must not be negative", from);
    }
}
