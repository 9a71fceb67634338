package org.countinghouse.examples.quickstart.shop;

import java.util.Optional;
import org.countinghouse.domain.catalog.SellableItem;
import org.countinghouse.domain.money.Rounding;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.pricing.CartLine;
import org.countinghouse.domain.pricing.CompiledRules;
import org.countinghouse.domain.pricing.PricingTerms;
import org.countinghouse.domain.pricing.rules.RuleSet;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.examples.quickstart.input.OrderRow;

/** Where the prices of a run come from. */
public sealed interface Prices {

    /** The rules that every cart is priced under. */
    PricingTerms terms();

    /** What a row asks for, as a line of a cart. */
    CartLine line(int number, OrderRow row);

    /** From the rows: an imported order has been priced by its channel, and that is a fact. */
    static Prices ofChannels() {
        return new OfChannels(PricingTerms.channelPrices(Rounding.HALF_UP));
    }

    /** From books and promotions of the shop's own. Carriage and services are priced where they are sold. */
    static Prices ofRules(RuleSet rules) {
        return new OfRules(PricingTerms.of(CompiledRules.of(rules)));
    }

    /**
     * Stated by the channels.
     *
     * @param terms how amounts are rounded
     */
    record OfChannels(PricingTerms terms) implements Prices {
        @Override
        public CartLine line(int number, OrderRow row) {
            return asked(number, row, Optional.of(stated(row)));
        }
    }

    /**
     * Looked up in books.
     *
     * @param terms the rules
     */
    record OfRules(PricingTerms terms) implements Prices {
        @Override
        public CartLine line(int number, OrderRow row) {
            boolean goods = StockCodes.item(row).kind() == SellableItem.Kind.GOODS;
            return asked(number, row, goods ? Optional.empty() : Optional.of(stated(row)));
        }
    }

    /** What the row says a unit costs. */
    static UnitPrice stated(OrderRow row) {
        return new UnitPrice(row.price(), Shop.CURRENCY);
    }

    private static CartLine asked(int number, OrderRow row, Optional<UnitPrice> price) {
        return new CartLine(number, StockCodes.item(row), Quantity.of(row.quantity()), price);
    }
}
