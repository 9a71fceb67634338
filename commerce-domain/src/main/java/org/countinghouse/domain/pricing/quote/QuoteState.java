package org.countinghouse.domain.pricing.quote;

/** Where a quote is in its life. */
public enum QuoteState {
    /** Neither accepted nor withdrawn; it can be accepted while it is valid. */
    OPEN,
    /** One sale was made of it. Final. */
    ACCEPTED,
    /** The merchant took it back. Final. */
    WITHDRAWN,
    /** Open, but its validity is over. Told of a quote at a time, never stored. Final. */
    EXPIRED
}
