package org.countinghouse.examples.pricecases.kinds;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.money.Allocation;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.Sharing;
import org.countinghouse.domain.pricing.PricedCart;
import org.countinghouse.domain.pricing.PricedLine;
import org.countinghouse.domain.pricing.policy.FloorHandling;
import org.countinghouse.domain.pricing.promotion.Effect;
import org.countinghouse.domain.pricing.promotion.Lane;
import org.countinghouse.examples.pricecases.input.Node;
import org.countinghouse.examples.pricecases.input.PriceCase;

/** An amount shared out: by the allocation kernel, or as a discount over lines with price floors. */
final class Sharings {

    private static final long MOST_UNITS = 10_000;

    private Sharings() {}

    static Figures allocate(PriceCase c) {
        if (c.input().optional("lines").isPresent()) {
            return allocateFloored(c);
        }
        Denomination money = Denomination.of(c);
        Words words = new Words(c.policy()).explains("note");
        Money amount = money.money(c.input().field("amount"));
        List<Long> weights = weights(c.input().field("weights").items());
        return new Figures(money).parts(share(amount, weights, words));
    }

    private static List<Money> share(Money amount, List<Long> weights, Words words) {
        Sharing sharing = words.sharing();
        if (!words.nothingWithoutWeights()) {
            return Allocation.proportional(amount, weights, sharing);
        }
        // with the whole as everyone's cap nothing is cut, but nobody takes anything without a weight
        boolean below = amount.isNegative();
        Money whole = below ? amount.negated() : amount;
        List<Money> parts = Allocation.capped(whole, weights, Collections.nCopies(weights.size(), whole), sharing);
        return below ? parts.stream().map(Money::negated).toList() : parts;
    }

    /** The weights as whole numbers of the same proportion. */
    static List<Long> weights(List<Node> nodes) {
        List<BigDecimal> decimals = nodes.stream().map(Node::decimal).toList();
        int places = decimals.stream()
                .mapToInt(weight -> Math.max(0, weight.stripTrailingZeros().scale()))
                .max()
                .orElse(0);
        return decimals.stream()
                .map(weight -> weight.movePointRight(places).longValueExact())
                .toList();
    }

    static Figures allocateFloored(PriceCase c) {
        Denomination money = Denomination.of(c);
        Words words = new Words(c.policy()).explains("floor", "allZero", "note");
        Basket basket = new Basket(money);
        basket.policy().sharing(words.sharing()).floorHandling(floors(words));
        List<Node> lines = c.input().field("lines").items();
        for (int i = 0; i < lines.size(); i++) {
            Node line = lines.get(i);
            String sku = "line " + (i + 1);
            basket.goodsAt(line.field("total").decimal(), sku, quantity(line));
            line.optional("minUnitPrice").ifPresent(floor -> basket.floor(sku, floor.decimal()));
        }
        Money amount = money.money(c.input().field("amount"));
        boolean below = amount.isNegative();
        basket.promote(Lane.ORDER, "discount", Effect.amountOff(below ? amount.negated() : amount));
        return parts(money, basket.price(), below);
    }

    private static FloorHandling floors(Words words) {
        return words.says("floor", "allocated again") || words.word("floor").isEmpty()
                ? FloorHandling.REDISTRIBUTE
                : FloorHandling.DROP;
    }

    private static long quantity(Node line) {
        return line.optional("quantity").map(Node::whole).orElse(1L);
    }

    private static Figures parts(Denomination money, PricedCart cart, boolean below) {
        List<Money> parts = new ArrayList<>();
        List<Figures.Figure> units = new ArrayList<>();
        Figures figures = new Figures(money);
        for (PricedLine line : cart.lines()) {
            Money part = below ? line.discount().negated() : line.discount();
            parts.add(part);
            units.add(unitParts(figures, part, line));
        }
        return figures.parts(parts).put("unitParts", new Figures.Figure.Row(units));
    }

    /** The part in equal shares, larger by the smallest amount for the first units where it does not divide. */
    private static Figures.Figure unitParts(Figures figures, Money part, PricedLine line) {
        long units = line.quantity().units();
        return units > MOST_UNITS
                ? new Figures.Figure.Word(Optional.of("too many units to list"))
                : figures.row(Allocation.equally(part, (int) units));
    }
}
