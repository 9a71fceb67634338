package org.countinghouse.domain.payment;

import org.countinghouse.domain.kernel.Arguments;
import org.jmolecules.ddd.types.Identifier;

/**
 * The provider's own name for a transaction, as it appears on its statements.
 *
 * @param value 1 to 200 characters, no control characters
 */
public record ProviderReference(String value) implements Identifier {

    /** Refuses a blank, over-long or unprintable value. */
    public ProviderReference {
        Arguments.text("provider reference", value, 200);
    }

    /** The value under its type. */
    public static ProviderReference of(String value) {
        return new ProviderReference(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
