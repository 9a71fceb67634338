package org.countinghouse.domain.pricing.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.pricing.book.PriceBook;
import org.countinghouse.domain.pricing.book.PriceBookAssignment;
import org.countinghouse.domain.pricing.book.PriceBookId;
import org.countinghouse.domain.pricing.book.PriceBooks;
import org.countinghouse.domain.pricing.book.PriceTier;
import org.countinghouse.domain.pricing.promotion.Window;

/** What is odd about price books. */
final class BookLint {

    private final PriceBooks books;
    private final List<LintFinding> findings;

    BookLint(RuleSet rules, List<LintFinding> findings) {
        books = rules.books();
        this.findings = findings;
    }

    void run() {
        gaps();
        unused();
        overlaps();
        holes();
    }

    private void gaps() {
        for (PriceBook book : books.books()) {
            new TreeMap<>(book.tiers()).forEach((sku, tiers) -> {
                PriceTier first = tiers.tiers().get(0);
                if (first.from().units() > 1 && book.parent().isEmpty()) {
                    add(
                            LintFinding.Kind.TIER_GAP,
                            "books[" + book.id() + "].tiers[" + sku + "]",
                            "fewer than " + first.from() + " units have no price in this book");
                }
            });
        }
    }

    private void unused() {
        Set<PriceBookId> used = new HashSet<>();
        books.assignments().forEach(assignment -> used.add(assignment.book()));
        books.books().forEach(book -> book.parent().ifPresent(used::add));
        for (PriceBook book : books.books()) {
            if (!used.contains(book.id())) {
                add(LintFinding.Kind.UNUSED_BOOK, "books[" + book.id() + "]", "nobody is assigned to it");
            }
        }
    }

    private void overlaps() {
        List<PriceBookAssignment> assignments = books.assignments();
        Map<PriceBookAssignment, List<PriceBook>> byShopper = new LinkedHashMap<>();
        for (PriceBookAssignment assignment : assignments) {
            // for whom, whatever the book
            PriceBookAssignment whom = new PriceBookAssignment(
                    PriceBookId.of("any"),
                    assignment.customer(),
                    assignment.organization(),
                    assignment.segment(),
                    assignment.channel(),
                    assignment.priority());
            List<PriceBook> rivals = byShopper.computeIfAbsent(whom, missing -> new ArrayList<>());
            books.book(assignment.book()).ifPresent(book -> {
                rivals.forEach(rival -> overlap(rival, book));
                rivals.add(book);
            });
        }
    }

    private void overlap(PriceBook one, PriceBook other) {
        boolean sameTime = new Window(one.validFrom(), one.validUntil())
                .overlaps(new Window(other.validFrom(), other.validUntil()));
        if (!sameTime || !one.currency().equals(other.currency())) {
            return;
        }
        for (Sku sku : listed(one)) {
            if (other.lists(sku)) {
                add(
                        LintFinding.Kind.OVERLAPPING_WINDOWS,
                        "books[" + other.id() + "]",
                        "it prices " + sku + " for the same shoppers at a time when " + one.id()
                                + ", declared first, does");
                return;
            }
        }
    }

    private void holes() {
        Map<String, Set<Sku>> byCurrency = new TreeMap<>();
        Set<Sku> all = new TreeSet<>();
        for (PriceBook book : books.books()) {
            byCurrency
                    .computeIfAbsent(book.currency().getCurrencyCode(), missing -> new TreeSet<>())
                    .addAll(listed(book));
            all.addAll(listed(book));
        }
        byCurrency.forEach((currency, priced) -> {
            Set<Sku> missing = new TreeSet<>(all);
            missing.removeAll(priced);
            if (!missing.isEmpty()) {
                add(
                        LintFinding.Kind.CURRENCY_HOLE,
                        "books in " + currency,
                        missing.size() + " items have no price, the first is "
                                + missing.iterator().next());
            }
        });
    }

    private static Set<Sku> listed(PriceBook book) {
        Set<Sku> skus = new TreeSet<>(book.prices().keySet());
        skus.addAll(book.tiers().keySet());
        return skus;
    }

    private void add(LintFinding.Kind kind, String path, String message) {
        findings.add(new LintFinding(kind, path, message));
    }
}
