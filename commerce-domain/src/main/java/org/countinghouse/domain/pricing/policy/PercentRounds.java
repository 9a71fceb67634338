package org.countinghouse.domain.pricing.policy;

/** Which side of a percentage is rounded; the other one is the difference. */
public enum PercentRounds {
    /** What is taken off: 50 % of 83.33 takes 41.67 (HALF_UP) and leaves 41.66. */
    DISCOUNT,
    /** What is left: 50 % of 83.33 leaves 41.67 (HALF_UP) and takes 41.66. */
    PRICE_LEFT
}
