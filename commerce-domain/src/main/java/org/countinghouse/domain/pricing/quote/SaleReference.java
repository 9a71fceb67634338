package org.countinghouse.domain.pricing.quote;

import org.countinghouse.domain.kernel.Arguments;
import org.jmolecules.ddd.types.ValueObject;

/**
 * What a quote was bought as, in the asker's own words: an order's number. This context only passes it on.
 *
 * @param value 1 to 200 characters, no control characters
 */
public record SaleReference(String value) implements ValueObject, Comparable<SaleReference> {

    /** Refuses a blank, over-long or unprintable value. */
    public SaleReference {
        Arguments.text("sale", value, 200);
    }

    /** The value under its type. */
    public static SaleReference of(String value) {
        return new SaleReference(value);
    }

    @Override
    public int compareTo(SaleReference other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
