package org.countinghouse.domain.inventory;

import java.time.Instant;
import org.countinghouse.domain.kernel.Arguments;
import org.jmolecules.ddd.types.ValueObject;

/**
 * A movement as the ledger recorded it.
 *
 * @param movement what moved; its own time is business time
 * @param positionVersion the position's version after the command that moved it, from 1 on: the recorded sequence. 0 for
 *     what was recorded before sequences were
 * @param recordedAt when, by the store's clock, read after the position was locked, so that it never runs backwards
 *     along the versions
 */
public record RecordedMovement(StockMovement movement, long positionVersion, Instant recordedAt)
        implements ValueObject {

    /** Refuses a negative version. */
    public RecordedMovement {
        Arguments.require(positionVersion >= 0, "position version", "must not be negative", positionVersion);
    }
}
