package org.countinghouse.domain.kernel;

import org.jmolecules.ddd.types.Identifier;

/**
 * The idempotency key of one command, chosen by the caller and unique per tenant and operation.
 *
 * @param value 1 to 200 characters, no control characters
 */
public record CommandId(String value) implements Identifier {

    /** Refuses a blank, over-long or unprintable value. */
    public CommandId {
        Arguments.text("command id", value, 200);
    }

    /** The value under its type. */
    public static CommandId of(String value) {
        return new CommandId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
