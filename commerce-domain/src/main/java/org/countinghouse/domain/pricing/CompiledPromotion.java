package org.countinghouse.domain.pricing;

import java.time.Instant;
import java.util.Currency;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.pricing.promotion.Phase;
import org.countinghouse.domain.pricing.promotion.Promotion;
import org.countinghouse.domain.pricing.promotion.PromotionReference;
import org.jspecify.annotations.Nullable;

/** A promotion, ready to run. */
final class CompiledPromotion {

    final Promotion source;
    final PromotionReference reference;
    /** The number of its lane, in the order in which lanes run. */
    final int lane;

    final Phase phase;
    final CompiledCondition condition;
    final CompiledEffect effect;
    /** The number of its exclusive group, or -1. */
    final int group;
    /** The first second at which it may hold. */
    final long from;
    /** The last second at which it may hold. */
    final long until;

    final @Nullable Currency currency;
    final long mostPerLine;
    final long mostPerOrder;
    final long mostApplications;
    /** Its place in the order of evaluation. */
    int rank;

    CompiledPromotion(Promotion source, RuleCompiler compiler) {
        this.source = source;
        reference = source.reference();
        lane = compiler.laneOf(source);
        phase = compiler.lane(lane).phase();
        condition = CompiledCondition.of(source.condition(), compiler);
        effect = EffectCompiler.compile(source.effect(), compiler);
        group = source.exclusiveGroup().map(compiler::groupOf).orElse(-1);
        from = source.window().from().map(Instant::getEpochSecond).orElse(Long.MIN_VALUE);
        until = source.window().until().map(Instant::getEpochSecond).orElse(Long.MAX_VALUE);
        currency = source.effectiveCurrency().orElse(null);
        mostPerLine = source.mostPerLine().map(Money::minorUnits).orElse(Long.MAX_VALUE);
        mostPerOrder = source.mostPerOrder().map(Money::minorUnits).orElse(Long.MAX_VALUE);
        mostApplications = source.mostApplications().orElse(Long.MAX_VALUE);
    }

    boolean windowed() {
        return from != Long.MIN_VALUE || until != Long.MAX_VALUE;
    }

    boolean holdsAt(Instant instant) {
        return !windowed() || source.window().contains(instant);
    }
}
