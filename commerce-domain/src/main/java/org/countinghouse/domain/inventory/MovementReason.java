package org.countinghouse.domain.inventory;

/** Why units moved from one bucket to another. */
public enum MovementReason {
    /** Goods came in. */
    RECEIPT(Bucket.OUTSIDE, Bucket.FREE),
    /** More was there than the books said. */
    FOUND(Bucket.OUTSIDE, Bucket.FREE),
    /** Less was there than the books said. */
    LOST(Bucket.FREE, Bucket.OUTSIDE),
    /** Sellable goods were damaged. */
    DAMAGE(Bucket.FREE, Bucket.DAMAGED),
    /** Damaged goods were thrown away. */
    SCRAP(Bucket.DAMAGED, Bucket.OUTSIDE),
    /** A customer sent sellable goods back. */
    RETURN(Bucket.OUTSIDE, Bucket.FREE),
    /** A customer sent damaged goods back. */
    DAMAGED_RETURN(Bucket.OUTSIDE, Bucket.DAMAGED),
    /** Reserved until a deadline. */
    HOLD(Bucket.FREE, Bucket.HELD),
    /** A hold became a promise for good. */
    CONFIRMATION(Bucket.HELD, Bucket.ALLOCATED),
    /** A hold was given back. */
    RELEASE(Bucket.HELD, Bucket.FREE),
    /** A promise for good was given back. */
    DEALLOCATION(Bucket.ALLOCATED, Bucket.FREE),
    /** A hold's deadline passed. */
    EXPIRY(Bucket.HELD, Bucket.FREE),
    /** Promised goods left. */
    FULFILLMENT(Bucket.ALLOCATED, Bucket.OUTSIDE),
    /** Sellable goods were set aside. */
    QUARANTINE(Bucket.FREE, Bucket.QUARANTINED),
    /** Goods set aside may be sold after all. */
    CLEARANCE(Bucket.QUARANTINED, Bucket.FREE),
    /** Goods set aside are damaged. */
    CONDEMNATION(Bucket.QUARANTINED, Bucket.DAMAGED),
    /** Damaged goods were made good. */
    REPAIR(Bucket.DAMAGED, Bucket.FREE),
    /** Damaged goods are looked at once more. */
    REINSPECTION(Bucket.DAMAGED, Bucket.QUARANTINED),
    /** Goods left for another location of ours. */
    TRANSFER_OUT(Bucket.FREE, Bucket.OUTSIDE),
    /** Goods of another location of ours are on their way here. */
    TRANSFER_SENT(Bucket.OUTSIDE, Bucket.IN_TRANSFER),
    /** Goods on their way here arrived. */
    TRANSFER_IN(Bucket.IN_TRANSFER, Bucket.FREE),
    /** Goods on their way here never came. */
    TRANSFER_LOST(Bucket.IN_TRANSFER, Bucket.OUTSIDE);

    private final Bucket from;
    private final Bucket to;

    MovementReason(Bucket from, Bucket to) {
        this.from = from;
        this.to = to;
    }

    /** The bucket the units leave. */
    public Bucket from() {
        return from;
    }

    /** The bucket the units enter. */
    public Bucket to() {
        return to;
    }
}
