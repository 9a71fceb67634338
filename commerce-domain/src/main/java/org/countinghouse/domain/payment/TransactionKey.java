package org.countinghouse.domain.payment;

import java.util.Locale;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CommandId;
import org.jmolecules.ddd.types.Identifier;

/**
 * The idempotency key of one transaction: the provider is asked under it, every time, and under no other. Unique per
 * tenant.
 *
 * @param value 1 to 220 characters, no control characters
 */
public record TransactionKey(String value) implements Identifier {

    /** Refuses a blank, over-long or unprintable value. */
    public TransactionKey {
        Arguments.text("transaction key", value, 220);
    }

    /** The value under its type. */
    public static TransactionKey of(String value) {
        return new TransactionKey(value);
    }

    /** The key of what that command asks for: a capture by the command {@code o-17} has the key {@code capture/o-17}. */
    public static TransactionKey of(TransactionKind kind, CommandId command) {
        return new TransactionKey(kind.name().toLowerCase(Locale.ROOT) + "/" + command);
    }

    @Override
    public String toString() {
        return value;
    }
}
