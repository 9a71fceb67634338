package org.countinghouse.examples.pricecases.kinds;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.Percentage;
import org.countinghouse.domain.pricing.PricedCart;
import org.countinghouse.domain.pricing.promotion.Effect;
import org.countinghouse.domain.pricing.promotion.Lane;
import org.countinghouse.domain.pricing.promotion.Promotion;
import org.countinghouse.domain.pricing.promotion.Selection;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.examples.pricecases.input.Node;
import org.countinghouse.examples.pricecases.input.PriceCase;

/** Buy some, get some for less. */
final class BuysAndGets {

    private BuysAndGets() {}

    static Figures one(PriceCase c) {
        Denomination money = Denomination.of(c);
        Words words = words(c);
        Basket basket = grouped(c, money);
        basket.follow(words);
        Node buy = c.input().field("buyQuantity");
        Node get = c.input().field("getQuantity");
        Effect effect = new Effect.BuyGet(
                group(buy),
                Quantity.of(buy.field("min").whole()),
                group(get),
                Quantity.of(get.field("quantity").whole()),
                percent(c.input()),
                words.unitOrder("targetOrder"));
        basket.promote(Lane.LINE, times(Basket.promotion("buy and get", effect), c.input(), words));
        PricedCart cart = basket.price();
        Map<String, Money> parts = new LinkedHashMap<>();
        cart.lines().forEach(line -> parts.put(line.item().sku().value(), line.discount()));
        Figures figures = new Figures(money);
        return figures.put("parts", figures.table(parts)).put("discount", cart.discount());
    }

    static Figures stacked(PriceCase c) {
        Denomination money = Denomination.of(c);
        Words words = words(c);
        Basket basket = grouped(c, money);
        basket.follow(words);
        List<Node> rules = c.input().field("rules").items();
        for (int i = 0; i < rules.size(); i++) {
            Node rule = rules.get(i);
            Effect effect = new Effect.BuyGet(
                    group(rule),
                    Quantity.of(rule.field("buy").whole()),
                    group(rule),
                    Quantity.of(rule.field("get").whole()),
                    percent(rule),
                    words.unitOrder("targetOrder"));
            Promotion.Builder promotion =
                    times(Basket.promotion(rule.field("id").text(), effect), rule, words);
            Stacks.promote(basket, Lane.LINE, promotion, i);
        }
        PricedCart cart = basket.price();
        Figures figures = new Figures(money);
        return figures.put("parts", Stacks.byRule(figures, cart)).put("discount", cart.discount());
    }

    private static Words words(PriceCase c) {
        Words words = new Words(c.policy()).explains("rule", "note");
        if (words.word("buyOrder").isPresent() && !words.says("buyOrder", "dearest")) {
            throw words.unknown("buyOrder");
        }
        return words;
    }

    /** Once, if the words say so; a number in the rule says how often. */
    private static Promotion.Builder times(Promotion.Builder promotion, Node rule, Words words) {
        Optional<Node> most = rule.optional("maxApplications");
        if (most.isPresent()) {
            return promotion.mostApplications(most.get().whole());
        }
        return words.says("buyOrder", "once") ? promotion.mostApplications(1) : promotion;
    }

    private static Percentage percent(Node rule) {
        return rule.optional("valuePercent")
                .map(it -> new Percentage(it.decimal()))
                .orElse(Percentage.of(100));
    }

    private static Selection group(Node rule) {
        return rule.optional("group")
                .map(group -> Selection.categories(group.text()))
                .orElse(Selection.everything());
    }

    private static Basket grouped(PriceCase c, Denomination money) {
        Basket basket = new Basket(money);
        for (Node line : c.input().field("lines").items()) {
            long quantity = line.optional("quantity").map(Node::whole).orElse(1L);
            basket.goodsIn(
                    line.optional("group").map(Node::text).orElse("any"),
                    line.field("id").text(),
                    basket.unitPrice(line.field("total").decimal(), quantity),
                    quantity);
        }
        return basket;
    }
}
