package org.countinghouse.domain.coupon;

import java.util.Optional;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.money.Money;
import org.jmolecules.ddd.types.ValueObject;

/**
 * What a counter lets through.
 *
 * @param uses how many redemptions, if that is limited
 * @param budget what they may cost together, if that is limited
 */
public record Allowance(Optional<Long> uses, Optional<Money> budget) implements ValueObject {

    /** Refuses limits out of bounds, and an allowance that limits nothing. */
    public Allowance {
        Bounds.uses("limit", uses);
        Bounds.positive("budget", budget);
        Arguments.require(uses.isPresent() || budget.isPresent(), "allowance", "must limit something", uses);
    }

    /** So many redemptions, whatever they cost. */
    public static Allowance uses(long uses) {
        return new Allowance(Optional.of(uses), Optional.empty());
    }
}
