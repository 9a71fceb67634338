package org.countinghouse.domain.pricing.promotion;

import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.quantity.Quantity;
import org.jmolecules.ddd.types.ValueObject;

/**
 * A part of a bundle.
 *
 * @param selection which lines can supply it
 * @param quantity how many units of them, at least one
 */
public record BundlePart(Selection selection, Quantity quantity) implements ValueObject {

    /** Refuses a part without units. */
    public BundlePart {
        Arguments.require(quantity.isPositive(), "quantity", "must be at least 1", quantity);
    }
}
