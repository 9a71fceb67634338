/**
 * Where a sale came from: a web shop, a marketplace, a country's site, a till.
 *
 * <p>The channel is a dimension of every order and of every journal line that earns or costs something, so that income
 * can be told apart by channel. What a channel may see and sell of the stock (buffers, caps, quotas)
 * is the business of {@code inventory.availability}.
 */
@NullMarked
package org.countinghouse.domain.channel;

import org.jspecify.annotations.NullMarked;
