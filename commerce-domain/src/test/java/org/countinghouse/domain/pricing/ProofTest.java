package org.countinghouse.domain.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countinghouse.domain.pricing.Given.cart;
import static org.countinghouse.domain.pricing.Given.compiled;
import static org.countinghouse.domain.pricing.Given.line;
import static org.countinghouse.domain.pricing.Given.onLines;
import static org.countinghouse.domain.pricing.Given.priced;
import static org.countinghouse.domain.pricing.Given.promotion;
import static org.countinghouse.domain.pricing.Given.rules;
import static org.countinghouse.domain.pricing.Given.taxed;
import static org.countinghouse.domain.pricing.Given.usd;

import org.countinghouse.domain.pricing.promotion.Condition;
import org.countinghouse.domain.pricing.promotion.Effect;
import org.countinghouse.domain.pricing.promotion.Phase;
import org.countinghouse.domain.pricing.promotion.Promotion;
import org.countinghouse.domain.pricing.promotion.PromotionId;
import org.countinghouse.domain.pricing.promotion.Selection;
import org.countinghouse.domain.tax.TaxMode;
import org.junit.jupiter.api.Test;

/** Why this price, and why not another. */
class ProofTest {

    private static final Selection ALL = Selection.everything();

    @Test
    void every_step_is_told_with_amounts_before_and_after() {
        Promotion.Builder ten = onLines("ten", Effect.percentOff(ALL, "10"));
        ten.version(3);
        CompiledRules rules = CompiledRules.of(rules().taxes(taxed(TaxMode.EXCLUSIVE, "20"))
                .addPromotions(ten.build())
                .build());
        PricedCart cart = priced(cart(line(1, "screw", 1, "0.125"), line(2, "mug", 6, "2.55")), rules);
        PriceProof proof = cart.proof().orElseThrow();

        assertThat(proof.rules()).isEqualTo(rules.reference());
        PriceProof.BasePrice base = proof.basePrices().get(0);
        assertThat(base.exact()).isEqualByComparingTo("0.125");
        assertThat(base.list()).isEqualTo(usd("0.13"));
        assertThat(base.rounded()).isEqualByComparingTo("0.005");
        assertThat(proof.fired()).hasSize(1);
        RuleOutcome.Fired fired = proof.fired().get(0);
        assertThat(fired.rule()).hasToString("ten v3");
        assertThat(fired.lane()).isEqualTo("line");
        assertThat(fired.changes())
                .containsExactly(
                        new RuleOutcome.LineChange(1, usd("0.13"), usd("0.01")),
                        new RuleOutcome.LineChange(2, usd("15.30"), usd("1.53")));
        assertThat(fired.changes().get(1).after()).isEqualTo(usd("13.77"));
        PriceProof.TaxStep tax = proof.taxes().get(1);
        assertThat(tax.amount()).isEqualTo(usd("13.77"));
        assertThat(tax.exact()).isEqualByComparingTo("2.754");
        assertThat(tax.tax()).isEqualTo(usd("2.75"));
        assertThat(cart.gross()).isEqualTo(usd("16.66"));
        assertThat(cart.lines().get(1).adjustments())
                .containsExactly(new Adjustment(ten.build().reference(), Phase.LINE, usd("1.53")));
    }

    @Test
    void a_condition_that_failed_is_named_in_its_innermost_part() {
        Condition gold = Condition.segment("gold");
        Promotion.Builder p = promotion("p", Effect.amountOff(usd("1")));
        p.condition(Condition.allOf(
                new Condition.SubtotalAtLeast(usd("1")), Condition.allOf(Condition.quantity(ALL, 1), gold)));
        Promotion.Builder q = promotion("q", Effect.amountOff(usd("1")));
        Condition any = Condition.anyOf(new Condition.SubtotalAtLeast(usd("99")), Condition.quantity(ALL, 9));
        q.condition(any);
        CompiledRules rules = compiled(p.build(), q.build());
        Cart cart = cart(line(1, "a", 1, "10"));

        assertThat(whyNot(cart, rules, "p").failed()).contains(gold);
        assertThat(whyNot(cart, rules, "q").failed()).contains(any);
        assertThat(whyNot(cart, rules, "q").reason()).isEqualTo(RuleOutcome.Reason.CONDITION_FAILED);
    }

    @Test
    void what_the_index_rules_out_is_not_looked_at_unless_asked_for() {
        Promotion other =
                onLines("p", Effect.percentOff(Selection.skus("zzz"), "10")).build();
        CompiledRules rules = compiled(other);
        Cart cart = cart(line(1, "a", 1, "10"));

        assertThat(priced(cart, rules).proof().orElseThrow().outcomes()).isEmpty();
        assertThat(priced(cart, rules).proof().orElseThrow().notFired()).isEmpty();
        assertThat(whyNot(cart, rules, "p").reason()).isEqualTo(RuleOutcome.Reason.NOTHING_TO_TAKE);
        assertThat(Pricing.whyNot(cart, rules, PromotionId.of("unknown")).get()).isEmpty();
    }

    @Test
    void without_being_asked_there_is_no_proof() {
        PricedCart cart = Pricing.price(cart(line(1, "a", 1, "10")), compiled()).get();
        assertThat(cart.proof()).isEmpty();
        assertThat(cart).isEqualTo(priced(cart(line(1, "a", 1, "10"))));
    }

    private static RuleOutcome.NotFired whyNot(Cart cart, CompiledRules rules, String id) {
        return (RuleOutcome.NotFired)
                Pricing.whyNot(cart, rules, PromotionId.of(id)).get().orElseThrow();
    }
}
