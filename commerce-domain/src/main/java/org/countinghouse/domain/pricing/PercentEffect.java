package org.countinghouse.domain.pricing;

import org.countinghouse.domain.money.Percentage;
import org.countinghouse.domain.pricing.policy.PercentRounds;
import org.countinghouse.domain.pricing.policy.PricingPolicy;
import org.countinghouse.domain.pricing.policy.RoundingPlace;
import org.countinghouse.domain.pricing.promotion.Phase;
import org.jspecify.annotations.Nullable;

/** A percentage off so many units of the selected lines. */
final class PercentEffect implements CompiledEffect {

    private final UnitCounts units;
    private final long numerator;
    private final long denominator;

    PercentEffect(UnitCounts units, Percentage percentage) {
        this.units = units;
        numerator = percentage.numerator();
        denominator = percentage.denominator();
    }

    @Override
    public @Nullable Trial on(Run run, CompiledPromotion promotion) {
        long[] values = units.of(run, promotion);
        if (values == null) {
            return null;
        }
        PricingPolicy policy = run.rules.policy;
        RoundingPlace place =
                promotion.phase == Phase.ORDER ? policy.orderPercentRounded() : policy.linePercentRounded();
        if (place == RoundingPlace.PER_ORDER) {
            long sum = 0;
            for (int line : run.scope) {
                values[line] = run.value(line, values[line]);
                sum = Math.addExact(sum, values[line]);
            }
            return Limits.shared(run, promotion, of(run, sum), values);
        }
        for (int line : run.scope) {
            long count = values[line];
            if (count > 0) {
                long value = run.value(line, count);
                values[line] = place == RoundingPlace.PER_LINE ? of(run, value) : perUnit(run, value, count);
            }
        }
        return Limits.each(run, promotion, values);
    }

    /** Units that differ by a minor unit at most are worth the value together. */
    private long perUnit(Run run, long value, long count) {
        long unit = value / count;
        long larger = value - unit * count;
        return Math.addExact(
                Math.multiplyExact(of(run, unit), count - larger),
                larger == 0 ? 0 : Math.multiplyExact(of(run, unit + 1), larger));
    }

    /** The percentage of a value, or of each line's where another effect decides which units. */
    long of(Run run, long value) {
        return run.rules.policy.percentRounds() == PercentRounds.DISCOUNT
                ? run.rules.rounding.multiplyDivide(value, numerator, denominator)
                : value - run.rules.rounding.multiplyDivide(value, denominator - numerator, denominator);
    }
}
