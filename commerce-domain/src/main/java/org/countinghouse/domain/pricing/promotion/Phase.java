package org.countinghouse.domain.pricing.promotion;

/** What a lane's promotions work on, in the order of the phases. */
public enum Phase {
    /** The goods and services, line by line, before the order is looked at. */
    LINE,
    /** The goods and services, as an order. */
    ORDER,
    /** The lines of carriage. */
    SHIPPING
}
