package org.countinghouse.examples.quickstart.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Figures over time.
 *
 * @param name what they count, as a legend says it
 * @param unit what one of them is, such as {@code GBP}
 * @param points the figures, in the order of their days
 */
public record TimeSeries(String name, String unit, List<Point> points) {

    /** Copies the points; refuses days that do not rise. */
    public TimeSeries {
        points = List.copyOf(points);
        for (int i = 1; i < points.size(); i++) {
            if (!points.get(i - 1).day().isBefore(points.get(i).day())) {
                throw new IllegalArgumentException(name + ": days must rise, but "
                        + points.get(i).day() + " follows " + points.get(i - 1).day());
            }
        }
    }

    /** The sum of all figures. */
    BigDecimal total() {
        return points.stream().map(Point::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * One figure.
     *
     * @param day the day it is for, or the first day of its week or month
     * @param value the figure, exact
     */
    public record Point(LocalDate day, BigDecimal value) {}
}
