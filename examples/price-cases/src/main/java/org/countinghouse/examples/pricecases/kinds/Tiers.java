package org.countinghouse.examples.pricecases.kinds;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.Percentage;
import org.countinghouse.domain.pricing.promotion.Effect;
import org.countinghouse.domain.pricing.promotion.Lane;
import org.countinghouse.domain.pricing.promotion.QuantityTier;
import org.countinghouse.domain.pricing.promotion.Reward;
import org.countinghouse.domain.pricing.promotion.Selection;
import org.countinghouse.domain.pricing.promotion.SpendTier;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.examples.pricecases.input.Node;
import org.countinghouse.examples.pricecases.input.PriceCase;

/** The more is spent or bought, the more is given. */
final class Tiers {

    private static final String TARGET = "target";
    private static final String OTHERS = "others";

    private Tiers() {}

    static Figures percentBySpend(PriceCase c) {
        Words words = words(c);
        if (words.word("tierChosenBy").isPresent() && !words.says("tierChosenBy", "total")) {
            throw words.unknown("tierChosenBy");
        }
        Denomination money = Denomination.of(c).named(c, "orderCurrency");
        Denomination spoken = Denomination.of(c).named(c, "ruleCurrency");
        Money target = money.money(c.input().field("discountedAmount"));
        Money items = money.money(c.input().field("orderItemTotal"));
        // more than the items cost can only be their carriage
        boolean carriage = target.isMoreThan(items);
        Money others = carriage ? items : items.minus(target);
        Basket basket = new Basket(money);
        basket.follow(words);
        if (carriage) {
            basket.carriage(TARGET, money.decimal(target));
        } else {
            basket.goods(TARGET, money.decimal(target), 1);
        }
        if (others.isPositive()) {
            basket.goods(OTHERS, money.decimal(others), 1);
        }
        List<SpendTier> tiers = spend(c, spoken, percent(c.input().field("basePercent")));
        basket.promote(
                carriage ? Lane.SHIPPING : Lane.LINE,
                "tiers",
                new Effect.SpendTiers(Selection.skus(TARGET), Selection.everything(), tiers));
        return new Figures(money).put("discount", basket.price().discount());
    }

    static Figures amountBySpend(PriceCase c) {
        Words words = words(c);
        Denomination money = Denomination.of(c);
        // a rule of another currency speaks that currency; the cart never does
        Denomination spoken = money.named(c, "ruleCurrency");
        Denomination paid = money.named(c, "orderCurrency");
        Basket basket = new Basket(paid).goods(TARGET, c.input().field("amount").decimal(), 1);
        basket.follow(words);
        Money base = spoken.money(c.input().field("baseAmount"));
        List<SpendTier> tiers = spend(c, spoken, new Reward.Amount(base));
        basket.promote(
                Lane.ORDER, "tiers", new Effect.SpendTiers(Selection.everything(), Selection.everything(), tiers));
        return new Figures(paid).put("discount", basket.price().discount());
    }

    private static List<SpendTier> spend(PriceCase c, Denomination money, Reward base) {
        Map<Money, Reward> tiers = new TreeMap<>();
        tiers.put(money.zero(), base);
        boolean inclusive = new Words(c.policy()).truth("tierStartInclusive");
        for (Node tier : c.input().field("tiers").items()) {
            Money named = money.money(tier.field("fromAmount"));
            Money start = inclusive ? named : named.plus(money.smallest());
            Optional<Node> percent = tier.optional("percent");
            Reward reward =
                    percent.isPresent() ? percent(percent.get()) : new Reward.Amount(money.money(tier.field("amount")));
            // a tier that begins at nothing takes the place of the base
            tiers.put(start, reward);
        }
        return tiers.entrySet().stream()
                .map(tier -> new SpendTier(tier.getKey(), tier.getValue()))
                .toList();
    }

    static Figures percentByQuantity(PriceCase c) {
        Words words = words(c);
        Denomination money = Denomination.of(c);
        boolean inclusive = words.truth("tierStartInclusive");
        Basket basket = new Basket(money)
                .goods(TARGET, c.input().field("discountedAmount").decimal(), 1);
        basket.follow(words);
        long eligible = c.input().field("eligibleQuantity").whole();
        if (eligible > 0) {
            basket.goods(OTHERS, BigDecimal.ZERO, eligible);
        }
        Map<Quantity, Reward> rewards = new TreeMap<>();
        rewards.put(Quantity.ZERO, percent(c.input().field("basePercent")));
        for (Node tier : c.input().field("tiers").items()) {
            Quantity from = Quantity.of(tier.field("fromQuantity").whole());
            rewards.put(inclusive ? from : from.plus(Quantity.ONE), percent(tier.field("percent")));
        }
        List<QuantityTier> tiers = rewards.entrySet().stream()
                .map(tier -> new QuantityTier(tier.getKey(), tier.getValue()))
                .toList();
        basket.promote(
                Lane.LINE, "tiers", new Effect.QuantityTiers(Selection.skus(TARGET), Selection.skus(OTHERS), tiers));
        return new Figures(money).put("discount", basket.price().discount());
    }

    private static Words words(PriceCase c) {
        return new Words(c.policy()).explains("rule", "note");
    }

    private static Reward percent(Node node) {
        return new Reward.Percent(new Percentage(node.decimal()));
    }
}
