package org.countinghouse.domain.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.countinghouse.domain.pricing.Given.KWD;
import static org.countinghouse.domain.pricing.Given.NOON;
import static org.countinghouse.domain.pricing.Given.USD;
import static org.countinghouse.domain.pricing.Given.cart;
import static org.countinghouse.domain.pricing.Given.compiled;
import static org.countinghouse.domain.pricing.Given.line;
import static org.countinghouse.domain.pricing.Given.off;
import static org.countinghouse.domain.pricing.Given.onLines;
import static org.countinghouse.domain.pricing.Given.price;
import static org.countinghouse.domain.pricing.Given.priced;
import static org.countinghouse.domain.pricing.Given.promotion;
import static org.countinghouse.domain.pricing.Given.rules;
import static org.countinghouse.domain.pricing.Given.usd;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.pricing.facts.CartFacts;
import org.countinghouse.domain.pricing.facts.ItemTraits;
import org.countinghouse.domain.pricing.promotion.Condition;
import org.countinghouse.domain.pricing.promotion.Effect;
import org.countinghouse.domain.pricing.promotion.ExclusiveGroup;
import org.countinghouse.domain.pricing.promotion.HostEffect;
import org.countinghouse.domain.pricing.promotion.Lane;
import org.countinghouse.domain.pricing.promotion.LaneMode;
import org.countinghouse.domain.pricing.promotion.Phase;
import org.countinghouse.domain.pricing.promotion.Promotion;
import org.countinghouse.domain.pricing.promotion.PromotionId;
import org.countinghouse.domain.pricing.promotion.PromotionReference;
import org.countinghouse.domain.pricing.promotion.Selection;
import org.countinghouse.domain.pricing.promotion.Stacking;
import org.countinghouse.domain.pricing.promotion.Window;
import org.countinghouse.domain.pricing.rules.RuleSet;
import org.countinghouse.domain.quantity.Quantity;
import org.junit.jupiter.api.Test;

/** Lanes, groups, windows and the index, where a slip would show only with several rules at once. */
class EvaluationOrderTest {

    private static final Selection ALL = Selection.everything();
    private static final Cart HUNDRED = cart(line(1, "a", 1, "100"));
    private static final PromotionReference A = new PromotionReference(PromotionId.of("a"), 1);

    private static RuleOutcome outcome(PricedCart cart, String promotion) {
        return cart.proof().orElseThrow().outcomeOf(PromotionId.of(promotion)).orElseThrow();
    }

    private static Promotion.Builder less(String id, String amount) {
        return promotion(id, Effect.amountOff(usd(amount)));
    }

    @Test
    void lines_come_before_the_order_whatever_the_priority_or_the_order_of_the_lanes() {
        Promotion order = less("a", "10").priority(9).build();
        Promotion line = onLines("b", Effect.percentOff(ALL, "20")).build();
        assertThat(priced(HUNDRED, order, line).gross()).isEqualTo(usd("70"));
        RuleSet declared = rules().lanes(List.of(Lane.SHIPPING, Lane.ORDER, Lane.LINE))
                .addPromotions(order, line)
                .build();
        assertThat(priced(HUNDRED, CompiledRules.of(declared)).gross()).isEqualTo(usd("70"));
    }

    @Test
    void a_subtotal_is_measured_anew_in_every_lane() {
        Condition hundred = new Condition.SubtotalAtLeast(usd("100"));
        Promotion line =
                onLines("a", Effect.percentOff(ALL, "20")).condition(hundred).build();
        Promotion order = less("b", "10").condition(hundred).build();
        PricedCart cart = priced(HUNDRED, line, order);
        assertThat(cart.gross()).isEqualTo(usd("80"));
        assertThat(outcome(cart, "b"))
                .isEqualTo(new RuleOutcome.NotFired(
                        new PromotionReference(PromotionId.of("b"), 1),
                        "order",
                        RuleOutcome.Reason.CONDITION_FAILED,
                        Optional.of(hundred),
                        Optional.empty()));
    }

