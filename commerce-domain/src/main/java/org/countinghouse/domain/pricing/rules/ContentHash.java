package org.countinghouse.domain.pricing.rules;

import org.countinghouse.domain.kernel.Arguments;
import org.jmolecules.ddd.types.ValueObject;

/**
 * The SHA-256 of a rule set's content.
 *
 * @param value 64 hexadecimal digits, lower case
 */
public record ContentHash(String value) implements ValueObject {

    /** Refuses what is no SHA-256. */
    public ContentHash {
        Arguments.require(
                value.length() == 64 && value.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f')),
                "content hash",
                "must be 64 hexadecimal digits",
                value);
    }

    @Override
    public String toString() {
        return value;
    }
}
