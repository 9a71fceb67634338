package org.countinghouse.domain.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countinghouse.domain.pricing.Given.cart;
import static org.countinghouse.domain.pricing.Given.compiled;
import static org.countinghouse.domain.pricing.Given.line;
import static org.countinghouse.domain.pricing.Given.off;
import static org.countinghouse.domain.pricing.Given.onLines;
import static org.countinghouse.domain.pricing.Given.priced;
import static org.countinghouse.domain.pricing.Given.usd;

import java.util.Arrays;
import java.util.List;
import org.countinghouse.domain.money.Percentage;
import org.countinghouse.domain.pricing.policy.PricingPolicy;
import org.countinghouse.domain.pricing.policy.RoundingPlace;
import org.countinghouse.domain.pricing.promotion.BundlePart;
import org.countinghouse.domain.pricing.promotion.Effect;
import org.countinghouse.domain.pricing.promotion.Promotion;
import org.countinghouse.domain.pricing.promotion.Selection;
import org.countinghouse.domain.pricing.promotion.UnitOrder;
import org.countinghouse.domain.quantity.Quantity;
import org.junit.jupiter.api.Test;

/** Which units an effect picks, how often, and that no unit serves twice. */
class UnitEffectsTest {

    private static final Selection ALL = Selection.everything();

    private static Effect buyGet(long buy, long get, UnitOrder order) {
        return new Effect.BuyGet(ALL, Quantity.of(buy), ALL, Quantity.of(get), Percentage.of(100), order);
    }

    private static Promotion.Builder once(String id, Effect effect) {
        return onLines(id, effect).mostApplications(1);
    }

    @Test
    void the_price_of_a_unit_counts_and_not_that_of_its_line() {
        Cart dearFirst = cart(line(1, "a", 1, "6"), line(2, "b", 2, "5"));
        Cart dearLast = cart(line(1, "a", 2, "5"), line(2, "b", 1, "6"));
        Promotion cheapest = once("p", buyGet(1, 1, UnitOrder.CHEAPEST)).build();
        Promotion dearest = once("p", buyGet(1, 1, UnitOrder.DEAREST)).build();
        assertThat(off(priced(dearFirst, cheapest))).containsExactly("0.00", "5.00");
        assertThat(off(priced(dearLast, cheapest))).containsExactly("5.00", "0.00");
        assertThat(off(priced(dearFirst, dearest))).containsExactly("0.00", "5.00");
        Promotion third = once("p", buyGet(2, 1, UnitOrder.DEAREST)).build();
        assertThat(off(priced(dearLast, third))).containsExactly("5.00", "0.00");
        Cart three = cart(line(1, "a", 1, "6"), line(2, "b", 2, "5"), line(3, "c", 1, "7"));
        assertThat(off(priced(three, dearest))).containsExactly("6.00", "0.00", "0.00");
        assertThat(off(priced(three, cheapest))).containsExactly("0.00", "5.00", "0.00");
    }

    @Test
    void of_units_of_one_price_the_first_of_the_cart_is_dearest_and_the_last_cheapest() {
        Cart equal = cart(line(1, "a", 1, "5"), line(2, "b", 1, "5"), line(3, "c", 1, "5"));
        assertThat(off(priced(equal, once("p", buyGet(1, 1, UnitOrder.DEAREST)).build())))
                .containsExactly("0.00", "5.00", "0.00");
        assertThat(off(priced(equal, once("p", buyGet(1, 1, UnitOrder.CHEAPEST)).build())))
                .containsExactly("0.00", "0.00", "5.00");
    }

    @Test
    void a_cart_of_many_lines_is_ordered_by_price_as_one_of_few() {
        for (int size : new int[] {47, 48, 49, 60}) {
            CartLine[] lines = new CartLine[size];
            Arrays.setAll(lines, i -> line(i + 1, "s" + i, 1, String.valueOf(100 + i * 31 % size)));
            PricedCart free = priced(
                    cart(lines), once("p", buyGet(1, 1, UnitOrder.DEAREST)).build());
            assertThat(free.discount()).isEqualTo(usd(String.valueOf(100 + size - 2)));
            PricedCart cheap = priced(
                    cart(lines), once("p", buyGet(1, 1, UnitOrder.CHEAPEST)).build());
            assertThat(cheap.discount()).isEqualTo(usd("100"));
        }
    }

