package org.countinghouse.domain.pricing;

import org.countinghouse.domain.catalog.SellableItem;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.domain.tax.TaxBreakdown;
import org.jmolecules.ddd.types.ValueObject;

/**
 * A cart line with its price.
 *
 * @param lineNumber its number in the cart
 * @param item what
 * @param quantity how many
 * @param unitPrice the price of one unit that was used
 * @param breakdown the amount of the whole line, taken apart
 */
public record PricedLine(
        int lineNumber, SellableItem item, Quantity quantity, UnitPrice unitPrice, TaxBreakdown breakdown)
        implements ValueObject {

    /** The line's amount without tax. */
    public Money net() {
        return breakdown.net();
    }

    /** The line's tax. */
    public Money tax() {
        return breakdown.tax();
    }

    /** The line's amount with tax. */
    public Money gross() {
        return breakdown.gross();
    }
}
