package org.countinghouse.examples.pricecases.kinds;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countinghouse.domain.catalog.SellableItem;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.Percentage;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.pricing.Cart;
import org.countinghouse.domain.pricing.CartLine;
import org.countinghouse.domain.pricing.CompiledRules;
import org.countinghouse.domain.pricing.PricedCart;
import org.countinghouse.domain.pricing.Pricing;
import org.countinghouse.domain.pricing.facts.ItemTraits;
import org.countinghouse.domain.pricing.policy.PricingPolicy;
import org.countinghouse.domain.pricing.promotion.Effect;
import org.countinghouse.domain.pricing.promotion.Lane;
import org.countinghouse.domain.pricing.promotion.Promotion;
import org.countinghouse.domain.pricing.promotion.PromotionId;
import org.countinghouse.domain.pricing.rules.RuleSet;
import org.countinghouse.domain.pricing.rules.RuleSetId;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.domain.tax.TaxCategory;
import org.countinghouse.domain.tax.TaxMode;
import org.countinghouse.domain.tax.TaxRate;
import org.countinghouse.domain.tax.TaxTable;

/** A cart and its rules being put together; the channel states all prices. */
final class Basket {

    private static final Instant NOW = Instant.EPOCH;
    private static final int MOST_PLACES = 12;

    private final Denomination money;
    private final List<CartLine> lines = new ArrayList<>();
    private final List<Lane> declared = new ArrayList<>();
    private final Map<Sku, Tax> taxes = new LinkedHashMap<>();
    private final RuleSet.Builder rules = RuleSet.builder();
    private final PricingPolicy.Builder policy = PricingPolicy.builder();

    Basket(Denomination money) {
        this.money = money;
        rules.id(RuleSetId.of("case"));
    }

    /** What one line is taxed with. */
    record Tax(BigDecimal rate, boolean included) {}

    /** The choices under which it is priced. */
    PricingPolicy.Builder policy() {
        return policy;
    }

    /** Rounds as the case says: how, and which side of a percentage. */
    PricingPolicy.Builder follow(Words words) {
        return policy.rounding(words.rounding()).percentRounds(words.percentSide());
    }

    /** Adds goods. */
    Basket goods(String sku, BigDecimal unitPrice, long quantity) {
        return add(SellableItem.goods(Sku.of(sku), ""), money.unitPrice(unitPrice), quantity, ItemTraits.NONE);
    }

    /** Adds goods of which the catalog knows a category. */
    Basket goodsIn(String category, String sku, UnitPrice unitPrice, long quantity) {
        return add(SellableItem.goods(Sku.of(sku), ""), unitPrice, quantity, ItemTraits.in(category));
    }

    /** Adds goods of which only what all of them cost together is known. */
    Basket goodsAt(BigDecimal total, String sku, long quantity) {
        return add(SellableItem.goods(Sku.of(sku), ""), unitPrice(total, quantity), quantity, ItemTraits.NONE);
    }

    /** The price of one unit that makes so many cost that much, to the twelfth place of the smallest amount. */
    UnitPrice unitPrice(BigDecimal total, long quantity) {
        BigDecimal unit =
                money.money(total).toDecimal().divide(BigDecimal.valueOf(quantity), MOST_PLACES, RoundingMode.HALF_UP);
        return new UnitPrice(unit, money.currency());
    }

    /** Adds carriage. */
    Basket carriage(String sku, BigDecimal amount) {
        return add(SellableItem.carriage(Sku.of(sku), ""), money.unitPrice(amount), 1, ItemTraits.NONE);
    }

    private Basket add(SellableItem item, UnitPrice price, long quantity, ItemTraits traits) {
        lines.add(new CartLine(lines.size() + 1, item, Quantity.of(quantity), Optional.of(price), traits));
        return this;
    }

    /** Says how an item is taxed. */
    Basket tax(String sku, Tax tax) {
        taxes.put(Sku.of(sku), tax);
        return this;
    }

    /** Sets the price of one unit below which no promotion goes. */
    Basket floor(String sku, BigDecimal price) {
        rules.putFloors(Sku.of(sku), money.unitPrice(price));
        return this;
    }

    /** Adds a promotion that holds always. */
    Basket promote(Lane lane, String id, Effect effect) {
        return promote(lane, promotion(id, effect));
    }

    /** Adds a promotion to the lane, which is declared if it is not yet. */
    Basket promote(Lane lane, Promotion.Builder promotion) {
        if (!declared.contains(lane)) {
            declared.add(lane);
        }
        rules.addPromotions(promotion.lane(lane.name()).build());
        return this;
    }

    /** Starts a promotion. */
    static Promotion.Builder promotion(String id, Effect effect) {
        return Promotion.builder().id(PromotionId.of(id)).effect(effect);
    }

    /** Whether there is anything to price. */
    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** What it costs. */
    PricedCart price() {
        if (!declared.isEmpty()) {
            rules.lanes(declared);
        }
        RuleSet complete = rules.taxes(taxTable()).policy(policy.build()).build();
        return Pricing.price(new Cart(money.currency(), NOW, lines), CompiledRules.of(complete))
                .getOrElseThrow(refusal -> new UnsupportedCase("pricing refuses it: " + refusal.message()));
    }

    private TaxTable taxTable() {
        TaxTable.Builder table = TaxTable.builder().mode(TaxMode.EXCLUSIVE).putRates(TaxCategory.STANDARD, List.of());
        Map<Tax, TaxCategory> categories = new LinkedHashMap<>();
        taxes.forEach((sku, tax) -> {
            TaxCategory category = categories.computeIfAbsent(tax, missing -> category(table, missing));
            table.putCategories(sku, category);
        });
        return table.build();
    }

    private static TaxCategory category(TaxTable.Builder table, Tax tax) {
        TaxMode mode = mode(tax.included());
        TaxCategory category = TaxCategory.of(tax.rate().toPlainString() + " " + mode);
        table.putRates(category, List.of(rate(tax.rate()))).putModes(category, mode);
        return category;
    }

    /** A rate that the case writes as a fraction: 0.05 for 5 %. */
    static TaxRate rate(BigDecimal fraction) {
        return new TaxRate("tax", new Percentage(fraction.movePointRight(2)));
    }

    static TaxMode mode(boolean included) {
        return included ? TaxMode.INCLUSIVE : TaxMode.EXCLUSIVE;
    }

    /** What promotions took off each line. */
    static List<Money> discounts(PricedCart cart) {
        return cart.lines().stream().map(line -> line.discount()).toList();
    }
}
