package org.countinghouse.domain.inventory;

import java.time.Instant;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.quantity.Quantity;
import org.jmolecules.ddd.types.ValueObject;

/**
 * An oversell allowance as the ledger recorded it; it holds until the next one.
 *
 * @param key the position
 * @param allowance how many units may be promised beyond those on hand
 * @param positionVersion the position's version after the command that set it, from 1 on
 * @param recordedAt when, by the store's clock, read after the position was locked
 */
public record RecordedAllowance(PositionKey key, Quantity allowance, long positionVersion, Instant recordedAt)
        implements ValueObject {

    /** Refuses a version that no command leads to. */
    public RecordedAllowance {
        Arguments.require(positionVersion >= 1, "position version", "must be at least 1", positionVersion);
    }
}
