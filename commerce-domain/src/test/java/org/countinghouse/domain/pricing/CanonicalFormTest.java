package org.countinghouse.domain.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countinghouse.domain.pricing.Given.NOON;
import static org.countinghouse.domain.pricing.Given.USD;
import static org.countinghouse.domain.pricing.Given.price;
import static org.countinghouse.domain.pricing.Given.promotion;
import static org.countinghouse.domain.pricing.Given.rules;
import static org.countinghouse.domain.pricing.Given.usd;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.Percentage;
import org.countinghouse.domain.money.Rounding;
import org.countinghouse.domain.money.Sharing;
import org.countinghouse.domain.pricing.book.Derivation;
import org.countinghouse.domain.pricing.book.PriceBook;
import org.countinghouse.domain.pricing.book.PriceBookAssignment;
import org.countinghouse.domain.pricing.book.PriceBookId;
import org.countinghouse.domain.pricing.book.PriceBooks;
import org.countinghouse.domain.pricing.book.PriceTier;
import org.countinghouse.domain.pricing.book.PriceTiers;
import org.countinghouse.domain.pricing.facts.BuyingHistory;
import org.countinghouse.domain.pricing.facts.CartFacts;
import org.countinghouse.domain.pricing.facts.CouponCode;
import org.countinghouse.domain.pricing.facts.CustomerReference;
import org.countinghouse.domain.pricing.facts.OrganizationId;
import org.countinghouse.domain.pricing.facts.Segment;
import org.countinghouse.domain.pricing.facts.ShippingMethod;
import org.countinghouse.domain.pricing.policy.CashRounding;
import org.countinghouse.domain.pricing.policy.PricingPolicy;
import org.countinghouse.domain.pricing.promotion.BundlePart;
import org.countinghouse.domain.pricing.promotion.Condition;
import org.countinghouse.domain.pricing.promotion.Effect;
import org.countinghouse.domain.pricing.promotion.ExclusiveGroup;
import org.countinghouse.domain.pricing.promotion.HostCondition;
import org.countinghouse.domain.pricing.promotion.HostEffect;
import org.countinghouse.domain.pricing.promotion.Lane;
import org.countinghouse.domain.pricing.promotion.LaneMode;
import org.countinghouse.domain.pricing.promotion.Phase;
import org.countinghouse.domain.pricing.promotion.Promotion;
import org.countinghouse.domain.pricing.promotion.QuantityTier;
import org.countinghouse.domain.pricing.promotion.Reward;
import org.countinghouse.domain.pricing.promotion.Selection;
import org.countinghouse.domain.pricing.promotion.SpendTier;
import org.countinghouse.domain.pricing.promotion.Stacking;
import org.countinghouse.domain.pricing.promotion.UnitOrder;
import org.countinghouse.domain.pricing.promotion.Units;
import org.countinghouse.domain.pricing.promotion.Window;
import org.countinghouse.domain.pricing.rules.ContentHash;
import org.countinghouse.domain.pricing.rules.RuleSet;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.domain.tax.TaxCategory;
import org.countinghouse.domain.tax.TaxMode;
import org.countinghouse.domain.tax.TaxRate;
import org.countinghouse.domain.tax.TaxTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two rule sets that differ in one part have two hashes; the same rules have the same one for ever. */
class CanonicalFormTest {

