package org.countinghouse.domain.inventory.count;

import org.countinghouse.domain.kernel.Arguments;
import org.jmolecules.ddd.types.Identifier;

/**
 * Names a count; the caller chooses it.
 *
 * @param value 1 to 64 characters, no control characters
 */
public record CountId(String value) implements Identifier, Comparable<CountId> {

    /** Refuses a blank, over-long or unprintable value. */
    public CountId {
        Arguments.text("count", value, 64);
    }

    /** The value under its type. */
    public static CountId of(String value) {
        return new CountId(value);
    }

    @Override
    public int compareTo(CountId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
