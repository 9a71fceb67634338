package org.countinghouse.domain.pricing.facts;

import org.countinghouse.domain.kernel.Arguments;
import org.jmolecules.ddd.types.Identifier;

/**
 * A group of items: shirts, books, garden.
 *
 * @param value 1 to 64 characters, no control characters
 */
public record Category(String value) implements Identifier, Comparable<Category> {

    /** Refuses a blank, over-long or unprintable name. */
    public Category {
        Arguments.text("category", value, 64);
    }

    /** The name under its type. */
    public static Category of(String value) {
        return new Category(value);
    }

    @Override
    public int compareTo(Category other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
