package org.countinghouse.examples.quickstart.report;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;

/** One series over time as a filled line: for what is there at each moment, such as stock. */
final class AreaChart {

    private AreaChart() {}

    static String of(String id, TimeSeries series) {
        List<TimeSeries.Point> points = series.points();
        if (points.size() < 2) {
            return BarChart.of(id, series);
        }
        Comparator<BigDecimal> order = Comparator.naturalOrder();
        BigDecimal low = points.stream().map(TimeSeries.Point::value).min(order).orElseThrow();
        BigDecimal high =
                points.stream().map(TimeSeries.Point::value).max(order).orElseThrow();
        Chart chart = new Chart(id, Ticks.covering(low, high));
        Scale days = new Scale(
                BigDecimal.valueOf(points.get(0).day().toEpochDay()),
                BigDecimal.valueOf(points.get(points.size() - 1).day().toEpochDay()),
                Chart.LEFT,
                Chart.RIGHT);
        StringBuilder line = new StringBuilder();
        for (TimeSeries.Point point : points) {
            line.append(days.at(point.day().toEpochDay())).append(',');
            line.append(chart.height(point.value())).append(' ');
        }
        String ground = Chart.LEFT + "," + chart.zero() + " " + line + Chart.RIGHT + "," + chart.zero();
        chart.draw("<polygon class=\"area\" points=\"" + ground + "\"/>");
        chart.draw("<polyline class=\"line\" points=\"" + line.toString().strip() + "\"/>");
        labelDays(chart, days, points);
        return chart.svg(series.name(), description(series, low, high));
    }

    private static void labelDays(Chart chart, Scale days, List<TimeSeries.Point> points) {
        DateTimeFormatter format = Chart.labels(points);
        int every = Chart.labelEvery(points.size());
        for (int i = every / 2; i < points.size(); i += every) {
            chart.label(
                    days.at(points.get(i).day().toEpochDay()),
                    points.get(i).day().format(format));
        }
    }

    private static String description(TimeSeries series, BigDecimal low, BigDecimal high) {
        TimeSeries.Point first = series.points().get(0);
        TimeSeries.Point last = series.points().get(series.points().size() - 1);
        return "From " + figure(first.value()) + " " + series.unit() + " on " + first.day() + " to "
                + figure(last.value()) + " on " + last.day() + "; lowest " + figure(low) + ", highest " + figure(high)
                + ".";
    }

    private static String figure(BigDecimal value) {
        return Figures.grouped(value.toPlainString());
    }
}
