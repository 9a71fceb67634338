package org.countinghouse.domain.accounting.posting;

import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.money.Money;
import org.jmolecules.ddd.types.ValueObject;

/** In what condition returned goods were found. */
public sealed interface ReturnedCondition extends ValueObject {

    /** As good as new: back into stock at the cost they left with. */
    record Sellable() implements ReturnedCondition {}

    /**
     * Damaged: into damaged stock at what they can still fetch, never above their cost (IAS 2.9).
     *
     * @param realizable what all units of the line can still fetch together, zero or more
     */
    record Damaged(Money realizable) implements ReturnedCondition {

        /** Refuses a negative amount. */
        public Damaged {
            Arguments.require(!realizable.isNegative(), "realizable", "must not be negative", realizable);
        }
    }

    /** Thrown away. */
    record Scrapped() implements ReturnedCondition {}
}