    @Test
    void groups_are_told_apart_and_each_gives_its_best() {
        ExclusiveGroup one = ExclusiveGroup.of("one");
        ExclusiveGroup two = ExclusiveGroup.of("two");
        PricedCart cart = priced(
                HUNDRED,
                less("a", "10").exclusiveGroup(one).build(),
                less("b", "3").exclusiveGroup(two).build(),
                less("c", "5").exclusiveGroup(one).build(),
                less("d", "20").build());
        assertThat(cart.discount()).isEqualTo(usd("33"));
        assertThat(outcome(cart, "c"))
                .isEqualTo(new RuleOutcome.NotFired(
                        new PromotionReference(PromotionId.of("c"), 1),
                        "order",
                        RuleOutcome.Reason.GROUP_TAKEN,
                        Optional.empty(),
                        Optional.of(A)));
        PriceProof proof = cart.proof().orElseThrow();
        assertThat(proof.fired()).extracting(fired -> fired.rule().id().value()).containsExactly("a", "b", "d");
        assertThat(proof.notFired())
                .extracting(silent -> silent.rule().id().value())
                .containsExactly("c");
    }

    @Test
    void one_that_stands_alone_but_finds_nothing_to_take_shuts_nobody_out() {
        RuleSet floor = rules().putFloors(Sku.of("a"), price("100"))
                .addPromotions(
                        promotion("a", Effect.percentOff(Selection.skus("a"), "20"))
                                .stacking(Stacking.ALONE_IN_LANE)
                                .build(),
                        promotion("c", Effect.percentOff(Selection.skus("b"), "10"))
                                .build())
                .build();
        PricedCart cart = priced(cart(line(1, "a", 1, "100"), line(2, "b", 1, "10")), CompiledRules.of(floor));
        assertThat(off(cart)).containsExactly("0.00", "1.00");
        assertThat(outcome(cart, "a"))
                .isInstanceOfSatisfying(
                        RuleOutcome.NotFired.class,
                        silent -> assertThat(silent.reason()).isEqualTo(RuleOutcome.Reason.NOTHING_TO_TAKE));
    }

    @Test
    void in_a_lane_of_the_best_each_loser_says_why() {
        RuleSet best = rules().lanes(List.of(new Lane("order", Phase.ORDER, LaneMode.BEST)))
                .addPromotions(
                        less("a", "10").build(),
                        less("b", "3").build(),
                        promotion("c", Effect.percentOff(Selection.skus("a"), "0"))
                                .build())
                .build();
        PricedCart cart = priced(HUNDRED, CompiledRules.of(best));
        assertThat(cart.discount()).isEqualTo(usd("10"));
        assertThat(cart.proof().orElseThrow().notFired())
                .extracting(RuleOutcome.NotFired::reason, RuleOutcome.NotFired::because)
                .containsExactly(
                        tuple(RuleOutcome.Reason.NOTHING_TO_TAKE, Optional.empty()),
                        tuple(RuleOutcome.Reason.LESS_THAN_BEST, Optional.of(A)));
    }

    @Test
    void a_proof_tells_outcomes_in_the_order_of_evaluation_with_the_lines_that_changed() {
        PricedCart cart = priced(
                cart(line(1, "a", 1, "10"), line(2, "b", 1, "10")),
                promotion("a", Effect.percentOff(Selection.skus("b"), "10"))
                        .priority(3)
                        .build(),
                less("b", "1")
                        .priority(2)
                        .condition(Condition.not(Condition.always()))
                        .build(),
                less("c", "1").priority(1).build());
        PriceProof proof = cart.proof().orElseThrow();
        assertThat(proof.outcomes())
                .extracting(outcome -> outcome.rule().id().value())
                .containsExactly("a", "b", "c");
        assertThat(outcome(cart, "a"))
                .isEqualTo(
                        new RuleOutcome.Fired(A, "order", List.of(new RuleOutcome.LineChange(2, usd("10"), usd("1")))));
    }

    @Test
    void dozens_of_promotions_for_everybody_all_apply_once() {
        Promotion[] cents = IntStream.range(0, 40)
                .mapToObj(i -> less("p" + i, "0.01").build())
                .toArray(Promotion[]::new);
        assertThat(priced(HUNDRED, cents).discount()).isEqualTo(usd("0.40"));
    }

    @Test
    void a_promotion_found_by_several_lines_applies_once() {
        Selection both = Selection.skus("a", "b");
        PricedCart cart = priced(
                cart(line(1, "a", 1, "100"), line(2, "b", 1, "100")),
                promotion("p", new Effect.AmountOff(both, usd("10"))).build(),
                promotion("q", new Effect.AmountOff(both, usd("10"))).build(),
                promotion("r", new Effect.AmountOff(both, usd("10"))).build());
        assertThat(off(cart)).containsExactly("15.00", "15.00");
    }

