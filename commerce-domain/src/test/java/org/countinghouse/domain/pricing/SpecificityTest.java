package org.countinghouse.domain.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countinghouse.domain.pricing.Given.cart;
import static org.countinghouse.domain.pricing.Given.compiled;
import static org.countinghouse.domain.pricing.Given.line;
import static org.countinghouse.domain.pricing.Given.priced;
import static org.countinghouse.domain.pricing.Given.promotion;
import static org.countinghouse.domain.pricing.Given.usd;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.money.Percentage;
import org.countinghouse.domain.pricing.facts.BuyingHistory;
import org.countinghouse.domain.pricing.facts.CouponCode;
import org.countinghouse.domain.pricing.facts.CustomerReference;
import org.countinghouse.domain.pricing.facts.ItemTraits;
import org.countinghouse.domain.pricing.facts.OrganizationId;
import org.countinghouse.domain.pricing.facts.Segment;
import org.countinghouse.domain.pricing.facts.ShippingMethod;
import org.countinghouse.domain.pricing.facts.Shopper;
import org.countinghouse.domain.pricing.promotion.BundlePart;
import org.countinghouse.domain.pricing.promotion.Condition;
import org.countinghouse.domain.pricing.promotion.Effect;
import org.countinghouse.domain.pricing.promotion.Promotion;
import org.countinghouse.domain.pricing.promotion.Selection;
import org.countinghouse.domain.pricing.promotion.UnitOrder;
import org.countinghouse.domain.quantity.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which promotions a cart has to be looked at for, and which of them comes first. */
class SpecificityTest {

    private static final Selection ALL = Selection.everything();
    private static final Effect OFF = Effect.amountOff(usd("1"));
    private static final Condition COUPON = Condition.coupon("X");
    private static final Condition CUSTOMER = new Condition.IsCustomer(Set.of(CustomerReference.of("ann")));
    private static final Condition SKU = Condition.quantity(Selection.skus("a"), 1);
    private static final Condition ORGANIZATION = new Condition.InOrganization(Set.of(OrganizationId.of("org")));
    private static final Condition ATTRIBUTE = Condition.quantity(Selection.attribute("color", "red"), 1);
    private static final Condition CATEGORY = Condition.quantity(Selection.categories("shirts"), 1);
    private static final Condition SEGMENT = Condition.segment("gold");
    private static final Condition SHIPPING = new Condition.ShippedBy(Set.of(ShippingMethod.of("bike")));
    private static final Condition CHANNEL = Condition.channel("web");
    private static final List<Condition> BY_RANK =
            List.of(COUPON, CUSTOMER, SKU, ORGANIZATION, ATTRIBUTE, CATEGORY, SEGMENT, SHIPPING, CHANNEL);

    /** The names of promotions in the order of evaluation. */
    private static List<String> order(Promotion... promotions) {
        return Arrays.stream(compiled(promotions).promotions)
                .map(promotion -> promotion.source.id().value())
                .toList();
    }

    private static Promotion when(String id, Condition condition) {
        return promotion(id, OFF).condition(condition).build();
    }

    @Test
    void the_fewer_carts_a_promotion_is_meant_for_the_earlier_it_comes() {
        Promotion[] promotions = new Promotion[BY_RANK.size() + 1];
        promotions[0] = when("a-everybody", Condition.always());
        for (int i = 0; i < BY_RANK.size(); i++) {
            promotions[i + 1] = when("z" + (BY_RANK.size() - i), BY_RANK.get(i));
        }
        assertThat(order(promotions))
                .containsExactly("z9", "z8", "z7", "z6", "z5", "z4", "z3", "z2", "z1", "a-everybody");
    }

    @Test
    void all_of_several_is_as_specific_as_its_most_specific_part_and_any_as_its_least() {
        for (int i = 1; i < BY_RANK.size(); i++) {
            Condition more = BY_RANK.get(i - 1);
            Condition less = BY_RANK.get(i);
            assertThat(order(
                            when("b", less),
                            when("d", more),
                            when("c", Condition.allOf(less, more)),
                            when("a", Condition.anyOf(less, more))))
                    .containsExactly("c", "d", "a", "b");
            assertThat(order(
                            when("b", less),
                            when("d", more),
                            when("c", Condition.allOf(more, less)),
                            when("a", Condition.anyOf(more, less))))
                    .containsExactly("c", "d", "a", "b");
        }
        assertThat(order(
                        when("b", Condition.always()),
                        when("c", Condition.anyOf(COUPON, Condition.always())),
                        when("d", Condition.not(COUPON)),
                        when("a", new Condition.WithHistory(BuyingHistory.RETURNING))))
                .containsExactly("a", "b", "c", "d");
    }

