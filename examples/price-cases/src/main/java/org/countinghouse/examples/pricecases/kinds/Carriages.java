package org.countinghouse.examples.pricecases.kinds;

import java.util.ArrayList;
import java.util.List;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.pricing.book.PriceTier;
import org.countinghouse.domain.pricing.book.PriceTiers;
import org.countinghouse.domain.pricing.book.TierMode;
import org.countinghouse.domain.pricing.promotion.Condition;
import org.countinghouse.domain.pricing.promotion.Effect;
import org.countinghouse.domain.pricing.promotion.Lane;
import org.countinghouse.domain.pricing.promotion.Selection;
import org.countinghouse.domain.pricing.promotion.Units;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.examples.pricecases.input.PriceCase;

/** What sending costs: by piece, or by the value of the basket. */
final class Carriages {

    private static final long MOST_PIECES = 100_000;

    private Carriages() {}

    static Figures byPiece(PriceCase c) {
        Denomination money = Denomination.of(c);
        long most = c.input().field("maxItems").whole();
        UnitPrice additional = price(c, money, "additionalItem");
        List<PriceTier> tiers = new ArrayList<>();
        tiers.add(PriceTier.from(1, price(c, money, "firstItem")));
        if (most != 1) {
            tiers.add(PriceTier.from(2, additional));
        }
        if (most > 0) {
            tiers.add(PriceTier.from(most + 1, money.unitPrice(money.zero().toDecimal())));
        }
        return amount(c, money, tiers);
    }

    static Figures byPieceRestarting(PriceCase c) {
        Denomination money = Denomination.of(c);
        long most = c.input().field("maxItems").whole();
        long pieces = c.input().field("quantity").whole();
        if (pieces > MOST_PIECES) {
            throw new UnsupportedCase("a price by piece for more than " + MOST_PIECES + " pieces");
        }
        UnitPrice first = price(c, money, "firstItem");
        UnitPrice additional = price(c, money, "additionalItem");
        List<PriceTier> tiers = new ArrayList<>();
        long step = most > 0 ? most : Math.max(1, pieces);
        for (long from = 1; from <= Math.max(1, pieces); from += step) {
            tiers.add(PriceTier.from(from, first));
            if (step > 1) {
                tiers.add(PriceTier.from(from + 1, additional));
            }
        }
        return amount(c, money, tiers);
    }

    private static UnitPrice price(PriceCase c, Denomination money, String field) {
        return money.unitPrice(c.input().field(field).decimal());
    }

    private static Figures amount(PriceCase c, Denomination money, List<PriceTier> tiers) {
        Words words = new Words(c.policy()).explains("maxItems", "note");
        Quantity pieces = Quantity.of(c.input().field("quantity").whole());
        PriceTiers graduated = new PriceTiers(TierMode.GRADUATED, tiers);
        return new Figures(money).put("amount", graduated.amount(pieces, words.rounding()));
    }

    static Figures byValue(PriceCase c) {
        Denomination money = Denomination.of(c);
        Words words = new Words(c.policy()).explains("rule", "note");
        Money normal = money.money(c.input().field("normalAmount"));
        Money reduced = money.money(c.input().field("discountAmount"));
        Condition enough = new Condition.SubtotalAtLeast(money.money(c.input().field("minimalAmount")));
        // a promotion never raises a price, so the dearer one is the base
        boolean cheaper = !reduced.isMoreThan(normal);
        Money base = cheaper ? normal : reduced;
        Basket basket = new Basket(money)
                .goods("goods", c.input().field("amount").decimal(), 1)
                .carriage("carriage", money.decimal(base));
        basket.follow(words);
        UnitPrice lower = money.unitPrice(money.decimal(cheaper ? reduced : normal));
        Effect effect = new Effect.FixedPrice(Selection.everything(), lower, Units.ALL);
        basket.promote(
                Lane.SHIPPING,
                Basket.promotion("by value", effect).condition(cheaper ? enough : Condition.not(enough)));
        return new Figures(money).put("amount", basket.price().shipping());
    }
}
