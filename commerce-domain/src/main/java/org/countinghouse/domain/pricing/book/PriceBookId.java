package org.countinghouse.domain.pricing.book;

import org.countinghouse.domain.kernel.Arguments;
import org.jmolecules.ddd.types.Identifier;

/**
 * The name of a price book.
 *
 * @param value 1 to 64 characters, no control characters
 */
public record PriceBookId(String value) implements Identifier {

    /** Refuses a blank, over-long or unprintable name. */
    public PriceBookId {
        Arguments.text("price book", value, 64);
    }

    /** The name under its type. */
    public static PriceBookId of(String value) {
        return new PriceBookId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
