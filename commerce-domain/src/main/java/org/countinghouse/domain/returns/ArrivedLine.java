package org.countinghouse.domain.returns;

import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.quantity.Quantity;
import org.jmolecules.ddd.types.ValueObject;

/**
 * Units of a line that arrived in one condition.
 *
 * @param number the line of the order
 * @param quantity how many, at least one
 * @param disposition what becomes of them
 */
public record ArrivedLine(int number, Quantity quantity, Disposition disposition) implements ValueObject {

    /** Refuses a line without number or units. */
    public ArrivedLine {
        Arguments.require(number > 0, "line number", "must be at least 1", number);
        Arguments.require(quantity.isPositive(), "quantity", "must be at least 1", quantity);
    }

    /** So many units of a line in one condition. */
    public static ArrivedLine of(int number, long units, Disposition disposition) {
        return new ArrivedLine(number, Quantity.of(units), disposition);
    }
}
