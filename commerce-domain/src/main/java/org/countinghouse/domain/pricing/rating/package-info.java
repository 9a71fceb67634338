/**
 * What is not sold by the piece: usage that was metered, and periods that were subscribed to. Pure functions from facts
 * and a tariff to a {@link org.countinghouse.domain.pricing.rating.RatedCharge}, which names a SKU, a quantity and an
 * amount and so prices and posts like any line. There is no invoicing here and no clock: when to rate what is the host's
 * affair.
 *
 * <h2>Usage</h2>
 *
 * <p>{@link org.countinghouse.domain.pricing.rating.UsageRating} rates a quantity by a
 * {@link org.countinghouse.domain.pricing.rating.UsageTariff}. 250 calls, the first 100 at 0.10 GBP and all above at
 * 0.05 GBP, cost:
 *
 * <pre>
 * graduated          100 × 0.10 + 150 × 0.05         17.50   each slice at its own price
 * volume             250 × 0.05                      12.50   all at the price of the tier that is reached
 * packages of 100    3 × 9.00                        27.00   a package begun is a package paid
 * flat + overage     15.00 + (250 − 100) × 0.05      22.50   the flat part covers the first 100
 * </pre>
 *
 * <p>Included units are taken off before; a minimum tops the amount up after. Unit prices may be finer than a minor
 * unit. The exact sum is rounded <em>once</em>; the parts are the differences of rounded running sums, so they add up to
 * the amount exactly.
 *
 * <p>Graduated, packages and flat + overage never cost less for more. Volume may: the step to a cheaper tier can cost
 * less than the last unit before it. That is what a volume tariff means, and nothing here mends it.
 *
 * <h2>Subscriptions</h2>
 *
 * <p>{@link org.countinghouse.domain.pricing.rating.RecurringRating} charges a plan for a period, or for a part of one.
 * A plan declares whether parts are counted in days of a time zone or in seconds. The part from {@code a} to {@code b}
 * of {@code n} units costs {@code share(b) − share(a)}, where {@code share(k) = price × k ÷ n}, rounded once. So however
 * a period is cut, its parts cost exactly the whole, and who changes plans is credited exactly what the rest had cost:
 *
 * <pre>
 * 30.00 for June, 30 days; on the 11th to 60.00
 *   charged on the 1st       30.00
 *   credit, 11th to 30th    −20.00
 *   charge, 11th to 30th     40.00
 * </pre>
 *
 * <h2>Refusals</h2>
 *
 * <p>Tiers with a gap, two currencies in one tariff, an amount beyond every bound, a change outside the period: each is a
 * {@link org.countinghouse.domain.pricing.rating.RatingRejection} of its own that carries the values.
 */
@NullMarked
package org.countinghouse.domain.pricing.rating;

import org.jspecify.annotations.NullMarked;