    @Test
    void a_promotion_is_as_specific_as_what_it_lowers() {
        Selection a = Selection.skus("a");
        Selection shirts = Selection.categories("shirts");
        List<Effect> specific = List.of(
                Effect.percentOff(a, "5"),
                Effect.percentOff(new Selection.AllOf(List.of(shirts, a)), "5"),
                Effect.percentOff(new Selection.AnyOf(List.of(a, a)), "5"),
                buyGet(a, ALL),
                buyGet(ALL, a),
                bundle(shirts, a),
                bundle(a, ALL));
        for (Effect effect : specific) {
            assertThat(order(when("a", CATEGORY), promotion("b", effect).build(), when("c", SKU)))
                    .as(effect.toString())
                    .containsExactly("b", "c", "a");
        }
        List<Effect> general = List.of(
                Effect.percentOff(ALL, "5"),
                Effect.percentOff(new Selection.Not(a), "5"),
                Effect.percentOff(new Selection.AnyOf(List.of(a, ALL)), "5"),
                Effect.percentOff(new Selection.Undiscounted(), "5"),
                buyGet(ALL, ALL),
                new Effect.Gift(Sku.of("a"), Quantity.ONE));
        for (Effect effect : general) {
            assertThat(order(promotion("a", effect).build(), when("b", CHANNEL)))
                    .as(effect.toString())
                    .containsExactly("b", "a");
        }
    }

    private static Effect buyGet(Selection buy, Selection get) {
        return new Effect.BuyGet(buy, Quantity.ONE, get, Quantity.ONE, Percentage.of(50), UnitOrder.CHEAPEST);
    }

    private static Effect bundle(Selection one, Selection other) {
        return new Effect.BundlePrice(
                List.of(new BundlePart(one, Quantity.ONE), new BundlePart(other, Quantity.ONE)), usd("1"));
    }

    private static List<Condition> needs() {
        return List.of(
                COUPON,
                CUSTOMER,
                SKU,
                ORGANIZATION,
                ATTRIBUTE,
                CATEGORY,
                SEGMENT,
                SHIPPING,
                CHANNEL,
                new Condition.SpendAtLeast(Selection.skus("a"), usd("0.01")),
                Condition.allOf(Condition.always(), CHANNEL),
                Condition.allOf(CHANNEL, Condition.always()),
                Condition.anyOf(COUPON, CHANNEL),
                Condition.anyOf(SKU, ATTRIBUTE));
    }

    private static final Cart PLAIN = cart(line(1, "other", 1, "100"));
    private static final Cart RICH = cart(line(1, "a", 1, "100")
                    .with(ItemTraits.in("shirts").with("color", "red")))
            .by(Shopper.builder()
                    .channel(ChannelId.of("web"))
                    .customer(CustomerReference.of("ann"))
                    .shippingMethod(ShippingMethod.of("bike"))
                    .addSegments(Segment.of("gold"))
                    .addOrganizations(OrganizationId.of("org"))
                    .addCoupons(CouponCode.of("X"))
                    .build());

    @ParameterizedTest
    @MethodSource("needs")
    void a_cart_that_brings_nothing_of_what_is_needed_is_not_looked_at(Condition need) {
        Promotion promotion = when("p", need);
        assertThat(priced(PLAIN, promotion).proof().orElseThrow().outcomes()).isEmpty();
        assertThat(priced(RICH, promotion).discount()).isEqualTo(usd("1"));
    }

    @ParameterizedTest
    @MethodSource("needs")
    void asked_why_it_names_the_condition_that_failed(Condition need) {
        Promotion promotion = when("p", need);
        RuleOutcome outcome =
                Pricing.whyNot(PLAIN, compiled(promotion), promotion.id()).get().orElseThrow();
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        RuleOutcome.NotFired.class,
                        refused -> assertThat(refused.reason()).isEqualTo(RuleOutcome.Reason.CONDITION_FAILED));
    }

    @ParameterizedTest
    @MethodSource("needs")
    void a_need_can_be_turned_round(Condition need) {
        Promotion promotion = when("p", Condition.not(need));
        assertThat(priced(PLAIN, promotion).discount()).isEqualTo(usd("1"));
        assertThat(priced(RICH, promotion).discount()).isEqualTo(usd("0"));
    }

    @Test
    void what_is_spent_on_an_item_is_reached_at_nothing_by_everybody() {
        Promotion promotion = when("p", new Condition.SpendAtLeast(Selection.skus("a"), usd("0")));
        assertThat(priced(PLAIN, promotion).discount()).isEqualTo(usd("1"));
    }
}
