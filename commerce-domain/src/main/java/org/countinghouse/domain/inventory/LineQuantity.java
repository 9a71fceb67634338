package org.countinghouse.domain.inventory;

import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.quantity.Quantity;
import org.jmolecules.ddd.types.ValueObject;

/**
 * How much of a reservation's line something happened to.
 *
 * @param lineNumber the line
 * @param key its position
 * @param quantity how many units, at least one
 */
public record LineQuantity(int lineNumber, PositionKey key, Quantity quantity) implements ValueObject {

    /** Refuses nothing happening. */
    public LineQuantity {
        Bounds.lineNumber(lineNumber);
        Arguments.require(quantity.isPositive(), "quantity", "must be at least 1", quantity);
    }
}
