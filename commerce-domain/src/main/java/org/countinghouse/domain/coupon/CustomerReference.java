package org.countinghouse.domain.coupon;

import org.countinghouse.domain.kernel.Arguments;
import org.jmolecules.ddd.types.ValueObject;

/**
 * Who uses a coupon, in the host's own words. This context compares it and knows nothing else of it.
 *
 * @param value 1 to 200 characters, no control characters
 */
public record CustomerReference(String value) implements ValueObject, Comparable<CustomerReference> {

    /** Refuses a blank, over-long or unprintable value. */
    public CustomerReference {
        Arguments.text("customer", value, 200);
    }

    /** The value under its type. */
    public static CustomerReference of(String value) {
        return new CustomerReference(value);
    }

    @Override
    public int compareTo(CustomerReference other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
