package org.countinghouse.domain.pricing.policy;

/** Whether a price made of a parent's is rounded for one unit. */
public enum DerivedPrices {
    /** It stays an exact decimal; only the line's amount is rounded. */
    EXACT,
    /** It is rounded to the minor unit, as a printed price list would be. */
    MINOR_UNIT
}
