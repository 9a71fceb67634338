package org.countinghouse.domain.pricing.book;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks that books and their parents make trees of one currency. */
final class Inheritance {

    private final Map<PriceBookId, PriceBook> byId = new LinkedHashMap<>();

    private Inheritance() {}

    static Optional<PriceBookRejection> fault(List<PriceBook> books, List<PriceBookAssignment> assignments) {
        Inheritance inheritance = new Inheritance();
        for (PriceBook book : books) {
            if (inheritance.byId.putIfAbsent(book.id(), book) != null) {
                return Optional.of(new PriceBookRejection.DuplicateBook(book.id()));
            }
        }
        for (PriceBook book : books) {
            Optional<PriceBookRejection> fault = inheritance.parentFault(book);
            if (fault.isPresent()) {
                return fault;
            }
        }
        for (int i = 0; i < assignments.size(); i++) {
            PriceBookId book = assignments.get(i).book();
            if (!inheritance.byId.containsKey(book)) {
                return Optional.of(new PriceBookRejection.UnknownBook("assignments[" + i + "].book", book));
            }
        }
        return inheritance.circle();
    }

    private Optional<PriceBookRejection> parentFault(PriceBook book) {
        if (book.parent().isEmpty()) {
            return Optional.empty();
        }
        PriceBookId parentId = book.parent().get();
        PriceBook parent = byId.get(parentId);
        if (parent == null) {
            return Optional.of(new PriceBookRejection.UnknownBook("books[" + book.id() + "].parent", parentId));
        }
        return parent.currency().equals(book.currency())
                ? Optional.empty()
                : Optional.of(
                        new PriceBookRejection.CurrencyMix(book.id(), book.currency(), parentId, parent.currency()));
    }

    private Optional<PriceBookRejection> circle() {
        Set<PriceBookId> safe = new HashSet<>();
        for (PriceBookId start : byId.keySet()) {
            Set<PriceBookId> path = new LinkedHashSet<>();
            Optional<PriceBookId> at = Optional.of(start);
            while (at.isPresent() && !safe.contains(at.get())) {
                if (!path.add(at.get())) {
                    return Optional.of(new PriceBookRejection.CyclicParents(from(path, at.get())));
                }
                PriceBook book = byId.get(at.get());
                at = book == null ? Optional.empty() : book.parent();
            }
            safe.addAll(path);
        }
        return Optional.empty();
    }

    private static List<PriceBookId> from(Set<PriceBookId> path, PriceBookId first) {
        List<PriceBookId> circle = new ArrayList<>(path);
        List<PriceBookId> closed = new ArrayList<>(circle.subList(circle.indexOf(first), circle.size()));
        closed.add(first);
        return closed;
    }
}