    private static final Selection ALL = Selection.everything();
    private static final Selection A = Selection.skus("a");
    private static final Selection B = Selection.skus("b");
    private static final Condition X = Condition.coupon("x");
    private static final Condition Y = Condition.coupon("y");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** Conditions of one kind that differ in one value. */
    private static List<List<Condition>> conditions() {
        return List.of(
                List.of(
                        Condition.allOf(X),
                        Condition.allOf(Y),
                        Condition.allOf(X, Y),
                        Condition.allOf(Y, X),
                        Condition.anyOf(X),
                        Condition.anyOf(Y),
                        Condition.anyOf(X, Y),
                        Condition.anyOf(Y, X),
                        Condition.not(X),
                        Condition.not(Y),
                        X,
                        Y,
                        Condition.always()),
                List.of(subtotal("1"), subtotal("2"), spend(A, "1"), spend(A, "2"), spend(B, "1")),
                List.of(
                        Condition.quantity(A, 1),
                        Condition.quantity(A, 2),
                        Condition.quantity(B, 1),
                        Condition.quantity(new Selection.Not(A), 1),
                        Condition.quantity(new Selection.Not(B), 1)),
                List.of(
                        hours(Set.of(DayOfWeek.MONDAY), LocalTime.NOON, Optional.empty(), LONDON),
                        hours(Set.of(DayOfWeek.FRIDAY), LocalTime.NOON, Optional.empty(), LONDON),
                        hours(Set.of(DayOfWeek.MONDAY), LocalTime.MIDNIGHT, Optional.empty(), LONDON),
                        hours(Set.of(DayOfWeek.MONDAY), LocalTime.NOON, Optional.of(LocalTime.of(13, 0)), LONDON),
                        hours(Set.of(DayOfWeek.MONDAY), LocalTime.NOON, Optional.empty(), ZoneId.of("UTC"))),
                List.of(
                        Condition.channel("x"),
                        Condition.channel("y"),
                        Condition.segment("x"),
                        Condition.segment("y"),
                        new Condition.IsCustomer(Set.of(CustomerReference.of("x"))),
                        new Condition.IsCustomer(Set.of(CustomerReference.of("y"))),
                        new Condition.InOrganization(Set.of(OrganizationId.of("x"))),
                        new Condition.InOrganization(Set.of(OrganizationId.of("y"))),
                        new Condition.ShippedBy(Set.of(ShippingMethod.of("x"))),
                        new Condition.ShippedBy(Set.of(ShippingMethod.of("y"))),
                        new Condition.WithHistory(BuyingHistory.FIRST_ORDER),
                        new Condition.WithHistory(BuyingHistory.RETURNING)),
                List.of(
                        new Weather("rain", Map.of()),
                        new Weather("sun", Map.of()),
                        new Weather("rain", Map.of("mm", "1")),
                        new Weather("rain", Map.of("mm", "2")),
                        new Weather("rain", Map.of("cm", "1"))));
    }

    private static Condition subtotal(String amount) {
        return new Condition.SubtotalAtLeast(usd(amount));
    }

    private static Condition spend(Selection selection, String amount) {
        return new Condition.SpendAtLeast(selection, usd(amount));
    }

