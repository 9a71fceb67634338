package org.countinghouse.domain.order;

import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.quantity.Quantity;
import org.jmolecules.ddd.types.ValueObject;

/**
 * One line of an order: what was agreed, and where its units are.
 *
 * @param placed what was agreed
 * @param buckets where its units are; they add up to the placed quantity
 */
@CheckReturnValue
public record OrderLine(PlacedLine placed, LineBuckets buckets) implements ValueObject {

    /** Refuses buckets of another quantity. */
    public OrderLine {
        if (!buckets.ordered().equals(placed.quantity())) {
            throw Arguments.violated("ordered", "must be " + placed.quantity(), buckets.ordered());
        }
    }

    /** A line of which nothing is decided yet. */
    public static OrderLine of(PlacedLine placed) {
        return new OrderLine(placed, LineBuckets.open(placed.quantity()));
    }

    /** Its number in the order. */
    public int number() {
        return placed.number();
    }

    /** What it sells. */
    public Sku sku() {
        return placed.item().sku();
    }

    /** What the next {@code count} units to ship will be charged: shipped from the front of the line. */
    public LineAmounts nextShipped(Quantity count) {
        return placed.amounts().piece(buckets.shipped(), count, placed.quantity());
    }

    /** What the next {@code count} units to cancel were to be charged: canceled from the back of the line. */
    public LineAmounts nextCanceled(Quantity count) {
        Quantity front = placed.quantity().minus(buckets.canceled()).minus(count);
        return placed.amounts().piece(front, count, placed.quantity());
    }

    /** What the next {@code count} units to come back are refunded: returned from the front of the line. */
    public LineAmounts nextReturned(Quantity count) {
        return placed.amounts().piece(buckets.returned(), count, placed.quantity());
    }

    /** What all shipped units were charged. */
    public LineAmounts charged() {
        return placed.amounts().upTo(buckets.shipped(), placed.quantity());
    }

    /** What all returned units were refunded. */
    public LineAmounts refunded() {
        return placed.amounts().upTo(buckets.returned(), placed.quantity());
    }

    OrderLine with(LineBuckets changed) {
        return new OrderLine(placed, changed);
    }
}
