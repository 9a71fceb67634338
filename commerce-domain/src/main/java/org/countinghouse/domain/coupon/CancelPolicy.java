package org.countinghouse.domain.coupon;

/** What becomes of a committed use when the purchase is canceled. */
public enum CancelPolicy {
    /** The use and what it cost the budget are free again. */
    RETURNS_USE,
    /** The use stays used up. */
    KEEPS_USE
}
