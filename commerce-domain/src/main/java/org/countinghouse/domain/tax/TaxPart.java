package org.countinghouse.domain.tax;

import org.countinghouse.domain.money.Money;
import org.jmolecules.ddd.types.ValueObject;

/**
 * What one rate makes of an amount.
 *
 * @param rate the rate
 * @param taxed what it was taken of: the net amount, for a compounding rate with the taxes before it
 * @param amount its tax, in whole minor units
 */
public record TaxPart(TaxRate rate, Money taxed, Money amount) implements ValueObject {}
