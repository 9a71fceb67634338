/**
 * Tax on what is really paid: from an amount and its rates to a net amount, one part per rate and a gross amount that
 * add up exactly.
 *
 * <h2>Two ways to read a price</h2>
 *
 * <p>Under {@link org.countinghouse.domain.tax.TaxMode#EXCLUSIVE} the amount is the net one and tax comes on top: a
 * shop in the United States writes 10.00 on the shelf and takes 10.89. Under
 * {@link org.countinghouse.domain.tax.TaxMode#INCLUSIVE} the amount is the gross one and tax is inside: a shop in
 * Europe writes 12.00 and keeps 10.00.
 *
 * <h2>Several rates on one base</h2>
 *
 * <p>State, county and city may all tax the same sale. Each {@link org.countinghouse.domain.tax.TaxRate} applies to the
 * same net amount, unless it says that it compounds: then it also taxes the taxes before it. The total is rounded once, with the named rounding, and is then shared
 * out over the rates by the allocation kernel, so that the parts add up to what the customer pays and no part is a
 * whole minor unit off its exact value. Rounding every rate for itself would let three rates drift by more than one
 * minor unit from the tax that the combined rate gives.
 *
 * <h2>Which rates an item has</h2>
 *
 * <p>A {@link org.countinghouse.domain.tax.TaxTable} is the declared answer of a host without a tax service: items
 * belong to a {@link org.countinghouse.domain.tax.TaxCategory}, a category has its rates. It is checked when it is
 * built, so that pricing never meets a category without rates. A category that is free of tax is written down with an
 * empty list of rates.
 *
 * <h2>When somebody else knows the tax</h2>
 *
 * <p>A host with a tax service asks it with a {@link org.countinghouse.domain.tax.TaxRequest}: the lines at what is really
 * paid for them, after promotions. The answer is a {@link org.countinghouse.domain.tax.TaxAssessment}. It comes from
 * outside, so it is looked at before it is believed: every line once, in the right currency, never below zero, never more
 * than its own rates can make of the amount. What passes is frozen with the prices and never asked for again.
 *
 * <h2>Minor units</h2>
 *
 * <p>Tax is an amount of the price's currency: whole yen, whole cents, whole fils. 10 % on 999 JPY is 100 JPY under
 * HALF_UP and 99 JPY under DOWN, which is why the rounding is always named.
 */
@NullMarked
package org.countinghouse.domain.tax;

import org.jspecify.annotations.NullMarked;
