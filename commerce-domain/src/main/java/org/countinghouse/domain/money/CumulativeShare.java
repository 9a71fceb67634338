package org.countinghouse.domain.money;

import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.quantity.Quantity;
import org.jmolecules.ddd.types.ValueObject;

/**
 * An amount that belongs to so many units and is given out, or back, piece by piece.
 *
 * <p>{@code share(k) = amount × k ÷ units}, rounded once; a piece is the difference of two cumulative shares. So every
 * sequence of pieces that covers all units ends at exactly the amount, and no sequence ever exceeds it (law M3).
 *
 * <p>Worked value: 10.00 for 3 units, one at a time, HALF_UP: 3.33, 3.34, 3.33.
 *
 * @param amount what all units together are worth
 * @param units how many there are, at least one
 * @param rounding how a cumulative share becomes whole minor units
 */
@CheckReturnValue
public record CumulativeShare(Money amount, Quantity units, Rounding rounding) implements ValueObject {

    /** Refuses an amount without units. */
    public CumulativeShare {
        Arguments.require(units.isPositive(), "units", "must be at least 1", units);
    }

    /** What the first {@code count} units are worth together.
     *
     * @throws IllegalArgumentException if there are not that many
     */
    public Money upTo(Quantity count) {
        Arguments.require(!count.isMoreThan(units), "count", "must be at most " + units, count);
        return amount.share(count.units(), units.units(), rounding);
    }

    /** What the next {@code count} units are worth when {@code before} units were taken already.
     *
     * @throws IllegalArgumentException if there are not that many left
     */
    public Money next(Quantity before, Quantity count) {
        return upTo(before.plus(count)).minus(upTo(before));
    }
}
