package org.countinghouse.domain.tax;

import org.countinghouse.domain.kernel.Arguments;
import org.jmolecules.ddd.types.Identifier;

/**
 * A group of items that are taxed alike: standard, reduced, books, food.
 *
 * @param value 1 to 64 characters, no control characters
 */
public record TaxCategory(String value) implements Identifier {

    /** What an item belongs to when nothing else is said. */
    public static final TaxCategory STANDARD = new TaxCategory("standard");

    /** Refuses a blank, over-long or unprintable name. */
    public TaxCategory {
        Arguments.text("tax category", value, 64);
    }

    /** The name under its type. */
    public static TaxCategory of(String value) {
        return new TaxCategory(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
