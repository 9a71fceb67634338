package org.countinghouse.domain.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countinghouse.domain.pricing.Given.JPY;
import static org.countinghouse.domain.pricing.Given.NOON;
import static org.countinghouse.domain.pricing.Given.USD;
import static org.countinghouse.domain.pricing.Given.onLines;
import static org.countinghouse.domain.pricing.Given.price;
import static org.countinghouse.domain.pricing.Given.promotion;
import static org.countinghouse.domain.pricing.Given.rules;
import static org.countinghouse.domain.pricing.Given.usd;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.Percentage;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.pricing.book.PriceBook;
import org.countinghouse.domain.pricing.book.PriceBookId;
import org.countinghouse.domain.pricing.book.PriceBooks;
import org.countinghouse.domain.pricing.facts.BuyingHistory;
import org.countinghouse.domain.pricing.facts.CustomerReference;
import org.countinghouse.domain.pricing.facts.ShippingMethod;
import org.countinghouse.domain.pricing.promotion.Condition;
import org.countinghouse.domain.pricing.promotion.Effect;
import org.countinghouse.domain.pricing.promotion.Promotion;
import org.countinghouse.domain.pricing.promotion.Selection;
import org.countinghouse.domain.pricing.promotion.Stacking;
import org.countinghouse.domain.pricing.promotion.UnitOrder;
import org.countinghouse.domain.pricing.promotion.Units;
import org.countinghouse.domain.pricing.promotion.Window;
import org.countinghouse.domain.pricing.rules.LintFinding;
import org.countinghouse.domain.pricing.rules.RuleSetLinter;
import org.countinghouse.domain.quantity.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the linter says of promotions, and what it lets pass. */
class PromotionLintTest {

    private static final Selection ALL = Selection.everything();
    private static final Effect FIVE_OFF = Effect.amountOff(usd("5"));
    private static final Condition WEB = Condition.channel("web");
    private static final Condition SHOP = Condition.channel("shop");

    private static List<LintFinding> lint(Promotion.Builder... promotions) {
        return RuleSetLinter.lint(rules().addPromotions(
                        Arrays.stream(promotions).map(Promotion.Builder::build).toArray(Promotion[]::new))
                .build());
    }

    private static List<String> found(Promotion.Builder... promotions) {
        return lint(promotions).stream()
                .map(finding -> finding.kind() + " " + finding.path())
                .toList();
    }

