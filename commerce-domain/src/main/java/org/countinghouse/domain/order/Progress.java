package org.countinghouse.domain.order;

import java.util.List;

/** What the buckets of all lines together say; always exactly one of them holds. */
public enum Progress {
    /** Some units are open or backordered, none has shipped. */
    WAITING,
    /** Every unit that is not canceled is allocated or picked; none has shipped. */
    READY,
    /** Some units have shipped, others are to come. */
    PARTLY_SHIPPED,
    /** Every unit that is not canceled has shipped, at least one. */
    SHIPPED,
    /** Every unit is canceled. */
    CANCELED;

    /** What these lines say. */
    public static Progress of(List<OrderLine> lines) {
        boolean shipped = false;
        boolean remaining = false;
        boolean waiting = false;
        for (OrderLine line : lines) {
            LineBuckets buckets = line.buckets();
            shipped |= buckets.shipped().isPositive();
            remaining |= buckets.remaining().isPositive();
            waiting |= buckets.allocatable().isPositive();
        }
        if (shipped) {
            return remaining ? PARTLY_SHIPPED : SHIPPED;
        }
        if (!remaining) {
            return CANCELED;
        }
        return waiting ? WAITING : READY;
    }
}
