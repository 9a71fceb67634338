package org.countinghouse.examples.quickstart.report;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.countinghouse.domain.money.Money;

/** A small run that several tests share. */
final class Runs {

    static final OrderStory STORY =
            new OrderStory("1001", "completed", List.of("2026-03-02 placed", "2026-03-03 shipped <all>"));

    static final PriceStory PRICE = new PriceStory("1001", 2, "3 × MUG at 9.99 = 29.97");

    private Runs() {}

    static RunReport report() {
        return report(0, "ok");
    }

    static RunReport report(long oversold, String journal) {
        return new RunReport(
                new RunReport.Rows(12, 9, new TreeMap<>(Map.of("zero-price", 2L, "adjustment", 1L))),
                new RunReport.Orders(4, 8),
                new RunReport.Units(1300, 1299, 1, 10, oversold),
                new RunReport.Amounts(
                        gbp("1234567.80"), gbp("67.80"), gbp("1234500.00"), gbp("740700.00"), gbp("0.00")),
                new RunReport.TrialBalance(gbp("5000000.05"), gbp("5000000.05")),
                List.of(
                        new RunReport.Channel("UK", gbp("1234000.00"), gbp("740400.00")),
                        new RunReport.Channel("DE", gbp("500.00"), gbp("300.00"))),
                new RunReport.Verdicts("ok", "ok", "ok", journal),
                Duration.ofMillis(1500));
    }

    static ReportPage page(List<TimeSeries> income) {
        TreeMap<String, List<ReportPage.RefusedExample>> examples = new TreeMap<>();
        examples.put("zero-price", List.of(new ReportPage.RefusedExample("a.csv:7:1", "1007", "<script>")));
        return new ReportPage(
                "a.csv & b.csv",
                "H2",
                report(),
                series("Stock on hand at cost", "GBP", "100.50", "80", "90"),
                series("Stock on hand", "units", "10", "8", "9"),
                series("Orders placed a week", "orders", "3", "0", "1"),
                income,
                examples,
                Optional.of(STORY));
    }

    static TimeSeries series(String name, String unit, String... values) {
        List<TimeSeries.Point> points = new ArrayList<>();
        for (String value : values) {
            points.add(new TimeSeries.Point(LocalDate.of(2026, 3, 2).plusWeeks(points.size()), new BigDecimal(value)));
        }
        return new TimeSeries(name, unit, points);
    }

    static Money gbp(String amount) {
        return Money.parse(amount, Currency.getInstance("GBP"));
    }
}
