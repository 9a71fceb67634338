package org.countinghouse.domain.inventory.lot;

import org.countinghouse.domain.inventory.Bucket;

/** Where a unit of a lot lies: the position's {@linkplain Bucket buckets}, but blind to promises, which name no lot. */
public enum LotPlace {
    /** Not here. */
    NOWHERE,
    /** Here and for sale, promised or not. */
    SELLABLE,
    /** Here, set aside. */
    QUARANTINED,
    /** Here, not for sale. */
    DAMAGED,
    /** On its way here. */
    IN_TRANSFER;

    /** The place that a bucket's units have. */
    public static LotPlace of(Bucket bucket) {
        return switch (bucket) {
            case OUTSIDE -> NOWHERE;
            case FREE, HELD, ALLOCATED -> SELLABLE;
            case DAMAGED -> DAMAGED;
            case QUARANTINED -> QUARANTINED;
            case IN_TRANSFER -> IN_TRANSFER;
        };
    }
}
