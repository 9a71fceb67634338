package org.countinghouse.domain.pricing;

import org.countinghouse.domain.money.Money;
import org.jspecify.annotations.Nullable;

/** An amount off the selected lines together. */
final class AmountEffect implements CompiledEffect {

    private final LineTest target;
    private final long amount;

    AmountEffect(LineTest target, Money amount) {
        this.target = target;
        this.amount = amount.minorUnits();
    }

    @Override
    public @Nullable Trial on(Run run, CompiledPromotion promotion) {
        long @Nullable [] weights = null;
        for (int line : run.scope) {
            if (target.selects(run, line)) {
                weights = weights == null ? new long[run.size] : weights;
                weights[line] = run.base(line);
            }
        }
        return weights == null ? null : Limits.shared(run, promotion, amount, weights);
    }
}
