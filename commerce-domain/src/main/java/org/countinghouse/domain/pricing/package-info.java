/**
 * What a cart costs: a pure function from a cart and the terms of sale to a priced cart, or to the reason why there is
 * no price.
 *
 * <h2>Where a price comes from</h2>
 *
 * <p>Two sources, in this order. A channel that sets its own prices (a marketplace, an imported order) states them on
 * the {@link org.countinghouse.domain.pricing.CartLine}, and they are taken as facts. Otherwise the
 * {@link org.countinghouse.domain.pricing.PriceBook} of the
 * {@link org.countinghouse.domain.pricing.PricingTerms} is asked, within its validity. A price that neither knows is a
 * {@link org.countinghouse.domain.pricing.PricingRejection.MissingPrice}; it is never zero.
 *
 * <h2>From a price to an amount</h2>
 *
 * <p>A {@link org.countinghouse.domain.money.UnitPrice} may be finer than a minor unit. The amount of a line is
 * {@code unit price × quantity}, rounded <em>once</em>, with the rounding that the terms name; 1,000 screws at
 * 0.0125 GBP are 12.50 GBP, not 1,000 times one penny. Tax is taken from that amount by
 * {@link org.countinghouse.domain.tax.TaxCalculation}, so that net, tax and gross of every line add up, and the totals
 * of the {@link org.countinghouse.domain.pricing.PricedCart} are plain sums of its lines (law M1). Nothing is rounded a
 * second time.
 *
 * <h2>All or nothing</h2>
 *
 * <p>The first line that cannot be priced refuses the whole cart, naming the line; there is no half-priced cart. The
 * guards run in the order of the lines, so the same cart always gives the same refusal.
 *
 * <h2>A worked cart</h2>
 *
 * <pre>
 * 6 × 2.55 GBP                      net 15.30   tax 3.06   gross 18.36   (exclusive, 20 %)
 * 1 × 0.125 GBP                     net  0.13   tax 0.03   gross  0.16   (HALF_UP)
 * totals                            net 15.43   tax 3.09   gross 18.52
 * </pre>
 *
 * <p>Prices are frozen when an order is placed: the order keeps the amounts and never asks this package again.
 */
@NullMarked
package org.countinghouse.domain.pricing;

import org.jspecify.annotations.NullMarked;
