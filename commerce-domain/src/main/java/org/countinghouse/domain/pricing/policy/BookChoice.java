package org.countinghouse.domain.pricing.policy;

/** Which price counts when several books know one. */
public enum BookChoice {
    /** That of the most specific book. */
    MOST_SPECIFIC,
    /** The lowest amount for the line; of equals the most specific book's. */
    LOWEST
}
