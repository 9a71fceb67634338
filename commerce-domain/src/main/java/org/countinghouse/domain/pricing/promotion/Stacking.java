package org.countinghouse.domain.pricing.promotion;

/** What a promotion tolerates beside itself. */
public enum Stacking {
    /** Any other promotion. */
    STACKABLE,
    /** None in its lane: if several such promotions of a lane hold, the first one is applied and nothing else. */
    ALONE_IN_LANE,
    /** None after it: once it has given something, no later promotion of any lane is applied. */
    LAST
}
