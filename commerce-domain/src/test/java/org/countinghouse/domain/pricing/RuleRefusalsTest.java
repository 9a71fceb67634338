package org.countinghouse.domain.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.countinghouse.domain.pricing.Given.KWD;
import static org.countinghouse.domain.pricing.Given.NOON;
import static org.countinghouse.domain.pricing.Given.USD;
import static org.countinghouse.domain.pricing.Given.price;
import static org.countinghouse.domain.pricing.Given.promotion;
import static org.countinghouse.domain.pricing.Given.usd;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.money.Percentage;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.pricing.book.Derivation;
import org.countinghouse.domain.pricing.book.PriceBook;
import org.countinghouse.domain.pricing.book.PriceBookId;
import org.countinghouse.domain.pricing.book.PriceTier;
import org.countinghouse.domain.pricing.book.PriceTiers;
import org.countinghouse.domain.pricing.facts.BuyingHistory;
import org.countinghouse.domain.pricing.policy.PricingPolicy;
import org.countinghouse.domain.pricing.promotion.BundlePart;
import org.countinghouse.domain.pricing.promotion.Condition;
import org.countinghouse.domain.pricing.promotion.Effect;
import org.countinghouse.domain.pricing.promotion.Promotion;
import org.countinghouse.domain.pricing.promotion.PromotionId;
import org.countinghouse.domain.pricing.promotion.PromotionReference;
import org.countinghouse.domain.pricing.promotion.QuantityTier;
import org.countinghouse.domain.pricing.promotion.Reward;
import org.countinghouse.domain.pricing.promotion.Selection;
import org.countinghouse.domain.pricing.promotion.SpendTier;
import org.countinghouse.domain.pricing.promotion.UnitOrder;
import org.countinghouse.domain.pricing.promotion.Units;
import org.countinghouse.domain.pricing.promotion.Window;
import org.countinghouse.domain.pricing.rules.ContentHash;
import org.countinghouse.domain.pricing.rules.RuleSetId;
import org.countinghouse.domain.pricing.rules.RuleSetReference;
import org.countinghouse.domain.quantity.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no rule may hold is refused where it is written, with its field and its value; its neighbor is accepted. */
class RuleRefusalsTest {

    private static final Selection ALL = Selection.everything();
    private static final Percentage TOO_MUCH = Percentage.parse("100.01");
    private static final Percentage EVERYTHING = Percentage.of(100);
    private static final Reward HALF = new Reward.Percent(Percentage.of(50));

    private static Stream<Arguments> refused() {
        return Stream.of(conditions(), effects(), tiers(), controls(), books()).flatMap(refusals -> refusals);
    }

    private static Arguments no(ThrowingCallable made, String message) {
        return arguments(message, made);
    }

    private static Stream<Arguments> conditions() {
        return Stream.of(
                no(() -> Condition.allOf(), "parts must not be empty, but is []"),
                no(() -> Condition.anyOf(), "parts must not be empty, but is []"),
                no(() -> new Selection.AllOf(List.of()), "parts must not be empty, but is []"),
                no(() -> new Selection.AnyOf(List.of()), "parts must not be empty, but is []"),
                no(() -> new Condition.InSegment(Set.of()), "segments must not be empty, but is []"),
                no(() -> Selection.skus(), "skus must not be empty, but is []"),
                no(
                        () -> new Condition.SubtotalAtLeast(usd("-0.01")),
                        "subtotal must not be negative, but is -0.01 USD"),
                no(() -> new Condition.SpendAtLeast(ALL, usd("-0.01")), "spend must not be negative, but is -0.01 USD"),
                no(() -> Condition.quantity(ALL, 0), "quantity must be at least 1, but is 0"),
                no(() -> new Condition.WithHistory(BuyingHistory.UNKNOWN), "history must be known, but is UNKNOWN"),
                no(() -> hours(LocalTime.NOON), "until must be after 12:00, but is 12:00"),
                no(() -> hours(LocalTime.of(11, 59)), "until must be after 12:00, but is 11:59"));
    }

    private static Condition hours(LocalTime until) {
        return new Condition.WithinHours(Set.of(DayOfWeek.MONDAY), LocalTime.NOON, Optional.of(until), ZoneOffset.UTC);
    }

