package org.countinghouse.examples.quickstart.shop;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.countinghouse.domain.catalog.SellableItem;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.fulfillment.Shipment;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.domain.returns.Return;
import org.countinghouse.examples.quickstart.report.TimeSeries;

/** Keeps what the plots show, from the library's answers: weeks begin on Monday, months on their first day, in UTC. */
public final class Diary {

    private final SortedMap<LocalDate, Long> orders = new TreeMap<>();
    private final SortedMap<LocalDate, Long> stockChanges = new TreeMap<>();
    private final SortedMap<ChannelId, SortedMap<LocalDate, Money>> income = new TreeMap<>();
    private final SortedSet<LocalDate> months = new TreeSet<>();
    private long unmatched;
    private String returnedOrder = "";

    void order(Instant at) {
        orders.merge(week(at), 1L, Long::sum);
    }

    void stock(Instant at, long units) {
        stockChanges.merge(week(at), units, Long::sum);
    }

    void shipped(ChannelId channel, Shipment shipment) {
        earned(channel, shipment.shippedAt(), shipment.amounts().net());
        stock(
                shipment.shippedAt(),
                -shipment.lines().stream()
                        .filter(line -> line.kind() == SellableItem.Kind.GOODS)
                        .mapToLong(line -> line.quantity().units())
                        .sum());
    }

    void returned(Instant at, Return taken) {
        earned(taken.channel(), at, taken.refund().net().negated());
        stock(
                at,
                taken.received().stream()
                        .filter(line -> line.kind() == SellableItem.Kind.GOODS)
                        .map(line -> line.quantity())
                        .reduce(Quantity.ZERO, Quantity::plus)
                        .units());
        if (returnedOrder.isEmpty()) {
            returnedOrder = taken.order().value();
        }
    }

    void unmatched(long units) {
        unmatched += units;
    }

    /** Units that returns named and no sale had. */
    public long unmatchedUnits() {
        return unmatched;
    }

    /** The first order of which something came back, or nothing: the one with most to tell. */
    public String returnedOrder() {
        return returnedOrder;
    }

    /** The first days of the months in which something was earned. */
    public SortedSet<LocalDate> months() {
        return months;
    }

    /** Orders by week. */
    public TimeSeries ordersByWeek() {
        List<TimeSeries.Point> points = new ArrayList<>();
        orders.forEach((week, count) -> points.add(new TimeSeries.Point(week, BigDecimal.valueOf(count))));
        return new TimeSeries("Orders by week", "orders", points);
    }

    /** Units on hand at the end of each week. */
    public TimeSeries unitsOnHand() {
        List<TimeSeries.Point> points = new ArrayList<>();
        long onHand = 0;
        for (Map.Entry<LocalDate, Long> week : stockChanges.entrySet()) {
            onHand += week.getValue();
            points.add(new TimeSeries.Point(week.getKey(), BigDecimal.valueOf(onHand)));
        }
        return new TimeSeries("Units on hand", "units", points);
    }

    /** Net sales of each channel by month; a month in which a channel sold nothing is zero. */
    public List<TimeSeries> incomeByMonth() {
        List<TimeSeries> series = new ArrayList<>();
        income.forEach((channel, earned) -> series.add(new TimeSeries(
                channel.value(),
                Shop.CURRENCY.getCurrencyCode(),
                months.stream()
                        .map(month -> new TimeSeries.Point(
                                month,
                                earned.getOrDefault(month, Money.zero(Shop.CURRENCY))
                                        .toDecimal()))
                        .toList())));
        return series;
    }

    private void earned(ChannelId channel, Instant at, Money amount) {
        LocalDate month = LocalDate.ofInstant(at, ZoneOffset.UTC).withDayOfMonth(1);
        months.add(month);
        income.computeIfAbsent(channel, c -> new TreeMap<>()).merge(month, amount, Money::plus);
    }

    private static LocalDate week(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
