package org.countinghouse.domain.pricing.rating;

import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.quantity.Quantity;
import org.jmolecules.ddd.types.ValueObject;

/**
 * One reason of an amount.
 *
 * @param kind which reason
 * @param quantity how many units, packages, days or seconds it is for
 * @param amount what it comes to; negative in a credit
 */
public record ChargePart(Kind kind, Quantity quantity, Money amount) implements ValueObject {

    /** Why something is charged. */
    public enum Kind {
        /** Units that are free. */
        INCLUDED,
        /** Units of a tier. */
        TIER,
        /** Packages begun. */
        PACKAGE,
        /** A flat amount. */
        FLAT,
        /** Units above those that the flat amount covers. */
        OVERAGE,
        /** What was missing to the minimum. */
        MINIMUM,
        /** Days or seconds of a period. */
        PERIOD
    }
}
