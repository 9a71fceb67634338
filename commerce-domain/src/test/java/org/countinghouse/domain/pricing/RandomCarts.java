package org.countinghouse.domain.pricing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.countinghouse.domain.catalog.SellableItem;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.Percentage;
import org.countinghouse.domain.money.Rounding;
import org.countinghouse.domain.money.Sharing;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.pricing.book.PriceBook;
import org.countinghouse.domain.pricing.book.PriceBookId;
import org.countinghouse.domain.pricing.book.PriceBooks;
import org.countinghouse.domain.pricing.facts.ItemTraits;
import org.countinghouse.domain.pricing.facts.Segment;
import org.countinghouse.domain.pricing.facts.Shopper;
import org.countinghouse.domain.pricing.facts.TaxStatus;
import org.countinghouse.domain.pricing.policy.CashRounding;
import org.countinghouse.domain.pricing.policy.DiscountBase;
import org.countinghouse.domain.pricing.policy.ExclusiveChoice;
import org.countinghouse.domain.pricing.policy.FloorHandling;
import org.countinghouse.domain.pricing.policy.PercentRounds;
import org.countinghouse.domain.pricing.policy.PricingPolicy;
import org.countinghouse.domain.pricing.policy.RoundingPlace;
import org.countinghouse.domain.pricing.promotion.BundlePart;
import org.countinghouse.domain.pricing.promotion.Condition;
import org.countinghouse.domain.pricing.promotion.Effect;
import org.countinghouse.domain.pricing.promotion.ExclusiveGroup;
import org.countinghouse.domain.pricing.promotion.Lane;
import org.countinghouse.domain.pricing.promotion.LaneMode;
import org.countinghouse.domain.pricing.promotion.Phase;
import org.countinghouse.domain.pricing.promotion.Promotion;
import org.countinghouse.domain.pricing.promotion.PromotionId;
import org.countinghouse.domain.pricing.promotion.Reward;
import org.countinghouse.domain.pricing.promotion.Selection;
import org.countinghouse.domain.pricing.promotion.SpendTier;
import org.countinghouse.domain.pricing.promotion.Stacking;
import org.countinghouse.domain.pricing.promotion.UnitOrder;
import org.countinghouse.domain.pricing.promotion.Units;
import org.countinghouse.domain.pricing.rules.RuleSet;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.domain.tax.TaxCategory;
import org.countinghouse.domain.tax.TaxMode;
import org.countinghouse.domain.tax.TaxRate;
import org.countinghouse.domain.tax.TaxRounds;
import org.countinghouse.domain.tax.TaxTable;

/** Random rule sets and carts from a seed: the same seed, the same carts. */
final class RandomCarts {

    private static final String[] CATEGORIES = {"shirts", "shoes", "hats"};
    private static final List<Currency> CURRENCIES = List.of(Given.USD, Given.JPY, Given.KWD);

    private final SplittableRandom random;
    private Currency currency = Given.USD;

