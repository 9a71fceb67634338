package org.countinghouse.domain.pricing.promotion;

/** How many of a lane's promotions apply. */
public enum LaneMode {
    /** All that hold, each on what the one before it left. */
    ALL,
    /** The one that gives most; of equals the first in the order of the lane. */
    BEST
}
