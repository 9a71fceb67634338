package org.countinghouse.domain.pricing.facts;

import org.countinghouse.domain.kernel.Arguments;
import org.jmolecules.ddd.types.Identifier;

/**
 * Names a company, or a part of one, that buys under a contract.
 *
 * @param value 1 to 64 characters, no control characters
 */
public record OrganizationId(String value) implements Identifier, Comparable<OrganizationId> {

    /** Refuses a blank, over-long or unprintable name. */
    public OrganizationId {
        Arguments.text("organization", value, 64);
    }

    /** The name under its type. */
    public static OrganizationId of(String value) {
        return new OrganizationId(value);
    }

    @Override
    public int compareTo(OrganizationId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
