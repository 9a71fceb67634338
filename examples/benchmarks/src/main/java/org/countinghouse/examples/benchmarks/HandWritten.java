package org.countinghouse.examples.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The ten promotions and the tax written out as a loop: no rules, no overflow checks, no explanation. */
@State(Scope.Thread)
public class HandWritten {

    private final long[] prices = new long[Shop.LINES];
    private final long[] units = new long[Shop.LINES];
    private final int[] categories = new int[Shop.LINES];

    /** The cart as plain numbers. */
    public HandWritten() {
        for (int i = 0; i < Shop.LINES; i++) {
            prices[i] = Shop.price(i);
            units[i] = Shop.units(i);
            categories[i] = i % Shop.MATCHING;
        }
    }

    /** List, discount, tax, total. */
    @Benchmark
    public long loop() {
        long total = 0;
        for (int i = 0; i < Shop.LINES; i++) {
            long list = prices[i] * units[i];
            long net = list - (list * (1 + categories[i]) + 50) / 100;
            total += net + (net * 20 + 50) / 100;
        }
        return total;
    }
}
