package org.countinghouse.domain.inventory;

import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.quantity.Quantity;
import org.jmolecules.ddd.types.ValueObject;

/**
 * A line as it was reserved.
 *
 * @param number the reservation's line number
 * @param key the position
 * @param requested how many were asked for
 * @param reserved how many were given, perhaps none
 * @param share what of the demand it serves
 */
public record ReservedLine(int number, PositionKey key, Quantity requested, Quantity reserved, DemandShare share)
        implements ValueObject {

    /** Refuses giving more than was asked for, and a part of a set. */
    public ReservedLine {
        Bounds.lineNumber(number);
        if (reserved.isMoreThan(requested)) {
            throw Arguments.violated("reserved", "must not exceed " + requested, reserved);
        }
        share.whole("requested", requested);
        share.whole("reserved", reserved);
    }

    /** All of a demand's line, in base units. */
    public ReservedLine(int number, PositionKey key, Quantity requested, Quantity reserved) {
        this(number, key, requested, reserved, DemandShare.all(number));
    }
}