    private static Stream<Arguments> effects() {
        return Stream.of(
                no(() -> Effect.amountOff(usd("-0.01")), "amount must not be negative, but is -0.01 USD"),
                no(
                        () -> new Effect.AmountOffEach(ALL, usd("-0.01"), Units.ALL),
                        "amount must not be negative, but is -0.01 USD"),
                no(
                        () -> new Effect.PercentOff(ALL, TOO_MUCH, Units.ALL),
                        "percentage must be at most 100, but is " + TOO_MUCH),
                no(() -> buyGet(0, 1, EVERYTHING), "buy quantity must be at least 1, but is 0"),
                no(() -> buyGet(1, 0, EVERYTHING), "get quantity must be at least 1, but is 0"),
                no(() -> buyGet(1, 1, TOO_MUCH), "percentage must be at most 100, but is " + TOO_MUCH),
                no(() -> new Effect.BundlePrice(List.of(), usd("1")), "parts must not be empty, but is []"),
                no(
                        () -> new Effect.BundlePrice(List.of(new BundlePart(ALL, Quantity.ONE)), usd("-0.01")),
                        "price must not be negative, but is -0.01 USD"),
                no(() -> new BundlePart(ALL, Quantity.ZERO), "quantity must be at least 1, but is 0"),
                no(() -> new Effect.Gift(Sku.of("a"), Quantity.ZERO), "quantity must be at least 1, but is 0"),
                no(() -> new Reward.Percent(TOO_MUCH), "percentage must be at most 100, but is " + TOO_MUCH),
                no(() -> new Reward.Amount(usd("-0.01")), "amount must not be negative, but is -0.01 USD"));
    }

    private static Effect buyGet(long buy, long get, Percentage percentage) {
        return new Effect.BuyGet(ALL, Quantity.of(buy), ALL, Quantity.of(get), percentage, UnitOrder.CHEAPEST);
    }

    private static Stream<Arguments> tiers() {
        SpendTier spent = new SpendTier(usd("5"), HALF);
        QuantityTier bought = new QuantityTier(Quantity.of(5), HALF);
        PriceTier priced = PriceTier.from(5, price("9"));
        PriceTier dinars = PriceTier.from(6, UnitPrice.parse("9", KWD));
        List<SpendTier> spendTwice = List.of(spent, spent);
        List<QuantityTier> buyTwice = List.of(bought, bought);
        return Stream.of(
                no(() -> new SpendTier(usd("-0.01"), HALF), "from must not be negative, but is -0.01 USD"),
                no(() -> new Effect.SpendTiers(ALL, ALL, List.of()), "tiers must not be empty, but is []"),
                no(() -> new Effect.SpendTiers(ALL, ALL, spendTwice), "tiers must rise, but is " + spendTwice),
                no(() -> new Effect.QuantityTiers(ALL, ALL, List.of()), "tiers must not be empty, but is []"),
                no(() -> new Effect.QuantityTiers(ALL, ALL, buyTwice), "tiers must rise, but is " + buyTwice),
                no(() -> PriceTier.from(0, price("1")), "from must be at least 1, but is 0"),
                no(() -> PriceTiers.volume(), "tiers must not be empty, but is []"),
                no(() -> PriceTiers.volume(priced, priced), "tiers must rise, but is " + List.of(priced, priced)),
                no(
                        () -> PriceTiers.graduated(priced, dinars),
                        "tiers must be of one currency, but is " + List.of(priced, dinars)),
                no(() -> PriceTiers.volume(priced).upTo(4), "up to must reach 5, but is 4"));
    }

    private static Stream<Arguments> controls() {
        ContentHash hash = new ContentHash("0".repeat(64));
        OptionalLong none = OptionalLong.empty();
        return Stream.of(
                no(() -> new Units(0, none, none), "group size must be at least 1, but is 0"),
                no(
                        () -> new Units(1, OptionalLong.of(0), none),
                        "most per line must be at least 1, but is OptionalLong[0]"),
                no(
                        () -> new Units(1, none, OptionalLong.of(0)),
                        "most per order must be at least 1, but is OptionalLong[0]"),
                no(() -> Window.between(NOON, NOON), "until must be after " + NOON + ", but is " + NOON),
                no(
                        () -> new PromotionReference(PromotionId.of("p"), 0),
                        "promotion version must be at least 1, but is 0"),
                no(
                        () -> new RuleSetReference(RuleSetId.of("r"), 0, hash),
                        "rule set version must be at least 1, but is 0"),
                no(() -> percent().version(0).build(), "version must be at least 1, but is 0"),
                no(
                        () -> percent().mostApplications(0).build(),
                        "most applications must be at least 1, but is OptionalLong[0]"),
                no(() -> percent().mostPerLine(usd("-0.01")).build(), "cap must not be negative, but is -0.01 USD"),
                no(() -> percent().mostPerOrder(usd("-0.01")).build(), "cap must not be negative, but is -0.01 USD"),
                no(() -> percent().budget(usd("-0.01")).build(), "cap must not be negative, but is -0.01 USD"),
                no(
                        () -> PricingPolicy.builder().mostUnitsPerLine(0).build(),
                        "most units per line must be at least 1, but is 0"));
    }

    private static Promotion.Builder percent() {
        return promotion("p", Effect.percentOff(ALL, "5"));
    }

    private static PriceBook.Builder book() {
        PriceBook.Builder book = PriceBook.builder();
        book.id(PriceBookId.of("list")).currency(USD);
        return book;
    }

