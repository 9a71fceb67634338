package org.countinghouse.domain.order;

import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.quantity.Quantity;
import org.jmolecules.ddd.types.ValueObject;

/**
 * So many units of a line.
 *
 * @param number the line
 * @param quantity how many, at least one
 */
public record LineQuantity(int number, Quantity quantity) implements ValueObject {

    /** Refuses a line without number or units. */
    public LineQuantity {
        Arguments.require(number > 0, "line number", "must be at least 1", number);
        Arguments.require(quantity.isPositive(), "quantity", "must be at least 1", quantity);
    }

    /** So many units of a line. */
    public static LineQuantity of(int number, long units) {
        return new LineQuantity(number, Quantity.of(units));
    }
}
