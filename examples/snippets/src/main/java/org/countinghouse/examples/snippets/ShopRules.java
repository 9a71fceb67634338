package org.countinghouse.examples.snippets;

import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.countinghouse.domain.catalog.SellableItem;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.pricing.CartLine;
import org.countinghouse.domain.pricing.book.Derivation;
import org.countinghouse.domain.pricing.book.PriceBook;
import org.countinghouse.domain.pricing.book.PriceBookAssignment;
import org.countinghouse.domain.pricing.book.PriceBookId;
import org.countinghouse.domain.pricing.book.PriceBooks;
import org.countinghouse.domain.pricing.book.PriceTier;
import org.countinghouse.domain.pricing.book.PriceTiers;
import org.countinghouse.domain.pricing.facts.ItemTraits;
import org.countinghouse.domain.pricing.facts.Segment;
import org.countinghouse.domain.pricing.promotion.Condition;
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

/** The rules of a small shop that sells tea and mugs: two books, three promotions, one tax. */
public final class ShopRules {

    static final Currency GBP = Currency.getInstance("GBP");
    static final SellableItem TEA = SellableItem.goods(Sku.of("TEA"), "Green tea, 250 g");
    static final SellableItem MUG = SellableItem.goods(Sku.of("MUG"), "Blue mug");
    static final SellableItem POST = SellableItem.carriage(Sku.of("POST"), "Parcel post");

    private ShopRules() {}

    /** The books: a list for everybody, and one for the trade that is made of it. */
    static PriceBooks books() {
        // tag::books[]
        PriceBook list = PriceBook.builder()
                .id(PriceBookId.of("list"))
                .currency(GBP)
                .putPrices(TEA.sku(), price("4.25"))
                .putTiers(
                        MUG.sku(),
                        PriceTiers.volume(PriceTier.from(1, price("6.50")), PriceTier.from(36, price("5.90"))))
                .putPrices(POST.sku(), price("3.95"))
                .build();
        PriceBook trade = PriceBook.builder()
                .id(PriceBookId.of("trade"))
                .currency(GBP)
                .parent(list.id())
                .derivation(Derivation.percentUnder("10"))
                .build();
        PriceBooks books = new PriceBooks(
                List.of(list, trade),
                List.of(
                        PriceBookAssignment.list(list.id()),
                        PriceBookAssignment.segment(Segment.of("trade"), trade.id())));
        // end::books[]
        return books;
    }

    /** The promotions: one for each phase. */
    static List<Promotion> promotions() {
        // tag::promotions[]
        Promotion teaWeek = Promotion.builder()
                .id(PromotionId.of("tea-week"))
                .lane("line")
                .effect(Effect.percentOff(Selection.categories("tea"), "10"))
                .build();
        Promotion fiveOff = Promotion.builder()
                .id(PromotionId.of("five-off"))
                .lane("order")
                .condition(new Condition.SubtotalAtLeast(gbp("20.00")))
                .effect(Effect.amountOff(gbp("5.00")))
                .build();
        Promotion halfCarriage = Promotion.builder()
                .id(PromotionId.of("half-carriage"))
                .lane("shipping")
                .condition(Condition.coupon("PARCEL"))
                .effect(Effect.percentOff(Selection.everything(), "50"))
                .build();
        // end::promotions[]
        return List.of(teaWeek, fiveOff, halfCarriage);
    }

    /** All of it, as one value. */
    public static RuleSet rules() {
        // tag::rules[]
        RuleSet rules = RuleSet.builder()
                .id(RuleSetId.of("shop"))
                .version(1)
                .books(books())
                .promotions(promotions())
                .taxes(TaxTable.builder()
                        .mode(TaxMode.INCLUSIVE)
                        .putRates(TaxCategory.STANDARD, List.of(TaxRate.of("VAT", "20")))
                        .build())
                .build();
        // end::rules[]
        return rules;
    }

    /** Three packets of tea, two mugs, and the carriage. */
    static List<CartLine> wishes() {
        return List.of(
                CartLine.of(1, TEA, 3).with(ItemTraits.in("tea")), CartLine.of(2, MUG, 2), CartLine.of(3, POST, 1));
    }

    static Money gbp(String amount) {
        return Money.parse(amount, GBP);
    }

    static UnitPrice price(String amount) {
        return UnitPrice.parse(amount, GBP);
    }

    static Set<Segment> trade() {
        return Set.of(Segment.of("trade"));
    }
}
