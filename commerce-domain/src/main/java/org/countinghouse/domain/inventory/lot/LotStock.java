package org.countinghouse.domain.inventory.lot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.quantity.Quantity;
import org.jmolecules.ddd.types.ValueObject;

/**
 * What lies of one lot at one position. It is the fold of its movements.
 *
 * @param key which lot, where
 * @param expiry the lot's last day
 * @param state whether the lot may be sold
 * @param receivedAt when its first units came here, in the business
 * @param counters what its movements add up to, nothing negative
 * @param version how many accepted commands have moved it: each adds exactly 1
 */
@CheckReturnValue
public record LotStock(
        LotKey key, Optional<LocalDate> expiry, LotState state, Instant receivedAt, LotCounters counters, long version)
        implements ValueObject {

    /** Refuses counters that no sound history could have led to. */
    public LotStock {
        if (counters.isAnyNegative()) {
            throw Arguments.violated("lot " + key, "must hold nothing negative", counters);
        }
        if (version < 0) {
            throw Arguments.violated("version of " + key, "must not be negative", version);
        }
    }

    /** How many units lie at that place. */
    public Quantity at(LotPlace place) {
        return Quantity.of(counters.at(place));
    }

    /** This lot's stock after a movement of its own, its version unchanged: a command raises it once. */
    LotStock plus(LotMovement movement) {
        long units = movement.quantity().units();
        LotCounters after = counters.plus(movement.from(), -units).plus(movement.to(), units);
        return new LotStock(key, expiry, state, receivedAt, after, version);
    }

    /** This stock at that version. */
    LotStock atVersion(long newVersion) {
        return new LotStock(key, expiry, state, receivedAt, counters, newVersion);
    }

    /** This stock of a lot in that state. */
    LotStock in(LotState newState) {
        return new LotStock(key, expiry, newState, receivedAt, counters, version);
    }
}
