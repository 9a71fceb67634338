package org.countinghouse.domain.inventory.count;

import java.util.Optional;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.quantity.Quantity;
import org.jmolecules.ddd.types.ValueObject;

/**
 * One position of a count.
 *
 * @param number its number on the sheet, from 1 on
 * @param key which position
 * @param atOpening what the ledger said was on hand when the count was opened; never changes
 * @param positionVersion the position's version at that instant: what was recorded after it moved since
 * @param result what was counted, once it was; never changes then
 */
@CheckReturnValue
public record CountLine(
        int number, PositionKey key, Quantity atOpening, long positionVersion, Optional<CountResult> result)
        implements ValueObject {

    /** Refuses numbers out of bounds. */
    public CountLine {
        Arguments.require(number >= 1, "line number", "must be at least 1", number);
        Arguments.require(positionVersion >= 0, "position version", "must not be negative", positionVersion);
    }

    /** A position that has not been counted yet. */
    public static CountLine open(int number, PositionKey key, Quantity atOpening, long positionVersion) {
        return new CountLine(number, key, atOpening, positionVersion, Optional.empty());
    }

    /** This line without its result. */
    CountLine uncounted() {
        return open(number, key, atOpening, positionVersion);
    }

    /** This line with its result. */
    CountLine counted(CountResult counted) {
        Arguments.require(result.isEmpty(), "line " + number, "must not be counted yet", counted);
        return new CountLine(number, key, atOpening, positionVersion, Optional.of(counted));
    }
}
