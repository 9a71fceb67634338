package org.countinghouse.domain.pricing.book;

import org.jmolecules.ddd.types.ValueObject;

/** Where the base price of a line comes from. */
public sealed interface PriceSource extends ValueObject {

    /** The channel stated it with the line. */
    static PriceSource channel() {
        return Stated.INSTANCE;
    }

    /** The channel stated it with the line. */
    record Stated() implements PriceSource {
        private static final Stated INSTANCE = new Stated();

        @Override
        public String toString() {
            return "the channel";
        }
    }

    /**
     * A price book.
     *
     * @param book the book that was asked
     * @param origin the book in which the price stands: the same one, or an ancestor it was derived from
     */
    record Listed(PriceBookId book, PriceBookId origin) implements PriceSource {
        @Override
        public String toString() {
            return book.equals(origin) ? "price book " + book : "price book " + book + " (derived from " + origin + ")";
        }
    }
}
