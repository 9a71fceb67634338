package org.countinghouse.domain.inventory;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.jmolecules.ddd.types.ValueObject;

/**
 * What movements add up to at one position, as plain numbers that may be anything: a fold of broken facts, or a broken
 * row, can be told from a sound one. {@link StockPosition} is the sound one.
 *
 * <p>Worked value: 10 received, 3 of them held and then allocated, 2 of those shipped: on hand 8, allocated 1.
 *
 * @param onHand free + held + allocated units
 * @param held units promised until a deadline
 * @param allocated units promised for good
 * @param damaged units not for sale
 * @param quarantined units set aside until somebody has looked at them
 * @param inTransfer units on their way here from another location of ours
 */
@CheckReturnValue
public record StockCounters(long onHand, long held, long allocated, long damaged, long quarantined, long inTransfer)
        implements ValueObject {

    /** Nothing anywhere. */
    public static final StockCounters ZERO = new StockCounters(0, 0, 0, 0);

    /** Counters of a position where nothing is set aside or on its way. */
    public StockCounters(long onHand, long held, long allocated, long damaged) {
        this(onHand, held, allocated, damaged, 0, 0);
    }

    /** These counters after one movement.
     *
     * @throws ArithmeticException on overflow
     */
    public StockCounters plus(StockMovement movement) {
        long units = movement.quantity().units();
        return add(movement.from(), Math.negateExact(units)).add(movement.to(), units);
    }

    /** The fold of all movements, by position, in the order of their keys. */
    public static SortedMap<PositionKey, StockCounters> fold(List<StockMovement> movements) {
        SortedMap<PositionKey, StockCounters> counters = new TreeMap<>();
        for (StockMovement movement : movements) {
            counters.put(
                    movement.key(), counters.getOrDefault(movement.key(), ZERO).plus(movement));
        }
        return Collections.unmodifiableSortedMap(counters);
    }

    /** Units promised to nobody: on hand − held − allocated; below zero when more is promised than is there.
     *
     * @throws ArithmeticException on overflow
     */
    public long free() {
        return Math.subtractExact(Math.subtractExact(onHand, held), allocated);
    }

    /** Whether a counter is below zero. */
    public boolean isAnyNegative() {
        return onHand < 0 || held < 0 || allocated < 0 || damaged < 0 || quarantined < 0 || inTransfer < 0;
    }

    private StockCounters add(Bucket bucket, long units) {
        return new StockCounters(
                bucket.isOnHand() ? Math.addExact(onHand, units) : onHand,
                bucket == Bucket.HELD ? Math.addExact(held, units) : held,
                bucket == Bucket.ALLOCATED ? Math.addExact(allocated, units) : allocated,
                bucket == Bucket.DAMAGED ? Math.addExact(damaged, units) : damaged,
                bucket == Bucket.QUARANTINED ? Math.addExact(quarantined, units) : quarantined,
                bucket == Bucket.IN_TRANSFER ? Math.addExact(inTransfer, units) : inTransfer);
    }
}
