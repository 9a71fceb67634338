package org.countinghouse.domain.inventory.count;

import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.quantity.Quantity;
import org.jmolecules.ddd.types.ValueObject;

/**
 * What came of counting one position.
 *
 * <p>Worked value: opened at 10, 2 shipped since, 9 counted: expected 8, variance 1.
 *
 * @param countVersion the count's version when it was counted, from 2 on
 * @param expected what the ledger said was on hand when the count came in
 * @param counted what was there
 */
@CheckReturnValue
public record CountResult(long countVersion, Quantity expected, Quantity counted) implements ValueObject {

    /** Refuses a version that only an opening can have, and a count out of bounds. */
    public CountResult {
        Arguments.require(countVersion >= 2, "count version", "must be at least 2", countVersion);
        CountBounds.counted(counted);
    }

    /** counted − expected: above zero what was found, below zero what is lost. */
    public long variance() {
        return counted.units() - expected.units();
    }
}
