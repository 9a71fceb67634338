package org.countinghouse.domain.pricing;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.countinghouse.domain.catalog.SellableItem;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.pricing.policy.PricingPolicy;
import org.countinghouse.domain.pricing.promotion.Effect;
import org.countinghouse.domain.pricing.promotion.Promotion;
import org.countinghouse.domain.pricing.promotion.PromotionId;
import org.countinghouse.domain.pricing.rules.RuleSet;
import org.countinghouse.domain.pricing.rules.RuleSetId;
import org.countinghouse.domain.tax.TaxCategory;
import org.countinghouse.domain.tax.TaxMode;
import org.countinghouse.domain.tax.TaxRate;
import org.countinghouse.domain.tax.TaxTable;

/** Carts and rules as short as they read. */
final class Given {

    static final Currency USD = Currency.getInstance("USD");
    static final Currency JPY = Currency.getInstance("JPY");
    static final Currency KWD = Currency.getInstance("KWD");
    static final Instant NOON = Instant.parse("2026-03-06T12:00:00Z");

    private Given() {}

    static Money usd(String amount) {
        return Money.parse(amount, USD);
    }

    static UnitPrice price(String amount) {
        return UnitPrice.parse(amount, USD);
    }

    static SellableItem item(String sku) {
        return SellableItem.goods(Sku.of(sku), sku);
    }

    /** So many of an item at a stated price. */
    static CartLine line(int number, String sku, long units, String price) {
        return CartLine.of(number, item(sku), units).at(price(price));
    }

    static CartLine carriage(int number, String price) {
        return CartLine.of(number, SellableItem.carriage(Sku.of("post"), "Postage"), 1)
                .at(price(price));
    }

    static Cart cart(CartLine... lines) {
        return Cart.of(USD, NOON, lines);
    }

    static RuleSet.Builder rules() {
        RuleSet.Builder rules = RuleSet.builder();
        rules.id(RuleSetId.of("test"));
        return rules;
    }

    static CompiledRules compiled(Promotion... promotions) {
        return CompiledRules.of(rules().addPromotions(promotions).build());
    }

    static CompiledRules compiled(PricingPolicy policy, Promotion... promotions) {
        return CompiledRules.of(rules().policy(policy).addPromotions(promotions).build());
    }

    static Promotion.Builder promotion(String id, Effect effect) {
        Promotion.Builder promotion = Promotion.builder();
        promotion.id(PromotionId.of(id)).effect(effect);
        return promotion;
    }

    static Promotion.Builder onLines(String id, Effect effect) {
        Promotion.Builder promotion = promotion(id, effect);
        promotion.lane("line");
        return promotion;
    }

    static Promotion.Builder onShipping(String id, Effect effect) {
        Promotion.Builder promotion = promotion(id, effect);
        promotion.lane("shipping");
        return promotion;
    }

    static PricedCart priced(Cart cart, CompiledRules rules) {
        return Pricing.price(cart, rules, ProofLevel.ON).get();
    }

    static PricedCart priced(Cart cart, Promotion... promotions) {
        return priced(cart, compiled(promotions));
    }

    /** What was taken off each line. */
    static List<String> off(PricedCart cart) {
        return cart.lines().stream()
                .map(line -> line.discount().toDecimal().toPlainString())
                .toList();
    }

    /** One tax for everything. */
    static TaxTable taxed(TaxMode mode, String percent) {
        return TaxTable.builder()
                .mode(mode)
                .putRates(TaxCategory.STANDARD, List.of(TaxRate.of("tax", percent)))
                .build();
    }
}
