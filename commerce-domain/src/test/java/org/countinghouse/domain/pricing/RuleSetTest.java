package org.countinghouse.domain.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.countinghouse.domain.pricing.Given.JPY;
import static org.countinghouse.domain.pricing.Given.KWD;
import static org.countinghouse.domain.pricing.Given.USD;
import static org.countinghouse.domain.pricing.Given.compiled;
import static org.countinghouse.domain.pricing.Given.onLines;
import static org.countinghouse.domain.pricing.Given.onShipping;
import static org.countinghouse.domain.pricing.Given.price;
import static org.countinghouse.domain.pricing.Given.promotion;
import static org.countinghouse.domain.pricing.Given.rules;
import static org.countinghouse.domain.pricing.Given.taxed;
import static org.countinghouse.domain.pricing.Given.usd;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.Percentage;
import org.countinghouse.domain.money.Rounding;
import org.countinghouse.domain.money.Sharing;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.pricing.book.Derivation;
import org.countinghouse.domain.pricing.book.PriceBook;
import org.countinghouse.domain.pricing.book.PriceBookAssignment;
import org.countinghouse.domain.pricing.book.PriceBookId;
import org.countinghouse.domain.pricing.book.PriceBooks;
import org.countinghouse.domain.pricing.book.PriceTier;
import org.countinghouse.domain.pricing.book.PriceTiers;
import org.countinghouse.domain.pricing.facts.BuyingHistory;
import org.countinghouse.domain.pricing.facts.CustomerReference;
import org.countinghouse.domain.pricing.facts.OrganizationId;
import org.countinghouse.domain.pricing.facts.ShippingMethod;
import org.countinghouse.domain.pricing.policy.CashRounding;
import org.countinghouse.domain.pricing.policy.PricingPolicy;
import org.countinghouse.domain.pricing.promotion.BundlePart;
import org.countinghouse.domain.pricing.promotion.Condition;
import org.countinghouse.domain.pricing.promotion.Effect;
import org.countinghouse.domain.pricing.promotion.Lane;
import org.countinghouse.domain.pricing.promotion.Promotion;
import org.countinghouse.domain.pricing.promotion.QuantityTier;
import org.countinghouse.domain.pricing.promotion.Reward;
import org.countinghouse.domain.pricing.promotion.Selection;
import org.countinghouse.domain.pricing.promotion.SpendTier;
import org.countinghouse.domain.pricing.promotion.Stacking;
import org.countinghouse.domain.pricing.promotion.UnitOrder;
import org.countinghouse.domain.pricing.promotion.Units;
import org.countinghouse.domain.pricing.rules.ContentHash;
import org.countinghouse.domain.pricing.rules.RuleSet;
import org.countinghouse.domain.pricing.rules.RuleSetId;
import org.countinghouse.domain.pricing.rules.RuleSetLinter;
import org.countinghouse.domain.pricing.rules.RuleSetReference;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.domain.tax.TaxMode;
import org.junit.jupiter.api.Test;

/** Content hashes, checks and the linter. */
class RuleSetTest {

    private static final Selection ALL = Selection.everything();

    @Test
    void the_same_content_has_the_same_hash_whatever_the_order_of_sets_and_maps() {
        RuleSet one = rules().putFloors(Sku.of("a"), price("1"))
                .putFloors(Sku.of("b"), price("2.0"))
                .addPromotions(promotion("p", Effect.percentOff(Selection.skus("x", "y"), "5"))
                        .build())
                .build();
        RuleSet same = rules().putFloors(Sku.of("b"), price("2"))
                .putFloors(Sku.of("a"), price("1.00"))
                .addPromotions(promotion("p", Effect.percentOff(Selection.skus("y", "x"), "5.0"))
                        .build())
                .build();
        assertThat(same).isEqualTo(one);
        assertThat(same.contentHash()).isEqualTo(one.contentHash());
        assertThat(one.reference()).isEqualTo(new RuleSetReference(RuleSetId.of("test"), 1, one.contentHash()));
    }

    @Test
    void the_hash_of_no_rules_is_known_for_ever() {
        assertThat(rules().build().contentHash())
                .hasToString("3fd8f53b8b98d37fe7dfb850103be0196bbb7108f25e325dcb53968c145c8591");
    }

