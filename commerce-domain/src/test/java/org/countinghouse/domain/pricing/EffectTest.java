package org.countinghouse.domain.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.countinghouse.domain.pricing.Given.NOON;
import static org.countinghouse.domain.pricing.Given.USD;
import static org.countinghouse.domain.pricing.Given.carriage;
import static org.countinghouse.domain.pricing.Given.cart;
import static org.countinghouse.domain.pricing.Given.compiled;
import static org.countinghouse.domain.pricing.Given.line;
import static org.countinghouse.domain.pricing.Given.off;
import static org.countinghouse.domain.pricing.Given.onLines;
import static org.countinghouse.domain.pricing.Given.onShipping;
import static org.countinghouse.domain.pricing.Given.price;
import static org.countinghouse.domain.pricing.Given.priced;
import static org.countinghouse.domain.pricing.Given.promotion;
import static org.countinghouse.domain.pricing.Given.usd;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.Percentage;
import org.countinghouse.domain.money.Sharing;
import org.countinghouse.domain.pricing.facts.CartFacts;
import org.countinghouse.domain.pricing.policy.PercentRounds;
import org.countinghouse.domain.pricing.policy.PricingPolicy;
import org.countinghouse.domain.pricing.policy.RoundingPlace;
import org.countinghouse.domain.pricing.promotion.BundlePart;
import org.countinghouse.domain.pricing.promotion.Condition;
import org.countinghouse.domain.pricing.promotion.Effect;
import org.countinghouse.domain.pricing.promotion.HostCondition;
import org.countinghouse.domain.pricing.promotion.HostEffect;
import org.countinghouse.domain.pricing.promotion.Promotion;
import org.countinghouse.domain.pricing.promotion.QuantityTier;
import org.countinghouse.domain.pricing.promotion.Reward;
import org.countinghouse.domain.pricing.promotion.Selection;
import org.countinghouse.domain.pricing.promotion.SpendTier;
import org.countinghouse.domain.pricing.promotion.UnitOrder;
import org.countinghouse.domain.pricing.promotion.Units;
import org.countinghouse.domain.quantity.Quantity;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Each effect with one worked number, and the vectors that break others. */
class EffectTest {

    private static final Selection ALL = Selection.everything();

    @Nested
    class Percent {

        @Test
        void fifteen_percent_of_10_50_is_1_58() {
            assertThat(off(priced(
                            cart(line(1, "a", 1, "10.50")),
                            promotion("p", Effect.percentOff(ALL, "15")).build())))
                    .containsExactly("1.58");
        }

        @Test
        void a_hundred_percent_leaves_exactly_nothing() {
            PricedCart free = priced(
                    cart(line(1, "a", 3, "9.99"), line(2, "b", 1, "0.01")),
                    promotion("p", Effect.percentOff(ALL, "100")).build());
            assertThat(free.gross().isZero()).isTrue();
            assertThat(free.lines()).allMatch(line -> line.gross().isZero());
        }

        @Test
        void per_line_each_line_is_rounded() {
            assertThat(off(priced(
                            fourLines(),
                            onLines("p", Effect.percentOff(ALL, "10")).build())))
                    .containsExactly("0.11", "0.21", "0.31", "0.41");
        }

        @Test
        void per_order_the_sum_is_rounded_and_shared() {
            PricedCart cart = priced(
                    fourLines(), promotion("p", Effect.percentOff(ALL, "10")).build());
            assertThat(cart.discount()).isEqualTo(usd("1.02"));
            assertThat(off(cart)).containsExactly("0.11", "0.21", "0.30", "0.40");
        }

        @Test
        void per_unit_each_unit_is_rounded() {
            PricingPolicy perUnit = PricingPolicy.builder()
                    .linePercentRounded(RoundingPlace.PER_UNIT)
                    .build();
            CompiledRules rules =
                    compiled(perUnit, onLines("p", Effect.percentOff(ALL, "10")).build());
            assertThat(off(priced(cart(line(1, "a", 3, "0.05")), rules))).containsExactly("0.03");
            assertThat(off(priced(
                            cart(line(1, "a", 3, "0.05")),
                            onLines("p", Effect.percentOff(ALL, "10")).build())))
                    .containsExactly("0.02");
        }

        @Test
        void per_unit_a_line_that_does_not_divide_has_units_of_two_kinds() {
            PricingPolicy perUnit = PricingPolicy.builder()
                    .linePercentRounded(RoundingPlace.PER_UNIT)
                    .build();
            // 10.00 for 3 units: 3.34, 3.33, 3.33; half of each is 1.67
            CompiledRules rules =
                    compiled(perUnit, onLines("p", Effect.percentOff(ALL, "50")).build());
            assertThat(off(priced(cart(line(1, "a", 3, "3.3333333333")), rules)))
                    .containsExactly("5.01");
        }

