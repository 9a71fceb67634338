package org.countinghouse.domain.pricing;

import java.util.Currency;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.pricing.book.PriceSource;
import org.countinghouse.domain.tax.TaxFormula;
import org.countinghouse.domain.tax.TaxMode;

/**
 * The numbers of a priced cart, line by line, as dense arrays that nobody changes any more. Lines and their amounts are
 * views of it.
 */
final class Figures {

    final Currency currency;
    final CartLine[] lines;
    final UnitPrice[] unitPrices;
    final PriceSource[] sources;
    final TaxFormula[] taxes;
    /** At the base price. */
    final long[] list;
    /** After promotions. */
    final long[] amount;

    final long[] tax;
    private static final Applied[] NOTHING = {};

    /** Set once, when the last promotion has run. */
    Applied[] applied = NOTHING;

    /** Numbers of so many lines, still to be filled in. */
    Figures(Currency currency, int size) {
        this.currency = currency;
        lines = new CartLine[size];
        unitPrices = new UnitPrice[size];
        sources = new PriceSource[size];
        taxes = new TaxFormula[size];
        list = new long[size];
        amount = new long[size];
        tax = new long[size];
    }

    /** The numbers of one stored line. */
    static Figures of(FrozenLine frozen) {
        Applied[] applied = new Applied[frozen.adjustments().size()];
        long left = frozen.list().minorUnits();
        for (int i = 0; i < applied.length; i++) {
            Adjustment adjustment = frozen.adjustments().get(i);
            long off = adjustment.amount().minorUnits();
            applied[i] = new Applied(adjustment.rule(), adjustment.phase(), new long[] {off});
            left -= off;
        }
        Figures figures = new Figures(frozen.list().currency(), 1);
        figures.applied = applied;
        figures.lines[0] = frozen.line();
        figures.unitPrices[0] = frozen.unitPrice();
        figures.sources[0] = frozen.source();
        figures.taxes[0] = frozen.taxes();
        figures.list[0] = frozen.list().minorUnits();
        figures.amount[0] = left;
        figures.tax[0] = frozen.tax().minorUnits();
        return figures;
    }

    boolean inclusive(int index) {
        return taxes[index].mode() == TaxMode.INCLUSIVE;
    }

    long net(int index) {
        return inclusive(index) ? amount[index] - tax[index] : amount[index];
    }

    long gross(int index) {
        return inclusive(index) ? amount[index] : Math.addExact(amount[index], tax[index]);
    }

    Money money(long minorUnits) {
        return Money.ofMinor(minorUnits, currency);
    }
}
