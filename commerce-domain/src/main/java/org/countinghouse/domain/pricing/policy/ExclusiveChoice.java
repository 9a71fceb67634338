package org.countinghouse.domain.pricing.policy;

/** Which promotion of an exclusive group a cart gets. */
public enum ExclusiveChoice {
    /** The one that takes most off; of equals the first in the order of the lane. */
    BEST_FOR_CUSTOMER,
    /** The first in the order of the lane that takes anything off. */
    FIRST_IN_ORDER
}
