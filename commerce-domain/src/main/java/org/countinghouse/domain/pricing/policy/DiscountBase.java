package org.countinghouse.domain.pricing.policy;

/** What percentages are taken of, and in which proportion shared amounts are split. */
public enum DiscountBase {
    /** What the promotions before left: 10 % twice of 100.00 leaves 81.00. */
    REDUCED,
    /** The base price: 10 % twice of 100.00 leaves 80.00. */
    ORIGINAL
}
