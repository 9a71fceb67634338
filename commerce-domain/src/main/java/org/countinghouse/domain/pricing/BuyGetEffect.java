package org.countinghouse.domain.pricing;

import org.countinghouse.domain.pricing.promotion.Effect;
import org.countinghouse.domain.pricing.promotion.UnitOrder;
import org.countinghouse.domain.pricing.promotion.Units;
import org.jspecify.annotations.Nullable;

/** Buy some, get some for less. */
final class BuyGetEffect implements CompiledEffect {

    private final Effect.BuyGet source;
    private final LineTest buy;
    private final LineTest get;
    private final PercentEffect percent;

    BuyGetEffect(Effect.BuyGet source, RuleCompiler compiler) {
        this.source = source;
        buy = SelectionCompiler.compile(source.buy(), compiler);
        get = SelectionCompiler.compile(source.target(), compiler);
        percent = new PercentEffect(new UnitCounts(get, Units.ALL), source.percentage());
    }

    @Override
    public @Nullable Trial on(Run run, CompiledPromotion promotion) {
        FreeUnits units = new FreeUnits(run);
        long most = Math.min(
                promotion.mostApplications,
                Math.min(
                        units.count(buy) / source.buyQuantity().units(),
                        units.count(get) / source.getQuantity().units()));
        long times = mostTimes(units, most, run);
        if (times == 0) {
            return null;
        }
        units.reset();
        boolean bought = buy(units, times, run);
        long[] got = new long[run.size];
        boolean enough = units.take(get, times * source.getQuantity().units(), source.order(), got);
        assert bought && enough;
        for (int line : run.scope) {
            if (got[line] > 0) {
                got[line] = percent.of(run, run.unitValue(line, got[line]));
            }
        }
        Trial trial = Limits.each(run, promotion, got);
        return trial == null ? null : trial.using(units.taken());
    }

    /** The largest number of times for which there are units of both: what fits often fits less often too. */
    private long mostTimes(FreeUnits units, long most, Run run) {
        long low = 0;
        long high = most;
        while (low < high) {
            long middle = low + (high - low + 1) / 2;
            units.reset();
            if (buy(units, middle, run)
                    && units.count(get) / source.getQuantity().units() >= middle) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private boolean buy(FreeUnits units, long times, Run run) {
        return units.take(buy, times * source.buyQuantity().units(), UnitOrder.DEAREST, new long[run.size]);
    }
}
