package org.countinghouse.domain.pricing.book;

import java.util.Currency;
import java.util.List;
import org.countinghouse.domain.kernel.Rejection;

/** Why books do not make a set that carts can be priced from. Each names the place. */
public sealed interface PriceBookRejection extends Rejection {

    @Override
    Reason reason();

    /** The refusals of this family. */
    enum Reason {
        /** Two books of one name. */
        DUPLICATE_BOOK,
        /** A parent or an assigned book that is not in the set. */
        UNKNOWN_BOOK,
        /** A book is its own ancestor. */
        CYCLIC_PARENTS,
        /** A book and its parent are of different currencies. */
        CURRENCY_MIX
    }

    /**
     * Two books of one name.
     *
     * @param book the name
     */
    record DuplicateBook(PriceBookId book) implements PriceBookRejection {
        @Override
        public Reason reason() {
            return Reason.DUPLICATE_BOOK;
        }

        @Override
        public String message() {
            return "price book " + book + " is there twice";
        }
    }

    /**
     * A parent or an assigned book that is not in the set.
     *
     * @param path where it is named, e.g. {@code books[gold].parent}
     * @param book the name
     */
    record UnknownBook(String path, PriceBookId book) implements PriceBookRejection {
        @Override
        public Reason reason() {
            return Reason.UNKNOWN_BOOK;
        }

        @Override
        public String message() {
            return path + ": there is no price book " + book;
        }
    }

    /**
     * A book is its own ancestor.
     *
     * @param path the circle, from a book back to itself; unmodifiable
     */
    record CyclicParents(List<PriceBookId> path) implements PriceBookRejection {
        /** Copies the path. */
        public CyclicParents {
            path = List.copyOf(path);
        }

        @Override
        public Reason reason() {
            return Reason.CYCLIC_PARENTS;
        }

        @Override
        public String message() {
            StringBuilder text = new StringBuilder("price books inherit in a circle: ");
            for (int i = 0; i < path.size(); i++) {
                text.append(i == 0 ? "" : " > ").append(path.get(i));
            }
            return text.toString();
        }
    }

    /**
     * A book and its parent are of different currencies.
     *
     * @param book the book
     * @param currency its currency
     * @param parent its parent
     * @param parentCurrency the parent's currency
     */
    record CurrencyMix(PriceBookId book, Currency currency, PriceBookId parent, Currency parentCurrency)
            implements PriceBookRejection {
        @Override
        public Reason reason() {
            return Reason.CURRENCY_MIX;
        }

        @Override
        public String message() {
            return "books[" + book + "].parent: the book is in " + currency + ", its parent " + parent + " in "
                    + parentCurrency;
        }
    }
}
