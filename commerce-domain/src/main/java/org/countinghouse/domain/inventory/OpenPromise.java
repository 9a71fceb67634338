package org.countinghouse.domain.inventory;

import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.quantity.Quantity;
import org.jmolecules.ddd.types.ValueObject;

/**
 * What a reservation was promised of one position at a moment, over all its lines there.
 *
 * @param reservation whom
 * @param held until its deadline
 * @param allocated for good
 */
public record OpenPromise(ReservationId reservation, Quantity held, Quantity allocated) implements ValueObject {

    /** Refuses a promise of nothing. */
    public OpenPromise {
        Arguments.require(
                held.isPositive() || allocated.isPositive(), "promise of " + reservation, "must be open", "0 units");
    }
}
