/**
 * Quotes: a price that is promised for a while, to be bought unchanged or not at all.
 *
 * <p>A shop that prices a cart now and again in ten days may come to two answers: rules change, a promotion ends. A
 * {@link org.countinghouse.domain.pricing.quote.PriceQuote} is the first answer, kept: the whole
 * {@link org.countinghouse.domain.pricing.PricedCart} with every line's amounts, the version of the rule set it was
 * priced under, whom it is for, and how long it holds. Whoever accepts it in time buys at exactly those amounts; nothing
 * is priced again.
 *
 * <pre>
 *   OPEN -&gt; ACCEPTED (by one sale, for good)
 *     +-&gt; WITHDRAWN (by the merchant)
 *     +-&gt; EXPIRED   (when its validity is over)
 * </pre>
 *
 * <h2>Time</h2>
 *
 * <p>A quote holds from one instant to another, the end not included
 * ({@link org.countinghouse.domain.pricing.quote.QuoteValidity}). Both are promises to a customer and so are measured by
 * the business time of the command, like every price. Expiring is nothing that happens to a quote, so there is no event
 * for it and no job that must run: {@link org.countinghouse.domain.pricing.quote.PriceQuote#stateAt} tells it of an open
 * quote when it is asked. Worked value: valid from the 1st 12:00 to the 8th 12:00; accepted at 11:59:59.999999 on the
 * 8th it is an order, at 12:00 it is refused.
 *
 * <h2>Once</h2>
 *
 * <p>A quote becomes one sale. Accepting it a second time for the same sale changes nothing; for another one it is
 * refused and told which sale was first. The sale is a
 * {@link org.countinghouse.domain.pricing.quote.SaleReference} in the asker's words, because prices know nothing of
 * orders. A quote made out to a customer is for that customer only.
 *
 * <h2>Coupons</h2>
 *
 * <p>A quote remembers which codes made it cheaper, and by how much
 * ({@link org.countinghouse.domain.pricing.CouponUse}). They are held and used up when the quote is bought, not when it
 * is issued: a promise of a price is not a promise of the last use of a code.
 *
 * <p>Start reading with {@code PriceQuote}, then {@code QuoteDecider}.
 */
@NullMarked
package org.countinghouse.domain.pricing.quote;

import org.jspecify.annotations.NullMarked;
