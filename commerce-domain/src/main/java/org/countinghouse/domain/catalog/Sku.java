package org.countinghouse.domain.catalog;

import org.countinghouse.domain.kernel.Arguments;
import org.jmolecules.ddd.types.Identifier;

/**
 * The code of something that is sold. Two codes are the same only if every character is: {@code m} is not {@code M}.
 *
 * @param value 1 to 64 characters, no control characters
 */
public record Sku(String value) implements Identifier, Comparable<Sku> {

    /** Refuses a blank, over-long or unprintable code. */
    public Sku {
        Arguments.text("sku", value, 64);
    }

    /** The code under its type. */
    public static Sku of(String value) {
        return new Sku(value);
    }

    @Override
    public int compareTo(Sku other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
