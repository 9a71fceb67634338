package org.countinghouse.domain.pricing.policy;

/** Whether a line of a cart may bring its own price. */
public enum StatedPrices {
    /** It may: the channel is the authority (a marketplace, an imported order). */
    ACCEPTED,
    /** It may not: carts come from browsers, and only price books count. */
    REFUSED
}
