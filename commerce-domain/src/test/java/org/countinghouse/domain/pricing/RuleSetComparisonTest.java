package org.countinghouse.domain.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countinghouse.domain.pricing.Given.cart;
import static org.countinghouse.domain.pricing.Given.compiled;
import static org.countinghouse.domain.pricing.Given.item;
import static org.countinghouse.domain.pricing.Given.line;
import static org.countinghouse.domain.pricing.Given.promotion;
import static org.countinghouse.domain.pricing.Given.rules;
import static org.countinghouse.domain.pricing.Given.usd;

import java.util.List;
import java.util.Map;
import org.countinghouse.domain.pricing.policy.PricingPolicy;
import org.countinghouse.domain.pricing.promotion.Effect;
import org.countinghouse.domain.pricing.promotion.Selection;
import org.junit.jupiter.api.Test;

class RuleSetComparisonTest {

    @Test
    void past_carts_are_priced_under_both_and_the_difference_is_told() {
        CompiledRules before =
                compiled(promotion("p", Effect.amountOff(usd("10"))).build());
        CompiledRules after = CompiledRules.of(rules().version(2)
                .policy(PricingPolicy.builder().mostUnitsPerLine(100).build())
                .addPromotions(promotion("p", Effect.percentOff(Selection.everything(), "10"))
                        .build())
                .build());
        List<Cart> carts = List.of(
                cart(line(1, "a", 1, "100")),
                cart(line(1, "a", 1, "50"), line(2, "b", 1, "0")),
                cart(line(1, "a", 2, "100")),
                cart(line(1, "a", 101, "1")));

        RuleSetComparison comparison = RuleSetComparison.of(before, after, carts);

        assertThat(comparison.compared()).isEqualTo(4);
        assertThat(comparison.before().version()).isEqualTo(1);
        assertThat(comparison.after().version()).isEqualTo(2);
        assertThat(comparison.differences()).extracting(CartDifference::index).containsExactly(1, 2, 3);
        assertThat(comparison.dearer()).isEqualTo(1);
        assertThat(comparison.cheaper()).isEqualTo(1);
        assertThat(comparison.refused()).isEqualTo(1);
        assertThat(comparison.differences().get(0).change()).contains(usd("5"));
        assertThat(comparison.differences().get(0).changedLines()).containsExactly(1);
        assertThat(comparison.differences().get(2).change()).isEmpty();
        assertThat(comparison.differences().get(2).changedLines()).isEmpty();
        assertThat(comparison.change()).containsExactly(Map.entry("USD", usd("-5")));
    }

    @Test
    void the_same_rules_make_no_difference() {
        CompiledRules rules =
                compiled(promotion("p", Effect.amountOff(usd("10"))).build());
        RuleSetComparison same = RuleSetComparison.of(
                rules, rules, List.of(cart(line(1, "a", 1, "100")), cart(CartLine.of(1, item("a"), 1))));
        assertThat(same.differences()).isEmpty();
        assertThat(same.change()).isEmpty();
    }
}
