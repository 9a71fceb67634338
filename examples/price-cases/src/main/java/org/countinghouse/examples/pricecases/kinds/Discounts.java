package org.countinghouse.examples.pricecases.kinds;

import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.Percentage;
import org.countinghouse.domain.pricing.PricedCart;
import org.countinghouse.domain.pricing.PricedLine;
import org.countinghouse.domain.pricing.policy.RoundingPlace;
import org.countinghouse.domain.pricing.promotion.Effect;
import org.countinghouse.domain.pricing.promotion.Lane;
import org.countinghouse.domain.pricing.promotion.LaneMode;
import org.countinghouse.domain.pricing.promotion.Phase;
import org.countinghouse.domain.pricing.promotion.Promotion;
import org.countinghouse.domain.pricing.promotion.Selection;
import org.countinghouse.domain.pricing.promotion.Stacking;
import org.countinghouse.domain.pricing.promotion.Units;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.examples.pricecases.input.Node;
import org.countinghouse.examples.pricecases.input.PriceCase;

/** Percentages and amounts off one price or a row of them. */
final class Discounts {

    private static final Lane BEST = new Lane("best", Phase.LINE, LaneMode.BEST);

    private Discounts() {}

    /** So many of the items as goods, each one unit. */
    private static Basket row(Denomination money, List<Node> amounts) {
        Basket basket = new Basket(money);
        for (int i = 0; i < amounts.size(); i++) {
            basket.goods("line " + (i + 1), amounts.get(i).decimal(), 1);
        }
        return basket;
    }

    /** A percentage or an amount off each unit: {@code percent} or {@code fixed} says how much. */
    static Effect off(Node rule, Denomination money, Units units) {
        rule.skip("id");
        Optional<Node> percent = rule.optional("percent");
        return percent.isPresent()
                ? new Effect.PercentOff(
                        Selection.everything(), new Percentage(percent.get().decimal()), units)
                : new Effect.AmountOffEach(Selection.everything(), money.money(rule.field("fixed")), units);
    }

    static Figures percentPerLine(PriceCase c) {
        Words words = new Words(c.policy()).explains("note");
        Denomination money = Denomination.of(c);
        Basket basket = row(money, c.input().field("amounts").items());
        basket.follow(words).orderPercentRounded(words.place("level"));
        basket.promote(
                Lane.ORDER,
                "percent",
                new Effect.PercentOff(
                        Selection.everything(),
                        new Percentage(c.input().field("percent").decimal()),
                        Units.ALL));
        PricedCart cart = basket.price();
        return new Figures(money)
                .parts(Basket.discounts(cart))
                .put("sum", cart.discount())
                .put("discount", cart.discount());
    }

    static Figures percentWithCap(PriceCase c) {
        Words words = new Words(c.policy()).explains("note");
        Denomination money = Denomination.of(c).named(c, "orderCurrency");
        Basket basket = row(money, c.input().field("weights").items());
        basket.follow(words).sharing(words.sharing());
        Promotion.Builder capped = Basket.promotion(
                "percent",
                new Effect.PercentOff(
                        Selection.everything(),
                        new Percentage(c.input().field("percent").decimal()),
                        Units.ALL));
        Denomination spoken = Denomination.of(c).named(c, "ruleCurrency");
        basket.promote(Lane.ORDER, capped.mostPerOrder(spoken.money(c.input().field("cap"))));
        PricedCart cart = basket.price();
        return new Figures(money).parts(Basket.discounts(cart)).put("discount", cart.discount());
    }

    static Figures bestOf(PriceCase c) {
        Words words = new Words(c.policy()).explains("note");
        if (words.word("rule").isPresent() && !words.says("rule", "larg")) {
            throw words.unknown("rule");
        }
        Denomination money = Denomination.of(c);
        Basket basket = new Basket(money);
        basket.follow(words);
        basket.goods("item", c.input().field("price").decimal(), 1);
        List<Node> rules = c.input().field("rules").items();
        for (int i = 0; i < rules.size(); i++) {
            basket.promote(BEST, "rule " + (i + 1), off(rules.get(i), money, Units.ALL));
        }
        PricedCart cart = basket.price();
        return new Figures(money).put("discount", cart.discount()).put("price", cart.gross());
    }

    static Figures catalogPrice(PriceCase c) {
        Words words = new Words(c.policy()).explains("rule", "note");
        Denomination money = Denomination.of(c);
        Basket basket = new Basket(money);
        basket.follow(words);
        basket.goods("item", c.input().field("price").decimal(), 1);
        c.input().optional("minPrice").ifPresent(floor -> basket.floor("item", floor.decimal()));
        List<Node> rules = c.input().field("rules").items();
        for (int i = 0; i < rules.size(); i++) {
            Node rule = rules.get(i);
            Promotion.Builder promotion = Basket.promotion("rule " + (i + 1), off(rule, money, Units.ALL));
            basket.promote(Lane.LINE, promotion.priority(priority(rule)).stacking(stacking(rule)));
        }
        PricedCart cart = basket.price();
        return new Figures(money).put("price", cart.gross()).put("discount", cart.discount());
    }

    private static int priority(Node rule) {
        return Math.toIntExact(rule.optional("priority").map(Node::whole).orElse(0L));
    }

    private static Stacking stacking(Node rule) {
        boolean alone = rule.optional("exclusive").map(Node::truth).orElse(false);
        return alone ? Stacking.ALONE_IN_LANE : Stacking.STACKABLE;
    }

    static Figures catalogAndVoucher(PriceCase c) {
        Denomination money = Denomination.of(c);
        new Words(c.policy()).explains("order", "note");
        long quantity = c.input().optional("quantity").map(Node::whole).orElse(1L);
        PricedLine piece = catalogAndVoucher(c, 1);
        PricedLine all = catalogAndVoucher(c, quantity);
        return new Figures(money)
                .put("promotionPerUnit", taken(piece, Phase.LINE, money))
                .put("voucherFirstPiece", taken(piece, Phase.ORDER, money))
                .put("unitPrice", all.unitShare(1).gross())
                .put("total", all.upTo(Quantity.of(quantity)).gross());
    }

    private static PricedLine catalogAndVoucher(PriceCase c, long quantity) {
        Denomination money = Denomination.of(c);
        Basket basket = new Basket(money);
        basket.follow(new Words(c.policy())).linePercentRounded(RoundingPlace.PER_UNIT);
        basket.goods("item", c.input().field("unitPrice").decimal(), quantity);
        c.input()
                .optional("promotion")
                .ifPresent(it -> basket.promote(Lane.LINE, "catalog", off(it, money, Units.ALL)));
        c.input().optional("voucher").ifPresent(it -> basket.promote(Lane.ORDER, "voucher", voucher(it, money)));
        return basket.price().lines().get(0);
    }

    private static Effect voucher(Node rule, Denomination money) {
        Optional<Node> fixed = rule.optional("fixed");
        return fixed.isPresent() ? Effect.amountOff(money.money(fixed.get())) : off(rule, money, Units.ALL);
    }

    private static Money taken(PricedLine line, Phase phase, Denomination money) {
        return line.adjustments().stream()
                .filter(adjustment -> adjustment.phase() == phase)
                .map(adjustment -> adjustment.amount())
                .reduce(money.zero(), (a, b) -> a.plus(b));
    }
}
