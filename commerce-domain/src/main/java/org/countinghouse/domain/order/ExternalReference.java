package org.countinghouse.domain.order;

import org.countinghouse.domain.kernel.Arguments;
import org.jmolecules.ddd.types.Identifier;

/**
 * What the channel calls the order; unique per channel, so that importing an order twice gives one order.
 *
 * @param value 1 to 100 characters, no control characters
 */
public record ExternalReference(String value) implements Identifier {

    /** Refuses a blank, over-long or unprintable value. */
    public ExternalReference {
        Arguments.text("external reference", value, 100);
    }

    /** The value under its type. */
    public static ExternalReference of(String value) {
        return new ExternalReference(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
