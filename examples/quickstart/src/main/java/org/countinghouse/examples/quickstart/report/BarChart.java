package org.countinghouse.examples.quickstart.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** One bar for each day, week or month; several series stand on top of each other, what is below zero hangs down. */
final class BarChart {

    private static final BigDecimal GAP = new BigDecimal("0.8");

    private final List<Layer> layers;
    private final List<TimeSeries> series;
    private final Chart chart;
    private final int columns;

    private BarChart(String id, List<Layer> layers) {
        this.layers = layers;
        this.series = layers.stream().map(Layer::series).toList();
        this.columns = series.get(0).points().size();
        BigDecimal low = BigDecimal.ZERO;
        BigDecimal high = BigDecimal.ZERO;
        for (int i = 0; i < columns; i++) {
            low = low.min(stack(i, -1));
            high = high.max(stack(i, 1));
        }
        this.chart = new Chart(id, Ticks.covering(low, high));
    }

    static String of(String id, TimeSeries series) {
        return of(id, series.name(), List.of(Layer.of(series, 0)));
    }

    /** All series have the same days. */
    static String of(String id, String title, List<Layer> layers) {
        if (layers.isEmpty() || layers.get(0).series().points().isEmpty()) {
            return Markup.element("p", "class=\"none\"", title + ": nothing to show");
        }
        BarChart bars = new BarChart(id, layers);
        for (int i = 0; i < bars.columns; i++) {
            bars.drawColumn(i);
        }
        bars.labelDays();
        return bars.chart.svg(title, bars.description());
    }

    private BigDecimal stack(int column, int sign) {
        return series.stream()
                .map(s -> s.points().get(column).value())
                .filter(value -> value.signum() == sign)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void drawColumn(int column) {
        BigDecimal up = BigDecimal.ZERO;
        BigDecimal down = BigDecimal.ZERO;
        for (int s = 0; s < series.size(); s++) {
            TimeSeries.Point point = series.get(s).points().get(column);
            boolean rises = point.value().signum() >= 0;
            BigDecimal from = rises ? up : down;
            BigDecimal to = from.add(point.value());
            if (rises) {
                up = to;
            } else {
                down = to;
            }
            if (point.value().signum() != 0) {
                chart.draw(bar(column, s, from.max(to), from.min(to)));
            }
        }
    }

    private String bar(int column, int s, BigDecimal top, BigDecimal bottom) {
        TimeSeries one = series.get(s);
        TimeSeries.Point point = one.points().get(column);
        String hint = one.name() + ", " + point.day() + ": "
                + Figures.grouped(point.value().toPlainString()) + " " + one.unit();
        BigDecimal y = chart.height(top);
        return "<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"><title>%s</title></rect>"
                .formatted(
                        layers.get(s).style(),
                        left(column),
                        y,
                        width(),
                        chart.height(bottom).subtract(y),
                        Markup.escape(hint));
    }

    private BigDecimal slot() {
        return BigDecimal.valueOf((long) Chart.RIGHT - Chart.LEFT)
                .divide(BigDecimal.valueOf(columns), 3, RoundingMode.HALF_UP);
    }

    private BigDecimal width() {
        return slot().multiply(GAP).min(BigDecimal.valueOf(60)).setScale(1, RoundingMode.HALF_UP);
    }

    private BigDecimal middle(int column) {
        BigDecimal half = new BigDecimal("0.5");
        return slot().multiply(BigDecimal.valueOf(column).add(half))
                .add(BigDecimal.valueOf(Chart.LEFT))
                .setScale(1, RoundingMode.HALF_UP);
    }

    private BigDecimal left(int column) {
        return middle(column).subtract(width().divide(BigDecimal.valueOf(2), 1, RoundingMode.HALF_UP));
    }

    private void labelDays() {
        List<TimeSeries.Point> points = series.get(0).points();
        DateTimeFormatter format = Chart.labels(points);
        int every = Chart.labelEvery(columns);
        for (int i = (every - 1) / 2; i < columns; i += every) {
            chart.label(middle(i), points.get(i).day().format(format));
        }
    }

    private String description() {
        List<TimeSeries.Point> points = series.get(0).points();
        LocalDate first = points.get(0).day();
        LocalDate last = points.get(points.size() - 1).day();
        List<String> totals = new ArrayList<>();
        series.forEach(
                s -> totals.add(s.name() + " " + Figures.grouped(s.total().toPlainString()) + " " + s.unit()));
        return "In all, from " + first + " to " + last + ": " + String.join(", ", totals) + ".";
    }
}
