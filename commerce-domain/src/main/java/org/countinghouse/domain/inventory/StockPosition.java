package org.countinghouse.domain.inventory;

import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.quantity.Quantity;
import org.jmolecules.ddd.types.ValueObject;

/**
 * One SKU at one location: how many are there and how many of them are promised. It is the fold of its movements.
 *
 * <p>Laws, checked whenever one is made: no counter is negative, and held + allocated ≤ on hand + oversell allowance.
 * Worked value: on hand 10, held 3, allocated 5, no allowance: free 2, available 2.
 *
 * @param key which SKU and where
 * @param counters what its movements add up to
 * @param oversellAllowance how many units may be promised beyond those on hand; zero unless set
 * @param version how many accepted commands have touched it: each adds exactly 1
 */
@CheckReturnValue
public record StockPosition(PositionKey key, StockCounters counters, Quantity oversellAllowance, long version)
        implements ValueObject {

    /** Refuses counters that no sound history could have led to. */
    public StockPosition {
        if (counters.onHand() < 0) {
            throw Arguments.violated("on hand of " + key, "must not be negative", counters.onHand());
        }
        if (counters.held() < 0) {
            throw Arguments.violated("held of " + key, "must not be negative", counters.held());
        }
        if (counters.allocated() < 0) {
            throw Arguments.violated("allocated of " + key, "must not be negative", counters.allocated());
        }
        if (counters.damaged() < 0) {
            throw Arguments.violated("damaged of " + key, "must not be negative", counters.damaged());
        }
        if (counters.quarantined() < 0) {
            throw Arguments.violated("quarantined of " + key, "must not be negative", counters.quarantined());
        }
        if (counters.inTransfer() < 0) {
            throw Arguments.violated("in transfer to " + key, "must not be negative", counters.inTransfer());
        }
        if (version < 0) {
            throw Arguments.violated("version of " + key, "must not be negative", version);
        }
        if (Math.addExact(counters.free(), oversellAllowance.units()) < 0) {
            throw Arguments.violated(
                    "promised of " + key,
                    "must not exceed on hand + oversell allowance",
                    counters + " with allowance " + oversellAllowance);
        }
    }

    /** A position that nothing has touched yet. */
    public static StockPosition empty(PositionKey key) {
        return new StockPosition(key, StockCounters.ZERO, Quantity.ZERO, 0);
    }

    /** Sellable units that are there: free + held + allocated. */
    public Quantity onHand() {
        return Quantity.of(counters.onHand());
    }

    /** Units promised until a deadline, due ones that have not been expired yet included. */
    public Quantity held() {
        return Quantity.of(counters.held());
    }

    /** Units promised for good. */
    public Quantity allocated() {
        return Quantity.of(counters.allocated());
    }

    /** Units that are there but not for sale. */
    public Quantity damaged() {
        return Quantity.of(counters.damaged());
    }

    /** Units that are there, but set aside until somebody has looked at them. */
    public Quantity quarantined() {
        return Quantity.of(counters.quarantined());
    }

    /** Units on their way here from another location of ours; not there yet, so never part of what is available. */
    public Quantity inTransfer() {
        return Quantity.of(counters.inTransfer());
    }

    /**
     * How many units may leave a bucket without a promise being broken or given up: of the free ones none when more is
     * promised than is there.
     *
     * @throws IllegalArgumentException for a bucket that units leave by a reservation only, or that is not here
     */
    public Quantity there(Bucket bucket) {
        return switch (bucket) {
            case FREE -> free();
            case DAMAGED -> damaged();
            case QUARANTINED -> quarantined();
            case IN_TRANSFER -> inTransfer();
            case OUTSIDE, HELD, ALLOCATED -> throw Arguments.violated("bucket", "must be here and unpromised", bucket);
        };
    }

    /** Units that are there and promised to nobody; none when more is promised than is there. */
    public Quantity free() {
        return Quantity.of(Math.max(0, counters.free()));
    }

    /** Units that may still be promised: on hand − held − allocated + oversell allowance. */
    public Quantity available() {
        return Quantity.of(Math.addExact(counters.free(), oversellAllowance.units()));
    }

    /** This position after one movement of its own, its version unchanged: a command raises it once.
     *
     * @throws IllegalArgumentException if it is another position's movement or would break a law
     */
    StockPosition plus(StockMovement movement) {
        if (!movement.key().equals(key)) {
            throw Arguments.violated("movement", "must be one of position " + key, movement);
        }
        return new StockPosition(key, counters.plus(movement), oversellAllowance, version);
    }

    /** This position with another allowance, its version unchanged. */
    StockPosition withAllowance(Quantity allowance) {
        return new StockPosition(key, counters, allowance, version);
    }

    /** This position at that version. */
    StockPosition atVersion(long newVersion) {
        return new StockPosition(key, counters, oversellAllowance, newVersion);
    }
}