    RandomCarts(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Rules with books, promotions, floors, taxes and a policy, for carts of one currency. */
    CompiledRules rules() {
        currency = CURRENCIES.get(random.nextInt(3));
        RuleSet.Builder rules = Given.rules();
        PriceBook.Builder book = PriceBook.builder();
        book.id(PriceBookId.of("list")).currency(currency);
        for (int i = 0; i < 12; i++) {
            book.putPrices(Sku.of("s" + i), price(50_000));
        }
        rules.books(PriceBooks.of(book.build())).policy(policy()).taxes(taxes());
        if (random.nextInt(3) == 0) {
            rules.putFloors(Sku.of("s1"), price(9_000)).putFloors(Sku.of("s2"), price(40_000));
        }
        rules.lanes(List.of(Lane.LINE, Lane.ORDER, Lane.SHIPPING, new Lane("best", Phase.LINE, LaneMode.BEST)));
        int promotions = random.nextInt(8);
        for (int i = 0; i < promotions; i++) {
            rules.addPromotions(promotion(i));
        }
        return CompiledRules.of(rules.build());
    }

    /** A cart of the currency of the last rules. */
    Cart cart() {
        List<CartLine> lines = new ArrayList<>();
        int size = 1 + random.nextInt(6);
        for (int i = 1; i <= size; i++) {
            String sku = "s" + random.nextInt(12);
            SellableItem item = random.nextInt(8) == 0
                    ? SellableItem.carriage(Sku.of(sku), "")
                    : SellableItem.goods(Sku.of(sku), "");
            CartLine line =
                    CartLine.of(i, item, 1 + (random.nextInt(20) == 0 ? random.nextInt(5_000) : random.nextInt(5)));
            if (random.nextInt(4) == 0) {
                line = line.at(price(20_000));
            }
            lines.add(random.nextBoolean() ? line.with(ItemTraits.in(any(CATEGORIES))) : line);
        }
        Shopper shopper = Shopper.builder()
                .addSegments(Segment.of(random.nextBoolean() ? "gold" : "none"))
                .taxStatus(random.nextInt(9) == 0 ? TaxStatus.EXEMPT : TaxStatus.TAXED)
                .build();
        return new Cart(currency, Given.NOON, lines, shopper, Map.of());
    }

    private UnitPrice price(int mostMinor) {
        int places = currency.getDefaultFractionDigits() + (random.nextInt(6) == 0 ? 2 : 0);
        return new UnitPrice(
                BigDecimal.valueOf(random.nextInt(8) == 0 ? 0 : random.nextInt(mostMinor), places), currency);
    }

    private Money money(int mostMinor) {
        return Money.ofMinor(random.nextInt(mostMinor), currency);
    }

    private Percentage percent() {
        return random.nextInt(6) == 0
                ? Percentage.of(100)
                : new Percentage(BigDecimal.valueOf(random.nextInt(100_00), 2));
    }

    private PricingPolicy policy() {
        PricingPolicy.Builder policy = PricingPolicy.builder()
                .rounding(any(Rounding.HALF_UP, Rounding.HALF_EVEN, Rounding.HALF_DOWN, Rounding.DOWN, Rounding.UP))
                .linePercentRounded(any(RoundingPlace.values()))
                .orderPercentRounded(any(RoundingPlace.values()))
                .percentRounds(any(PercentRounds.values()))
                .discountBase(any(DiscountBase.values()))
                .sharing(any(Sharing.values()))
                .floorHandling(any(FloorHandling.values()))
                .exclusiveChoice(any(ExclusiveChoice.values()))
                .taxRounded(any(RoundingPlace.values()))
                .taxRounds(any(TaxRounds.values()));
        if (random.nextInt(5) == 0) {
            policy.cashRounding(new CashRounding(Money.ofMinor(5, currency), Rounding.HALF_UP));
        }
        return policy.build();
    }

    private TaxTable taxes() {
        return TaxTable.builder()
                .mode(any(TaxMode.values()))
                .putRates(TaxCategory.STANDARD, List.of(TaxRate.of("a", "20")))
                .putRates(
                        TaxCategory.of("two"),
                        List.of(
                                TaxRate.of("b", "4.875"),
                                TaxRate.of("c", "9.975").compounding()))
                .putModes(TaxCategory.of("two"), any(TaxMode.values()))
                .putCategories(Sku.of("s3"), TaxCategory.of("two"))
                .putCategories(Sku.of("s4"), TaxCategory.of("two"))
                .build();
    }

    private Promotion promotion(int number) {
        Promotion.Builder promotion = Promotion.builder();
        promotion
                .id(PromotionId.of("p" + number))
                .lane(any("line", "order", "shipping", "best"))
                .priority(random.nextInt(3))
                .condition(condition())
                .effect(effect())
                .stacking(random.nextInt(5) == 0 ? any(Stacking.values()) : Stacking.STACKABLE);
        if (random.nextInt(4) == 0) {
            promotion.exclusiveGroup(ExclusiveGroup.of("g"));
        }
        if (random.nextInt(4) == 0) {
            promotion.mostPerLine(money(2_000));
        }
        if (random.nextInt(4) == 0) {
            promotion.mostPerOrder(money(5_000));
        }
        if (random.nextInt(4) == 0) {
            promotion.mostApplications(1 + random.nextInt(3));
        }
        return promotion.build();
    }

    private Condition condition() {
        return switch (random.nextInt(6)) {
            case 0 -> Condition.segment("gold");
            case 1 -> Condition.quantity(selection(), 1 + random.nextInt(4));
            case 2 -> new Condition.SubtotalAtLeast(money(60_000));
            case 3 -> Condition.not(new Condition.SpendAtLeast(selection(), money(60_000)));
            default -> Condition.always();
        };
    }

    private Selection selection() {
        return switch (random.nextInt(5)) {
            case 0 -> Selection.skus("s" + random.nextInt(12), "s" + random.nextInt(12));
            case 1 -> Selection.categories(any(CATEGORIES));
            case 2 -> new Selection.Not(Selection.skus("s" + random.nextInt(12)));
            case 3 -> new Selection.Undiscounted();
            default -> Selection.everything();
        };
    }

    private Effect effect() {
        Units units = random.nextInt(3) == 0
                ? new Units(1 + random.nextInt(3), OptionalLong.of(1 + random.nextInt(4)), OptionalLong.empty())
                : Units.ALL;
        return switch (random.nextInt(8)) {
            case 0 -> new Effect.AmountOff(selection(), money(50_000));
            case 1 -> new Effect.AmountOffEach(selection(), money(5_000), units);
            case 2 -> new Effect.FixedPrice(selection(), price(20_000), units);
            case 3 ->
                new Effect.BuyGet(
                        selection(),
                        Quantity.of(1 + random.nextInt(3)),
                        selection(),
                        Quantity.of(1 + random.nextInt(2)),
                        percent(),
                        any(UnitOrder.values()));
            case 4 ->
                new Effect.BundlePrice(
                        List.of(new BundlePart(selection(), Quantity.ONE), new BundlePart(selection(), Quantity.of(2))),
                        money(40_000));
            case 5 ->
                new Effect.SpendTiers(
                        selection(),
                        selection(),
                        List.of(
                                new SpendTier(Money.zero(currency), new Reward.Percent(percent())),
                                new SpendTier(Money.ofMinor(30_000, currency), new Reward.Amount(money(9_000)))));
            default -> new Effect.PercentOff(selection(), percent(), units);
        };
    }

    @SafeVarargs
    private <T> T any(T... values) {
        return values[random.nextInt(values.length)];
    }
}
