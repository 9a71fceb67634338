package org.countinghouse.domain.inventory;

import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.quantity.Quantity;
import org.jmolecules.ddd.types.ValueObject;

/**
 * A line as it was reserved.
 *
 * @param number the demand's line number
 * @param key the position
 * @param requested how many were asked for
 * @param reserved how many were given, perhaps none
 */
public record ReservedLine(int number, PositionKey key, Quantity requested, Quantity reserved) implements ValueObject {

    /** Refuses giving more than was asked for. */
    public ReservedLine {
        Bounds.lineNumber(number);
        if (reserved.isMoreThan(requested)) {
            throw Arguments.violated("reserved", "must not exceed " + requested, reserved);
        }
    }
}
