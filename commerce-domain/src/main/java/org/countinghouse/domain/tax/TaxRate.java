package org.countinghouse.domain.tax;

import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.money.Percentage;
import org.jmolecules.ddd.types.ValueObject;

/**
 * What one authority takes.
 *
 * @param jurisdiction who levies it and under which name, e.g. {@code GB VAT} or {@code US-NY sales tax}; 1 to 64
 *     characters
 * @param percentage how much
 * @param base of what: the net amount, or the net amount and the taxes of the rates before it
 */
public record TaxRate(String jurisdiction, Percentage percentage, TaxBase base) implements ValueObject {

    /** Refuses a blank, over-long or unprintable jurisdiction. */
    public TaxRate {
        Arguments.text("jurisdiction", jurisdiction, 64);
    }

    /** A rate on the net amount. */
    public TaxRate(String jurisdiction, Percentage percentage) {
        this(jurisdiction, percentage, TaxBase.NET);
    }

    /** A rate on the net amount, the percentage written as a plain decimal: {@code of("GB VAT", "20")}. */
    public static TaxRate of(String jurisdiction, String percent) {
        return new TaxRate(jurisdiction, Percentage.parse(percent));
    }

    /** This rate as a tax on the net amount and on the taxes before it. */
    public TaxRate compounding() {
        return new TaxRate(jurisdiction, percentage, TaxBase.NET_AND_EARLIER_TAXES);
    }
}
