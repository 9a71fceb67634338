package org.countinghouse.examples.benchmarks;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.countinghouse.domain.catalog.SellableItem;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.pricing.Cart;
import org.countinghouse.domain.pricing.CartLine;
import org.countinghouse.domain.pricing.book.PriceBook;
import org.countinghouse.domain.pricing.book.PriceBookId;
import org.countinghouse.domain.pricing.book.PriceBooks;
import org.countinghouse.domain.pricing.facts.ItemTraits;
import org.countinghouse.domain.pricing.facts.Shopper;
import org.countinghouse.domain.pricing.promotion.Effect;
import org.countinghouse.domain.pricing.promotion.Promotion;
import org.countinghouse.domain.pricing.promotion.PromotionId;
import org.countinghouse.domain.pricing.promotion.Selection;
import org.countinghouse.domain.pricing.rules.RuleSet;
import org.countinghouse.domain.pricing.rules.RuleSetId;
import org.countinghouse.domain.tax.TaxCategory;
import org.countinghouse.domain.tax.TaxMode;
import org.countinghouse.domain.tax.TaxRate;
import org.countinghouse.domain.tax.TaxTable;

/** The shop that everybody is measured in: twenty items in ten categories, one promotion a category. */
final class Shop {

    static final int LINES = 20;
    static final int MATCHING = 10;
    static final Currency GBP = Currency.getInstance("GBP");

    private Shop() {}

    static String sku(int line) {
        return "item-" + line;
    }

    static String category(int line) {
        return "category-" + line % MATCHING;
    }

    static long price(int line) {
        return 999 + 250L * line;
    }

    static long units(int line) {
        return 1L + line % 3;
    }

    static Cart cart() {
        List<CartLine> lines = new ArrayList<>();
        for (int i = 0; i < LINES; i++) {
            lines.add(CartLine.of(i + 1, SellableItem.goods(Sku.of(sku(i)), ""), units(i))
                    .with(ItemTraits.in(category(i))));
        }
        return new Cart(GBP, Instant.parse("2026-03-06T12:00:00Z"), lines).by(Shopper.unknown());
    }

    /** Ten promotions that match, and others for items that no cart here holds. */
    static RuleSet rules(int loaded) {
        List<Promotion> promotions = new ArrayList<>();
        for (int i = 0; i < loaded; i++) {
            Selection target = i < MATCHING ? Selection.categories(category(i)) : Selection.skus("other-" + i);
            promotions.add(Promotion.builder()
                    .id(PromotionId.of("promotion-" + i))
                    .lane("line")
                    .effect(Effect.percentOff(target, Integer.toString(1 + i % MATCHING)))
                    .build());
        }
        return RuleSet.builder()
                .id(RuleSetId.of("benchmark"))
                .books(PriceBooks.of(book()))
                .promotions(promotions)
                .taxes(TaxTable.builder()
                        .mode(TaxMode.EXCLUSIVE)
                        .putRates(TaxCategory.STANDARD, List.of(TaxRate.of("GB VAT", "20")))
                        .build())
                .build();
    }

    private static PriceBook book() {
        PriceBook.Builder book = PriceBook.builder().id(PriceBookId.of("list")).currency(GBP);
        for (int i = 0; i < LINES; i++) {
            book.putPrices(Sku.of(sku(i)), new UnitPrice(BigDecimal.valueOf(price(i), 2), GBP));
        }
        return book.build();
    }
}
