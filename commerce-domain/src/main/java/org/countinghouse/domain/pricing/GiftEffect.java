package org.countinghouse.domain.pricing;

import org.countinghouse.domain.pricing.promotion.Effect;
import org.countinghouse.domain.quantity.Quantity;
import org.jspecify.annotations.Nullable;

/** Units of an item that cost nothing; those the cart does not hold are offered. */
final class GiftEffect implements CompiledEffect {

    private final Effect.Gift source;
    private final int item;

    GiftEffect(Effect.Gift source, RuleCompiler compiler) {
        this.source = source;
        item = compiler.item(source.sku()).id;
    }

    @Override
    public @Nullable Trial on(Run run, CompiledPromotion promotion) {
        long missing = source.quantity().units();
        long[] off = new long[run.size];
        for (int line : run.scope) {
            if (run.items[line].id == item && missing > 0) {
                long free = Math.min(missing, run.units[line]);
                off[line] = run.value(line, free);
                missing -= free;
            }
        }
        Trial trial = Limits.each(run, promotion, off);
        if (missing == 0) {
            return trial;
        }
        Trial given = trial == null ? Trial.of(0, new long[run.size]) : trial;
        return given.offering(new GiftOffer(promotion.reference, source.sku(), Quantity.of(missing)));
    }
}
