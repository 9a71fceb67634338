package org.countinghouse.domain.pricing;

/** Sums over the goods of a cart as they stood when the lane began; the subtotal is kept. */
final class Measure {

    private static final long UNKNOWN = -1;

    private long subtotal = UNKNOWN;

    /** A new lane begins. */
    void renew() {
        subtotal = UNKNOWN;
    }

    long spend(Run run, LineTest test) {
        if (test == LineTest.ALL && subtotal != UNKNOWN) {
            return subtotal;
        }
        long sum = 0;
        for (int line : run.goods) {
            if (test == LineTest.ALL || test.selects(run, line)) {
                sum = Math.addExact(sum, run.laneAmount[line]);
            }
        }
        if (test == LineTest.ALL) {
            subtotal = sum;
        }
        return sum;
    }

    long units(Run run, LineTest test) {
        long sum = 0;
        for (int line : run.goods) {
            if (test.selects(run, line)) {
                sum += run.units[line];
            }
        }
        return sum;
    }
}
