package org.countinghouse.domain.kernel;

import org.jmolecules.ddd.types.Identifier;

/**
 * Ties together everything that one outside request led to, across commands and contexts.
 *
 * @param value 1 to 200 characters, no control characters
 */
public record CorrelationId(String value) implements Identifier {

    /** Refuses a blank, over-long or unprintable value. */
    public CorrelationId {
        Arguments.text("correlation id", value, 200);
    }

    /** The value under its type. */
    public static CorrelationId of(String value) {
        return new CorrelationId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
