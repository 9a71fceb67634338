package org.countinghouse.domain.inventory.count;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.quantity.Quantity;

/** What a count may be about at most. */
final class CountBounds {

    private static final long MAX_UNITS = 1_000_000_000L;
    private static final int MAX_LINES = 10_000;

    private CountBounds() {}

    static void counted(Quantity counted) {
        Arguments.require(counted.units() <= MAX_UNITS, "counted", "must be at most " + MAX_UNITS, counted);
    }

    /** A sheet has 1 to 10,000 positions, none of them twice. */
    static void positions(List<PositionKey> keys) {
        Arguments.require(
                !keys.isEmpty() && keys.size() <= MAX_LINES, "lines", "must be 1 to " + MAX_LINES, keys.size());
        Set<PositionKey> seen = new HashSet<>();
        keys.forEach(key -> Arguments.require(seen.add(key), "position", "must not repeat", key));
    }
}