    private static Stream<Arguments> books() {
        UnitPrice dinar = UnitPrice.parse("1", KWD);
        PriceTiers dinars = PriceTiers.volume(PriceTier.from(1, dinar));
        PriceTiers dollars = PriceTiers.volume(PriceTier.from(1, price("1")));
        Sku mug = Sku.of("mug");
        return Stream.of(
                no(() -> book().putPrices(mug, dinar).build(), "price of mug must be in USD, but is " + dinar),
                no(() -> book().putTiers(mug, dinars).build(), "tiers of mug must be in USD, but is " + dinars),
                no(
                        () -> book().putPrices(mug, price("1"))
                                .putTiers(mug, dollars)
                                .build(),
                        "tiers of mug must not stand beside a price, but is " + dollars),
                no(
                        () -> book().derivation(new Derivation.AmountOver(dinar))
                                .build(),
                        "derivation must be in USD, but is KWD"),
                no(
                        () -> book().derivation(new Derivation.AmountUnder(dinar))
                                .build(),
                        "derivation must be in USD, but is KWD"),
                no(
                        () -> book().validFrom(NOON).validUntil(NOON).build(),
                        "validUntil must be after validFrom, but is " + NOON),
                no(() -> Derivation.percentUnder("100.01"), "percentage must be at most 100, but is " + TOO_MUCH));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void it_is_refused_with_its_field_and_its_value(String message, ThrowingCallable made) {
        assertThatIllegalArgumentException().isThrownBy(made).withMessage(message);
    }

    @Test
    void the_least_that_is_allowed_is_accepted() {
        assertThat(new Condition.SubtotalAtLeast(usd("0")).amount()).isEqualTo(usd("0"));
        assertThat(new Condition.SpendAtLeast(ALL, usd("0")).amount()).isEqualTo(usd("0"));
        assertThat(Condition.quantity(ALL, 1)).isEqualTo(new Condition.QuantityAtLeast(ALL, Quantity.ONE));
        assertThat(hours(LocalTime.of(12, 0, 0, 1))).isInstanceOf(Condition.WithinHours.class);
        assertThat(buyGet(1, 1, EVERYTHING).target()).isEqualTo(ALL);
        assertThat(new Reward.Percent(EVERYTHING).percentage()).isEqualTo(EVERYTHING);
        assertThat(Derivation.percentUnder("100")).isEqualTo(new Derivation.PercentUnder(EVERYTHING));
        assertThat(new Units(1, OptionalLong.of(1), OptionalLong.of(1)).mostPerOrder())
                .hasValue(1);
        assertThat(percent().mostApplications(1).mostPerLine(usd("0")).build().mostApplications())
                .hasValue(1);
        assertThat(PricingPolicy.builder().mostUnitsPerLine(1).build().mostUnitsPerLine())
                .isEqualTo(1);
        assertThat(Window.between(NOON, NOON.plusNanos(1)).contains(NOON)).isTrue();
        assertThat(book().validFrom(NOON).validUntil(NOON.plusNanos(1)).build().holdsAt(NOON))
                .isTrue();
        assertThat(book().validUntil(NOON).build().holdsAt(NOON)).isFalse();
        assertThat(new Window(Optional.of(NOON), Optional.empty()).contains(NOON))
                .isTrue();
        assertThat(PriceTiers.volume(PriceTier.from(5, price("9"))).upTo(5).reach(Quantity.of(5)))
                .isTrue();
        assertThat(book().derivation(new Derivation.AmountUnder(price("1")))
                        .build()
                        .derivation())
                .isEqualTo(new Derivation.AmountUnder(price("1")));
    }

    @Test
    void what_a_bundle_or_a_gift_lowers_is_what_it_is_made_of() {
        Selection lens = Selection.skus("lens");
        assertThat(new Effect.BundlePrice(
                                List.of(new BundlePart(lens, Quantity.ONE), new BundlePart(ALL, Quantity.ONE)),
                                usd("1"))
                        .target())
                .isEqualTo(new Selection.AnyOf(List.of(lens, ALL)));
        assertThat(new Effect.Gift(Sku.of("lens"), Quantity.ONE).target()).isEqualTo(lens);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", ":", "`", "g", "A", "F"})
    void a_hash_is_of_hexadecimal_digits_in_lower_case(String stranger) {
        assertThat(new ContentHash("09af".repeat(16))).hasToString("09af".repeat(16));
        String text = "0".repeat(63) + stranger;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ContentHash(text))
                .withMessage("content hash must be 64 hexadecimal digits, but is " + text);
        assertThatIllegalArgumentException().isThrownBy(() -> new ContentHash("0".repeat(63)));
        assertThatIllegalArgumentException().isThrownBy(() -> new ContentHash("0".repeat(65)));
    }
}
