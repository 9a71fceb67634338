package org.countinghouse.domain.pricing.promotion;

/** Which units an effect picks first. Of units of one price the first in the cart is the dearest, the last the cheapest. */
public enum UnitOrder {
    /** The cheapest. */
    CHEAPEST,
    /** The dearest. */
    DEAREST
}
