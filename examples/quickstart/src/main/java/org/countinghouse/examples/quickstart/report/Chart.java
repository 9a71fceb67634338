package org.countinghouse.examples.quickstart.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The frame of a drawing over time: its name, its axes, and the places of days and values in it. */
final class Chart {

    static final int WIDTH = 640;
    static final int HEIGHT = 250;
    static final int LEFT = 52;
    static final int RIGHT = WIDTH - 30;
    static final int TOP = 14;
    static final int BOTTOM = HEIGHT - 28;

    private static final int DAY_LABELS = 6;
    private static final int LONG_SPAN = 120;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private final String id;
    private final Scale heights;
    private final StringBuilder body = new StringBuilder();

    Chart(String id, Ticks ticks) {
        this.id = id;
        this.heights = new Scale(ticks.low(), ticks.high(), BOTTOM, TOP);
        for (BigDecimal tick : ticks.values()) {
            BigDecimal y = height(tick);
            String line = "x1=\"%d\" x2=\"%d\" y1=\"%s\" y2=\"%s\"".formatted(LEFT, RIGHT, y, y);
            body.append("<line class=\"")
                    .append(tick.signum() == 0 ? "zero" : "grid")
                    .append("\" ")
                    .append(line)
                    .append("/>\n");
            String place = "class=\"y\" x=\"%d\" y=\"%s\"".formatted(LEFT - 6, y.add(BigDecimal.valueOf(4)));
            body.append(Markup.element("text", place, Ticks.label(tick))).append('\n');
        }
    }

    BigDecimal height(BigDecimal value) {
        return heights.at(value);
    }

    BigDecimal zero() {
        return height(BigDecimal.ZERO);
    }

    void draw(String shape) {
        body.append(shape).append('\n');
    }

    /** Names a day below the drawing. */
    void label(BigDecimal x, String text) {
        String place = "class=\"x\" x=\"%s\" y=\"%d\"".formatted(x, HEIGHT - 8);
        draw(Markup.element("text", place, text));
    }

    /** Every how many points a label fits. */
    static int labelEvery(int points) {
        return Math.max(1, (points + DAY_LABELS - 1) / DAY_LABELS);
    }

    /** Days, or months if the points are months or span many. */
    static DateTimeFormatter labels(List<TimeSeries.Point> points) {
        LocalDate first = points.get(0).day();
        LocalDate last = points.get(points.size() - 1).day();
        boolean byMonth = points.stream().allMatch(point -> point.day().getDayOfMonth() == 1);
        return byMonth || first.plusDays(LONG_SPAN).isBefore(last) ? MONTH : DAY;
    }

    /** The whole drawing, with a name and a description for those who cannot see it. */
    String svg(String title, String description) {
        return """
                <svg viewBox="0 0 %d %d" role="img" aria-labelledby="%s-title %s-desc">
                <title id="%s-title">%s</title>
                <desc id="%s-desc">%s</desc>
                %s</svg>
                """.formatted(WIDTH, HEIGHT, id, id, id, Markup.escape(title), id, Markup.escape(description), body);
    }
}
