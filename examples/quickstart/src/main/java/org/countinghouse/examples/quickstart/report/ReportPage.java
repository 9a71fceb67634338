package org.countinghouse.examples.quickstart.report;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything the HTML report shows.
 *
 * @param source what was read: the files' names
 * @param database which database held it, such as {@code H2, in this process}
 * @param report the figures
 * @param stockValue what the goods on hand had cost, over time
 * @param stockUnits how many units were on hand, over time
 * @param orders how many orders were placed, by week
 * @param income net sales by channel, by month: one series a channel, all with the same days
 * @param examples the first refused rows of each reason
 * @param story where one order is, step by step
 */
public record ReportPage(
        String source,
        String database,
        RunReport report,
        TimeSeries stockValue,
        TimeSeries stockUnits,
        TimeSeries orders,
        List<TimeSeries> income,
        SortedMap<String, List<RefusedExample>> examples,
        Optional<OrderStory> story) {

    /** Copies the collections. */
    public ReportPage {
        income = List.copyOf(income);
        examples = new TreeMap<>(examples);
    }

    /**
     * A refused row.
     *
     * @param place where it stands: file, line and column
     * @param invoice the invoice it belongs to
     * @param value what was at fault
     */
    public record RefusedExample(String place, String invoice, String value) {}
}
