package org.countinghouse.adapters.jdbc;

/**
 * How much of their full size the heavier tests run at, in percent: {@code -Dheavy.percent}. A share finds less, and says
 * in what it prints how little it looked at.
 */
final class HeavyShare {

    private static final int PERCENT = Integer.getInteger("heavy.percent", 100);

    private HeavyShare() {}

    /** The share of that many, at least one. */
    static int of(int full) {
        return Math.max(1, Math.toIntExact((long) full * PERCENT / 100));
    }

    /** Of the points of a sweep every one is tried, or every third in a share. */
    static int stride() {
        return PERCENT < 100 ? 3 : 1;
    }
}
