package org.countinghouse.domain.pricing;

import org.countinghouse.domain.pricing.promotion.Effect;
import org.countinghouse.domain.pricing.promotion.Reward;
import org.countinghouse.domain.pricing.promotion.Units;
import org.jspecify.annotations.Nullable;

/** The reward of the highest tier that is reached. */
final class TierEffect implements CompiledEffect {

    private final LineTest measured;
    private final boolean byUnits;
    private final long[] from;
    private final CompiledEffect[] rewards;

    private TierEffect(LineTest measured, boolean byUnits, long[] from, CompiledEffect[] rewards) {
        this.measured = measured;
        this.byUnits = byUnits;
        this.from = from;
        this.rewards = rewards;
    }

    static TierEffect of(Effect.SpendTiers effect, RuleCompiler compiler) {
        LineTest target = SelectionCompiler.compile(effect.target(), compiler);
        return new TierEffect(
                SelectionCompiler.compile(effect.measured(), compiler),
                false,
                effect.tiers().stream()
                        .mapToLong(tier -> tier.from().minorUnits())
                        .toArray(),
                effect.tiers().stream()
                        .map(tier -> reward(tier.reward(), target))
                        .toArray(CompiledEffect[]::new));
    }

    static TierEffect of(Effect.QuantityTiers effect, RuleCompiler compiler) {
        LineTest target = SelectionCompiler.compile(effect.target(), compiler);
        return new TierEffect(
                SelectionCompiler.compile(effect.measured(), compiler),
                true,
                effect.tiers().stream().mapToLong(tier -> tier.from().units()).toArray(),
                effect.tiers().stream()
                        .map(tier -> reward(tier.reward(), target))
                        .toArray(CompiledEffect[]::new));
    }

    private static CompiledEffect reward(Reward reward, LineTest target) {
        if (reward instanceof Reward.Amount amount) {
            return new AmountEffect(target, amount.amount());
        }
        if (reward instanceof Reward.Percent percent) {
            return new PercentEffect(new UnitCounts(target, Units.ALL), percent.percentage());
        }
        throw new IllegalStateException("a reward that nobody compiles: " + reward);
    }

    @Override
    public @Nullable Trial on(Run run, CompiledPromotion promotion) {
        long reached = byUnits ? run.measure.units(run, measured) : run.measure.spend(run, measured);
        int tier = -1;
        while (tier + 1 < from.length && from[tier + 1] <= reached) {
            tier++;
        }
        return tier < 0 ? null : rewards[tier].on(run, promotion);
    }
}
