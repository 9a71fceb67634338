package org.countinghouse.domain.inventory.transfer;

import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.quantity.Quantity;
import org.jmolecules.ddd.types.ValueObject;

/**
 * What a transfer takes of one SKU, and what became of it.
 *
 * <p>Law: dispatched = on its way + arrived + lost. Worked value: 10 dispatched, 9 arrived, the last one lost: nothing
 * on its way.
 *
 * @param number its number in the transfer, from 1 on
 * @param sku what
 * @param dispatched how many units left the origin, at least one; never changes
 * @param arrived of those, at the destination
 * @param lost of those, never arrived
 */
@CheckReturnValue
public record TransferLine(int number, Sku sku, Quantity dispatched, Quantity arrived, Quantity lost)
        implements ValueObject {

    /** Refuses parts that are more than the whole. */
    public TransferLine {
        TransferBounds.line(number, dispatched);
        Quantity settled = arrived.plus(lost);
        if (settled.isMoreThan(dispatched)) {
            throw Arguments.violated("arrived + lost of line " + number, "must not exceed " + dispatched, settled);
        }
    }

    /** A line of which everything is on its way. */
    public static TransferLine dispatched(int number, Sku sku, Quantity dispatched) {
        return new TransferLine(number, sku, dispatched, Quantity.ZERO, Quantity.ZERO);
    }

    /** What is on its way: dispatched − arrived − lost. */
    public Quantity open() {
        return dispatched.minus(arrived).minus(lost);
    }

    /** This line after an arrival. */
    TransferLine after(ArrivedLine arrival) {
        return new TransferLine(number, sku, dispatched, arrived.plus(arrival.arrived()), lost.plus(arrival.lost()));
    }
}
