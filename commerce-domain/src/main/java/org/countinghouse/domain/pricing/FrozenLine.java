package org.countinghouse.domain.pricing;

import java.util.List;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.pricing.book.PriceSource;
import org.countinghouse.domain.tax.TaxFormula;
import org.countinghouse.domain.tax.TaxMode;
import org.jmolecules.ddd.types.ValueObject;

/**
 * The facts of a priced line, enough to make it again years later without the rules: what a quote stores.
 *
 * @param line what was asked for
 * @param unitPrice the price of one unit that was used
 * @param source where it came from
 * @param list the amount at the base price
 * @param adjustments what promotions took off, in their order; unmodifiable
 * @param tax the tax of the whole line
 * @param taxes the rates, and whether the amounts above hold the tax
 */
public record FrozenLine(
        CartLine line,
        UnitPrice unitPrice,
        PriceSource source,
        Money list,
        List<Adjustment> adjustments,
        Money tax,
        TaxFormula taxes)
        implements ValueObject {

    /** Refuses what does not add up to a line that costs nothing or more. */
    public FrozenLine {
        adjustments = List.copyOf(adjustments);
        Arguments.require(!tax.isNegative(), "tax", "must not be negative", tax);
        Money left = list;
        for (Adjustment adjustment : adjustments) {
            Arguments.require(adjustment.amount().isPositive(), "adjustment", "must be above zero", adjustment);
            left = left.minus(adjustment.amount());
        }
        Money least = taxes.mode() == TaxMode.INCLUSIVE ? tax : Money.zero(list.currency());
        Arguments.require(left.compareTo(least) >= 0, "adjustments", "must leave at least " + least, adjustments);
    }
}