    @Test
    void categories_and_attributes_of_one_item_are_told_apart_from_each_other_and_from_items() {
        CartLine shirt = line(1, "shirt", 1, "100").with(ItemTraits.in("clothes"));
        CartLine plate = line(2, "plate", 1, "100").with(ItemTraits.in("ware").with("color", "red"));
        CartLine bowl = line(3, "bowl", 1, "100")
                .with(ItemTraits.NONE.with("color", "blue").with("size", "l"));
        PricedCart cart = priced(
                cart(shirt, plate, bowl),
                onLines("a", Effect.percentOff(Selection.categories("clothes"), "1"))
                        .build(),
                onLines("b", Effect.percentOff(Selection.categories("ware"), "2"))
                        .build(),
                onLines("c", Effect.percentOff(Selection.attribute("color", "red"), "4"))
                        .build(),
                onLines("d", Effect.percentOff(Selection.attribute("color", "blue"), "8"))
                        .build(),
                onLines("e", Effect.percentOff(Selection.attribute("size", "l"), "16"))
                        .build(),
                onLines("f", new Effect.Gift(Sku.of("mug"), Quantity.ONE)).build());
        assertThat(cart.lines())
                .extracting(line -> line.adjustments().stream()
                        .map(adjustment -> adjustment.rule().id().value())
                        .toList())
                .containsExactly(List.of("a"), List.of("c", "b"), List.of("d", "e"));
    }

    @Test
    void a_window_may_be_open_on_either_side() {
        Promotion from = less("a", "1")
                .window(new Window(Optional.of(NOON), Optional.empty()))
                .build();
        Promotion until = less("b", "2")
                .window(new Window(Optional.empty(), Optional.of(NOON)))
                .build();
        CompiledRules rules = compiled(from, until);
        CartLine a = line(1, "a", 1, "100");
        assertThat(priced(Cart.of(USD, NOON.minusNanos(1), a), rules).discount())
                .isEqualTo(usd("2"));
        assertThat(priced(Cart.of(USD, NOON, a), rules).discount()).isEqualTo(usd("1"));
        PricedCart early = priced(Cart.of(USD, NOON.minusSeconds(9), a), rules);
        assertThat(early.proof().orElseThrow().outcomes())
                .extracting(outcome -> outcome.rule().id().value())
                .containsExactly("b");
    }

    @Test
    void of_windows_that_begin_in_any_order_the_one_that_holds_is_found() {
        Promotion[] days = IntStream.range(0, 20)
                .mapToObj(i -> {
                    Instant from = NOON.plus(Duration.ofDays(i * 7 % 20));
                    return less("day" + (100 + i), "0." + (10 + i * 7 % 20))
                            .window(Window.between(from, from.plus(Duration.ofDays(1))))
                            .build();
                })
                .toArray(Promotion[]::new);
        CompiledRules rules = compiled(days);
        for (int i = 0; i < 20; i++) {
            Cart cart = Cart.of(USD, NOON.plus(Duration.ofDays(i)).plusSeconds(1), line(1, "a", 1, "100"));
            assertThat(priced(cart, rules).discount()).isEqualTo(usd("0." + (10 + i)));
        }
    }

    @Test
    void a_host_may_speak_of_several_currencies_and_only_that_of_the_cart_counts() {
        CartLine dinars = CartLine.of(1, Given.item("a"), 1).at(UnitPrice.parse("100", KWD));
        Promotion host = promotion("p", new DollarForEach(ALL)).build();
        assertThat(priced(HUNDRED, host).discount()).isEqualTo(usd("1"));
        assertThat(priced(Cart.of(KWD, NOON, dinars), host).discount().isZero()).isTrue();
    }

    /** A host's effect that knows dollars only. */
    private record DollarForEach(Selection target) implements HostEffect {
        @Override
        public String type() {
            return "test.dollar";
        }

        @Override
        public Map<String, String> parameters() {
            return Map.of();
        }

        @Override
        public Map<Integer, Money> discounts(CartFacts cart) {
            return Map.of(1, usd("1"));
        }
    }
}