    @Test
    void every_part_changes_the_hash() {
        Set<ContentHash> hashes = new HashSet<>();
        List<RuleSet> sets = new ArrayList<>(List.of(
                rules().build(),
                rules().version(2).build(),
                rules().putFloors(Sku.of("a"), price("1")).build(),
                rules().taxes(taxed(TaxMode.INCLUSIVE, "5")).build(),
                rules().taxes(taxed(TaxMode.EXCLUSIVE, "5")).build(),
                rules().lanes(List.of(Lane.LINE)).build(),
                rules().policy(PricingPolicy.builder().sharing(Sharing.FIRST).build())
                        .build(),
                rules().policy(PricingPolicy.builder()
                                .cashRounding(new CashRounding(usd("0.05"), Rounding.UP))
                                .build())
                        .build()));
        for (Effect effect : effects()) {
            sets.add(rules().addPromotions(promotion("p", effect).build()).build());
        }
        for (Condition condition : conditions()) {
            Promotion.Builder promotion = promotion("p", Effect.amountOff(usd("9")));
            sets.add(rules().addPromotions(promotion.condition(condition).build())
                    .build());
        }
        for (Derivation derivation : List.of(
                Derivation.same(),
                Derivation.percentOver("1"),
                Derivation.percentUnder("1"),
                new Derivation.AmountOver(price("1")),
                new Derivation.AmountUnder(price("1")))) {
            PriceBook.Builder book = PriceBook.builder();
            book.id(PriceBookId.of("b")).currency(USD).derivation(derivation);
            sets.add(rules().books(PriceBooks.of(book.build())).build());
            book.putTiers(Sku.of("t"), PriceTiers.volume(PriceTier.from(1, price("1"))));
            sets.add(rules().books(PriceBooks.of(book.build())).build());
        }
        for (long end : new long[] {4, 5}) {
            PriceBook.Builder book = PriceBook.builder();
            book.id(PriceBookId.of("b")).currency(USD);
            book.putTiers(
                    Sku.of("t"),
                    PriceTiers.volume(PriceTier.from(1, price("1"))).upTo(end));
            sets.add(rules().books(PriceBooks.of(book.build())).build());
        }
        sets.forEach(rules ->
                assertThat(hashes.add(rules.contentHash())).as(rules.toString()).isTrue());
    }

    private static List<Effect> effects() {
        return List.of(
                Effect.percentOff(ALL, "1"),
                Effect.percentOff(Selection.skus("a"), "1"),
                Effect.percentOff(Selection.categories("a"), "1"),
                Effect.percentOff(Selection.attribute("a", "b"), "1"),
                Effect.percentOff(new Selection.Undiscounted(), "1"),
                Effect.percentOff(new Selection.Not(ALL), "1"),
                Effect.percentOff(new Selection.AllOf(List.of(ALL)), "1"),
                Effect.percentOff(new Selection.AnyOf(List.of(ALL)), "1"),
                new Effect.PercentOff(ALL, Percentage.of(1), Units.groupsOf(2)),
                new Effect.PercentOff(ALL, Percentage.of(1), Units.atMostPerLine(2)),
                Effect.amountOff(usd("1")),
                new Effect.AmountOffEach(ALL, usd("1"), Units.ALL),
                new Effect.FixedPrice(ALL, price("1"), Units.ALL),
                new Effect.BuyGet(ALL, Quantity.of(1), ALL, Quantity.of(2), Percentage.of(3), UnitOrder.DEAREST),
                new Effect.BuyGet(ALL, Quantity.of(1), ALL, Quantity.of(2), Percentage.of(3), UnitOrder.CHEAPEST),
                new Effect.BundlePrice(List.of(new BundlePart(ALL, Quantity.ONE)), usd("1")),
                new Effect.SpendTiers(ALL, ALL, List.of(new SpendTier(usd("1"), new Reward.Amount(usd("1"))))),
                new Effect.SpendTiers(ALL, ALL, List.of(new SpendTier(usd("1"), new Reward.Percent(Percentage.of(1))))),
                new Effect.QuantityTiers(
                        ALL, ALL, List.of(new QuantityTier(Quantity.ONE, new Reward.Amount(usd("1"))))),
                new Effect.Gift(Sku.of("a"), Quantity.ONE));
    }

    private static List<Condition> conditions() {
        return List.of(
                Condition.always(),
                Condition.not(Condition.always()),
                Condition.allOf(Condition.always()),
                Condition.anyOf(Condition.always()),
                Condition.channel("x"),
                Condition.segment("x"),
                Condition.coupon("x"),
                Condition.coupon("y"),
                Condition.quantity(ALL, 1),
                new Condition.IsCustomer(Set.of(CustomerReference.of("x"))),
                new Condition.InOrganization(Set.of(OrganizationId.of("x"))),
                new Condition.ShippedBy(Set.of(ShippingMethod.of("x"))),
                new Condition.WithHistory(BuyingHistory.RETURNING),
                new Condition.SubtotalAtLeast(usd("1")),
                new Condition.SpendAtLeast(ALL, usd("1")),
                new Condition.WithinHours(
                        Set.of(java.time.DayOfWeek.FRIDAY), LocalTime.NOON, Optional.empty(), ZoneId.of("UTC")));
    }

    @Test
    void what_does_not_fit_together_is_refused_with_its_place() {
        Promotion.Builder p = promotion("p", Effect.amountOff(usd("1")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> compiled(p.build(), p.build()))
                .withMessageContaining("distinct ids");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules().addLanes(Lane.LINE, Lane.LINE).build())
                .withMessageContaining("lanes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> compiled(p.lane("nowhere").build()))
                .withMessageContaining("promotions[p].lane")
                .withMessageContaining("nowhere");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> promotion("p", Effect.amountOff(usd("1")))
                        .mostPerOrder(Money.parse("5", JPY))
                        .build())
                .withMessageContaining("currency");
        assertThatIllegalArgumentException().isThrownBy(() -> rules().version(0).build());
        assertThatIllegalArgumentException().isThrownBy(() -> new ContentHash("abc"));
    }

