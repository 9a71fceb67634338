package org.countinghouse.domain.inventory;

import org.jmolecules.ddd.types.ValueObject;

/**
 * One position three times over: as it is stored, as its movements add up, and as what is open of its reservations and
 * transfers adds up. Plain numbers, so that what is broken can be told.
 *
 * @param key the position
 * @param stored the stored counters
 * @param oversellAllowance the stored allowance
 * @param moved the fold of its movements
 * @param heldByReservations the held parts of all reservation lines
 * @param allocatedByReservations the allocated parts of all reservation lines
 * @param openInTransfers what all transfers to this position have still to bring
 * @param recordedAllowance the last allowance recorded
 */
public record PositionFacts(
        PositionKey key,
        StockCounters stored,
        long oversellAllowance,
        StockCounters moved,
        long heldByReservations,
        long allocatedByReservations,
        long openInTransfers,
        long recordedAllowance)
        implements ValueObject {

    /** The facts of a position that no transfer goes to, and whose allowance is as recorded. */
    public PositionFacts(
            PositionKey key,
            StockCounters stored,
            long oversellAllowance,
            StockCounters moved,
            long heldByReservations,
            long allocatedByReservations) {
        this(key, stored, oversellAllowance, moved, heldByReservations, allocatedByReservations, 0, oversellAllowance);
    }
}
