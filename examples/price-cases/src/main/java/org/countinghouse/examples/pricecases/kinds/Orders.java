package org.countinghouse.examples.pricecases.kinds;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countinghouse.domain.catalog.SellableItem;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.Percentage;
import org.countinghouse.domain.pricing.Adjustment;
import org.countinghouse.domain.pricing.PricedCart;
import org.countinghouse.domain.pricing.PricedLine;
import org.countinghouse.domain.pricing.policy.RoundingPlace;
import org.countinghouse.domain.pricing.promotion.Effect;
import org.countinghouse.domain.pricing.promotion.Lane;
import org.countinghouse.domain.pricing.promotion.LaneMode;
import org.countinghouse.domain.pricing.promotion.Phase;
import org.countinghouse.domain.pricing.promotion.Selection;
import org.countinghouse.domain.pricing.promotion.Units;
import org.countinghouse.domain.tax.TaxMode;
import org.countinghouse.examples.pricecases.input.Node;
import org.countinghouse.examples.pricecases.input.PriceCase;

/**
 * A whole order: lines, promotions, carriage, taxes. Each promotion has a lane of its own, so that it sees what those
 * before it left.
 */
final class Orders {

    private static final String CARRIAGE = "carriage";
    private static final Lane BELOW_ZERO = new Lane("lines below zero", Phase.ORDER, LaneMode.ALL);

    private final PriceCase source;
    private final Denomination money;
    private final Basket basket;
    private final Map<String, Basket.Tax> taxes = new LinkedHashMap<>();
    private final Map<String, Node> belowZero = new LinkedHashMap<>();
    private final Map<String, Long> quantities = new LinkedHashMap<>();

    private Orders(PriceCase source) {
        this.source = source;
        money = Denomination.of(source);
        basket = new Basket(money);
    }

    static Figures order(PriceCase c) {
        return new Orders(c).figures();
    }

    private Figures figures() {
        source.input().field("lines").items().forEach(this::line);
        List<Offer> offers = Offer.of(source.input().optional("promotions"));
        policy(offers);
        promote(offers);
        belowZero.forEach(this::discountInstead);
        source.input().optional("shipping").ifPresent(this::carriages);
        return figures(basket.price());
    }

    private void line(Node line) {
        String id = line.field("id").text();
        long quantity = line.optional("quantity").map(Node::whole).orElse(1L);
        BigDecimal price = line.field("unitPrice").decimal();
        Basket.Tax tax = tax(line);
        taxes.put(id, tax);
        line.optional("minUnitPrice").ifPresent(floor -> basket.floor(id, floor.decimal()));
        boolean discounted = line.optional("alreadyDiscounted").map(Node::truth).orElse(false);
        if (price.signum() < 0) {
            belowZero.put(id, line);
        } else if (quantity > 0) {
            quantities.merge(id, quantity, Math::addExact);
            basket.tax(id, tax);
            basket.goodsIn(discounted ? Offer.DISCOUNTED : "fresh", id, money.unitPrice(price), quantity);
        }
    }

    private static Basket.Tax tax(Node node) {
        return new Basket.Tax(
                node.optional("taxRate").map(Node::decimal).orElse(BigDecimal.ZERO),
                node.optional("taxIncluded").map(Node::truth).orElse(false));
    }

    private void policy(List<Offer> offers) {
        Words words = new Words(source.policy()).explains("promotions", "note", "rule");
        basket.policy()
                .rounding(words.rounding())
                .taxRounded(words.place("taxRounding"))
                .linePercentRounded(RoundingPlace.PER_UNIT);
        if (words.word("share").isPresent()) {
            basket.policy().sharing(words.sharing());
        }
        if (words.says("roundWhat", "price") || words.says("roundWhat", "discount")) {
            basket.policy().percentRounds(words.percentSide());
        } else {
            basket.policy().taxRounds(words.taxSide());
        }
        if (oneLane(offers) && has(offers, Offer.Type.PERCENT_PER_UNIT) && !has(offers, Offer.Type.PERCENT_ORDER)) {
            basket.policy().orderPercentRounded(RoundingPlace.PER_UNIT);
        }
    }

    private static boolean has(List<Offer> offers, Offer.Type type) {
        return offers.stream().anyMatch(offer -> offer.type() == type);
    }

    /**
     * Whether all promotions on goods can run in the phase of the order. They can unless a percentage of a unit and one of
     * the order are rounded in two places.
     */
    private boolean oneLane(List<Offer> offers) {
        return !has(offers, Offer.Type.PERCENT_ORDER)
                || offers.stream()
                        .filter(offer -> offer.type() == Offer.Type.PERCENT_PER_UNIT)
                        .allMatch(this::onOneUnit);
    }

