package org.countinghouse.domain.pricing;

import java.math.BigDecimal;
import java.util.function.UnaryOperator;
import org.countinghouse.domain.money.Rounding;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.pricing.book.PriceSource;
import org.countinghouse.domain.pricing.book.PriceTiers;
import org.countinghouse.domain.quantity.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A price of an item, ready for arithmetic.
 *
 * @param book the number of the book it stands in
 * @param source the book that was asked, and the one it stands in
 * @param unit the price of one unit; of tiers the first
 * @param minor the same in minor units; -1 if it is finer
 * @param tiers the tiers, if it has any
 */
record BookPrice(
        int book,
        PriceSource source,
        UnitPrice unit,
        long minor,
        @Nullable PriceTiers tiers) {

    static BookPrice of(int book, PriceSource source, UnitPrice unit) {
        return new BookPrice(book, source, unit, minorUnits(unit), null);
    }

    static BookPrice of(int book, PriceSource source, PriceTiers tiers) {
        return new BookPrice(book, source, tiers.tiers().get(0).price(), -1, tiers);
    }

    /** Whether so many units have a price. */
    boolean reaches(Quantity quantity) {
        return tiers == null || tiers.reach(quantity);
    }

    /** What so many units cost. */
    long amount(Quantity quantity, Rounding rounding) {
        if (minor >= 0) {
            return Math.multiplyExact(minor, quantity.units());
        }
        return tiers == null
                ? unit.times(quantity, rounding).minorUnits()
                : tiers.amount(quantity, rounding).minorUnits();
    }

    /** What so many units cost, exactly, in currency units. */
    BigDecimal exact(Quantity quantity) {
        return tiers == null
                ? unit.amount().multiply(BigDecimal.valueOf(quantity.units()))
                : tiers.exactAmount(quantity);
    }

    /** The price of one unit that the quantity reaches. */
    UnitPrice unitAt(Quantity quantity) {
        return tiers == null ? unit : tiers.tierAt(quantity).price();
    }

    /** This price with another made of each. */
    BookPrice derive(int asked, PriceSource from, UnaryOperator<UnitPrice> change) {
        return tiers == null ? of(asked, from, change.apply(unit)) : of(asked, from, tiers.map(change));
    }

    private static long minorUnits(UnitPrice unit) {
        int places = Math.max(0, unit.currency().getDefaultFractionDigits());
        BigDecimal shifted = unit.amount().movePointRight(places);
        boolean whole = shifted.signum() == 0 || shifted.stripTrailingZeros().scale() <= 0;
        return whole && shifted.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0 ? shifted.longValueExact() : -1;
    }
}
