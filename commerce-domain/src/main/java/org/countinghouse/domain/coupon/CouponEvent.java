package org.countinghouse.domain.coupon;

import org.countinghouse.domain.kernel.DomainEvent;

/** Something that happened to coupons, with all the facts a reader in another context needs. */
public sealed interface CouponEvent extends DomainEvent permits CampaignEvent, RedemptionEvent {

    /** The version of what it happened to after it: 1 for the first. */
    long version();
}