    private boolean onOneUnit(Offer offer) {
        long units = 0;
        for (Map.Entry<String, Long> line : quantities.entrySet()) {
            units += offer.target().isEmpty() || offer.target().contains(line.getKey()) ? line.getValue() : 0;
        }
        return units <= 1;
    }

    private void promote(List<Offer> offers) {
        boolean oneLane = oneLane(offers);
        boolean orderBegan = false;
        for (int i = 0; i < offers.size(); i++) {
            Offer offer = offers.get(i);
            Phase phase = phase(offer, oneLane);
            if (phase == Phase.SHIPPING && offer.exclusive() && offers.size() > 1) {
                throw new UnsupportedCase(
                        "an exclusive promotion on carriage beside promotions on goods, which come first");
            }
            if (phase == Phase.LINE && orderBegan) {
                throw new UnsupportedCase("a percentage off each unit after one off the order: units come first");
            }
            orderBegan |= phase == Phase.ORDER;
            String id = "promotion " + (i + 1);
            basket.promote(new Lane(id, phase, LaneMode.ALL), offer.promotion(id, money));
        }
    }

    private static Phase phase(Offer offer, boolean oneLane) {
        if (offer.type() == Offer.Type.PERCENT_SHIPPING) {
            return Phase.SHIPPING;
        }
        return offer.type().perUnit() && !oneLane ? Phase.LINE : Phase.ORDER;
    }

    /** A price is never below zero; a line that is one is a discount on the goods that are taxed alike. */
    private void discountInstead(String id, Node line) {
        Basket.Tax tax = tax(line);
        String[] alike = quantities.keySet().stream()
                .filter(other -> tax.equals(taxes.get(other)))
                .toArray(String[]::new);
        if (alike.length == 0) {
            throw new UnsupportedCase(
                    "line " + id + " is below zero, and there are no goods of its tax to take it off");
        }
        long quantity = line.optional("quantity").map(Node::whole).orElse(1L);
        Money off = money.money(line.field("unitPrice")).times(quantity).negated();
        basket.promote(BELOW_ZERO, id, new Effect.AmountOff(Selection.skus(alike), off));
    }

    private void carriages(Node shipping) {
        List<Node> all = shipping.isArray() ? shipping.items() : List.of(shipping);
        for (int i = 0; i < all.size(); i++) {
            carriage(all.get(i), CARRIAGE + " " + (i + 1));
        }
    }

    private void carriage(Node shipping, String sku) {
        basket.carriage(sku, shipping.field("amount").decimal());
        basket.tax(sku, tax(shipping));
        Optional<Node> percent = shipping.optional("percentOff");
        percent.ifPresent(off -> basket.promote(
                Lane.SHIPPING,
                "percent off " + sku,
                new Effect.PercentOff(Selection.skus(sku), new Percentage(off.decimal()), Units.ALL)));
    }

    private Figures figures(PricedCart cart) {
        Map<String, Money> lineTotals = new LinkedHashMap<>();
        Money discount = money.zero();
        for (PricedLine line : cart.lines()) {
            if (line.item().kind() != SellableItem.Kind.CARRIAGE) {
                lineTotals.merge(line.item().sku().value(), line.gross(), Money::plus);
                discount = discount.plus(byPromotions(line));
            }
        }
        Figures figures = new Figures(money);
        return figures.put("total", cart.gross())
                .put("net", cart.net())
                .put("taxTotal", cart.tax())
                .put("taxAdded", taxes(cart, TaxMode.EXCLUSIVE))
                .put("taxIncluded", taxes(cart, TaxMode.INCLUSIVE))
                .put("discount", discount)
                .put("shippingTotal", cart.shipping())
                .put("lineTotals", figures.table(lineTotals));
    }

    /** What promotions took off, without lines below zero. */
    private Money byPromotions(PricedLine line) {
        Money sum = money.zero();
        for (Adjustment adjustment : line.adjustments()) {
            if (!belowZero.containsKey(adjustment.rule().id().value())) {
                sum = sum.plus(adjustment.amount());
            }
        }
        return sum;
    }

    private Money taxes(PricedCart cart, TaxMode mode) {
        List<Money> taxed = new ArrayList<>();
        cart.lines().stream().filter(line -> line.taxMode() == mode).forEach(line -> taxed.add(line.tax()));
        return taxed.stream().reduce(money.zero(), Money::plus);
    }
}