        @Test
        void it_may_round_the_price_that_is_left() {
            PricingPolicy left = PricingPolicy.builder()
                    .percentRounds(PercentRounds.PRICE_LEFT)
                    .build();
            Promotion half = onLines("p", Effect.percentOff(ALL, "50")).build();
            assertThat(priced(cart(line(1, "a", 1, "83.33")), compiled(left, half))
                            .gross())
                    .isEqualTo(usd("41.67"));
            assertThat(priced(cart(line(1, "a", 1, "83.33")), half).gross()).isEqualTo(usd("41.66"));
        }

        @Test
        void more_than_everything_is_refused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Effect.percentOff(ALL, "100.01"))
                    .withMessageContaining("100.01");
        }

        @Test
        void a_cap_is_shared_like_the_discount() {
            PricingPolicy first = PricingPolicy.builder().sharing(Sharing.FIRST).build();
            Promotion.Builder capped = promotion("p", Effect.percentOff(ALL, "15"));
            capped.mostPerOrder(usd("50"));
            Cart cart = cart(line(1, "a", 1, "120"), line(2, "b", 1, "230"), line(3, "c", 1, "300"));
            assertThat(off(priced(cart, compiled(first, capped.build())))).containsExactly("9.24", "17.69", "23.07");
            assertThat(off(priced(cart, capped.lane("line").build()))).containsExactly("9.23", "17.69", "23.08");
        }

        private Cart fourLines() {
            return cart(
                    line(1, "a", 1, "1.06"), line(2, "b", 1, "2.06"), line(3, "c", 1, "3.06"), line(4, "d", 1, "4.06"));
        }
    }

    @Nested
    class Amounts {

        @Test
        void ten_off_three_lines_and_a_free_one() {
            PricedCart cart = priced(
                    cart(
                            line(1, "a", 1, "9.99"),
                            line(2, "b", 1, "9.99"),
                            line(3, "c", 1, "9.99"),
                            line(4, "d", 1, "0")),
                    promotion("p", Effect.amountOff(usd("10"))).build());
            assertThat(off(cart)).containsExactly("3.34", "3.33", "3.33", "0.00");
            assertThat(cart.gross()).isEqualTo(usd("19.97"));
        }

        @Test
        void five_off_three_lines_of_1_99_and_a_free_one() {
            PricedCart cart = priced(
                    cart(
                            line(1, "a", 1, "1.99"),
                            line(2, "b", 1, "1.99"),
                            line(3, "c", 1, "1.99"),
                            line(4, "d", 1, "0")),
                    promotion("p", Effect.amountOff(usd("5"))).build());
            assertThat(off(cart)).containsExactly("1.67", "1.67", "1.66", "0.00");
            assertThat(cart.gross()).isEqualTo(usd("0.97"));
        }

        @Test
        void one_cent_off_two_equal_lines() {
            assertThat(off(priced(
                            cart(line(1, "a", 1, "1"), line(2, "b", 1, "1")),
                            promotion("p", Effect.amountOff(usd("0.01"))).build())))
                    .containsExactly("0.01", "0.00");
        }

        @Test
        void more_than_the_subtotal_leaves_nothing_and_never_less() {
            PricedCart cart = priced(
                    cart(line(1, "a", 1, "3.00"), line(2, "b", 1, "0"), line(3, "c", 2, "1.25")),
                    promotion("p", Effect.amountOff(usd("106"))).build());
            assertThat(off(cart)).containsExactly("3.00", "0.00", "2.50");
            assertThat(cart.gross().isZero()).isTrue();
        }

        @Test
        void lines_that_are_all_free_stay_free() {
            PricedCart cart = priced(
                    cart(line(1, "a", 1, "0"), line(2, "b", 1, "0")),
                    promotion("p", Effect.amountOff(usd("5"))).build());
            assertThat(off(cart)).containsExactly("0.00", "0.00");
            assertThat(cart.lines().get(0).adjustments()).isEmpty();
        }

        @Test
        void off_each_unit_at_most_its_price() {
            Effect each = new Effect.AmountOffEach(ALL, usd("2"), Units.ALL);
            assertThat(off(priced(
                            cart(line(1, "a", 3, "9.99"), line(2, "b", 3, "1.50")),
                            onLines("p", each).build())))
                    .containsExactly("6.00", "4.50");
        }

        @Test
        void off_one_unit_of_each_line() {
            Effect each = new Effect.AmountOffEach(ALL, usd("200"), Units.atMostPerLine(1));
            assertThat(off(priced(
                            cart(line(1, "t", 1, "100"), line(2, "s", 5, "150")),
                            onLines("p", each).build())))
                    .containsExactly("100.00", "150.00");
        }

        @Test
        void off_whole_groups_only() {
            Effect groups = new Effect.PercentOff(ALL, Percentage.of(10), Units.groupsOf(3));
            assertThat(off(priced(
                            cart(line(1, "a", 2, "10"), line(2, "b", 1, "10")),
                            onLines("p", groups).build())))
                    .containsExactly("2.00", "1.00");
            assertThat(off(priced(
                            cart(line(1, "a", 2, "10"), line(2, "b", 2, "10")),
                            onLines("p", groups).build())))
                    .containsExactly("2.00", "1.00");
            assertThat(off(priced(
                            cart(line(1, "a", 2, "10")), onLines("p", groups).build())))
                    .containsExactly("0.00");
        }

        @Test
        void at_most_so_many_applications_of_a_group() {
            Effect groups = new Effect.AmountOffEach(ALL, usd("5"), Units.groupsOf(2));
            Promotion.Builder once = onLines("p", groups);
            once.mostApplications(1);
            assertThat(off(priced(
                            cart(line(1, "a", 4, "10")), onLines("p", groups).build())))
                    .containsExactly("20.00");
            assertThat(off(priced(cart(line(1, "a", 4, "10")), once.build()))).containsExactly("10.00");
        }

        @Test
        void at_most_so_many_units_of_an_order() {
            Effect two =
                    new Effect.AmountOffEach(ALL, usd("1"), new Units(1, OptionalLong.empty(), OptionalLong.of(2)));
            assertThat(off(priced(
                            cart(line(1, "a", 1, "10"), line(2, "b", 5, "10")),
                            onLines("p", two).build())))
                    .containsExactly("1.00", "1.00");
        }

        @Test
        void a_fixed_price_lowers_and_never_raises() {
            Effect five = new Effect.FixedPrice(ALL, price("5"), Units.ALL);
            assertThat(off(priced(
                            cart(line(1, "a", 1, "7.50"), line(2, "b", 1, "4")),
                            onLines("p", five).build())))
                    .containsExactly("2.50", "0.00");
            Effect fine = new Effect.FixedPrice(ALL, price("0.125"), Units.ALL);
            assertThat(off(priced(cart(line(1, "a", 3, "1")), onLines("p", fine).build())))
                    .containsExactly("2.62");
        }
    }

    @Nested
    class BuyAndGet {

        @Test
        void the_cheapest_is_free() {
            Effect effect = buyGet(ALL, 2, ALL, 1, UnitOrder.CHEAPEST);
            assertThat(off(priced(
                            cart(line(1, "a", 1, "10"), line(2, "b", 1, "8"), line(3, "c", 1, "3")),
                            onLines("p", effect).build())))
                    .containsExactly("0.00", "0.00", "3.00");
        }

        @Test
        void the_dearest_of_the_target_is_free_once() {
            Promotion.Builder once = onLines(
                    "p",
                    buyGet(Selection.skus("sweater"), 1, Selection.skus("shirt1", "shirt2"), 1, UnitOrder.DEAREST));
            once.mostApplications(1);
            assertThat(off(priced(
                            cart(line(1, "shirt1", 2, "5"), line(2, "shirt2", 2, "10"), line(3, "sweater", 2, "10")),
                            once.build())))
                    .containsExactly("0.00", "10.00", "0.00");
        }

        @Test
        void what_is_bought_is_not_free() {
            Effect effect = buyGet(Selection.skus("a"), 2, Selection.skus("a"), 2, UnitOrder.DEAREST);
            assertThat(off(priced(
                            cart(line(1, "a", 4, "2.50")), onLines("p", effect).build())))
                    .containsExactly("5.00");
            assertThat(off(priced(
                            cart(line(1, "a", 3, "2.50")), onLines("p", effect).build())))
                    .containsExactly("0.00");
            assertThat(off(priced(
                            cart(line(1, "a", 8, "2.50")), onLines("p", effect).build())))
                    .containsExactly("10.00");
        }

        @Test
        void units_used_by_one_are_not_used_by_the_next() {
            Promotion large =
                    onLines("A", buyGet(ALL, 50, ALL, 1000, UnitOrder.DEAREST)).build();
            Promotion small =
                    onLines("B", buyGet(ALL, 10, ALL, 20, UnitOrder.DEAREST)).build();
            PricedCart cart = priced(cart(line(1, "a", 1080, "2.50")), large, small);
            assertThat(cart.lines().get(0).adjustments())
                    .extracting(adjustment -> adjustment.amount().toString())
                    .containsExactly("2500.00 USD", "50.00 USD");
        }

        @Test
        void huge_quantities_are_no_loop() {
            Effect effect = buyGet(ALL, 1, ALL, 1, UnitOrder.CHEAPEST);
            assertThat(off(priced(
                            cart(line(1, "a", 1_000_000_000, "0.02")),
                            onLines("p", effect).build())))
                    .containsExactly("10000000.00");
        }

        @Test
        void in_a_large_cart_the_cheapest_is_still_found() {
            CartLine[] lines = new CartLine[60];
            for (int i = 0; i < lines.length; i++) {
                lines[i] = line(i + 1, "s" + i, 1, String.valueOf(100 - i));
            }
            PricedCart cart = priced(
                    cart(lines),
                    onLines("p", buyGet(ALL, 59, ALL, 1, UnitOrder.CHEAPEST)).build());
            assertThat(cart.discount()).isEqualTo(usd("41.00"));
            assertThat(cart.lines().get(59).discount()).isEqualTo(usd("41.00"));
        }

        private Effect buyGet(Selection buy, long buys, Selection get, long gets, UnitOrder order) {
            return new Effect.BuyGet(buy, Quantity.of(buys), get, Quantity.of(gets), Percentage.of(100), order);
        }
    }

    @Nested
    class Bundles {

        private final Effect camera = new Effect.BundlePrice(
                List.of(
                        new BundlePart(Selection.skus("camera"), Quantity.ONE),
                        new BundlePart(Selection.skus("lens"), Quantity.ONE)),
                usd("500"));

        @Test
        void a_bundle_costs_its_price() {
            PricedCart cart = priced(
                    cart(line(1, "camera", 1, "400"), line(2, "lens", 3, "200")),
                    onLines("p", camera).build());
            assertThat(off(cart)).containsExactly("66.67", "33.33");
        }

        @Test
        void it_repeats_as_often_as_there_are_parts() {
            assertThat(priced(
                                    cart(line(1, "camera", 2, "400"), line(2, "lens", 3, "200")),
                                    onLines("p", camera).build())
                            .discount())
                    .isEqualTo(usd("200"));
        }

        @Test
        void it_never_makes_its_parts_dearer() {
            assertThat(priced(
                                    cart(line(1, "camera", 1, "300"), line(2, "lens", 1, "100")),
                                    onLines("p", camera).build())
                            .discount()
                            .isZero())
                    .isTrue();
            assertThat(off(priced(
                            cart(line(1, "camera", 1, "900")),
                            onLines("p", camera).build())))
                    .containsExactly("0.00");
        }
    }

    @Nested
    class Tiers {

        private final Effect spend = new Effect.SpendTiers(
                Selection.skus("a"),
                ALL,
                List.of(
                        new SpendTier(usd("0"), new Reward.Percent(Percentage.of(10))),
                        new SpendTier(usd("20"), new Reward.Percent(Percentage.of(15))),
                        new SpendTier(usd("30"), new Reward.Percent(Percentage.of(20)))));

        @Test
        void the_highest_tier_reached_applies_from_its_very_amount() {
            Promotion promotion = promotion("p", spend).build();
            assertThat(off(priced(cart(line(1, "a", 1, "10")), promotion))).containsExactly("1.00");
            assertThat(off(priced(cart(line(1, "a", 1, "19.99")), promotion))).containsExactly("2.00");
            assertThat(off(priced(cart(line(1, "a", 1, "20")), promotion))).containsExactly("3.00");
            assertThat(off(priced(cart(line(1, "a", 1, "30")), promotion))).containsExactly("6.00");
            assertThat(off(priced(cart(line(1, "a", 1, "10"), line(2, "b", 2, "10")), promotion)))
                    .containsExactly("2.00", "0.00");
        }

        @Test
        void below_the_first_tier_there_is_nothing() {
            Effect tiers =
                    new Effect.SpendTiers(ALL, ALL, List.of(new SpendTier(usd("100"), new Reward.Amount(usd("15")))));
            assertThat(off(priced(
                            cart(line(1, "a", 1, "99.99")),
                            promotion("p", tiers).build())))
                    .containsExactly("0.00");
            assertThat(off(priced(
                            cart(line(1, "a", 1, "110")), promotion("p", tiers).build())))
                    .containsExactly("15.00");
        }

        @Test
        void tiers_by_quantity() {
            Effect tiers = new Effect.QuantityTiers(
                    ALL,
                    ALL,
                    List.of(
                            new QuantityTier(Quantity.ZERO, new Reward.Percent(Percentage.of(10))),
                            new QuantityTier(Quantity.of(10), new Reward.Percent(Percentage.of(15)))));
            assertThat(off(priced(
                            cart(line(1, "a", 9, "1")), promotion("p", tiers).build())))
                    .containsExactly("0.90");
            assertThat(off(priced(
                            cart(line(1, "a", 10, "1")), promotion("p", tiers).build())))
                    .containsExactly("1.50");
        }
    }

    @Nested
    class Gifts {

        private final Promotion gift =
                onLines("p", new Effect.Gift(Sku.of("mug"), Quantity.of(2))).build();

        @Test
        void what_the_cart_holds_is_free() {
            PricedCart cart = priced(cart(line(1, "a", 1, "10"), line(2, "mug", 3, "4")), gift);
            assertThat(off(cart)).containsExactly("0.00", "8.00");
            assertThat(cart.gifts()).isEmpty();
        }

        @Test
        void what_it_does_not_hold_is_offered() {
            PricedCart none = priced(cart(line(1, "a", 1, "10")), gift);
            assertThat(none.gifts()).containsExactly(new GiftOffer(gift.reference(), Sku.of("mug"), Quantity.of(2)));
            PricedCart one = priced(cart(line(1, "a", 1, "10"), line(2, "mug", 1, "4")), gift);
            assertThat(one.gifts()).containsExactly(new GiftOffer(gift.reference(), Sku.of("mug"), Quantity.of(1)));
            assertThat(off(one)).containsExactly("0.00", "4.00");
        }
    }

    @Nested
    class Shipping {

        @Test
        void a_shipping_promotion_sees_carriage_only_and_others_never_do() {
            Cart cart = cart(line(1, "a", 1, "10"), carriage(2, "51.06"));
            PricedCart priced = priced(
                    cart,
                    onShipping("s", Effect.percentOff(ALL, "10")).build(),
                    promotion("o", Effect.amountOff(usd("2"))).build());
            assertThat(off(priced)).containsExactly("2.00", "5.11");
            assertThat(priced.shipping()).isEqualTo(usd("45.95"));
        }

        @Test
        void free_from_a_certain_subtotal() {
            Promotion.Builder free = onShipping("s", Effect.freeShipping());
            free.condition(new Condition.SubtotalAtLeast(usd("80")));
            assertThat(priced(cart(line(1, "a", 4, "20"), carriage(2, "10")), free.build())
                            .gross())
                    .isEqualTo(usd("80"));
            assertThat(priced(cart(line(1, "a", 3, "20"), carriage(2, "30")), free.build())
                            .gross())
                    .isEqualTo(usd("90"));
        }
    }

    @Nested
    class Own {

        @Test
        void a_host_adds_effects_and_conditions_of_its_own() {
            Promotion.Builder own = onLines("p", new Loyalty(ALL, "3"));
            own.condition(new MoreLinesThan(1));
            assertThat(off(priced(cart(line(1, "a", 1, "10"), line(2, "b", 1, "2")), own.build())))
                    .containsExactly("3.00", "2.00");
            assertThat(off(priced(cart(line(1, "a", 1, "10")), own.build()))).containsExactly("0.00");
        }

        /** Takes an amount off every line. */
        private record Loyalty(Selection target, String amount) implements HostEffect {
            @Override
            public String type() {
                return "test.loyalty";
            }

            @Override
            public Map<String, String> parameters() {
                return Map.of("amount", amount);
            }

            @Override
            public Map<Integer, Money> discounts(CartFacts cart) {
                Map<Integer, Money> off = new HashMap<>();
                cart.lines().forEach(line -> off.put(line.lineNumber(), usd(amount)));
                off.put(99, usd("-1"));
                return off;
            }
        }

        private record MoreLinesThan(int lines) implements HostCondition {
            @Override
            public String type() {
                return "test.lines";
            }

            @Override
            public Map<String, String> parameters() {
                return Map.of("lines", String.valueOf(lines));
            }

            @Override
            public boolean holds(CartFacts cart) {
                return cart.lines().size() > lines
                        && cart.currency().equals(USD)
                        && cart.pricedAt().equals(NOON)
                        && cart.shopper().coupons().isEmpty();
            }
        }
    }
}
