package org.countinghouse.domain.pricing.promotion;

/** Which units an effect picks first. Equal ones go by the order of the cart. */
public enum UnitOrder {
    /** The cheapest. */
    CHEAPEST,
    /** The dearest. */
    DEAREST
}
