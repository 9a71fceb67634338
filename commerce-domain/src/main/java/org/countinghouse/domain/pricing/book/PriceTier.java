package org.countinghouse.domain.pricing.book;

import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.quantity.Quantity;
import org.jmolecules.ddd.types.ValueObject;

/**
 * A step of a price.
 *
 * @param from the quantity from which (inclusive) it holds, at least one
 * @param price the price of one unit
 */
public record PriceTier(Quantity from, UnitPrice price) implements ValueObject {

    /** Refuses a tier that begins nowhere. */
    public PriceTier {
        Arguments.require(from.isPositive(), "from", "must be at least 1", from);
    }

    /** That price from so many units on. */
    public static PriceTier from(long units, UnitPrice price) {
        return new PriceTier(Quantity.of(units), price);
    }
}
