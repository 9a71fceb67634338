package org.countinghouse.domain.inventory;

import org.countinghouse.domain.quantity.Quantity;
import org.jmolecules.ddd.types.ValueObject;

/**
 * A line that could not get all it asked for.
 *
 * <p>Worked value: 4 are available and lines 1 and 2 ask for 3 each. Line 1 is served first; line 2 is short: requested
 * 3, available 1, reserved 1 under {@code PARTIAL} and 0 under {@code ALL_OR_NOTHING}.
 *
 * @param lineNumber the line
 * @param key its position
 * @param requested how many it asked for
 * @param available how many were left for it when its turn came
 * @param reserved how many it got
 */
public record Shortage(int lineNumber, PositionKey key, Quantity requested, Quantity available, Quantity reserved)
        implements ValueObject {

    @Override
    public String toString() {
        return "line " + lineNumber + " " + key + ": requested " + requested + ", available " + available;
    }
}
