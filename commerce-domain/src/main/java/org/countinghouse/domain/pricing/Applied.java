package org.countinghouse.domain.pricing;

import org.countinghouse.domain.pricing.promotion.Phase;
import org.countinghouse.domain.pricing.promotion.PromotionReference;

/** What one promotion took off each line of a cart; the array is never changed. */
final class Applied {

    final PromotionReference rule;
    final Phase phase;
    final long[] off;

    Applied(PromotionReference rule, Phase phase, long[] off) {
        this.rule = rule;
        this.phase = phase;
        this.off = off;
    }
}
