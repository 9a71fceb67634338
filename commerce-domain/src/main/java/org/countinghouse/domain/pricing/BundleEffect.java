package org.countinghouse.domain.pricing;

import org.countinghouse.domain.pricing.promotion.Effect;
import org.countinghouse.domain.pricing.promotion.UnitOrder;
import org.jspecify.annotations.Nullable;

/** So many units of each part for one price. */
final class BundleEffect implements CompiledEffect {

    private final LineTest[] parts;
    private final long[] quantities;
    private final long price;

    BundleEffect(Effect.BundlePrice source, RuleCompiler compiler) {
        parts = source.parts().stream()
                .map(part -> SelectionCompiler.compile(part.selection(), compiler))
                .toArray(LineTest[]::new);
        quantities = source.parts().stream()
                .mapToLong(part -> part.quantity().units())
                .toArray();
        price = source.price().minorUnits();
    }

    @Override
    public @Nullable Trial on(Run run, CompiledPromotion promotion) {
        FreeUnits units = new FreeUnits(run);
        long low = 0;
        long high = most(units, promotion);
        while (low < high) {
            long middle = low + (high - low + 1) / 2;
            units.reset();
            if (take(units, middle)) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        units.reset();
        if (low == 0 || !take(units, low)) {
            return null;
        }
        long[] values = new long[run.size];
        long sum = 0;
        for (int line : run.scope) {
            long taken = units.taken()[line];
            values[line] = taken == 0 ? 0 : run.unitValue(line, taken);
            sum = Math.addExact(sum, values[line]);
        }
        Trial trial = Limits.shared(run, promotion, sum - Math.multiplyExact(price, low), values);
        return trial == null ? null : trial.using(units.taken());
    }

    private long most(FreeUnits units, CompiledPromotion promotion) {
        long most = promotion.mostApplications;
        for (int i = 0; i < parts.length; i++) {
            most = Math.min(most, units.count(parts[i]) / quantities[i]);
        }
        return most;
    }

    private boolean take(FreeUnits units, long times) {
        for (int i = 0; i < parts.length; i++) {
            if (!units.take(parts[i], times * quantities[i], UnitOrder.DEAREST, new long[units.taken().length])) {
                return false;
            }
        }
        return true;
    }
}
