package org.countinghouse.domain.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countinghouse.domain.pricing.Given.JPY;
import static org.countinghouse.domain.pricing.Given.KWD;
import static org.countinghouse.domain.pricing.Given.NOON;
import static org.countinghouse.domain.pricing.Given.USD;
import static org.countinghouse.domain.pricing.Given.carriage;
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

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.pricing.facts.BuyingHistory;
import org.countinghouse.domain.pricing.facts.CouponCode;
import org.countinghouse.domain.pricing.facts.CustomerReference;
import org.countinghouse.domain.pricing.facts.ItemTraits;
import org.countinghouse.domain.pricing.facts.OrganizationId;
import org.countinghouse.domain.pricing.facts.Segment;
import org.countinghouse.domain.pricing.facts.ShippingMethod;
import org.countinghouse.domain.pricing.facts.Shopper;
import org.countinghouse.domain.pricing.policy.DiscountBase;
import org.countinghouse.domain.pricing.policy.ExclusiveChoice;
import org.countinghouse.domain.pricing.policy.FloorHandling;
import org.countinghouse.domain.pricing.policy.PricingPolicy;
import org.countinghouse.domain.pricing.promotion.Condition;
import org.countinghouse.domain.pricing.promotion.Effect;
import org.countinghouse.domain.pricing.promotion.ExclusiveGroup;
import org.countinghouse.domain.pricing.promotion.Lane;
import org.countinghouse.domain.pricing.promotion.LaneMode;
import org.countinghouse.domain.pricing.promotion.Phase;
import org.countinghouse.domain.pricing.promotion.Promotion;
import org.countinghouse.domain.pricing.promotion.PromotionId;
import org.countinghouse.domain.pricing.promotion.Selection;
import org.countinghouse.domain.pricing.promotion.Stacking;
import org.countinghouse.domain.pricing.promotion.Window;
import org.countinghouse.domain.quantity.Quantity;
import org.junit.jupiter.api.Test;

/** Order, lanes, groups, caps, floors and windows. */
class PromotionControlsTest {

    private static final Selection ALL = Selection.everything();
    private static final Cart HUNDRED = cart(line(1, "a", 1, "100"));

    @Test
    void higher_priority_comes_first_and_the_next_works_on_what_is_left() {
        Promotion.Builder ten = promotion("z", Effect.amountOff(usd("10")));
        Promotion.Builder fifth = promotion("a", Effect.percentOff(ALL, "20"));
        assertThat(priced(HUNDRED, ten.priority(5).build(), fifth.priority(2).build())
                        .gross())
                .isEqualTo(usd("72"));
        assertThat(priced(HUNDRED, ten.priority(1).build(), fifth.build()).gross())
                .isEqualTo(usd("70"));
    }

    @Test
    void of_equal_priority_the_more_specific_then_the_smaller_id_comes_first() {
        Promotion.Builder special = promotion("z", Effect.percentOff(ALL, "50"));
        special.condition(Condition.coupon("X"));
        Promotion general = promotion("a", Effect.amountOff(usd("10"))).build();
        Cart cart = HUNDRED.by(Shopper.builder().addCoupons(CouponCode.of("X")).build());
        assertThat(priced(cart, general, special.build()).gross()).isEqualTo(usd("40"));
        assertThat(priced(HUNDRED, promotion("b", Effect.percentOff(ALL, "50")).build(), general)
                        .gross())
                .isEqualTo(usd("45"));
    }

    @Test
    void the_order_of_declaration_never_matters() {
        Promotion a = promotion("a", Effect.percentOff(ALL, "10")).build();
        Promotion b = promotion("b", Effect.amountOff(usd("5"))).build();
        assertThat(priced(HUNDRED, a, b).gross()).isEqualTo(usd("85"));
        assertThat(priced(HUNDRED, b, a).gross()).isEqualTo(usd("85"));
    }

    @Test
    void discounts_may_be_taken_of_the_original_price() {
        PricingPolicy original =
                PricingPolicy.builder().discountBase(DiscountBase.ORIGINAL).build();
        Promotion a = promotion("a", Effect.percentOff(ALL, "10")).build();
        Promotion b = promotion("b", Effect.percentOff(ALL, "10")).build();
        assertThat(priced(HUNDRED, compiled(original, a, b)).gross()).isEqualTo(usd("80"));
        assertThat(priced(HUNDRED, a, b).gross()).isEqualTo(usd("81"));
    }

