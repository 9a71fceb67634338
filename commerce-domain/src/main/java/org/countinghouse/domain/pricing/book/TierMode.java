package org.countinghouse.domain.pricing.book;

/** How tiers make an amount. */
public enum TierMode {
    /** All units have the price of the tier that the quantity reaches. */
    VOLUME,
    /** Each slice of the quantity has the price of its own tier. */
    GRADUATED
}
