package org.countinghouse.domain.inventory.supply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.StockPosition;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.quantity.Quantity;

/**
 * How many units of a position can be promised for which day: what is available now, plus dated supply, minus dated
 * demand, cumulative and with look-ahead, so that no new promise eats one that was given for a later day.
 *
 * <p>For a day D it is the least, over D and every later day, of: available + supply up to that day − demand up to that
 * day; never below zero. It never falls from one day to the next. Demand without a day counts as wanted today. What is
 * dated before today counts as of today.
 *
 * <p>Worked value: available 5 today; 8 expected on Thursday; 10 promised for Friday. Balances: 5, then 13, then 3. Up to
 * Thursday and from Friday on 3 can be promised.
 */
@CheckReturnValue
public final class AvailableToPromise {

    private final PositionKey key;
    private final LocalDate today;
    private final NavigableMap<LocalDate, Quantity> from;

    private AvailableToPromise(PositionKey key, LocalDate today, NavigableMap<LocalDate, Quantity> from) {
        this.key = key;
        this.today = today;
        this.from = from;
    }

    /**
     * The promise that a position, its supply and its demand allow.
     *
     * @param position what is there
     * @param today the first day that can be asked about
     * @param supply units still to come that nobody waits for, in any order
     * @param demand units that are waited for and not in {@code supply}'s account already, in any order
     * @throws ArithmeticException on overflow
     */
    public static AvailableToPromise of(
            StockPosition position, LocalDate today, List<DatedQuantity> supply, List<DatedQuantity> demand) {
        NavigableMap<LocalDate, Long> changes = new TreeMap<>();
        changes.put(today, position.available().units());
        supply.forEach(
                dated -> changes.merge(day(dated, today), dated.quantity().units(), Math::addExact));
        demand.forEach(dated -> changes.merge(
                day(dated, today), Math.negateExact(dated.quantity().units()), Math::addExact));
        NavigableMap<LocalDate, Long> balances = new TreeMap<>();
        long balance = 0;
        for (Map.Entry<LocalDate, Long> change : changes.entrySet()) {
            balance = Math.addExact(balance, change.getValue());
            balances.put(change.getKey(), balance);
        }
        NavigableMap<LocalDate, Quantity> from = new TreeMap<>();
        long least = Long.MAX_VALUE;
        for (Map.Entry<LocalDate, Long> entry : balances.descendingMap().entrySet()) {
            least = Math.min(least, entry.getValue());
            from.put(entry.getKey(), Quantity.of(Math.max(0, least)));
        }
        return new AvailableToPromise(position.key(), today, from);
    }

    private static LocalDate day(DatedQuantity dated, LocalDate today) {
        return dated.date().isBefore(today) ? today : dated.date();
    }

    /** The position it is about. */
    public PositionKey key() {
        return key;
    }

    /** The first day it tells about. */
    public LocalDate today() {
        return today;
    }

    /** Units that can be promised for today. */
    public Quantity now() {
        return on(today);
    }

    /**
     * Units that can be promised for that day.
     *
     * @throws IllegalArgumentException if the day lies before {@link #today()}
     */
    public Quantity on(LocalDate date) {
        Arguments.require(!date.isBefore(today), "date", "must not be before " + today, date);
        return from.floorEntry(date).getValue();
    }

    /** The first day for which that many can be promised; nothing if no known supply leads there. */
    public Optional<LocalDate> earliest(Quantity quantity) {
        return from.entrySet().stream()
                .filter(entry -> !quantity.isMoreThan(entry.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The days from which on more can be promised than before, and how many then; the first is today. */
    public List<DatedQuantity> steps() {
        List<DatedQuantity> steps = new ArrayList<>();
        from.forEach((date, quantity) -> {
            if (steps.isEmpty()
                    || quantity.isMoreThan(steps.get(steps.size() - 1).quantity())) {
                steps.add(DatedQuantity.of(date, quantity));
            }
        });
        return List.copyOf(steps);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AvailableToPromise promise
                && key.equals(promise.key)
                && today.equals(promise.today)
                && steps().equals(promise.steps());
    }

    @Override
    public int hashCode() {
        return 31 * key.hashCode() + steps().hashCode();
    }

    @Override
    public String toString() {
        return key + ": " + steps();
    }
}
