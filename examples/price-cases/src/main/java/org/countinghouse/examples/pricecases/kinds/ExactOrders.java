package org.countinghouse.examples.pricecases.kinds;

import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.pricing.PricedCart;
import org.countinghouse.domain.pricing.promotion.Effect;
import org.countinghouse.domain.pricing.promotion.Lane;
import org.countinghouse.domain.pricing.promotion.Selection;
import org.countinghouse.examples.pricecases.input.Node;
import org.countinghouse.examples.pricecases.input.PriceCase;

/** An order of which nothing is rounded. What discounts are worth with their tax, the same order without them shows. */
final class ExactOrders {

    private ExactOrders() {}

    static Figures order(PriceCase c) {
        new Words(c.policy()).explains("note", "rule");
        Denomination money = Denomination.of(c);
        PricedCart reduced = basket(c, money, true).price();
        PricedCart full = basket(c, money, false).price();
        return new Figures(money)
                .put("subtotal", full.net())
                .put("taxTotal", reduced.tax())
                .put("net", reduced.net())
                .put("total", reduced.gross())
                .put("shippingTotal", reduced.shipping())
                .put("originalTotal", full.gross())
                .put("originalTaxTotal", full.tax())
                .put("discountTotal", full.net().minus(reduced.net()))
                .put("discountTaxTotal", full.tax().minus(reduced.tax()))
                .put("discountTotalWithTax", full.gross().minus(reduced.gross()));
    }

    private static Basket basket(PriceCase c, Denomination money, boolean discounts) {
        Basket basket = new Basket(money);
        basket.policy().rounding(new Words(c.policy()).rounding());
        List<Node> lines = c.input().field("lines").items();
        for (int i = 0; i < lines.size(); i++) {
            Node line = lines.get(i);
            String sku = "line " + (i + 1);
            line.skip("id");
            basket.goods(
                    sku,
                    line.field("unitPrice").decimal(),
                    line.field("quantity").whole());
            basket.tax(sku, tax(line));
            discount(line, "lineDiscount", money)
                    .filter(off -> discounts)
                    .ifPresent(off -> basket.promote(Lane.LINE, sku, off(sku, off)));
        }
        List<Node> carriages =
                c.input().optional("shipping").map(ExactOrders::several).orElse(List.of());
        for (int i = 0; i < carriages.size(); i++) {
            Node carriage = carriages.get(i);
            String sku = "carriage " + (i + 1);
            basket.carriage(sku, carriage.field("amount").decimal());
            basket.tax(sku, tax(carriage));
            discount(carriage, "discount", money)
                    .filter(off -> discounts)
                    .ifPresent(off -> basket.promote(Lane.SHIPPING, sku, off(sku, off)));
        }
        return basket;
    }

    private static List<Node> several(Node node) {
        return node.isArray() ? node.items() : List.of(node);
    }

    private static Basket.Tax tax(Node node) {
        return new Basket.Tax(
                node.field("taxRate").decimal(),
                node.optional("taxIncluded").map(Node::truth).orElse(false));
    }

    private static Optional<Money> discount(Node node, String field, Denomination money) {
        return node.optional(field).map(money::money);
    }

    private static Effect off(String sku, Money amount) {
        return new Effect.AmountOff(Selection.skus(sku), amount);
    }
}
