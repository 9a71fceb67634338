/**
 * What pricing knows of the buyer and of the goods, besides quantities: the facts that conditions ask for.
 *
 * <p>A {@link org.countinghouse.domain.pricing.facts.Shopper} says who buys and how: through which channel, in which
 * segments, as which customer of which organization (with the organizations above it, nearest first), for the first
 * time or not, with which coupon codes, delivered by which shipping method. Everything is optional; a condition on a
 * fact that is not known does not hold, so an unknown shopper simply gets the list price and the promotions for
 * everybody.
 *
 * <p>{@link org.countinghouse.domain.pricing.facts.ItemTraits} say what an item is besides its code: the
 * {@linkplain org.countinghouse.domain.pricing.facts.Category categories} it stands in (all of them, parents too: no
 * tree is walked while pricing) and its attributes, such as {@code brand = Acme}. They come with each line of the cart,
 * from the host's own catalog; never from a browser.
 *
 * <p>{@link org.countinghouse.domain.pricing.facts.CartFacts} is the read-only view of a cart in the middle of pricing
 * that a host's own condition or effect sees.
 *
 * <p>The ids here are pricing's own. A customer is a {@code CustomerReference}, not the order's {@code CustomerId}: a
 * lower context never learns a higher one's ids.
 */
@NullMarked
package org.countinghouse.domain.pricing.facts;

import org.jspecify.annotations.NullMarked;
