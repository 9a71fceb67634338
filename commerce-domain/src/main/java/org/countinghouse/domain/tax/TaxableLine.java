package org.countinghouse.domain.tax;

import org.countinghouse.domain.catalog.SellableItem;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.quantity.Quantity;
import org.jmolecules.ddd.types.ValueObject;

/**
 * A line whose tax is asked for.
 *
 * @param number its number in the cart
 * @param item what
 * @param quantity how many
 * @param amount what is really paid for all of them, after promotions: net or gross as the mode says; not negative
 * @param mode whether the amount holds the tax already
 */
public record TaxableLine(int number, SellableItem item, Quantity quantity, Money amount, TaxMode mode)
        implements ValueObject {

    /** Refuses a negative amount. */
    public TaxableLine {
        Arguments.require(!amount.isNegative(), "amount", "must not be negative", amount);
    }
}
