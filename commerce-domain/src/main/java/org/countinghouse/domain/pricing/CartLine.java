package org.countinghouse.domain.pricing;

import java.util.Optional;
import org.countinghouse.domain.catalog.SellableItem;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.pricing.facts.ItemTraits;
import org.countinghouse.domain.quantity.Quantity;
import org.jmolecules.ddd.types.ValueObject;

/**
 * One wish of a customer.
 *
 * @param lineNumber at least 1, unique in its cart
 * @param item what
 * @param quantity how many, at least one
 * @param channelPrice the price of one unit as the channel states it; then no price book is asked
 * @param traits what the item is, from the host's catalog
 */
public record CartLine(
        int lineNumber, SellableItem item, Quantity quantity, Optional<UnitPrice> channelPrice, ItemTraits traits)
        implements ValueObject {

    /** Refuses a line without a number or without units. */
    public CartLine {
        Arguments.require(lineNumber > 0, "line number", "must be at least 1", lineNumber);
        Arguments.require(quantity.isPositive(), "quantity", "must be at least 1", quantity);
    }

    /** A line of which only the item is known. */
    public CartLine(int lineNumber, SellableItem item, Quantity quantity, Optional<UnitPrice> channelPrice) {
        this(lineNumber, item, quantity, channelPrice, ItemTraits.NONE);
    }

    /** So many units at the price book's price. */
    public static CartLine of(int lineNumber, SellableItem item, long units) {
        return new CartLine(lineNumber, item, Quantity.of(units), Optional.empty());
    }

    /** This line at a price that the channel states. */
    public CartLine at(UnitPrice stated) {
        return new CartLine(lineNumber, item, quantity, Optional.of(stated), traits);
    }

    /** This line with what the catalog knows of its item. */
    public CartLine with(ItemTraits known) {
        return new CartLine(lineNumber, item, quantity, channelPrice, known);
    }
}
