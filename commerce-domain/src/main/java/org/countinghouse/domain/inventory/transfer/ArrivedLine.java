package org.countinghouse.domain.inventory.transfer;

import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.quantity.Quantity;
import org.jmolecules.ddd.types.ValueObject;

/**
 * How one line of a transfer came out in one arrival.
 *
 * <p>Worked value: 10 dispatched, 12 counted on arrival: arrived 10, lost 0, excess 2. 10 dispatched, 7 in the last
 * arrival: arrived 7, lost 3, excess 0.
 *
 * @param number the line's number
 * @param sku what
 * @param arrived how many of those on their way arrived
 * @param lost how many of them are given up
 * @param excess how many arrived that were never dispatched; they are found stock of the destination
 */
public record ArrivedLine(int number, Sku sku, Quantity arrived, Quantity lost, Quantity excess)
        implements ValueObject {

    /** Refuses a line that nothing happened to, and one that is short and over at once. */
    public ArrivedLine {
        Arguments.require(number >= 1, "line number", "must be at least 1", number);
        Arguments.require(
                arrived.isPositive() || lost.isPositive() || excess.isPositive(),
                "arrived, lost or excess",
                "must be positive",
                arrived);
        Arguments.require(lost.isZero() || excess.isZero(), "excess", "must be 0 where something is lost", excess);
    }

    /** Whether less came than was on its way, and no more will come. */
    public boolean isShort() {
        return lost.isPositive();
    }

    /** Whether more came than was on its way. */
    public boolean isOver() {
        return excess.isPositive();
    }
}
