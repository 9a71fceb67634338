package org.countinghouse.domain.coupon;

import java.util.Optional;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.money.Money;
import org.jmolecules.ddd.types.ValueObject;

/**
 * How many redemptions are held or committed under one limit, and what they cost. Due holds count until they are
 * expired.
 *
 * <p>Laws, checked whenever one is made: 0 ≤ used ≤ limit, 0 ≤ spent ≤ budget, spent is kept exactly where there is a
 * budget, in its currency.
 *
 * @param key what it counts
 * @param allowance what it lets through
 * @param used how many redemptions are held or committed
 * @param spent what they cost together, where there is a budget
 * @param version how many accepted commands have touched it: each adds exactly 1
 */
@CheckReturnValue
public record UseCounter(CounterKey key, Allowance allowance, long used, Optional<Money> spent, long version)
        implements ValueObject {

    /** Refuses counters that no sound history could have led to. */
    public UseCounter {
        Arguments.require(used >= 0, "used of " + key, "must not be negative", used);
        Arguments.require(
                used <= allowance.uses().orElse(Long.MAX_VALUE),
                "used of " + key,
                "must not exceed the limit " + allowance.uses(),
                used);
        Arguments.require(
                spent.isPresent() == allowance.budget().isPresent(), "spent of " + key, "needs a budget", spent);
        spent.ifPresent(amount -> Arguments.require(
                !amount.isNegative() && !amount.isMoreThan(allowance.budget().orElseThrow()),
                "spent of " + key,
                "must be within the budget " + allowance.budget(),
                amount));
        Arguments.require(version >= 0, "version of " + key, "must not be negative", version);
    }

    /** A counter that nothing has touched yet. */
    public static UseCounter empty(CounterKey key, Allowance allowance) {
        return new UseCounter(key, allowance, 0, allowance.budget().map(budget -> Money.zero(budget.currency())), 0);
    }

    /** Whether one more use is within the limit. */
    public boolean hasUseLeft() {
        return allowance.uses().map(limit -> used < limit).orElse(true);
    }

    /** What is left of the budget, if there is one. */
    public Optional<Money> budgetLeft() {
        return allowance.budget().map(budget -> budget.minus(spent.orElseThrow()));
    }

    /** Whether one more use at that discount is within the limit and the budget. */
    public boolean lets(Money discount) {
        return hasUseLeft()
                && budgetLeft().map(left -> !discount.isMoreThan(left)).orElse(true);
    }

    /** This counter with one use more, its version unchanged: a command raises it once. */
    UseCounter taken(Money discount) {
        return new UseCounter(key, allowance, used + 1, spent.map(discount::plus), version);
    }

    /** This counter with one use fewer, its version unchanged. */
    UseCounter givenBack(Money discount) {
        return new UseCounter(key, allowance, used - 1, spent.map(amount -> amount.minus(discount)), version);
    }

    /** This counter at that version. */
    UseCounter atVersion(long newVersion) {
        return new UseCounter(key, allowance, used, spent, newVersion);
    }
}
