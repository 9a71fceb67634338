/**
 * What a cart costs, and why: a pure function from a cart and a rule set to a priced cart with its proof, or to the
 * reason why there is no price.
 *
 * <h2>The way through</h2>
 *
 * <ol>
 * <li><b>Base price.</b> A channel that sets its own prices (a marketplace, an imported order) states them on the
 *     {@link org.countinghouse.domain.pricing.CartLine}, and they are taken as facts. Otherwise the
 *     {@linkplain org.countinghouse.domain.pricing.book price books} that fit the shopper are asked. A price that nobody
 *     knows is a rejection; it is never zero. The amount of a line is unit price × quantity, rounded once: 1,000 screws
 *     at 0.0125 GBP are 12.50 GBP, not 1,000 times one penny.
 * <li><b>Promotions</b> on lines, then on the order, then on shipping
 *     ({@link org.countinghouse.domain.pricing.promotion}). What is taken off an order is shared out over its lines at
 *     once, by the one allocation kernel, so that every amount belongs to a line.
 * <li><b>Tax</b> on what is really paid, inclusive or exclusive ({@code tax}).
 * <li><b>Totals</b>: plain sums of the lines, made when they are asked for. Rounding to the smallest coin is an amount
 *     of its own beside them.
 * </ol>
 *
 * <p>Carriage is a line like any other, of an item of the kind {@code CARRIAGE}; so there is no second place where money
 * could hide.
 *
 * <h2>A worked cart</h2>
 *
 * <pre>
 * 6 × 2.55 GBP, 10 % off    list 15.30   off 1.53   net 13.77   tax 2.75   gross 16.52   (exclusive, 20 %)
 * 1 × 0.125 GBP             list  0.13   off 0.01   net  0.12   tax 0.02   gross  0.14   (HALF_UP)
 * totals                    list 15.43   off 1.54   net 13.89   tax 2.77   gross 16.66
 * </pre>
 *
 * <h2>Units</h2>
 *
 * <p>Returns come unit by unit. Each {@link org.countinghouse.domain.pricing.PricedLine} therefore knows what each of its
 * units is worth; the units of a line add up to the line in any order in which they come back.
 *
 * <h2>All or nothing</h2>
 *
 * <p>The first line that cannot be priced refuses the whole cart, naming the line; there is no half-priced cart.
 *
 * <h2>Same input, same bytes</h2>
 *
 * <p>Nothing here reads a clock, a random number or a floating-point number. Rules are
 * {@linkplain org.countinghouse.domain.pricing.rules.RuleSet values} with a content hash; a
 * {@link org.countinghouse.domain.pricing.CompiledRules} is an index over one of them, made once, that never changes an
 * answer. Asking for a {@link org.countinghouse.domain.pricing.PriceProof} does not change it either.
 *
 * <p>Where shops disagree (where to round, who gets the left-over cent) the
 * {@linkplain org.countinghouse.domain.pricing.policy policy} of the rule set says it.
 *
 * <p>Prices are frozen when an order is placed: the order keeps the amounts and never asks this package again.
 */
@NullMarked
package org.countinghouse.domain.pricing;

import org.jspecify.annotations.NullMarked;
