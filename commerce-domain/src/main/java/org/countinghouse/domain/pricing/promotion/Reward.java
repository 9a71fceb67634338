package org.countinghouse.domain.pricing.promotion;

import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.Percentage;
import org.jmolecules.ddd.types.ValueObject;

/** What a tier gives. */
public sealed interface Reward extends ValueObject {

    /**
     * A percentage off the target lines.
     *
     * @param percentage 0 to 100
     */
    record Percent(Percentage percentage) implements Reward {
        /** Refuses more than everything. */
        public Percent {
            Effect.requireAtMostAll(percentage);
        }
    }

    /**
     * An amount off the target lines together.
     *
     * @param amount not negative
     */
    record Amount(Money amount) implements Reward {
        /** Refuses a negative amount. */
        public Amount {
            Arguments.require(!amount.isNegative(), "amount", "must not be negative", amount);
        }
    }
}
