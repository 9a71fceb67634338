package org.countinghouse.domain.inventory;

import java.time.Instant;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.quantity.Quantity;
import org.jmolecules.ddd.types.ValueObject;

/**
 * A quantity of one position that left one bucket and entered another: the only way stock changes, recorded for good.
 *
 * @param key the position
 * @param reason why; it fixes the two buckets
 * @param quantity how many base units, at least one
 * @param cause what it goes back to
 * @param effectiveAt when it happened in the business, UTC
 */
public record StockMovement(
        PositionKey key, MovementReason reason, Quantity quantity, MovementCause cause, Instant effectiveAt)
        implements ValueObject {

    /** Refuses an empty movement. */
    public StockMovement {
        Arguments.require(quantity.isPositive(), "moved quantity", "must be at least 1", quantity);
    }

    /** The bucket the units leave. */
    public Bucket from() {
        return reason.from();
    }

    /** The bucket the units enter. */
    public Bucket to() {
        return reason.to();
    }
}
