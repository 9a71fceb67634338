package org.countinghouse.domain.pricing;

import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.pricing.book.PriceSource;
import org.jspecify.annotations.Nullable;

/** An amount off each unit, or down to a price for each unit. */
final class UnitPriceEffect implements CompiledEffect {

    private final UnitCounts units;
    private final UnitPrice price;
    private final long minor;
    private final boolean fixed;

    private UnitPriceEffect(UnitCounts units, UnitPrice price, boolean fixed) {
        this.units = units;
        this.price = price;
        this.fixed = fixed;
        minor = BookPrice.of(0, PriceSource.channel(), price).minor();
    }

    static UnitPriceEffect off(UnitCounts units, Money perUnit) {
        return new UnitPriceEffect(units, new UnitPrice(perUnit.toDecimal(), perUnit.currency()), false);
    }

    static UnitPriceEffect downTo(UnitCounts units, UnitPrice price) {
        return new UnitPriceEffect(units, price, true);
    }

    @Override
    public @Nullable Trial on(Run run, CompiledPromotion promotion) {
        long[] counts = units.of(run, promotion);
        if (counts == null) {
            return null;
        }
        for (int line : run.scope) {
            if (counts[line] > 0) {
                long value = run.value(line, counts[line]);
                long named = named(run, value, counts[line]);
                counts[line] = fixed ? value - named : named;
            }
        }
        return Limits.each(run, promotion, counts);
    }

    /** What so many units come to at the named price, at most their value. */
    private long named(Run run, long value, long count) {
        if (minor < 0) {
            return Math.min(
                    value, price.times(run.quantity(count), run.rules.rounding).minorUnits());
        }
        boolean large = minor > 0 && count > value / minor;
        return large ? value : minor * count;
    }
}