    private static List<Condition> impossible() {
        return List.of(
                Condition.not(Condition.always()),
                Condition.anyOf(Condition.not(Condition.always()), Condition.not(Condition.always())),
                Condition.allOf(WEB, Condition.not(Condition.always())),
                Condition.allOf(Condition.coupon("X"), Condition.not(Condition.coupon("X"))),
                Condition.allOf(Condition.not(Condition.segment("x")), WEB, Condition.segment("x")),
                Condition.allOf(WEB, SHOP),
                Condition.allOf(customer("ann"), customer("bob")),
                Condition.allOf(shipped("post"), shipped("bike")),
                Condition.allOf(history(BuyingHistory.FIRST_ORDER), history(BuyingHistory.RETURNING)),
                Condition.anyOf(Condition.allOf(WEB, SHOP)));
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void a_condition_that_can_never_hold_is_named(Condition condition) {
        assertThat(lint(promotion("p", FIVE_OFF).condition(condition)))
                .containsExactly(new LintFinding(
                        LintFinding.Kind.NEVER_FIRES, "promotions[p]", "its condition can never hold: " + condition));
    }

    private static List<Condition> possible() {
        return List.of(
                Condition.always(),
                Condition.not(WEB),
                Condition.not(Condition.not(Condition.always())),
                Condition.allOf(WEB),
                Condition.allOf(WEB, Condition.coupon("X")),
                Condition.allOf(Condition.segment("x"), Condition.segment("y")),
                Condition.allOf(Condition.coupon("X"), Condition.coupon("Y")),
                Condition.allOf(WEB, customer("ann"), shipped("post"), history(BuyingHistory.RETURNING)),
                Condition.allOf(WEB, new Condition.OnChannel(Set.of(ChannelId.of("web"), ChannelId.of("shop")))),
                Condition.allOf(
                        customer("ann"),
                        new Condition.IsCustomer(Set.of(CustomerReference.of("ann"), CustomerReference.of("bob")))),
                Condition.allOf(
                        shipped("post"),
                        new Condition.ShippedBy(Set.of(ShippingMethod.of("post"), ShippingMethod.of("bike")))),
                Condition.allOf(history(BuyingHistory.RETURNING), history(BuyingHistory.RETURNING)),
                Condition.anyOf(WEB, SHOP),
                Condition.anyOf(WEB, Condition.not(Condition.always())),
                Condition.anyOf(Condition.coupon("X"), Condition.not(Condition.coupon("X"))));
    }

    @ParameterizedTest
    @MethodSource("possible")
    void a_condition_that_can_hold_is_let_pass(Condition condition) {
        assertThat(lint(promotion("p", FIVE_OFF).condition(condition))).isEmpty();
    }

    private static Condition customer(String name) {
        return new Condition.IsCustomer(Set.of(CustomerReference.of(name)));
    }

    private static Condition shipped(String method) {
        return new Condition.ShippedBy(Set.of(ShippingMethod.of(method)));
    }

    private static Condition history(BuyingHistory history) {
        return new Condition.WithHistory(history);
    }

    private static List<Effect> barren() {
        return List.of(
                Effect.percentOff(ALL, "0"),
                Effect.amountOff(usd("0")),
                new Effect.AmountOffEach(ALL, usd("0"), Units.ALL),
                buyGet(0));
    }

    @ParameterizedTest
    @MethodSource("barren")
    void an_effect_that_takes_nothing_off_is_named(Effect effect) {
        assertThat(lint(promotion("p", effect)))
                .containsExactly(new LintFinding(
                        LintFinding.Kind.NEVER_FIRES, "promotions[p]", "it takes nothing off: " + effect));
    }

    private static List<Effect> fruitful() {
        return List.of(
                Effect.percentOff(ALL, "0.01"),
                Effect.amountOff(usd("0.01")),
                new Effect.AmountOffEach(ALL, usd("0.01"), Units.ALL),
                new Effect.FixedPrice(ALL, price("0"), Units.ALL),
                new Effect.Gift(Sku.of("a"), Quantity.ONE),
                buyGet(1));
    }

    @ParameterizedTest
    @MethodSource("fruitful")
    void an_effect_that_takes_something_off_is_let_pass(Effect effect) {
        assertThat(lint(promotion("p", effect))).isEmpty();
    }

    private static Effect buyGet(int percent) {
        return new Effect.BuyGet(ALL, Quantity.ONE, ALL, Quantity.ONE, Percentage.of(percent), UnitOrder.CHEAPEST);
    }

    @Test
    void a_cap_of_nothing_is_named_with_its_amount_and_a_cap_of_a_cent_is_let_pass() {
        LintFinding zero = new LintFinding(LintFinding.Kind.NEVER_FIRES, "promotions[p]", "a cap is 0.00 USD");
        assertThat(lint(promotion("p", FIVE_OFF).mostPerLine(usd("0")))).containsExactly(zero);
        assertThat(lint(promotion("p", FIVE_OFF).mostPerOrder(usd("0")))).containsExactly(zero);
        assertThat(lint(promotion("p", FIVE_OFF).budget(usd("0")))).containsExactly(zero);
        assertThat(zero).hasToString("NEVER_FIRES promotions[p]: a cap is 0.00 USD");
        assertThat(lint(promotion("p", FIVE_OFF)
                        .mostPerLine(usd("0.01"))
                        .mostPerOrder(usd("0.01"))
                        .budget(usd("0.01"))))
                .isEmpty();
    }

    @Test
    void a_promotion_needs_a_book_of_its_currency_if_there_are_books_at_all() {
        Promotion yen =
                promotion("yen", Effect.amountOff(Money.parse("5", JPY))).build();
        Promotion dollars = promotion("usd", FIVE_OFF).build();
        Promotion any =
                promotion("any", Effect.percentOff(ALL, "5")).condition(WEB).build();
        PriceBook.Builder list = PriceBook.builder();
        list.id(PriceBookId.of("list")).currency(USD).putPrices(Sku.of("a"), price("10"));
        PriceBook.Builder japan = PriceBook.builder();
        japan.id(PriceBookId.of("japan")).currency(JPY).putPrices(Sku.of("a"), UnitPrice.parse("9", JPY));
        japan.parent(Optional.empty());

        assertThat(RuleSetLinter.lint(rules().books(PriceBooks.of(list.build()))
                        .addPromotions(yen, dollars, any)
                        .build()))
                .containsExactly(
                        new LintFinding(LintFinding.Kind.CURRENCY_HOLE, "promotions[yen]", "no price book is in JPY"));
        assertThat(RuleSetLinter.lint(rules().books(PriceBooks.of(japan.build()))
                        .addPromotions(yen, any)
                        .build()))
                .isEmpty();
        assertThat(RuleSetLinter.lint(rules().addPromotions(yen, any).build())).isEmpty();
    }

    private static Promotion.Builder wall(Stacking stacking) {
        Promotion.Builder wall = promotion("wall", FIVE_OFF);
        wall.priority(5).stacking(stacking);
        return wall;
    }

    private static Promotion.Builder at(String id, int priority) {
        Promotion.Builder promotion = promotion(id, FIVE_OFF);
        promotion.priority(priority);
        return promotion;
    }

    @Test
    void after_one_that_tolerates_none_after_it_nothing_of_lower_priority_is_reached() {
        assertThat(lint(at("low", 4), wall(Stacking.LAST), at("same", 5), at("high", 6)))
                .containsExactly(new LintFinding(
                        LintFinding.Kind.ALWAYS_SHUT_OUT,
                        "promotions[low]",
                        "wall v1 always applies and tolerates none after it"));
    }

    @Test
    void beside_one_that_stands_alone_nothing_that_tolerates_others_is_reached() {
        assertThat(lint(
                        at("low", 4),
                        wall(Stacking.ALONE_IN_LANE),
                        at("high", 6),
                        at("rival", 7).stacking(Stacking.ALONE_IN_LANE).condition(WEB),
                        at("late", 3).stacking(Stacking.ALONE_IN_LANE)))
                .extracting(finding -> finding.path() + " " + finding.message())
                .containsExactly(
                        "promotions[high] wall v1 always applies and tolerates none in its lane",
                        "promotions[low] wall v1 always applies and tolerates none in its lane",
                        "promotions[late] wall v1 always applies and tolerates none in its lane");
    }

    @Test
    void another_lane_is_reached() {
        assertThat(found(wall(Stacking.ALONE_IN_LANE), onLines("line", FIVE_OFF)))
                .isEmpty();
    }

    private static List<Promotion.Builder> gates() {
        return List.of(
                wall(Stacking.STACKABLE),
                wall(Stacking.LAST).condition(WEB),
                wall(Stacking.LAST).window(Window.between(NOON, NOON.plusSeconds(1))),
                wall(Stacking.LAST).effect(Effect.percentOff(Selection.skus("a"), "5")));
    }

    @ParameterizedTest
    @MethodSource("gates")
    void one_that_does_not_always_apply_shuts_nobody_out(Promotion.Builder gate) {
        assertThat(found(gate, at("low", 4))).isEmpty();
    }

    @Test
    void a_tie_is_between_neighbors_of_one_priority_wherever_they_are_declared() {
        Promotion.Builder percent = promotion("percent", Effect.percentOff(ALL, "5"));
        percent.priority(1);

        assertThat(lint(percent, at("between", 2).condition(WEB), at("amount", 1)))
                .containsExactly(new LintFinding(
                        LintFinding.Kind.TIE,
                        "promotions[amount]",
                        "it has the priority, condition and time of percent v1: only their names say which comes"
                                + " first"));
        assertThat(found(percent, at("amount", 2))).isEmpty();
        assertThat(found(percent, at("amount", 1).condition(WEB))).isEmpty();
        assertThat(found(percent, promotion("same", Effect.percentOff(ALL, "7")).priority(1)))
                .isEmpty();
    }

    @Test
    void promotions_that_never_hold_at_one_time_do_not_tie() {
        Instant later = NOON.plusSeconds(60);
        Promotion.Builder percent = promotion("percent", Effect.percentOff(ALL, "5"));
        percent.window(Window.between(NOON, later));

        assertThat(found(percent, at("next", 0).window(Window.between(later, later.plusSeconds(1)))))
                .isEmpty();
        assertThat(found(percent, at("next", 0).window(Window.between(later.minusNanos(1), later.plusSeconds(1)))))
                .containsExactly("TIE promotions[next]");
        assertThat(found(percent, at("before", 0).window(new Window(Optional.empty(), Optional.of(NOON)))))
                .isEmpty();
        assertThat(found(percent, at("before", 0).window(new Window(Optional.empty(), Optional.of(NOON.plusNanos(1))))))
                .containsExactly("TIE promotions[before]");
        assertThat(found(percent, at("after", 0).window(new Window(Optional.of(later), Optional.empty()))))
                .isEmpty();
        assertThat(found(
                        percent, at("after", 0).window(new Window(Optional.of(later.minusNanos(1)), Optional.empty()))))
                .containsExactly("TIE promotions[after]");
    }
}