    @Test
    void one_that_stands_alone_shuts_out_its_lane() {
        Promotion.Builder fifth = promotion("a", Effect.percentOff(ALL, "20"));
        Promotion.Builder ten = promotion("b", Effect.amountOff(usd("10")));
        fifth.priority(2).stacking(Stacking.ALONE_IN_LANE);
        ten.priority(5).stacking(Stacking.ALONE_IN_LANE);
        Promotion other = promotion("c", Effect.amountOff(usd("1"))).build();
        Promotion line = onLines("d", Effect.amountOff(usd("3"))).build();
        PricedCart cart = priced(HUNDRED, fifth.build(), ten.build(), other, line);
        assertThat(cart.gross()).isEqualTo(usd("87"));
        assertThat(reason(cart, "a")).isEqualTo(RuleOutcome.Reason.LANE_TAKEN);
        assertThat(reason(cart, "c")).isEqualTo(RuleOutcome.Reason.LANE_TAKEN);
    }

    @Test
    void one_that_stands_alone_but_gives_nothing_shuts_nobody_out() {
        Promotion.Builder alone = promotion("a", Effect.percentOff(Selection.skus("nobody"), "20"));
        alone.stacking(Stacking.ALONE_IN_LANE);
        Promotion other = promotion("c", Effect.amountOff(usd("1"))).build();
        assertThat(priced(HUNDRED, alone.build(), other).gross()).isEqualTo(usd("99"));
    }

    @Test
    void after_the_last_one_nothing_follows_in_any_lane() {
        Promotion.Builder last = onLines("a", Effect.amountOff(usd("10")));
        last.stacking(Stacking.LAST).priority(1);
        Promotion line = onLines("b", Effect.amountOff(usd("3"))).build();
        Promotion order = promotion("c", Effect.amountOff(usd("1"))).build();
        PricedCart cart = priced(HUNDRED, last.build(), line, order);
        assertThat(cart.gross()).isEqualTo(usd("90"));
        assertThat(reason(cart, "b")).isEqualTo(RuleOutcome.Reason.STOPPED);
        assertThat(reason(cart, "c")).isEqualTo(RuleOutcome.Reason.STOPPED);
    }

    @Test
    void a_lane_of_the_best_applies_one() {
        Lane best = new Lane("best", Phase.ORDER, LaneMode.BEST);
        Promotion.Builder five = promotion("a", Effect.amountOff(usd("5.50")));
        Promotion.Builder fifth = promotion("b", Effect.percentOff(ALL, "20"));
        Promotion.Builder none = promotion("c", Effect.percentOff(Selection.skus("nobody"), "20"));
        none.condition(Condition.always());
        CompiledRules rules = CompiledRules.of(rules().lanes(List.of(best))
                .addPromotions(
                        five.lane("best").build(),
                        fifth.lane("best").build(),
                        none.lane("best").build())
                .build());
        PricedCart cart = priced(cart(line(1, "x", 1, "30")), rules);
        assertThat(cart.discount()).isEqualTo(usd("6"));
        assertThat(reason(cart, "a")).isEqualTo(RuleOutcome.Reason.LESS_THAN_BEST);
        // of equals the first
        assertThat(fired(priced(cart(line(1, "x", 1, "27.50")), rules))).containsExactly("a v1");
    }

    @Test
    void of_an_exclusive_group_the_best_or_the_first_applies() {
        Promotion five = grouped("a", Effect.amountOff(usd("5")), 9);
        Promotion fifth = grouped("b", Effect.percentOff(ALL, "20"), 0);
        Promotion free = promotion("c", Effect.amountOff(usd("1"))).build();
        PricedCart best = priced(HUNDRED, five, fifth, free);
        assertThat(best.gross()).isEqualTo(usd("79"));
        assertThat(reason(best, "a")).isEqualTo(RuleOutcome.Reason.GROUP_TAKEN);
        PricingPolicy first = PricingPolicy.builder()
                .exclusiveChoice(ExclusiveChoice.FIRST_IN_ORDER)
                .build();
        PricedCart firstCart = priced(HUNDRED, compiled(first, five, fifth, free));
        assertThat(firstCart.gross()).isEqualTo(usd("94"));
        assertThat(reason(firstCart, "b")).isEqualTo(RuleOutcome.Reason.GROUP_TAKEN);
    }

