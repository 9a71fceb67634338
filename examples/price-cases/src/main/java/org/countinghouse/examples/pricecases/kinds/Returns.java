package org.countinghouse.examples.pricecases.kinds;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.countinghouse.domain.money.CumulativeShare;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.Rounding;
import org.countinghouse.domain.pricing.PricedLine;
import org.countinghouse.domain.pricing.promotion.Effect;
import org.countinghouse.domain.pricing.promotion.Lane;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.examples.pricecases.input.Node;
import org.countinghouse.examples.pricecases.input.PriceCase;

/** What some units of a line are worth when they come back. */
final class Returns {

    private static final String SKU = "item";

    /** How many units are in a state, and what they are worth. */
    private static final Map<String, String> STATES = Map.of(
            "fulfilled", "fulfilledTotal",
            "shipped", "shippedTotal",
            "delivered", "deliveredTotal",
            "returnRequested", "returnRequestedTotal",
            "returnReceived", "returnReceivedTotal",
            "returnDismissed", "returnDismissedTotal",
            "writtenOff", "writeOffTotal");

    private Returns() {}

    /** A line of which so much was taken off, taxed on top. */
    private static PricedLine line(PriceCase c, Denomination money, Money off) {
        Basket basket = new Basket(money)
                .goods(
                        SKU,
                        c.input().field("unitPrice").decimal(),
                        c.input().field("quantity").whole());
        basket.follow(new Words(c.policy()));
        Optional<Node> rate = c.input().optional("taxRate");
        boolean included = c.input().optional("taxIncluded").map(Node::truth).orElse(false);
        rate.ifPresent(it -> basket.tax(SKU, new Basket.Tax(it.decimal(), included)));
        if (off.isPositive()) {
            basket.promote(Lane.ORDER, "discount", Effect.amountOff(off));
        }
        return basket.price().lines().get(0);
    }

    static Figures refundShare(PriceCase c) {
        new Words(c.policy()).explains("share", "rule", "note");
        Denomination money = Denomination.of(c);
        Money adjustment =
                c.input().optional("orderAdjustment").map(money::money).orElse(money.zero());
        boolean below = adjustment.isNegative();
        Money off = c.input().optional("lineDiscount").map(money::money).orElse(money.zero());
        PricedLine line = line(c, money, below ? off.minus(adjustment) : off);
        Quantity returned = Quantity.of(c.input().field("returned").whole());
        // what the order was charged on top belongs to its units as well
        Money surcharge = below ? money.zero() : adjustment;
        Money share = new CumulativeShare(surcharge, line.quantity(), Rounding.HALF_UP).upTo(returned);
        return new Figures(money).put("refund", line.upTo(returned).gross().plus(share));
    }

    static Figures totals(PriceCase c) {
        new Words(c.policy()).explains("rule", "share", "note");
        Denomination money = Denomination.of(c);
        BigDecimal off = c.input().optional("lineDiscount").map(Node::decimal).orElse(BigDecimal.ZERO);
        PricedLine line = line(c, money, money.money(off));
        Figures figures = new Figures(money).put("lineTotal", line.gross());
        STATES.forEach((state, total) -> {
            long units = c.input().optional(state).map(Node::whole).orElse(0L);
            figures.put(total, line.upTo(Quantity.of(units)).gross());
        });
        return figures;
    }
}
