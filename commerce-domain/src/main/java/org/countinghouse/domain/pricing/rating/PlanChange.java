package org.countinghouse.domain.pricing.rating;

import org.countinghouse.domain.money.Money;
import org.jmolecules.ddd.types.ValueObject;

/**
 * What a change of plans within a period leads to.
 *
 * @param credit for the part of the period that the plan before was paid for and is not used; zero or negative
 * @param charge for the same part under the plan after
 */
public record PlanChange(RatedCharge credit, RatedCharge charge) implements ValueObject {

    /** What is to be paid, or to be given back if negative. */
    public Money net() {
        return charge.amount().plus(credit.amount());
    }
}