    @Test
    void a_group_is_taken_for_later_lanes_too() {
        Promotion.Builder line = onLines("a", Effect.amountOff(usd("5")));
        line.exclusiveGroup(ExclusiveGroup.of("g"));
        PricedCart cart = priced(HUNDRED, line.build(), grouped("b", Effect.percentOff(ALL, "20"), 0));
        assertThat(cart.gross()).isEqualTo(usd("95"));
    }

    @Test
    void a_later_lane_sees_what_an_earlier_one_did_and_a_lane_never_its_own() {
        Promotion line = onLines("a", Effect.amountOff(usd("30"))).build();
        Promotion.Builder order = promotion("b", Effect.amountOff(usd("1")));
        order.condition(new Condition.SubtotalAtLeast(usd("80")));
        assertThat(priced(HUNDRED, line, order.build()).gross()).isEqualTo(usd("70"));
        Promotion same = promotion("a", Effect.amountOff(usd("30"))).build();
        assertThat(priced(HUNDRED, same, order.build()).gross()).isEqualTo(usd("69"));
    }

    @Test
    void lines_that_were_lowered_before_can_be_left_out() {
        Promotion line =
                onLines("a", Effect.percentOff(Selection.skus("x"), "10")).build();
        Promotion order = promotion("b", Effect.percentOff(new Selection.Undiscounted(), "50"))
                .build();
        PricedCart cart = priced(cart(line(1, "x", 1, "10"), line(2, "y", 1, "10")), line, order);
        assertThat(off(cart)).containsExactly("1.00", "5.00");
    }

    @Test
    void caps_per_line_per_order_and_budgets_hold() {
        Cart two = cart(line(1, "a", 1, "100"), line(2, "b", 1, "10"));
        Promotion.Builder half = promotion("p", Effect.percentOff(ALL, "50"));
        half.lane("line");
        assertThat(off(priced(two, half.mostPerLine(usd("20")).build()))).containsExactly("20.00", "5.00");
        assertThat(off(priced(two, half.mostPerOrder(usd("5")).build()))).containsExactly("4.00", "1.00");
        Promotion budget = half.budget(usd("3")).build();
        assertThat(priced(two, budget).discount()).isEqualTo(usd("3"));
        assertThat(priced(two.withBudgets(Map.of(PromotionId.of("p"), usd("0.10"))), budget)
                        .discount())
                .isEqualTo(usd("0.10"));
        PricedCart spent = priced(two.withBudgets(Map.of(PromotionId.of("p"), usd("0"))), budget);
        assertThat(spent.discount().isZero()).isTrue();
        assertThat(reason(spent, "p")).isEqualTo(RuleOutcome.Reason.NOTHING_TO_TAKE);
    }

    @Test
    void what_a_floor_refuses_goes_to_the_other_lines_or_is_dropped() {
        Cart cart = cart(line(1, "a", 1, "10"), line(2, "b", 1, "20"), line(3, "c", 1, "50"), line(4, "d", 1, "30"));
        Map<Sku, UnitPrice> floors =
                Map.of(Sku.of("b"), price("19"), Sku.of("c"), price("50"), Sku.of("d"), price("26"));
        Promotion twelve = promotion("p", Effect.amountOff(usd("12"))).build();
        CompiledRules spread =
                CompiledRules.of(rules().floors(floors).addPromotions(twelve).build());
        assertThat(off(priced(cart, spread))).containsExactly("7.00", "1.00", "0.00", "4.00");
        CompiledRules dropped = CompiledRules.of(rules().floors(floors)
                .policy(PricingPolicy.builder()
                        .floorHandling(FloorHandling.DROP)
                        .build())
                .addPromotions(twelve)
                .build());
        assertThat(off(priced(cart, dropped))).containsExactly("1.09", "1.00", "0.00", "3.27");
    }

    @Test
    void a_floor_in_units_holds_for_the_quantity_and_is_rounded_up() {
        CompiledRules rules = CompiledRules.of(rules().putFloors(Sku.of("a"), price("0.333"))
                .addPromotions(promotion("p", Effect.percentOff(ALL, "100")).build())
                .build());
        assertThat(priced(cart(line(1, "a", 2, "1")), rules).gross()).isEqualTo(usd("0.67"));
    }

