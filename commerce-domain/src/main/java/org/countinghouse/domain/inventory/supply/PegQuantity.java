package org.countinghouse.domain.inventory.supply;

import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.quantity.Quantity;
import org.jmolecules.ddd.types.ValueObject;

/**
 * How much of a pre-order something happened to.
 *
 * @param preOrder which
 * @param demand what it is promised to
 * @param lineNumber the demand's line
 * @param key what and where
 * @param quantity how many units, at least one
 */
public record PegQuantity(
        PreOrderId preOrder, DemandReference demand, int lineNumber, PositionKey key, Quantity quantity)
        implements ValueObject {

    /** Refuses nothing happening. */
    public PegQuantity {
        Bounds.lineNumber(lineNumber);
        Bounds.quantity(quantity);
    }
}
