package org.countinghouse.domain.coupon;

/** Where a redemption is in its life. */
public enum RedemptionState {
    /** Counted, until a deadline. */
    HELD,
    /** Counted for good. */
    COMMITTED,
    /** Given back while it was held. Final. */
    RELEASED,
    /** Its deadline came while it was held. Final. */
    EXPIRED,
    /** Given back after it was committed. Final. */
    RETURNED;

    /** Whether it takes a use: held and committed ones do. */
    public boolean isCounted() {
        return this == HELD || this == COMMITTED;
    }
}
