package org.countinghouse.domain.coupon;

import java.util.ArrayList;
import java.util.List;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.kernel.Discrepancy;
import org.countinghouse.domain.money.Money;

/**
 * Proves stored counters against the redemptions below them (invariant M6): each is their number and their cost, and
 * neither is beyond what the campaign's terms let through.
 */
@CheckReturnValue
public final class CouponVerification {

    private static final String RULE = "M6";

    private CouponVerification() {}

    /** Every difference of one counter, none when all is well. */
    public static List<Discrepancy> verify(CounterFacts facts) {
        List<Discrepancy> found = new ArrayList<>();
        long limit = facts.limit().orElse(Long.MAX_VALUE);
        long budget = facts.budget().map(Money::minorUnits).orElse(Long.MAX_VALUE);
        within(found, "uses of " + facts.key(), limit, Math.max(facts.used(), facts.counted()));
        within(found, "cost of " + facts.key(), budget, Math.max(facts.spent(), facts.cost()));
        same(found, "uses of " + facts.key(), facts.counted(), facts.used());
        same(found, "cost of " + facts.key(), facts.cost(), facts.spent());
        return List.copyOf(found);
    }

    private static void within(List<Discrepancy> found, String subject, long most, long actual) {
        if (actual > most) {
            found.add(new Discrepancy(RULE, subject, "at most " + most, Long.toString(actual)));
        }
    }

    private static void same(List<Discrepancy> found, String subject, long expected, long actual) {
        if (expected != actual) {
            found.add(new Discrepancy(RULE, subject, Long.toString(expected), Long.toString(actual)));
        }
    }
}