    @Test
    void the_linter_names_what_is_probably_not_meant() {
        Promotion.Builder zero = promotion("zero", Effect.percentOff(ALL, "0"));
        Promotion.Builder never = promotion("never", Effect.amountOff(usd("1")));
        never.condition(Condition.allOf(Condition.channel("a"), Condition.channel("b")));
        Promotion.Builder capped = promotion("capped", Effect.amountOff(usd("1")));
        capped.mostPerOrder(usd("0")).priority(3);
        Promotion.Builder wall = onLines("wall", Effect.percentOff(ALL, "5"));
        wall.stacking(Stacking.LAST).priority(2);
        Promotion.Builder behind = onLines("behind", Effect.percentOff(ALL, "5"));
        Promotion.Builder tied = onShipping("tied", Effect.percentOff(ALL, "5"));
        Promotion.Builder twin = onShipping("twin", Effect.amountOff(usd("5")));
        Promotion.Builder yen = promotion("yen", Effect.amountOff(Money.parse("5", JPY)));
        PriceBook.Builder list = PriceBook.builder();
        list.id(PriceBookId.of("list"))
                .currency(USD)
                .putPrices(Sku.of("a"), price("10"))
                .putTiers(Sku.of("t"), PriceTiers.volume(PriceTier.from(5, price("1"))));
        PriceBook.Builder rival = PriceBook.builder();
        rival.id(PriceBookId.of("rival")).currency(USD).putPrices(Sku.of("a"), price("9"));
        PriceBook.Builder lonely = PriceBook.builder();
        lonely.id(PriceBookId.of("lonely")).currency(KWD).putPrices(Sku.of("a"), UnitPrice.parse("1", KWD));
        RuleSet rules = rules().books(new PriceBooks(
                        List.of(list.build(), rival.build(), lonely.build()),
                        List.of(
                                PriceBookAssignment.list(PriceBookId.of("list")),
                                PriceBookAssignment.list(PriceBookId.of("rival")))))
                .addPromotions(
                        zero.build(),
                        never.build(),
                        capped.build(),
                        wall.build(),
                        behind.build(),
                        tied.build(),
                        twin.build(),
                        yen.build())
                .build();

        assertThat(RuleSetLinter.lint(rules, Map.of(Sku.of("a"), price("9.60"), Sku.of("t"), price("0.50"))))
                .extracting(finding -> finding.kind() + " " + finding.path())
                .contains(
                        "NEVER_FIRES promotions[zero]",
                        "NEVER_FIRES promotions[never]",
                        "NEVER_FIRES promotions[capped]",
                        "CURRENCY_HOLE promotions[yen]",
                        "ALWAYS_SHUT_OUT promotions[behind]",
                        "TIE promotions[twin]",
                        "TIER_GAP books[list].tiers[t]",
                        "UNUSED_BOOK books[lonely]",
                        "OVERLAPPING_WINDOWS books[rival]",
                        "CURRENCY_HOLE books in KWD",
                        "NEGATIVE_MARGIN books[list].prices[a]",
                        "NEGATIVE_MARGIN books[rival].prices[a]");
    }

    @Test
    void free_carriage_costs_no_margin_on_goods_but_on_what_it_names() {
        PriceBook.Builder list = PriceBook.builder();
        list.id(PriceBookId.of("list")).currency(USD).putPrices(Sku.of("a"), price("10"));
        Map<Sku, UnitPrice> costs = Map.of(Sku.of("a"), price("5"));
        RuleSet.Builder free = rules().books(PriceBooks.of(list.build()));
        Promotion.Builder half = promotion("p", Effect.percentOff(ALL, "60"));
        RuleSet onShipping = free.addPromotions(half.lane("shipping").build()).build();
        half.effect(Effect.percentOff(Selection.skus("a"), "60"));
        RuleSet named = rules().books(PriceBooks.of(list.build()))
                .addPromotions(half.build())
                .build();

        assertThat(RuleSetLinter.lint(onShipping, costs)).isEmpty();
        assertThat(RuleSetLinter.lint(named, costs)).hasSize(1);
    }

    @Test
    void clean_rules_have_no_findings() {
        PriceBook.Builder list = PriceBook.builder();
        list.id(PriceBookId.of("list")).currency(USD).putPrices(Sku.of("a"), price("10"));
        RuleSet rules = rules().books(PriceBooks.of(list.build()))
                .putFloors(Sku.of("a"), price("5"))
                .addPromotions(promotion("p", Effect.percentOff(ALL, "60")).build())
                .build();
        assertThat(RuleSetLinter.lint(rules, Map.of(Sku.of("a"), price("5")))).isEmpty();
        assertThat(RuleSetLinter.lint(rules)).isEmpty();
    }
}
