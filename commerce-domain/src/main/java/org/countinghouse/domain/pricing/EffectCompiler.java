package org.countinghouse.domain.pricing;

import java.util.Map;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.pricing.promotion.Effect;
import org.countinghouse.domain.pricing.promotion.HostEffect;
import org.countinghouse.domain.pricing.promotion.Selection;
import org.countinghouse.domain.pricing.promotion.Units;

/** Makes effects ready to run. */
final class EffectCompiler {

    private EffectCompiler() {}

    static CompiledEffect compile(Effect effect, RuleCompiler compiler) {
        if (effect instanceof Effect.PercentOff off) {
            return new PercentEffect(counts(off.target(), off.units(), compiler), off.percentage());
        }
        if (effect instanceof Effect.AmountOffEach off) {
            return UnitPriceEffect.off(counts(off.target(), off.units(), compiler), off.perUnit());
        }
        if (effect instanceof Effect.FixedPrice fixed) {
            return UnitPriceEffect.downTo(counts(fixed.target(), fixed.units(), compiler), fixed.price());
        }
        if (effect instanceof Effect.AmountOff off) {
            return new AmountEffect(SelectionCompiler.compile(off.target(), compiler), off.amount());
        }
        if (effect instanceof Effect.SpendTiers tiers) {
            return TierEffect.of(tiers, compiler);
        }
        if (effect instanceof Effect.QuantityTiers tiers) {
            return TierEffect.of(tiers, compiler);
        }
        if (effect instanceof Effect.BuyGet get) {
            return new BuyGetEffect(get, compiler);
        }
        if (effect instanceof Effect.BundlePrice bundle) {
            return new BundleEffect(bundle, compiler);
        }
        if (effect instanceof Effect.Gift gift) {
            return new GiftEffect(gift, compiler);
        }
        if (effect instanceof HostEffect host) {
            return host(host);
        }
        throw new IllegalStateException("an effect that nobody compiles: " + effect);
    }

    private static UnitCounts counts(Selection target, Units units, RuleCompiler compiler) {
        return new UnitCounts(SelectionCompiler.compile(target, compiler), units);
    }

    private static CompiledEffect host(HostEffect host) {
        return (run, promotion) -> {
            Map<Integer, Money> asked = host.discounts(run.facts());
            long[] off = new long[run.size];
            for (int line : run.scope) {
                Money amount = asked.get(run.lines[line].lineNumber());
                if (amount != null && run.speaks(amount)) {
                    off[line] = amount.minorUnits();
                }
            }
            return Limits.each(run, promotion, off);
        };
    }
}
