package org.countinghouse.domain.inventory;

/** In what state units are that are here and promised to nobody. */
public enum StockCondition {
    /** Can be sold. */
    SELLABLE(Bucket.FREE),
    /** Cannot be sold. */
    DAMAGED(Bucket.DAMAGED),
    /** Set aside until somebody has looked at it. */
    QUARANTINED(Bucket.QUARANTINED);

    private final Bucket bucket;

    StockCondition(Bucket bucket) {
        this.bucket = bucket;
    }

    /** The bucket that unpromised units of that condition lie in. */
    public Bucket bucket() {
        return bucket;
    }
}
