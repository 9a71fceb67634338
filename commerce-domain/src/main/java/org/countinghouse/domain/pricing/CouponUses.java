package org.countinghouse.domain.pricing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.pricing.facts.CouponCode;
import org.countinghouse.domain.pricing.promotion.Condition;
import org.countinghouse.domain.pricing.promotion.PromotionId;

/** Which of the codes entered a priced cart owes something to: those, and only those, are used up when it is bought. */
@CheckReturnValue
public final class CouponUses {

    private CouponUses() {}

    /**
     * The codes that made the cart cheaper, in their natural order.
     *
     * <p>A promotion that took something off uses, of each set of codes that its condition asks for, the first one
     * entered; the whole of what it took off counts as that code's. A code that took nothing off is not used. Codes
     * that only a host's own condition knows are not seen, and are the host's to hold.
     *
     * <p>Worked value: HELLO10 and SPRING were entered; the promotion for HELLO10 took 1.53 off, the one for SPRING asks
     * for more goods. Then the one use is HELLO10 for 1.53.
     *
     * @param cart what was asked for
     * @param priced what it costs under those rules
     */
    public static List<CouponUse> of(Cart cart, PricedCart priced, CompiledRules rules) {
        Set<CouponCode> entered = new TreeSet<>(cart.shopper().coupons());
        if (entered.isEmpty()) {
            return List.of();
        }
        Map<CouponCode, Money> discounts = new TreeMap<>();
        discounts(priced)
                .forEach((promotion, off) -> rules.promotion(promotion).ifPresent(fired -> {
                    Set<CouponCode> used = new TreeSet<>();
                    collect(fired.source.condition(), entered, used);
                    used.forEach(code -> discounts.merge(code, off, Money::plus));
                }));
        List<CouponUse> uses = new ArrayList<>();
        discounts.forEach((code, off) -> uses.add(new CouponUse(code, off)));
        return List.copyOf(uses);
    }

    /** What each promotion took off all lines together. */
    private static Map<PromotionId, Money> discounts(PricedCart priced) {
        Map<PromotionId, Money> discounts = new TreeMap<>();
        for (PricedLine line : priced.lines()) {
            for (Adjustment adjustment : line.adjustments()) {
                discounts.merge(adjustment.rule().id(), adjustment.amount(), Money::plus);
            }
        }
        return discounts;
    }

    private static void collect(Condition condition, Set<CouponCode> entered, Set<CouponCode> used) {
        if (condition instanceof Condition.CouponEntered asked) {
            Optional<CouponCode> first =
                    asked.codes().stream().filter(entered::contains).findFirst();
            first.ifPresent(used::add);
        } else if (condition instanceof Condition.AllOf all) {
            all.parts().forEach(part -> collect(part, entered, used));
        } else if (condition instanceof Condition.AnyOf any) {
            any.parts().forEach(part -> collect(part, entered, used));
        }
    }
}
