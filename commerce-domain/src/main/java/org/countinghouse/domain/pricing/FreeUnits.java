package org.countinghouse.domain.pricing;

import java.util.Arrays;
import org.countinghouse.domain.pricing.promotion.UnitOrder;

/** Units that no buy-and-get or bundle has used up, and taking them in the order of their price. */
final class FreeUnits {

    private static final int FEW = 48;

    private final Run run;
    /** The lines of the scope, dearest unit first. */
    private final int[] dearest;
    /** Units of each line taken so far. */
    private long[] taken;

    FreeUnits(Run run) {
        this.run = run;
        dearest = dearestFirst(run);
        taken = new long[run.size];
    }

    void reset() {
        taken = new long[run.size];
    }

    long[] taken() {
        return taken;
    }

    long free(int line) {
        return run.units[line] - run.used(line) - taken[line];
    }

    /** How many units are free on the lines that the test selects. */
    long count(LineTest test) {
        long count = 0;
        for (int line : run.scope) {
            if (test.selects(run, line)) {
                count += free(line);
            }
        }
        return count;
    }

    /**
     * Takes so many units of the selected lines, in that order.
     *
     * @param into where the units taken are added, line by line
     * @return whether there were enough
     */
    boolean take(LineTest test, long units, UnitOrder order, long[] into) {
        long left = units;
        for (int i = 0; i < dearest.length && left > 0; i++) {
            int line = dearest[order == UnitOrder.DEAREST ? i : dearest.length - 1 - i];
            if (test.selects(run, line)) {
                long now = Math.min(left, free(line));
                taken[line] += now;
                into[line] += now;
                left -= now;
            }
        }
        return left == 0;
    }

    private static int[] dearestFirst(Run run) {
        int[] lines = run.scope.clone();
        if (lines.length > FEW) {
            return Arrays.stream(lines)
                    .boxed()
                    .sorted((a, b) -> compare(run, b, a))
                    .mapToInt(i -> i)
                    .toArray();
        }
        for (int i = 1; i < lines.length; i++) {
            int line = lines[i];
            int at = i;
            while (at > 0 && compare(run, lines[at - 1], line) < 0) {
                lines[at] = lines[at - 1];
                at--;
            }
            lines[at] = line;
        }
        return lines;
    }

    /** Compares the values of one unit: a ÷ m with b ÷ n, as a × n with b × m, beyond 64 bits if need be. */
    private static int compare(Run run, int one, int other) {
        long a = run.whole(one);
        long b = run.whole(other);
        long m = run.units[one];
        long n = run.units[other];
        int high = Long.compare(Math.multiplyHigh(a, n), Math.multiplyHigh(b, m));
        return high != 0 ? high : Long.compareUnsigned(a * n, b * m);
    }
}
