package org.countinghouse.domain.coupon;

/** Where a campaign is in its life. */
public enum CampaignState {
    /** Codes may be issued, and redeemed within the window. */
    OPEN,
    /** No code is issued or held any more; what is held may still be committed. Final. */
    CLOSED
}
