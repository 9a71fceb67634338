package org.countinghouse.domain.pricing.quote;

import org.countinghouse.domain.kernel.Arguments;
import org.jmolecules.ddd.types.Identifier;

/**
 * The name of a quote, chosen by who issues it and unique per tenant.
 *
 * @param value 1 to 100 characters, no control characters
 */
public record QuoteId(String value) implements Identifier, Comparable<QuoteId> {

    /** Refuses a blank, over-long or unprintable value. */
    public QuoteId {
        Arguments.text("quote", value, 100);
    }

    /** The value under its type. */
    public static QuoteId of(String value) {
        return new QuoteId(value);
    }

    @Override
    public int compareTo(QuoteId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
