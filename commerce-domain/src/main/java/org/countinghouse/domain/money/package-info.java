/**
 * Exact money.
 *
 * <p>{@link org.countinghouse.domain.money.Money} is a whole number of minor units (cents, yen, fils) of one currency.
 * Adding and subtracting is exact or fails; currencies never mix; the number of decimal places is the currency's own
 * (ISO 4217: JPY 0, GBP 2, KWD 3). There is no floating point anywhere.
 *
 * <p>What is finer than a minor unit, a {@link org.countinghouse.domain.money.UnitPrice} or a
 * {@link org.countinghouse.domain.money.Percentage}, is an exact decimal that turns into money only through a named
 * {@link org.countinghouse.domain.money.Rounding}. The same holds of an amount in another currency: an
 * {@link org.countinghouse.domain.money.ExchangeRate} is exact, and a sum is converted once.
 *
 * <p>Sharing an amount out is always the same kernel, {@link org.countinghouse.domain.money.Allocation} (largest
 * remainder): the parts add up to the whole, none is a whole minor unit off its exact share, and ties are broken the
 * same way every time. Giving an amount back piece by piece is {@link org.countinghouse.domain.money.CumulativeShare}:
 * each piece is the difference of two cumulative shares, so any sequence of pieces ends at exactly the whole.
 */
@NullMarked
package org.countinghouse.domain.money;

import org.jspecify.annotations.NullMarked;
