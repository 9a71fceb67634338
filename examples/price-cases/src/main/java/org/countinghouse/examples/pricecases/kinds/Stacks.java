package org.countinghouse.examples.pricecases.kinds;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.Percentage;
import org.countinghouse.domain.pricing.Adjustment;
import org.countinghouse.domain.pricing.PricedCart;
import org.countinghouse.domain.pricing.PricedLine;
import org.countinghouse.domain.pricing.policy.DiscountBase;
import org.countinghouse.domain.pricing.promotion.Effect;
import org.countinghouse.domain.pricing.promotion.Lane;
import org.countinghouse.domain.pricing.promotion.Promotion;
import org.countinghouse.domain.pricing.promotion.Selection;
import org.countinghouse.domain.pricing.promotion.Units;
import org.countinghouse.examples.pricecases.input.Node;
import org.countinghouse.examples.pricecases.input.PriceCase;

/** Several rules one after the other over several lines. */
final class Stacks {

    private Stacks() {}

    /** Lines of which what all units cost together is known. */
    static Basket lines(PriceCase c, Denomination money) {
        Basket basket = new Basket(money);
        for (Node line : c.input().field("lines").items()) {
            basket.goodsAt(
                    line.field("total").decimal(),
                    line.field("id").text(),
                    line.optional("quantity").map(Node::whole).orElse(1L));
        }
        return basket;
    }

    /** What each rule took off each line: rule by rule, line by line. */
    static Figures.Figure byRule(Figures figures, PricedCart cart) {
        Map<String, Map<String, Money>> byRule = new LinkedHashMap<>();
        for (PricedLine line : cart.lines()) {
            for (Adjustment adjustment : line.adjustments()) {
                byRule.computeIfAbsent(adjustment.rule().id().value(), missing -> new LinkedHashMap<>())
                        .put(line.item().sku().value(), adjustment.amount());
            }
        }
        Map<String, Figures.Figure> parts = new LinkedHashMap<>();
        byRule.forEach((rule, byLine) -> parts.put(rule, figures.table(byLine)));
        return new Figures.Figure.Table(parts);
    }

    /** Puts a rule behind those before it. */
    static void promote(Basket basket, Lane lane, Promotion.Builder promotion, int before) {
        basket.promote(lane, promotion.priority(-before));
    }

    static Figures eachLine(PriceCase c) {
        Words words = new Words(c.policy()).explains("rule", "note");
        Denomination money = Denomination.of(c);
        Basket basket = lines(c, money);
        List<Node> rules = c.input().field("rules").items();
        boolean fixed =
                rules.stream().noneMatch(rule -> rule.optional("percent").isPresent());
        // an amount off a piece is bounded by the price of a piece, a percentage is taken of what is left of it
        basket.follow(words).discountBase(fixed ? DiscountBase.ORIGINAL : DiscountBase.REDUCED);
        for (int i = 0; i < rules.size(); i++) {
            Node rule = rules.get(i);
            Units units = rule.optional("maxQuantity")
                    .map(most -> Units.atMostPerLine(most.whole()))
                    .orElse(Units.ALL);
            promote(basket, Lane.LINE, Basket.promotion(rule.field("id").text(), Discounts.off(rule, money, units)), i);
        }
        return byRule(money, basket.price());
    }

    static Figures across(PriceCase c) {
        Words words = new Words(c.policy()).explains("rule", "note");
        Denomination money = Denomination.of(c);
        Basket basket = lines(c, money);
        basket.follow(words).sharing(words.sharing());
        List<Node> rules = c.input().field("rules").items();
        for (int i = 0; i < rules.size(); i++) {
            Node rule = rules.get(i);
            Optional<Node> fixed = rule.optional("fixed");
            Effect effect = fixed.isPresent()
                    ? Effect.amountOff(money.money(fixed.get()))
                    : Discounts.off(rule, money, Units.ALL);
            promote(basket, Lane.ORDER, Basket.promotion(rule.field("id").text(), effect), i);
        }
        return byRule(money, basket.price());
    }

    private static Figures byRule(Denomination money, PricedCart cart) {
        Figures figures = new Figures(money);
        return figures.put("parts", byRule(figures, cart))
                .put("discount", cart.discount())
                .put("total", cart.gross());
    }

    static Figures quantityGroups(PriceCase c) {
        Words words = new Words(c.policy()).explains("rule", "note");
        Denomination money = Denomination.of(c);
        Basket basket = new Basket(money);
        basket.follow(words);
        List<Node> lines = c.input().field("lines").items();
        for (int i = 0; i < lines.size(); i++) {
            long quantity = lines.get(i).field("quantity").whole();
            BigDecimal price = lines.get(i).field("price").decimal();
            // a line of no units is no line of a cart
            if (quantity != 0) {
                basket.goods(sku(i), price, quantity);
            }
        }
        basket.promote(Lane.LINE, "groups", groups(c, money));
        Map<String, Money> taken = new LinkedHashMap<>();
        if (!basket.isEmpty()) {
            basket.price().lines().forEach(line -> taken.put(line.item().sku().value(), line.discount()));
        }
        List<Money> parts = IntStream.range(0, lines.size())
                .mapToObj(i -> taken.getOrDefault(sku(i), money.zero()))
                .toList();
        return new Figures(money).parts(parts);
    }

    private static String sku(int index) {
        return "line " + (index + 1);
    }

    private static Effect groups(PriceCase c, Denomination money) {
        Units units = new Units(c.input().field("groupSize").whole(), OptionalLong.empty(), OptionalLong.empty());
        Optional<Node> percent = c.input().optional("percent");
        return percent.isPresent()
                ? new Effect.PercentOff(
                        Selection.everything(), new Percentage(percent.get().decimal()), units)
                : new Effect.AmountOffEach(
                        Selection.everything(), money.money(c.input().field("amountPerPiece")), units);
    }
}
