package org.countinghouse.examples.quickstart.report;

/**
 * A series with the color it has in every drawing of the page.
 *
 * @param series the figures
 * @param style the style class that colors it
 */
record Layer(TimeSeries series, String style) {

    static final int COLORS = 6;
    static final String REST = "rest";

    static Layer of(TimeSeries series, int color) {
        return new Layer(series, "c" + color % COLORS);
    }
}
