package org.countinghouse.domain.pricing;

import java.util.Arrays;
import org.countinghouse.domain.pricing.promotion.Phase;
import org.countinghouse.domain.pricing.promotion.PromotionReference;
import org.jspecify.annotations.Nullable;

/** What one promotion took off each line of a cart. */
record Applied(PromotionReference rule, Phase phase, long[] off) {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Applied applied
                && rule.equals(applied.rule)
                && phase == applied.phase
                && Arrays.equals(off, applied.off);
    }

    @Override
    public int hashCode() {
        return 31 * rule.hashCode() + Arrays.hashCode(off);
    }

    @Override
    public String toString() {
        return rule + " " + Arrays.toString(off);
    }
}
