package org.countinghouse.domain.inventory.transfer;

import org.countinghouse.domain.kernel.Arguments;
import org.jmolecules.ddd.types.Identifier;

/**
 * Names a transfer; the caller chooses it.
 *
 * @param value 1 to 64 characters, no control characters
 */
public record TransferId(String value) implements Identifier, Comparable<TransferId> {

    /** Refuses a blank, over-long or unprintable value. */
    public TransferId {
        Arguments.text("transfer", value, 64);
    }

    /** The value under its type. */
    public static TransferId of(String value) {
        return new TransferId(value);
    }

    @Override
    public int compareTo(TransferId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
