package org.countinghouse.domain.pricing;

import org.countinghouse.domain.pricing.promotion.Units;
import org.jspecify.annotations.Nullable;

/** Which units of the selected lines an effect touches. */
final class UnitCounts {

    private final LineTest target;
    private final Units units;
    private final boolean all;

    UnitCounts(LineTest target, Units units) {
        this.target = target;
        this.units = units;
        all = units.equals(Units.ALL);
    }

    /** How many units of each line; null if none. */
    long @Nullable [] of(Run run, CompiledPromotion promotion) {
        long @Nullable [] counts = null;
        long total = 0;
        for (int line : run.scope) {
            if (target.selects(run, line)) {
                counts = counts == null ? new long[run.size] : counts;
                counts[line] = Math.min(run.units[line], units.mostPerLine().orElse(Long.MAX_VALUE));
                total += counts[line];
            }
        }
        if (counts != null && !(all && promotion.mostApplications == Long.MAX_VALUE)) {
            cut(counts, run, limit(total, promotion));
        }
        return counts;
    }

    private long limit(long total, CompiledPromotion promotion) {
        long limit = Math.min(total, units.mostPerOrder().orElse(Long.MAX_VALUE));
        long groups = Math.min(limit / units.groupSize(), promotion.mostApplications);
        return groups * units.groupSize();
    }

    private static void cut(long[] counts, Run run, long limit) {
        long left = limit;
        for (int line : run.scope) {
            counts[line] = Math.min(counts[line], left);
            left -= counts[line];
        }
    }
}