    @Test
    void a_window_holds_from_its_first_instant_until_before_its_last() {
        Promotion.Builder p = promotion("p", Effect.amountOff(usd("1")));
        p.window(Window.between(NOON, NOON.plusNanos(2)));
        CompiledRules rules = compiled(p.build());
        assertThat(discountAt(NOON.minusNanos(1), rules)).isEqualTo(usd("0"));
        assertThat(discountAt(NOON, rules)).isEqualTo(usd("1"));
        assertThat(discountAt(NOON.plusNanos(1), rules)).isEqualTo(usd("1"));
        assertThat(discountAt(NOON.plusNanos(2), rules)).isEqualTo(usd("0"));
        assertThat(reason(priced(new Cart(USD, NOON.plusNanos(2), HUNDRED.lines()), rules), "p"))
                .isEqualTo(RuleOutcome.Reason.OUT_OF_WINDOW);
    }

    @Test
    void hundreds_of_windows_are_told_apart() {
        Promotion[] days = new Promotion[400];
        for (int i = 0; i < days.length; i++) {
            Promotion.Builder day = promotion("p" + i, Effect.amountOff(usd("1")));
            Instant from = NOON.plusSeconds(3600L * i);
            days[i] = day.window(Window.between(from, from.plusSeconds(3600L * (1 + i % 7))))
                    .build();
        }
        CompiledRules rules = compiled(days);
        for (int hour = -1; hour < 410; hour += 13) {
            Instant at = NOON.plusSeconds(3600L * hour + 1);
            long holding =
                    Arrays.stream(days).filter(day -> day.window().contains(at)).count();
            assertThat(discountAt(at, rules)).isEqualTo(Money.ofMinor(100 * holding, USD));
        }
    }

    @Test
    void a_promotion_of_another_currency_does_nothing() {
        Promotion yen =
                promotion("p", Effect.amountOff(Money.parse("100", JPY))).build();
        PricedCart cart = priced(HUNDRED, yen);
        assertThat(cart.discount().isZero()).isTrue();
        assertThat(reason(cart, "p")).isEqualTo(RuleOutcome.Reason.OTHER_CURRENCY);
        Promotion.Builder declared = promotion("p", Effect.percentOff(ALL, "10"));
        assertThat(priced(HUNDRED, declared.currency(KWD).build()).discount().isZero())
                .isTrue();
    }

    @Test
    void conditions_ask_for_everything_that_is_known_of_the_shopper() {
        Shopper known = Shopper.builder()
                .channel(ChannelId.of("web"))
                .customer(CustomerReference.of("ann"))
                .shippingMethod(ShippingMethod.of("express"))
                .addSegments(Segment.of("gold"), Segment.of("staff"))
                .addOrganizations(OrganizationId.of("branch"), OrganizationId.of("group"))
                .addCoupons(CouponCode.of("SPRING"))
                .history(BuyingHistory.FIRST_ORDER)
                .build();
        for (Condition condition : List.of(
                Condition.channel("web"),
                Condition.segment("staff"),
                Condition.coupon("SPRING"),
                new Condition.IsCustomer(Set.of(CustomerReference.of("ann"))),
                new Condition.InOrganization(Set.of(OrganizationId.of("group"))),
                new Condition.ShippedBy(Set.of(ShippingMethod.of("express"))),
                new Condition.WithHistory(BuyingHistory.FIRST_ORDER),
                Condition.allOf(Condition.channel("web"), Condition.segment("gold")),
                Condition.anyOf(Condition.channel("shop"), Condition.segment("gold")),
                Condition.quantity(ALL, 1))) {
            Promotion.Builder p = promotion("p", Effect.amountOff(usd("1")));
            assertThat(priced(HUNDRED.by(known), p.condition(condition).build()).discount())
                    .as("%s holds", condition)
                    .isEqualTo(usd("1"));
            assertThat(priced(
                                    HUNDRED.by(known),
                                    p.condition(Condition.not(condition)).build())
                            .discount())
                    .as("not %s", condition)
                    .isEqualTo(usd("0"));
            boolean everybody = condition instanceof Condition.QuantityAtLeast;
            assertThat(priced(HUNDRED, p.condition(condition).build()).discount())
                    .as("%s of an unknown shopper", condition)
                    .isEqualTo(usd(everybody ? "1" : "0"));
        }
    }

