package org.countinghouse.domain.pricing.facts;

import org.countinghouse.domain.kernel.Arguments;
import org.jmolecules.ddd.types.Identifier;

/**
 * Names a buyer towards pricing, as the host does; never personal details.
 *
 * @param value 1 to 64 characters, no control characters
 */
public record CustomerReference(String value) implements Identifier, Comparable<CustomerReference> {

    /** Refuses a blank, over-long or unprintable name. */
    public CustomerReference {
        Arguments.text("customer", value, 64);
    }

    /** The name under its type. */
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
