package org.countinghouse.domain.pricing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.Rounding;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.pricing.book.Derivation;
import org.countinghouse.domain.pricing.book.PriceBook;
import org.countinghouse.domain.pricing.book.PriceBookAssignment;
import org.countinghouse.domain.pricing.book.PriceBookId;
import org.countinghouse.domain.pricing.book.PriceSource;
import org.countinghouse.domain.pricing.facts.Shopper;
import org.countinghouse.domain.pricing.policy.DerivedPrices;
import org.countinghouse.domain.pricing.rules.RuleSet;
import org.jspecify.annotations.Nullable;

/** Price books, ready to be asked: which fit a shopper, and what an item costs in each. */
final class CompiledBooks {

    private static final int[] NO_BOOKS = {};

    private final PriceBook[] books;
    private final int[] parents;
    private final List<PriceBookAssignment> assignments;
    private final int[] assigned;
    private final Map<Object, int[]> byKey = new HashMap<>();
    private final int[] general;
    private final boolean minorUnits;
    private final Rounding rounding;

    CompiledBooks(RuleSet rules, RuleCompiler compiler) {
        List<PriceBook> all = rules.books().books();
        books = all.toArray(PriceBook[]::new);
        parents = new int[books.length];
        minorUnits = rules.policy().derivedPrices() == DerivedPrices.MINOR_UNIT;
        rounding = rules.policy().rounding();
        Map<PriceBookId, Integer> numbers = new HashMap<>();
        for (int i = 0; i < books.length; i++) {
            numbers.put(books[i].id(), i);
        }
        for (int i = 0; i < books.length; i++) {
            parents[i] = books[i].parent()
                    .map(parent -> numbers.getOrDefault(parent, -1))
                    .orElse(-1);
            file(i, compiler);
        }
        assignments = rules.books().assignments();
        assigned = assignments.stream()
                .mapToInt(assignment -> numbers.getOrDefault(assignment.book(), -1))
                .toArray();
        Map<Object, List<Integer>> filed = new HashMap<>();
        List<Integer> everybody = new ArrayList<>();
        for (int i = 0; i < assigned.length; i++) {
            Optional<?> key = key(assignments.get(i));
            if (key.isPresent()) {
                filed.computeIfAbsent(key.get(), missing -> new ArrayList<>()).add(i);
            } else {
                everybody.add(i);
            }
        }
        filed.forEach(
                (key, list) -> byKey.put(key, list.stream().mapToInt(i -> i).toArray()));
        general = everybody.stream()
                .sorted(Comparator.comparing((Integer i) -> -assignments.get(i).priority()))
                .mapToInt(i -> i)
                .toArray();
    }

    private void file(int number, RuleCompiler compiler) {
        PriceBook book = books[number];
        PriceSource source = new PriceSource.Listed(book.id(), book.id());
        book.prices().forEach((sku, price) -> compiler.item(sku).add(BookPrice.of(number, source, price)));
        book.tiers().forEach((sku, tiers) -> compiler.item(sku).add(BookPrice.of(number, source, tiers)));
    }

    private static Optional<?> key(PriceBookAssignment assignment) {
        if (assignment.customer().isPresent()) {
            return assignment.customer();
        }
        if (assignment.organization().isPresent()) {
            return assignment.organization();
        }
        return assignment.segment().isPresent() ? assignment.segment() : assignment.channel();
    }

    boolean isEmpty() {
        return books.length == 0;
    }

    PriceBook book(int number) {
        return books[number];
    }

    /** The numbers of the books that fit, in the order in which they are asked. */
    int[] booksFor(Shopper shopper) {
        if (byKey.isEmpty()) {
            return toBooks(general);
        }
        List<Integer> fitting = new ArrayList<>();
        shopper.customer().ifPresent(customer -> addFitting(customer, shopper, fitting));
        shopper.organizations().forEach(organization -> addFitting(organization, shopper, fitting));
        shopper.segments().forEach(segment -> addFitting(segment, shopper, fitting));
        shopper.channel().ifPresent(channel -> addFitting(channel, shopper, fitting));
        if (fitting.isEmpty()) {
            return toBooks(general);
        }
        fitting.sort(Comparator.<Integer>comparingInt(i -> tier(assignments.get(i)))
                .thenComparingInt(i -> nearness(assignments.get(i), shopper))
                .thenComparingInt(i -> -assignments.get(i).criteria())
                .thenComparing(i -> assignments.get(i).priority(), Comparator.reverseOrder())
                .thenComparing(Comparator.naturalOrder()));
        int[] order = Arrays.copyOf(fitting.stream().mapToInt(i -> i).toArray(), fitting.size() + general.length);
        int at = fitting.size();
        for (int assignment : general) {
            order[at++] = assignment;
        }
        return toBooks(order);
    }

    private int[] toBooks(int[] order) {
        if (order.length == 0) {
            return NO_BOOKS;
        }
        int[] numbers = new int[order.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = assigned[order[i]];
        }
        return numbers;
    }

    private void addFitting(Object key, Shopper shopper, List<Integer> fitting) {
        for (int assignment : byKey.getOrDefault(key, NO_BOOKS)) {
            if (assignments.get(assignment).fits(shopper)) {
                fitting.add(assignment);
            }
        }
    }

    private static int tier(PriceBookAssignment assignment) {
        if (assignment.customer().isPresent()) {
            return 0;
        }
        if (assignment.organization().isPresent()) {
            return 1;
        }
        return assignment.segment().isPresent() ? 2 : 3;
    }

    private static int nearness(PriceBookAssignment assignment, Shopper shopper) {
        return assignment.organization().map(shopper.organizations()::indexOf).orElse(0);
    }

    /** What so many units of an item cost in a book, itself or through its parents; null if it does not say. */
    @Nullable
    BookPrice price(int number, Item item, CartLine line, Instant at) {
        BookPrice own = own(number, item, line, at);
        if (own != null || parents[number] < 0 || !books[number].holdsAt(at)) {
            return own;
        }
        BookPrice inherited = price(parents[number], item, line, at);
        if (inherited == null) {
            return null;
        }
        PriceSource from = new PriceSource.Listed(books[number].id(), origin(inherited));
        return derived(number, inherited, from);
    }

    private @Nullable BookPrice own(int number, Item item, CartLine line, Instant at) {
        BookPrice own = item.priceIn(number);
        return own != null && own.reaches(line.quantity()) && books[number].holdsAt(at) ? own : null;
    }

    private static PriceBookId origin(BookPrice price) {
        if (price.source() instanceof PriceSource.Listed listed) {
            return listed.origin();
        }
        throw new IllegalStateException("a book's price that comes from no book: " + price);
    }

    private @Nullable BookPrice derived(int number, BookPrice inherited, PriceSource from) {
        Derivation derivation = books[number].derivation();
        boolean[] negative = new boolean[1];
        BookPrice price = inherited.derive(number, from, unit -> {
            Optional<UnitPrice> made = derivation.derive(unit);
            negative[0] |= made.isEmpty();
            return made.map(this::asPrinted).orElse(unit);
        });
        return negative[0] ? null : price;
    }

    private UnitPrice asPrinted(UnitPrice price) {
        return minorUnits
                ? new UnitPrice(
                        Money.of(price.amount(), price.currency(), rounding).toDecimal(), price.currency())
                : price;
    }

    /** Whether the book, or one it inherits from, prices the item at any time and quantity. */
    boolean knows(int number, Item item) {
        for (int book = number; book >= 0; book = parents[book]) {
            if (item.priceIn(book) != null) {
                return true;
            }
        }
        return false;
    }
}
