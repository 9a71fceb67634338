package org.countinghouse.examples.benchmarks;

/** A line of a cart as a fact for Drools. */
public final class Line {

    private final String sku;
    private final String category;

    /** That item in that category. */
    public Line(String sku, String category) {
        this.sku = sku;
        this.category = category;
    }

    /** The item. */
    public String getSku() {
        return sku;
    }

    /** Its category. */
    public String getCategory() {
        return category;
    }
}
