package org.countinghouse.examples.quickstart.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Income by channel over time: the largest channels by name, the others together. */
final class IncomeCharts {

    private static final int NAMED = 5;

    private IncomeCharts() {}

    /** One figure with all channels; a second one without the largest, where that dwarfs the others. */
    static String of(List<TimeSeries> income) {
        List<TimeSeries> sorted = income.stream()
                .sorted(Comparator.comparing(TimeSeries::total).reversed().thenComparing(TimeSeries::name))
                .toList();
        List<Layer> layers = new ArrayList<>();
        sorted.forEach(series -> layers.add(Layer.of(series, layers.size())));
        String all = figure("income", "Net sales by channel and month", layers);
        if (sorted.size() < 3 || !dwarfsOthers(sorted)) {
            return all;
        }
        String title = "The same without " + sorted.get(0).name();
        return all + figure("income-others", title, layers.subList(1, layers.size()));
    }

    private static boolean dwarfsOthers(List<TimeSeries> sorted) {
        BigDecimal others = sorted.stream().skip(1).map(TimeSeries::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sorted.get(0).total().compareTo(others) > 0;
    }

    private static String figure(String id, String title, List<Layer> sorted) {
        List<Layer> shown = grouped(sorted);
        StringBuilder legend = new StringBuilder();
        for (Layer layer : shown) {
            String patch = "<span class=\"" + layer.style() + "\"></span>";
            legend.append("<li>")
                    .append(patch)
                    .append(Markup.escape(layer.series().name()))
                    .append("</li>");
        }
        return "<figure>\n" + Markup.element("figcaption", "", title) + "\n" + BarChart.of(id, title, shown)
                + "<ul class=\"legend\">" + legend + "</ul>\n</figure>\n";
    }

    private static List<Layer> grouped(List<Layer> sorted) {
        if (sorted.size() <= NAMED) {
            return sorted;
        }
        List<Layer> shown = new ArrayList<>(sorted.subList(0, NAMED));
        List<TimeSeries> rest =
                sorted.subList(NAMED, sorted.size()).stream().map(Layer::series).toList();
        shown.add(new Layer(sum(rest), Layer.REST));
        return shown;
    }

    private static TimeSeries sum(List<TimeSeries> rest) {
        TimeSeries first = rest.get(0);
        List<TimeSeries.Point> sums = new ArrayList<>();
        for (int i = 0; i < first.points().size(); i++) {
            BigDecimal sum = BigDecimal.ZERO;
            for (TimeSeries other : rest) {
                sum = sum.add(other.points().get(i).value());
            }
            sums.add(new TimeSeries.Point(first.points().get(i).day(), sum));
        }
        return new TimeSeries(rest.size() + (rest.size() == 1 ? " other" : " others"), first.unit(), sums);
    }
}
