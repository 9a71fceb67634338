package org.countinghouse.domain.pricing.promotion;

import java.util.OptionalLong;
import org.countinghouse.domain.kernel.Arguments;
import org.jmolecules.ddd.types.ValueObject;

/**
 * How many units of the selected lines an effect touches. Units are taken line by line, in the order of the cart.
 *
 * <p>Worked value: groups of 3 over two lines of 2 units each: one whole group, 2 units of the first line and 1 of the
 * second.
 *
 * @param groupSize only whole groups of so many units count, all selected lines together; 1 means every unit
 * @param mostPerLine at most so many of each line; none means all
 * @param mostPerOrder at most so many of all lines together; none means all
 */
public record Units(long groupSize, OptionalLong mostPerLine, OptionalLong mostPerOrder) implements ValueObject {

    /** Every unit. */
    public static final Units ALL = new Units(1, OptionalLong.empty(), OptionalLong.empty());

    /** Refuses numbers below 1. */
    public Units {
        Arguments.require(groupSize > 0, "group size", "must be at least 1", groupSize);
        Arguments.require(mostPerLine.orElse(1) > 0, "most per line", "must be at least 1", mostPerLine);
        Arguments.require(mostPerOrder.orElse(1) > 0, "most per order", "must be at least 1", mostPerOrder);
    }

    /** Whole groups only. */
    public static Units groupsOf(long size) {
        return new Units(size, OptionalLong.empty(), OptionalLong.empty());
    }

    /** At most so many of each line. */
    public static Units atMostPerLine(long most) {
        return new Units(1, OptionalLong.of(most), OptionalLong.empty());
    }
}