    @Test
    void buy_two_get_one_of_nine_makes_three_free() {
        assertThat(priced(
                                cart(line(1, "a", 9, "1")),
                                onLines("p", buyGet(2, 1, UnitOrder.CHEAPEST)).build())
                        .discount())
                .isEqualTo(usd("3"));
        assertThat(priced(
                                cart(line(1, "a", 8, "1")),
                                onLines("p", buyGet(2, 1, UnitOrder.CHEAPEST)).build())
                        .discount())
                .isEqualTo(usd("2"));
        assertThat(priced(
                                cart(line(1, "a", 9, "1")),
                                onLines("p", buyGet(1, 2, UnitOrder.CHEAPEST)).build())
                        .discount())
                .isEqualTo(usd("6"));
    }

    @Test
    void units_used_by_two_promotions_are_left_alone_by_a_third() {
        PricedCart cart = priced(
                cart(line(1, "a", 5, "10")),
                once("p", buyGet(1, 1, UnitOrder.CHEAPEST)).build(),
                once("q", buyGet(1, 1, UnitOrder.CHEAPEST)).build(),
                once("r", buyGet(1, 1, UnitOrder.CHEAPEST)).build());
        assertThat(cart.discount()).isEqualTo(usd("20"));
        assertThat(cart.lines().get(0).adjustments())
                .extracting(adjustment -> adjustment.rule().id().value())
                .containsExactly("p", "q");
    }

    private static Effect bundle(String price, BundlePart... parts) {
        return new Effect.BundlePrice(List.of(parts), usd(price));
    }

    @Test
    void a_part_of_a_bundle_may_be_several_units() {
        BundlePart pair = new BundlePart(Selection.skus("a"), Quantity.of(2));
        BundlePart one = new BundlePart(Selection.skus("b"), Quantity.ONE);
        Promotion promotion = onLines("p", bundle("20", pair, one)).build();
        assertThat(off(priced(cart(line(1, "a", 5, "10"), line(2, "b", 3, "10")), promotion)))
                .containsExactly("13.33", "6.67");
        assertThat(off(priced(cart(line(1, "a", 1, "10"), line(2, "b", 3, "10")), promotion)))
                .containsExactly("0.00", "0.00");
    }

    @Test
    void a_unit_serves_one_part_of_a_bundle_only() {
        BundlePart a = new BundlePart(Selection.skus("a"), Quantity.ONE);
        Promotion promotion = onLines("p", bundle("5", a, a)).build();
        assertThat(off(priced(cart(line(1, "a", 1, "10")), promotion))).containsExactly("0.00");
        assertThat(off(priced(cart(line(1, "a", 2, "10")), promotion))).containsExactly("15.00");
        assertThat(off(priced(cart(line(1, "a", 3, "10")), promotion))).containsExactly("15.00");
    }

    @Test
    void each_unit_s_percentage_is_that_of_what_it_really_costs() {
        PricingPolicy perUnit = PricingPolicy.builder()
                .linePercentRounded(RoundingPlace.PER_UNIT)
                .build();
        CompiledRules tenth =
                compiled(perUnit, onLines("p", Effect.percentOff(ALL, "10")).build());
        assertThat(off(priced(cart(line(1, "a", 3, "0.0433")), tenth))).containsExactly("0.01");
        assertThat(off(priced(cart(line(1, "a", 3, "0.0467")), tenth))).containsExactly("0.02");
        assertThat(off(priced(cart(line(1, "a", 3, "0.05")), tenth))).containsExactly("0.03");
        assertThat(off(priced(cart(line(1, "a", 3, "0.04")), tenth))).containsExactly("0.00");
    }
}
