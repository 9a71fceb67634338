package org.countinghouse.examples.quickstart.shop;

import java.util.Map;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.pricing.book.PriceBook;
import org.countinghouse.domain.pricing.book.PriceBookId;
import org.countinghouse.domain.pricing.book.PriceBooks;
import org.countinghouse.domain.pricing.book.PriceTier;
import org.countinghouse.domain.pricing.book.PriceTiers;
import org.countinghouse.domain.pricing.promotion.Condition;
import org.countinghouse.domain.pricing.promotion.Effect;
import org.countinghouse.domain.pricing.promotion.Lane;
import org.countinghouse.domain.pricing.promotion.Promotion;
import org.countinghouse.domain.pricing.promotion.PromotionId;
import org.countinghouse.domain.pricing.promotion.Selection;
import org.countinghouse.domain.pricing.rules.RuleSet;
import org.countinghouse.domain.pricing.rules.RuleSetId;

/** The rules of the shop that the quickstart's own file is from: a price list with steps, and three promotions. */
public final class HouseRules {

    private HouseRules() {}

    /** The rules of the spring of 2026. */
    public static RuleSet spring() {
        return RuleSet.builder()
                .id(RuleSetId.of("spring-2026"))
                .books(PriceBooks.of(list()))
                .addPromotions(soapByTheDozen(), halfCarriage(), welcomeToJapan())
                .build();
    }

    private static PriceBook list() {
        return PriceBook.builder()
                .id(PriceBookId.of("list"))
                .currency(Shop.CURRENCY)
                .putAllPrices(Map.of(
                        Sku.of("TEA-250"), price("4.25"),
                        Sku.of("CNDL-3"), price("9.99"),
                        Sku.of("CARD-12"), price("11.40"),
                        Sku.of("MUG-RED"), price("6.50"),
                        Sku.of("KITE-S"), price("8.20"),
                        Sku.of("SOAP-OAT"), price("2.35"),
                        Sku.of("PIN-01"), price("0.004")))
                .putTiers(Sku.of("LAMP-01"), steps("14.95", 100, "12.50"))
                .putTiers(Sku.of("MUG-BLUE"), steps("6.50", 36, "5.90"))
                .putTiers(Sku.of("BAG-JUTE"), steps("3.75", 100, "3.10"))
                .putTiers(Sku.of("CLOCK-7"), steps("32.00", 20, "28.00"))
                .build();
    }

    private static Promotion soapByTheDozen() {
        Selection soap = Selection.skus("SOAP-OAT");
        return Promotion.builder()
                .id(PromotionId.of("soap-by-the-dozen"))
                .title("A tenth off soap, from a dozen")
                .lane(Lane.LINE.name())
                .condition(Condition.quantity(soap, 12))
                .effect(Effect.percentOff(soap, "10"))
                .build();
    }

    private static Promotion halfCarriage() {
        return Promotion.builder()
                .id(PromotionId.of("half-carriage"))
                .title("Half the carriage, from 250.00 of goods")
                .lane(Lane.SHIPPING.name())
                .condition(new Condition.SubtotalAtLeast(Money.parse("250.00", Shop.CURRENCY)))
                .effect(Effect.percentOff(Selection.everything(), "50"))
                .build();
    }

    private static Promotion welcomeToJapan() {
        return Promotion.builder()
                .id(PromotionId.of("welcome-to-japan"))
                .title("A twentieth off orders from Japan")
                .condition(Condition.channel("JP"))
                .effect(Effect.percentOff(Selection.everything(), "5"))
                .build();
    }

    private static PriceTiers steps(String each, long from, String less) {
        return PriceTiers.volume(PriceTier.from(1, price(each)), PriceTier.from(from, price(less)));
    }

    private static UnitPrice price(String amount) {
        return UnitPrice.parse(amount, Shop.CURRENCY);
    }
}
