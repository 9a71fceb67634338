package org.countinghouse.domain.order;

import org.countinghouse.domain.catalog.SellableItem;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.quantity.Quantity;
import org.jmolecules.ddd.types.ValueObject;

/**
 * What was agreed about one line; it never changes.
 *
 * @param number at least 1, unique in its order
 * @param item what
 * @param quantity how many, 1 to 1,000,000,000
 * @param unitPrice the price of one unit, for display; amounts count
 * @param amounts net, tax and gross of the whole line
 */
public record PlacedLine(int number, SellableItem item, Quantity quantity, UnitPrice unitPrice, LineAmounts amounts)
        implements ValueObject {

    private static final Quantity MOST = Quantity.of(1_000_000_000);

    /** Refuses a line without number or units, and a price in another currency than the amounts. */
    public PlacedLine {
        Arguments.require(number > 0, "line number", "must be at least 1", number);
        if (!(quantity.isPositive() && !quantity.isMoreThan(MOST))) {
            throw Arguments.violated("quantity", "must be 1 to " + MOST, quantity);
        }
        if (!unitPrice.currency().equals(amounts.currency())) {
            throw Arguments.violated("unit price", "must be in " + amounts.currency(), unitPrice);
        }
    }
}
