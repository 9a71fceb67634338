package org.countinghouse.examples.pricecases.kinds;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.money.Percentage;
import org.countinghouse.domain.pricing.promotion.Condition;
import org.countinghouse.domain.pricing.promotion.Effect;
import org.countinghouse.domain.pricing.promotion.Promotion;
import org.countinghouse.domain.pricing.promotion.Selection;
import org.countinghouse.domain.pricing.promotion.Stacking;
import org.countinghouse.domain.pricing.promotion.Units;
import org.countinghouse.examples.pricecases.input.Node;

/**
 * A promotion of an order, as the case writes it.
 *
 * @param type what it does
 * @param value how much, an amount or a percentage
 * @param target the lines it is for; none means all
 * @param priority higher comes first
 * @param exclusive whether it is applied alone
 * @param least from which total of the items on
 * @param freshOnly whether it passes over lines that are discounted already
 */
record Offer(
        Type type,
        BigDecimal value,
        List<String> target,
        long priority,
        boolean exclusive,
        Optional<BigDecimal> least,
        boolean freshOnly) {

    /** What marks a line that is discounted already. */
    static final String DISCOUNTED = "already discounted";

    /** What a promotion does. */
    enum Type {
        FIXED_ORDER("fixed-order"),
        PERCENT_ORDER("percent-order"),
        FIXED_PER_UNIT("fixed-per-unit"),
        PERCENT_PER_UNIT("percent-per-unit"),
        PERCENT_SHIPPING("percent-shipping");

        private final String word;

        Type(String word) {
            this.word = word;
        }

        private static Type of(Node node) {
            for (Type type : values()) {
                if (type.word.equals(node.text())) {
                    return type;
                }
            }
            throw new UnsupportedCase("nobody knows a promotion of the type " + node.text());
        }

        boolean perUnit() {
            return this == FIXED_PER_UNIT || this == PERCENT_PER_UNIT;
        }
    }

    /** Those of a case in the order in which they apply: exclusive ones first, then by priority, then as they stand. */
    static List<Offer> of(Optional<Node> promotions) {
        List<Offer> offers = new ArrayList<>();
        promotions.ifPresent(list -> list.items().forEach(node -> offers.add(of(node))));
        offers.sort(Comparator.comparing(Offer::exclusive)
                .thenComparing(Offer::priority)
                .reversed());
        return offers;
    }

    private static Offer of(Node node) {
        node.skip("id");
        node.skip("name");
        return new Offer(
                Type.of(node.field("type")),
                node.field("value").decimal(),
                node.optional("target").map(Offer::names).orElse(List.of()),
                node.optional("priority").map(Node::whole).orElse(0L),
                node.optional("exclusive").map(Node::truth).orElse(false),
                node.optional("minItemsTotal").map(Node::decimal),
                node.optional("excludeAlreadyDiscounted").map(Node::truth).orElse(false));
    }

    private static List<String> names(Node target) {
        return target.isArray() ? target.items().stream().map(Node::text).toList() : List.of(target.text());
    }

    /** It in the words of the library. */
    Promotion.Builder promotion(String id, Denomination money) {
        Promotion.Builder promotion = Basket.promotion(id, effect(money));
        least.ifPresent(amount -> promotion.condition(new Condition.SubtotalAtLeast(money.money(amount))));
        return promotion.stacking(exclusive ? Stacking.LAST : Stacking.STACKABLE);
    }

    private Effect effect(Denomination money) {
        return switch (type) {
            case FIXED_ORDER -> new Effect.AmountOff(selection(), money.money(value));
            case FIXED_PER_UNIT -> new Effect.AmountOffEach(selection(), money.money(value), Units.ALL);
            case PERCENT_ORDER, PERCENT_PER_UNIT, PERCENT_SHIPPING ->
                new Effect.PercentOff(selection(), new Percentage(value), Units.ALL);
        };
    }

    private Selection selection() {
        Selection named = target.isEmpty() ? Selection.everything() : Selection.skus(target.toArray(String[]::new));
        return freshOnly
                ? new Selection.AllOf(List.of(named, new Selection.Not(Selection.categories(DISCOUNTED))))
                : named;
    }
}
