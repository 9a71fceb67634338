package org.countinghouse.examples.quickstart.input;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sales that a return gives back: same customer, same stock code, the latest sale first.
 *
 * <p>Worked value: 5 units sold on invoice 1, then 3 on invoice 2. A return of 4 takes 3 from invoice 2 and 1 from
 * invoice 1; a second return of 6 takes the 4 that are left and reports 2 unmatched.
 */
public final class ReturnMatching {

    private final Map<String, Map<String, Sold>> byCustomer = new HashMap<>();

    /**
     * A sale line has shipped.
     *
     * @param sale the line
     * @param lineNumber its number within the order
     * @param shipped how many units went out, which may be fewer than were ordered; none is nothing to give back
     */
    public void shipped(OrderRow sale, int lineNumber, long shipped) {
        if (shipped < 0 || shipped > sale.quantity()) {
            throw new IllegalArgumentException("shipped must be 0 to " + sale.quantity() + ", but is " + shipped);
        }
        if (shipped > 0 && !sale.customer().isEmpty()) {
            Map<String, Sold> stacks = byCustomer.computeIfAbsent(sale.customer(), c -> new HashMap<>());
            stacks.put(sale.stockCode(), new Sold(sale.invoice(), lineNumber, shipped, stacks.get(sale.stockCode())));
        }
    }

    /** Takes the units of a return row from the sales that are left. */
    public MatchedReturn match(OrderRow row) {
        long wanted = Math.negateExact(row.quantity());
        if (wanted <= 0) {
            throw new IllegalArgumentException("a return has a quantity below zero, but this is " + row.quantity());
        }
        List<ReturnedUnits> taken = new ArrayList<>(1);
        Map<String, Sold> stacks = byCustomer.getOrDefault(row.customer(), Map.of());
        @Nullable Sold top = stacks.get(row.stockCode());
        while (top != null && wanted > 0) {
            long units = Math.min(wanted, top.left());
            taken.add(new ReturnedUnits(top.invoice(), top.lineNumber(), units));
            wanted -= units;
            top = top.without(units);
        }
        if (top != null) {
            stacks.put(row.stockCode(), top);
        } else if (!taken.isEmpty()) {
            stacks.remove(row.stockCode());
        }
        return new MatchedReturn(row, taken, wanted);
    }

    /** The latest sale line of a customer and stock code that has units left, on top of the earlier ones. */
    private record Sold(
            String invoice,
            int lineNumber,
            long left,
            @Nullable Sold below) {

        @Nullable
        Sold without(long units) {
            return units == left ? below : new Sold(invoice, lineNumber, left - units, below);
        }
    }

    /**
     * What a return row gives back.
     *
     * @param row the row
     * @param units the units by sale line, latest sale first; empty if no sale is left
     * @param unmatched how many units no sale was found for
     */
    public record MatchedReturn(OrderRow row, List<ReturnedUnits> units, long unmatched) {

        /** Copies the list. */
        public MatchedReturn {
            units = List.copyOf(units);
        }

        /** Whether any unit was matched. */
        public boolean isMatched() {
            return !units.isEmpty();
        }

        /** The row as refused, if nothing was matched. */
        public RefusedRow refused() {
            return RefusedRow.of(row, RowRefusal.RETURN_WITHOUT_SALE, row.stockCode() + " of " + row.customer());
        }
    }

    /**
     * Units that go back to one sale line.
     *
     * @param invoice the sale's invoice
     * @param lineNumber the line within that order
     * @param quantity how many units, at least one
     */
    public record ReturnedUnits(String invoice, int lineNumber, long quantity) {}
}