    private static Condition hours(Set<DayOfWeek> days, LocalTime from, Optional<LocalTime> until, ZoneId zone) {
        return new Condition.WithinHours(days, from, until, zone);
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void every_value_of_a_condition_counts(List<Condition> conditions) {
        assertThat(conditions.stream().map(CanonicalFormTest::hash)).doesNotHaveDuplicates();
        assertThat(conditions.stream().map(Condition::not).map(CanonicalFormTest::hash))
                .doesNotHaveDuplicates();
    }

    private static ContentHash hash(Condition condition) {
        return hash(promotion("p", Effect.amountOff(usd("9"))).condition(condition));
    }

    private static List<Selection> selections() {
        return List.of(
                ALL,
                A,
                B,
                Selection.skus("a", "b"),
                Selection.categories("a"),
                Selection.categories("b"),
                Selection.attribute("a", "a"),
                Selection.attribute("a", "b"),
                Selection.attribute("b", "a"),
                new Selection.Undiscounted(),
                new Selection.Not(A),
                new Selection.Not(B),
                new Selection.AllOf(List.of(A)),
                new Selection.AllOf(List.of(B)),
                new Selection.AllOf(List.of(A, B)),
                new Selection.AnyOf(List.of(A)),
                new Selection.AnyOf(List.of(B)),
                new Selection.AnyOf(List.of(A, B)));
    }

    @Test
    void every_value_of_a_selection_counts() {
        assertThat(selections().stream().map(selection -> hash(Effect.percentOff(selection, "5"))))
                .doesNotHaveDuplicates();
    }

    private static ContentHash hash(Effect effect) {
        return hash(promotion("p", effect));
    }

    /** Effects of one kind that differ in one value. */
    private static List<List<Effect>> effects() {
        Units two = new Units(2, OptionalLong.empty(), OptionalLong.empty());
        Units perLine = new Units(1, OptionalLong.of(2), OptionalLong.empty());
        Units perOrder = new Units(1, OptionalLong.empty(), OptionalLong.of(2));
        List<Effect> counted = new ArrayList<>();
        for (Units units : List.of(Units.ALL, two, perLine, perOrder)) {
            counted.add(new Effect.PercentOff(ALL, Percentage.of(1), units));
            counted.add(new Effect.AmountOffEach(ALL, usd("1"), units));
            counted.add(new Effect.FixedPrice(ALL, price("1"), units));
        }
        counted.add(new Effect.PercentOff(ALL, Percentage.of(2), two));
        counted.add(new Effect.AmountOffEach(ALL, usd("2"), two));
        counted.add(new Effect.FixedPrice(ALL, price("2"), two));
        return List.of(
                counted,
                List.of(Effect.amountOff(usd("1")), Effect.amountOff(usd("2")), new Effect.AmountOff(A, usd("1"))),
                List.of(
                        buyGet(A, 1, A, 1, 1),
                        buyGet(B, 1, A, 1, 1),
                        buyGet(A, 2, A, 1, 1),
                        buyGet(A, 1, B, 1, 1),
                        buyGet(A, 1, A, 2, 1),
                        buyGet(A, 1, A, 1, 2)),
                List.of(bundle(A, 1, "1"), bundle(B, 1, "1"), bundle(A, 2, "1"), bundle(A, 1, "2")),
                List.of(
                        spendTiers(ALL, A, "1", percent(1)),
                        spendTiers(ALL, B, "1", percent(1)),
                        spendTiers(A, A, "1", percent(1)),
                        spendTiers(ALL, A, "2", percent(1)),
                        spendTiers(ALL, A, "1", percent(2)),
                        spendTiers(ALL, A, "1", new Reward.Amount(usd("1"))),
                        spendTiers(ALL, A, "1", new Reward.Amount(usd("2")))),
                List.of(
                        quantityTiers(ALL, A, 1, percent(1)),
                        quantityTiers(ALL, B, 1, percent(1)),
                        quantityTiers(A, A, 1, percent(1)),
                        quantityTiers(ALL, A, 2, percent(1)),
                        quantityTiers(ALL, A, 1, percent(2)),
                        quantityTiers(ALL, A, 1, new Reward.Amount(usd("1"))),
                        quantityTiers(ALL, A, 1, new Reward.Amount(usd("2")))),
                List.of(
                        new Effect.Gift(Sku.of("a"), Quantity.of(1)),
                        new Effect.Gift(Sku.of("a"), Quantity.of(2)),
                        new Effect.Gift(Sku.of("b"), Quantity.of(1))),
                List.of(
                        new Points(ALL, Map.of()),
                        new Points(A, Map.of()),
                        new Points(ALL, Map.of("each", "1")),
                        new Points(ALL, Map.of("each", "2"))));
    }

    private static Effect buyGet(Selection buy, long bought, Selection get, long got, int percent) {
        return new Effect.BuyGet(
                buy, Quantity.of(bought), get, Quantity.of(got), Percentage.of(percent), UnitOrder.CHEAPEST);
    }

    private static Effect bundle(Selection part, long units, String price) {
        return new Effect.BundlePrice(
                List.of(new BundlePart(part, Quantity.of(units)), new BundlePart(ALL, Quantity.ONE)), usd(price));
    }

    private static Reward percent(int percent) {
        return new Reward.Percent(Percentage.of(percent));
    }

    private static Effect spendTiers(Selection target, Selection measured, String from, Reward reward) {
        return new Effect.SpendTiers(target, measured, List.of(new SpendTier(usd(from), reward)));
    }

    private static Effect quantityTiers(Selection target, Selection measured, long from, Reward reward) {
        return new Effect.QuantityTiers(target, measured, List.of(new QuantityTier(Quantity.of(from), reward)));
    }

    @ParameterizedTest
    @MethodSource("effects")
    void every_value_of_an_effect_counts(List<Effect> effects) {
        assertThat(effects.stream().map(CanonicalFormTest::hash)).doesNotHaveDuplicates();
    }

    @Test
    void every_control_of_a_promotion_counts() {
        List<Promotion.Builder> promotions = new ArrayList<>();
        IntStream.range(0, 17).forEach(i -> promotions.add(promotion("p", Effect.percentOff(ALL, "5"))));
        promotions.get(1).version(2);
        promotions.get(2).title("Spring");
        promotions.get(3).lane("line");
        promotions.get(4).priority(1);
        promotions.get(5).window(new Window(Optional.of(NOON), Optional.empty()));
        promotions.get(6).window(new Window(Optional.empty(), Optional.of(NOON)));
        promotions.get(7).currency(USD);
        promotions.get(8).exclusiveGroup(ExclusiveGroup.of("x"));
        promotions.get(9).exclusiveGroup(ExclusiveGroup.of("y"));
        promotions.get(10).stacking(Stacking.LAST);
        promotions.get(11).stacking(Stacking.ALONE_IN_LANE);
        promotions.get(12).mostPerLine(usd("1"));
        promotions.get(13).mostPerOrder(usd("1"));
        promotions.get(14).budget(usd("1"));
        promotions.get(15).mostApplications(1);
        promotions.get(16).mostApplications(2);
        assertThat(promotions.stream().map(CanonicalFormTest::hash)).doesNotHaveDuplicates();
    }

    private static ContentHash hash(Promotion.Builder promotion) {
        return rules().addPromotions(promotion.build()).build().contentHash();
    }

    @Test
    void every_value_of_the_taxes_counts() {
        TaxCategory books = TaxCategory.of("books");
        TaxRate five = TaxRate.of("tax", "5");
        List<TaxTable.Builder> tables = new ArrayList<>();
        IntStream.range(0, 10)
                .forEach(i -> tables.add(TaxTable.builder()
                        .mode(TaxMode.EXCLUSIVE)
                        .putRates(TaxCategory.STANDARD, List.of(five))
                        .putRates(books, List.of())));
        tables.get(1).mode(TaxMode.INCLUSIVE);
        tables.get(2).defaultCategory(books);
        tables.get(3).putModes(books, TaxMode.EXCLUSIVE);
        tables.get(4).putModes(books, TaxMode.INCLUSIVE);
        tables.get(5).putModes(TaxCategory.STANDARD, TaxMode.INCLUSIVE);
        tables.get(6).putCategories(Sku.of("a"), books);
        tables.get(7).putCategories(Sku.of("b"), books);
        tables.get(8).putRates(TaxCategory.of("food"), List.of());
        tables.get(9).putRates(TaxCategory.of("food"), List.of(five.compounding()));
        assertThat(tables.stream()
                        .map(table -> rules().taxes(table.build()).build().contentHash()))
                .doesNotHaveDuplicates();
    }

    @Test
    void every_value_of_cash_rounding_and_lanes_counts() {
        List<RuleSet> sets = List.of(
                cash("0.05", Rounding.UP),
                cash("0.05", Rounding.DOWN),
                cash("0.10", Rounding.UP),
                lane("line", Phase.LINE, LaneMode.ALL),
                lane("line", Phase.LINE, LaneMode.BEST),
                lane("line", Phase.ORDER, LaneMode.ALL),
                lane("order", Phase.LINE, LaneMode.ALL));
        assertThat(sets).extracting(RuleSet::contentHash).doesNotHaveDuplicates();
    }

    private static RuleSet cash(String coin, Rounding rounding) {
        return rules().policy(PricingPolicy.builder()
                        .cashRounding(new CashRounding(usd(coin), rounding))
                        .build())
                .build();
    }

    private static RuleSet lane(String name, Phase phase, LaneMode mode) {
        return rules().lanes(List.of(new Lane(name, phase, mode))).build();
    }

    @Test
    void rules_of_every_kind_have_a_hash_that_is_known_for_ever() {
        RuleSet.Builder all = rules().version(3);
        List<Condition> conditions = conditions().stream().flatMap(List::stream).toList();
        for (int i = 0; i < conditions.size(); i++) {
            all.addPromotions(promotion("c" + i, Effect.amountOff(usd("9")))
                    .condition(conditions.get(i))
                    .build());
        }
        List<Effect> effects = effects().stream().flatMap(List::stream).toList();
        for (int i = 0; i < effects.size(); i++) {
            all.addPromotions(promotion("e" + i, effects.get(i)).build());
        }
        List<Selection> selections = selections();
        for (int i = 0; i < selections.size(); i++) {
            all.addPromotions(promotion("s" + i, Effect.percentOff(selections.get(i), "5"))
                    .build());
        }
        all.addPromotions(controlled())
                .putFloors(Sku.of("b"), price("2"))
                .putFloors(Sku.of("a"), price("1.5"))
                .books(books())
                .taxes(TaxTable.builder()
                        .mode(TaxMode.INCLUSIVE)
                        .putRates(
                                TaxCategory.STANDARD,
                                List.of(
                                        TaxRate.of("state", "5"),
                                        TaxRate.of("city", "1.5").compounding()))
                        .putRates(TaxCategory.of("books"), List.of())
                        .putModes(TaxCategory.of("books"), TaxMode.EXCLUSIVE)
                        .putCategories(Sku.of("novel"), TaxCategory.of("books"))
                        .build())
                .policy(PricingPolicy.builder()
                        .sharing(Sharing.FIRST)
                        .cashRounding(new CashRounding(usd("0.05"), Rounding.HALF_EVEN))
                        .build());

        assertThat(all.build().contentHash())
                .hasToString("13c653d5d1ba0db36cc193c7edbdd9949c303821a9c5c730ea4dc66ac57c2684");
    }

    private static Promotion controlled() {
        Promotion.Builder promotion = promotion("all-controls", Effect.percentOff(ALL, "5"));
        return promotion
                .version(2)
                .title("All controls · Ä")
                .lane("shipping")
                .priority(-1)
                .window(Window.between(NOON, NOON.plusSeconds(1)))
                .currency(USD)
                .exclusiveGroup(ExclusiveGroup.of("group"))
                .stacking(Stacking.LAST)
                .mostPerLine(usd("1"))
                .mostPerOrder(usd("2"))
                .budget(usd("3"))
                .mostApplications(4)
                .build();
    }

    private static PriceBooks books() {
        Map<String, Derivation> derivations = new LinkedHashMap<>();
        derivations.put("same", Derivation.same());
        derivations.put("over", Derivation.percentOver("1"));
        derivations.put("under", Derivation.percentUnder("2"));
        derivations.put("dearer", new Derivation.AmountOver(price("3")));
        derivations.put("cheaper", new Derivation.AmountUnder(price("4")));
        List<PriceBook> books = new ArrayList<>();
        derivations.forEach((name, derivation) -> {
            PriceBook.Builder book = PriceBook.builder();
            book.id(PriceBookId.of(name)).currency(USD).derivation(derivation);
            books.add(book.parent(Optional.of(PriceBookId.of("list"))).build());
        });
        PriceBook.Builder list = PriceBook.builder();
        books.add(list.id(PriceBookId.of("list"))
                .currency(USD)
                .putPrices(Sku.of("b"), price("10"))
                .putPrices(Sku.of("a"), price("0.125"))
                .putTiers(
                        Sku.of("t"),
                        PriceTiers.graduated(PriceTier.from(1, price("5")), PriceTier.from(10, price("4")))
                                .upTo(50))
                .validFrom(NOON)
                .validUntil(NOON.plusSeconds(5))
                .build());
        PriceBookAssignment everything = new PriceBookAssignment(
                PriceBookId.of("same"),
                Optional.of(CustomerReference.of("ann")),
                Optional.of(OrganizationId.of("org")),
                Optional.of(Segment.of("gold")),
                Optional.of(ChannelId.of("web")),
                7);
        return new PriceBooks(books, List.of(everything, PriceBookAssignment.list(PriceBookId.of("list"))));
    }

    /** A host's condition. */
    private record Weather(String type, Map<String, String> parameters) implements HostCondition {
        @Override
        public boolean holds(CartFacts cart) {
            return cart.shopper().coupons().contains(CouponCode.of("umbrella"));
        }
    }

    /** A host's effect. */
    private record Points(Selection target, Map<String, String> parameters) implements HostEffect {
        @Override
        public String type() {
            return "points";
        }

        @Override
        public Map<Integer, Money> discounts(CartFacts cart) {
            return Map.of();
        }
    }
}
