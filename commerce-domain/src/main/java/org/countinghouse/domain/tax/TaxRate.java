package org.countinghouse.domain.tax;

import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.money.Percentage;
import org.jmolecules.ddd.types.ValueObject;

/**
 * What one authority takes of a net amount.
 *
 * @param jurisdiction who levies it and under which name, e.g. {@code GB VAT} or {@code US-NY sales tax}; 1 to 64
 *     characters
 * @param percentage how much, of the net amount
 */
public record TaxRate(String jurisdiction, Percentage percentage) implements ValueObject {

    /** Refuses a blank, over-long or unprintable jurisdiction. */
    public TaxRate {
        Arguments.text("jurisdiction", jurisdiction, 64);
    }

    /** A rate with the percentage written as a plain decimal: {@code of("GB VAT", "20")}. */
    public static TaxRate of(String jurisdiction, String percent) {
        return new TaxRate(jurisdiction, Percentage.parse(percent));
    }
}
