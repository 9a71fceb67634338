package org.countinghouse.domain.pricing.policy;

/** Where an exact amount becomes whole minor units. */
public enum RoundingPlace {
    /** For one unit, then times the quantity. */
    PER_UNIT,
    /** For each line. */
    PER_LINE,
    /** Once for all lines together; the lines then share the result. */
    PER_ORDER
}
