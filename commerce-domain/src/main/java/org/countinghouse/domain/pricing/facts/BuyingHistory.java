package org.countinghouse.domain.pricing.facts;

/** Whether the shopper bought before. */
public enum BuyingHistory {
    /** This would be the first order. */
    FIRST_ORDER,
    /** There were orders before. */
    RETURNING,
    /** Nobody knows: conditions on the first order do not hold. */
    UNKNOWN
}
