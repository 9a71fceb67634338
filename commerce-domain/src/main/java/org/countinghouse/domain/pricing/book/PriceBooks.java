package org.countinghouse.domain.pricing.book;

import io.vavr.control.Either;
import java.util.List;
import java.util.Optional;
import org.jmolecules.ddd.types.ValueObject;

/**
 * Price books that fit together, and for whom each of them is.
 *
 * @param books with distinct names; unmodifiable
 * @param assignments in the order of their declaration; unmodifiable
 */
public record PriceBooks(List<PriceBook> books, List<PriceBookAssignment> assignments) implements ValueObject {

    /** No book: the channel states every price. */
    public static final PriceBooks NONE = new PriceBooks(List.of(), List.of());

    /** Refuses, with an {@link IllegalArgumentException}, what {@link #parse} rejects. */
    public PriceBooks {
        books = List.copyOf(books);
        assignments = List.copyOf(assignments);
        Optional<PriceBookRejection> fault = Inheritance.fault(books, assignments);
        if (fault.isPresent()) {
            throw new IllegalArgumentException(fault.get().message());
        }
    }

    /**
     * The set, if its books fit together.
     *
     * <p><b>Rejections</b>: {@link PriceBookRejection.DuplicateBook}, {@link PriceBookRejection.UnknownBook},
     * {@link PriceBookRejection.CyclicParents}, {@link PriceBookRejection.CurrencyMix}.
     */
    public static Either<PriceBookRejection, PriceBooks> parse(
            List<PriceBook> books, List<PriceBookAssignment> assignments) {
        return Inheritance.fault(books, assignments)
                .<Either<PriceBookRejection, PriceBooks>>map(Either::left)
                .orElseGet(() -> Either.right(new PriceBooks(books, assignments)));
    }

    /** One book for everybody. */
    public static PriceBooks of(PriceBook book) {
        return new PriceBooks(List.of(book), List.of(PriceBookAssignment.list(book.id())));
    }

    /** The book of that name. */
    public Optional<PriceBook> book(PriceBookId id) {
        return books.stream().filter(book -> book.id().equals(id)).findFirst();
    }
}
