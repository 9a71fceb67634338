package org.countinghouse.domain.inventory.lot;

import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.jmolecules.ddd.types.ValueObject;

/**
 * What movements of lots add up to, as plain numbers that may be anything, so that what is broken can be told.
 *
 * @param sellable units for sale, promised or not
 * @param quarantined units set aside
 * @param damaged units not for sale
 * @param inTransfer units on their way here
 */
@CheckReturnValue
public record LotCounters(long sellable, long quarantined, long damaged, long inTransfer) implements ValueObject {

    /** Nothing anywhere. */
    public static final LotCounters ZERO = new LotCounters(0, 0, 0, 0);

    /** How many lie at that place; what is nowhere is not counted.
     *
     * @throws IllegalArgumentException if asked for nowhere
     */
    public long at(LotPlace place) {
        return switch (place) {
            case SELLABLE -> sellable;
            case QUARANTINED -> quarantined;
            case DAMAGED -> damaged;
            case IN_TRANSFER -> inTransfer;
            case NOWHERE -> throw Arguments.violated("place", "must be counted", place);
        };
    }

    /** These counters with so many more at a place, less if negative; nowhere takes and gives anything.
     *
     * @throws ArithmeticException on overflow
     */
    public LotCounters plus(LotPlace place, long units) {
        return new LotCounters(
                place == LotPlace.SELLABLE ? Math.addExact(sellable, units) : sellable,
                place == LotPlace.QUARANTINED ? Math.addExact(quarantined, units) : quarantined,
                place == LotPlace.DAMAGED ? Math.addExact(damaged, units) : damaged,
                place == LotPlace.IN_TRANSFER ? Math.addExact(inTransfer, units) : inTransfer);
    }

    /** Whether a counter is below zero. */
    public boolean isAnyNegative() {
        return sellable < 0 || quarantined < 0 || damaged < 0 || inTransfer < 0;
    }
}