    @Test
    void hours_are_local() {
        Condition fridayNoon = new Condition.WithinHours(
                Set.of(java.time.DayOfWeek.FRIDAY), LocalTime.NOON, Optional.of(LocalTime.of(13, 0)), ZoneOffset.UTC);
        Condition inTokyo = new Condition.WithinHours(
                Set.of(java.time.DayOfWeek.FRIDAY), LocalTime.of(21, 0), Optional.empty(), ZoneId.of("Asia/Tokyo"));
        Condition before = new Condition.WithinHours(
                Set.of(java.time.DayOfWeek.FRIDAY), LocalTime.of(11, 0), Optional.of(LocalTime.NOON), ZoneOffset.UTC);
        Promotion.Builder p = promotion("p", Effect.amountOff(usd("1")));
        assertThat(priced(HUNDRED, p.condition(fridayNoon).build()).discount()).isEqualTo(usd("1"));
        assertThat(priced(HUNDRED, p.condition(inTokyo).build()).discount()).isEqualTo(usd("1"));
        assertThat(priced(HUNDRED, p.condition(before).build()).discount()).isEqualTo(usd("0"));
    }

    @Test
    void selections_combine() {
        Cart cart = cart(
                line(1, "a", 1, "10").with(ItemTraits.in("shirts", "clothes").with("brand", "Acme")),
                line(2, "b", 1, "10").with(ItemTraits.in("shoes", "clothes").with("brand", "Other")),
                line(3, "c", 1, "10"));
        assertSelected(cart, Selection.categories("clothes"), "1.00", "1.00", "0.00");
        assertSelected(cart, Selection.categories("shirts", "hats"), "1.00", "0.00", "0.00");
        assertSelected(cart, Selection.attribute("brand", "Acme"), "1.00", "0.00", "0.00");
        assertSelected(cart, Selection.attribute("brand", "Nobody"), "0.00", "0.00", "0.00");
        assertSelected(cart, Selection.skus("a", "c"), "1.00", "0.00", "1.00");
        assertSelected(cart, new Selection.Not(Selection.skus("a")), "0.00", "1.00", "1.00");
        assertSelected(
                cart,
                new Selection.AllOf(List.of(Selection.categories("clothes"), new Selection.Not(Selection.skus("b")))),
                "1.00",
                "0.00",
                "0.00");
        assertSelected(
                cart,
                new Selection.AnyOf(List.of(Selection.skus("c"), Selection.attribute("brand", "Other"))),
                "0.00",
                "1.00",
                "1.00");
    }

    @Test
    void conditions_measure_the_selected_lines() {
        Cart cart = cart(line(1, "a", 3, "10"), line(2, "b", 1, "5"), carriage(3, "99"));
        Promotion.Builder p = promotion("p", Effect.amountOff(usd("1")));
        assertHolds(cart, p, new Condition.QuantityAtLeast(Selection.skus("a"), Quantity.of(3)), true);
        assertHolds(cart, p, new Condition.QuantityAtLeast(Selection.skus("a"), Quantity.of(4)), false);
        assertHolds(cart, p, new Condition.SpendAtLeast(Selection.skus("a"), usd("30")), true);
        assertHolds(cart, p, new Condition.SpendAtLeast(Selection.skus("a"), usd("30.01")), false);
        assertHolds(cart, p, new Condition.SubtotalAtLeast(usd("35")), true);
        assertHolds(cart, p, new Condition.SubtotalAtLeast(usd("35.01")), false);
        assertHolds(cart, p, new Condition.SpendAtLeast(Selection.skus("zzz"), usd("0")), true);
    }

    private static void assertHolds(Cart cart, Promotion.Builder p, Condition condition, boolean holds) {
        assertThat(priced(cart, p.condition(condition).build()).discount().isPositive())
                .as(condition.toString())
                .isEqualTo(holds);
    }

    private static void assertSelected(Cart cart, Selection selection, String... off) {
        assertThat(off(priced(
                        cart, onLines("p", Effect.percentOff(selection, "10")).build())))
                .as(selection.toString())
                .containsExactly(off);
    }

    private static Money discountAt(Instant at, CompiledRules rules) {
        return priced(new Cart(USD, at, List.of(line(1, "a", 1, "1000"))), rules)
                .discount();
    }

    private static Promotion grouped(String id, Effect effect, int priority) {
        Promotion.Builder promotion = promotion(id, effect);
        return promotion
                .exclusiveGroup(ExclusiveGroup.of("g"))
                .priority(priority)
                .build();
    }

    private static RuleOutcome.Reason reason(PricedCart cart, String id) {
        RuleOutcome outcome =
                cart.proof().orElseThrow().outcomeOf(PromotionId.of(id)).orElseThrow();
        return ((RuleOutcome.NotFired) outcome).reason();
    }

    private static List<String> fired(PricedCart cart) {
        return cart.proof().orElseThrow().fired().stream()
                .map(outcome -> outcome.rule().toString())
                .toList();
    }
}
