package org.countinghouse.examples.quickstart.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.countinghouse.domain.money.Money;

/**
 * The figures of one run.
 *
 * @param rows what became of the rows read
 * @param orders what was placed
 * @param units what was asked for, went out and came back
 * @param amounts what it was worth
 * @param trialBalance the two sides of the books
 * @param channels what each channel earned, in the order of their names
 * @param verification whether stock, orders, payments and journal agree with their facts
 * @param elapsed how long the run took
 */
public record RunReport(
        Rows rows,
        Orders orders,
        Units units,
        Amounts amounts,
        TrialBalance trialBalance,
        List<Channel> channels,
        Verdicts verification,
        Duration elapsed) {

    private static final int FILL_RATE_PLACES = 4;
    private static final BigDecimal MILLIS_PER_SECOND = BigDecimal.valueOf(1000);

    /** Sorts the channels by name. */
    public RunReport {
        channels =
                channels.stream().sorted((a, b) -> a.name().compareTo(b.name())).toList();
    }

    /** Units shipped of units ordered, four places, HALF_UP; 1.0000 if nothing was ordered. */
    public BigDecimal fillRate() {
        return units.ordered() == 0
                ? BigDecimal.ONE.setScale(FILL_RATE_PLACES)
                : BigDecimal.valueOf(units.shipped())
                        .divide(BigDecimal.valueOf(units.ordered()), FILL_RATE_PLACES, RoundingMode.HALF_UP);
    }

    /** Orders placed a second, one place, HALF_UP. */
    public BigDecimal ordersPerSecond() {
        return BigDecimal.valueOf(orders.placed())
                .multiply(MILLIS_PER_SECOND)
                .divide(BigDecimal.valueOf(Math.max(1, elapsed.toMillis())), 1, RoundingMode.HALF_UP);
    }

    /** Whether nothing was oversold, the books balance and every verification is ok. */
    public boolean isSound() {
        return units.oversold() == 0 && trialBalance.balances() && verification.areOk();
    }

    /**
     * The rows; none is lost: {@code read = accepted + refused}.
     *
     * @param read how many were read
     * @param accepted how many were acted on
     * @param refused how many were refused, by reason
     */
    public record Rows(long read, long accepted, SortedMap<String, Long> refused) {

        /** Copies the map; refuses figures that do not add up. */
        public Rows {
            refused = new TreeMap<>(refused);
            long sum = accepted
                    + refused.values().stream().mapToLong(Long::longValue).sum();
            if (sum != read) {
                throw new IllegalArgumentException(
                        "accepted and refused rows must be the " + read + " rows read, but are " + sum);
            }
        }

        /** How many were refused in all. */
        public long refusedInAll() {
            return read - accepted;
        }
    }

    /**
     * The orders.
     *
     * @param placed how many orders
     * @param lines how many lines they have
     */
    public record Orders(long placed, long lines) {}

    /**
     * The units.
     *
     * @param ordered asked for
     * @param shipped gone out
     * @param backordered still owed
     * @param returned come back
     * @param oversold gone out without having been there: always 0
     */
    public record Units(long ordered, long shipped, long backordered, long returned, long oversold) {}

    /**
     * The amounts, all in one currency.
     *
     * @param grossSales what was sold
     * @param returns what was given back
     * @param netSales what is left
     * @param costOfGoodsSold what the goods that stayed sold had cost
     * @param inventoryValue what the goods on hand had cost
     */
    public record Amounts(
            Money grossSales, Money returns, Money netSales, Money costOfGoodsSold, Money inventoryValue) {}

    /**
     * The two sides of the books.
     *
     * @param debit all debits
     * @param credit all credits
     */
    public record TrialBalance(Money debit, Money credit) {

        /** Whether the sides are equal. */
        public boolean balances() {
            return debit.equals(credit);
        }
    }

    /**
     * What one channel earned.
     *
     * @param name the channel
     * @param netSales sales less returns
     * @param costOfGoodsSold what they had cost
     */
    public record Channel(String name, Money netSales, Money costOfGoodsSold) {

        /** What is left of the sales. */
        public Money margin() {
            return netSales.minus(costOfGoodsSold);
        }
    }

    /**
     * One word for each part: {@code ok}, or what was found.
     *
     * @param stock positions against movements
     * @param orders states against events
     * @param payments amounts against transactions
     * @param journal totals against entries
     */
    public record Verdicts(String stock, String orders, String payments, String journal) {

        /** The word for agreement. */
        public static final String OK = "ok";

        /** Whether all four agree. */
        public boolean areOk() {
            return List.of(stock, orders, payments, journal).stream().allMatch(OK::equals);
        }
    }
}
