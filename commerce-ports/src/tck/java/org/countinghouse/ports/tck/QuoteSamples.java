package org.countinghouse.ports.tck;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.catalog.SellableItem;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.Rounding;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.pricing.Cart;
import org.countinghouse.domain.pricing.CartLine;
import org.countinghouse.domain.pricing.CompiledRules;
import org.countinghouse.domain.pricing.PricingTerms;
import org.countinghouse.domain.pricing.book.PriceBook;
import org.countinghouse.domain.pricing.book.PriceBookId;
import org.countinghouse.domain.pricing.book.PriceBooks;
import org.countinghouse.domain.pricing.facts.CouponCode;
import org.countinghouse.domain.pricing.facts.ItemTraits;
import org.countinghouse.domain.pricing.facts.Shopper;
import org.countinghouse.domain.pricing.policy.CashRounding;
import org.countinghouse.domain.pricing.policy.PricingPolicy;
import org.countinghouse.domain.pricing.promotion.Condition;
import org.countinghouse.domain.pricing.promotion.Effect;
import org.countinghouse.domain.pricing.promotion.Promotion;
import org.countinghouse.domain.pricing.promotion.PromotionId;
import org.countinghouse.domain.pricing.promotion.Selection;
import org.countinghouse.domain.pricing.rules.RuleSet;
import org.countinghouse.domain.pricing.rules.RuleSetId;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.domain.tax.TaxCategory;
import org.countinghouse.domain.tax.TaxMode;
import org.countinghouse.domain.tax.TaxRate;
import org.countinghouse.domain.tax.TaxTable;

/** A cart that has a little of everything a priced cart can hold. */
public final class QuoteSamples {

    /** The currency of the samples. */
    public static final Currency GBP = Currency.getInstance("GBP");

    private static final Sku MUG = Sku.of("MUG");

    private QuoteSamples() {}

    /** A book, two promotions that each ask for a code, a gift, two taxes that compound, and rounding to five pence. */
    public static PricingTerms terms() {
        PriceBook.Builder book = PriceBook.builder();
        book.id(PriceBookId.of("list")).currency(GBP).putPrices(MUG, UnitPrice.parse("2.555", GBP));
        RuleSet.Builder rules = RuleSet.builder();
        rules.id(RuleSetId.of("spring"))
                .version(7)
                .books(PriceBooks.of(book.build()))
                .addPromotions(promotion("ten", "HELLO10", Effect.percentOff(Selection.everything(), "10")))
                .addPromotions(promotion("pound", "POUND", Effect.amountOff(Money.parse("1.00", GBP))))
                .addPromotions(gift())
                .taxes(TaxTable.builder()
                        .mode(TaxMode.EXCLUSIVE)
                        .putRates(
                                TaxCategory.STANDARD,
                                List.of(
                                        TaxRate.of("VAT", "20"),
                                        TaxRate.of("Levy", "1.5").compounding()))
                        .build())
                .policy(PricingPolicy.builder()
                        .cashRounding(new CashRounding(Money.parse("0.05", GBP), Rounding.HALF_UP))
                        .build());
        return PricingTerms.of(CompiledRules.of(rules.build()));
    }

    private static Promotion promotion(String id, String code, Effect effect) {
        Promotion.Builder promotion = Promotion.builder();
        promotion.id(PromotionId.of(id)).condition(Condition.coupon(code)).effect(effect);
        return promotion.build();
    }

    private static Promotion gift() {
        Promotion.Builder promotion = Promotion.builder();
        promotion
                .id(PromotionId.of("gift"))
                .version(3)
                .lane("line")
                .effect(new Effect.Gift(Sku.of("BAG"), Quantity.of(2)));
        return promotion.build();
    }

    /** Mugs from the book, of a category and with attributes; a service at the channel's price; postage. */
    public static Cart cart(String... codes) {
        Shopper.Builder shopper = Shopper.builder();
        for (String code : codes) {
            shopper.addCoupons(CouponCode.of(code));
        }
        return Cart.of(
                        GBP,
                        Conformance.NOON,
                        CartLine.of(1, SellableItem.goods(MUG, "Mug \"blue\""), 7)
                                .with(ItemTraits.in("mugs", "kitchen")
                                        .with("color", "blue")
                                        .with("color", "white")),
                        new CartLine(
                                3,
                                SellableItem.service(Sku.of("WRAP"), ""),
                                Quantity.of(2),
                                Optional.of(UnitPrice.parse("1.999", GBP))),
                        new CartLine(
                                4,
                                SellableItem.carriage(Sku.of("POST"), "Postage"),
                                Quantity.ONE,
                                Optional.of(UnitPrice.parse("5", GBP))))
                .by(shopper.build());
    }
}
