package org.countinghouse.domain.order;

import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.quantity.Quantity;
import org.jmolecules.ddd.types.ValueObject;

/**
 * Where each unit of a line is: {@code ordered = open + backordered + allocated + picked + shipped + canceled}. The
 * delivered and the returned units are among the shipped ones (law O1).
 *
 * <p>Worked value: 6 ordered, 4 allocated, 2 backordered; after shipping 4: shipped 4, backordered 2.
 *
 * @param ordered all units of the line
 * @param open nothing decided yet
 * @param backordered waiting for stock
 * @param allocated stock is set aside for them (a service: ready to be done)
 * @param picked taken from the shelf
 * @param shipped gone to the customer (a service: done)
 * @param canceled will never ship
 * @param delivered arrived, as far as known
 * @param returned came back
 */
@CheckReturnValue
public record LineBuckets(
        Quantity ordered,
        Quantity open,
        Quantity backordered,
        Quantity allocated,
        Quantity picked,
        Quantity shipped,
        Quantity canceled,
        Quantity delivered,
        Quantity returned)
        implements ValueObject {

    /** Refuses buckets that do not add up. */
    public LineBuckets {
        Quantity sum = open.plus(backordered)
                .plus(allocated)
                .plus(picked)
                .plus(shipped)
                .plus(canceled);
        if (!sum.equals(ordered)) {
            throw Arguments.violated("ordered", "must be the sum of its buckets, " + sum, ordered);
        }
        if (delivered.isMoreThan(shipped)) {
            throw Arguments.violated("delivered", "must be at most shipped, " + shipped, delivered);
        }
        if (returned.isMoreThan(shipped)) {
            throw Arguments.violated("returned", "must be at most shipped, " + shipped, returned);
        }
    }

    /** A line of which nothing is decided yet. */
    public static LineBuckets open(Quantity ordered) {
        Quantity zero = Quantity.ZERO;
        return new LineBuckets(ordered, ordered, zero, zero, zero, zero, zero, zero, zero);
    }

    /** Units that may still be allocated: open or backordered. */
    public Quantity allocatable() {
        return open.plus(backordered);
    }

    /** Units that may ship now: picked or allocated. */
    public Quantity shippable() {
        return picked.plus(allocated);
    }

    /** Units that may still be canceled: open, backordered or allocated. */
    public Quantity cancelable() {
        return open.plus(backordered).plus(allocated);
    }

    /** Shipped units that did not come back. */
    public Quantity returnable() {
        return shipped.minus(returned);
    }

    /** Units that are neither shipped nor canceled. */
    public Quantity remaining() {
        return ordered.minus(shipped).minus(canceled);
    }

    /** Stock was set aside. */
    LineBuckets allocate(Quantity fromOpen, Quantity fromBackordered) {
        return new LineBuckets(
                ordered,
                open.minus(fromOpen),
                backordered.minus(fromBackordered),
                allocated.plus(fromOpen).plus(fromBackordered),
                picked,
                shipped,
                canceled,
                delivered,
                returned);
    }

    /** Open units wait for stock. */
    LineBuckets backorder(Quantity count) {
        return new LineBuckets(
                ordered,
                open.minus(count),
                backordered.plus(count),
                allocated,
                picked,
                shipped,
                canceled,
                delivered,
                returned);
    }

    /** Units left, the picked ones first. */
    LineBuckets ship(Quantity count) {
        Quantity fromPicked = picked.min(count);
        return new LineBuckets(
                ordered,
                open,
                backordered,
                allocated.minus(count.minus(fromPicked)),
                picked.minus(fromPicked),
                shipped.plus(count),
                canceled,
                delivered,
                returned);
    }

    /** Units will never ship. */
    LineBuckets cancel(Quantity fromOpen, Quantity fromBackordered, Quantity fromAllocated) {
        return new LineBuckets(
                ordered,
                open.minus(fromOpen),
                backordered.minus(fromBackordered),
                allocated.minus(fromAllocated),
                picked,
                shipped,
                canceled.plus(fromOpen).plus(fromBackordered).plus(fromAllocated),
                delivered,
                returned);
    }

    /** Shipped units came back. */
    LineBuckets takeBack(Quantity count) {
        return new LineBuckets(
                ordered, open, backordered, allocated, picked, shipped, canceled, delivered, returned.plus(count));
    }
}
