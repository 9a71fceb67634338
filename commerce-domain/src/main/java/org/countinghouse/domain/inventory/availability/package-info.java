/**
 * What a channel may see and sell of the stock.
 *
 * <p>One shelf, many shop windows. A marketplace that reads stock every ten minutes must not be shown the last unit; a
 * trade customer may see what comes next week; a campaign needs units that nobody else can take away. Three things say
 * so, and they differ in what they can prevent:
 *
 * <dl>
 * <dt>{@link org.countinghouse.domain.inventory.availability.ChannelPolicy}
 * <dd>What is <em>published</em>: safety stock, a buffer, a cap, a number below which nothing is shown, and how far ahead
 *     the channel may look. Declared, versioned, never changed in place. It only ever shows less, so no mistake in it can
 *     oversell.
 * <dt>{@link org.countinghouse.domain.inventory.availability.ChannelPace}
 * <dd>How late the channel is: what may be sold elsewhere before it hears of it is kept back too.
 * <dt>{@link org.countinghouse.domain.inventory.availability.ChannelQuota}
 * <dd>What is <em>kept</em>: units ring-fenced for a channel. That is a promise of stock like any other, a hold of the
 *     channel's own, so the one row of the position decides about it, and the database's walls stand around it.
 * </dl>
 *
 * <h2>A ring fence is a hold</h2>
 *
 * <p>Setting a quota holds units for the channel until a time. A reservation for the channel takes its units out of the
 * quota first and from the common stock for the rest; everybody else finds common stock only. Giving units out of the
 * quota and reserving them is one decision under the lock of the position: nobody can come between. What a buyer gives
 * back is common stock again, and so is what is left when the quota ends; setting the quota anew rings it in again.
 *
 * <pre>
 *   10 on hand                            fence of X   held for buyers   X can get   others can get
 *   X is set a quota of 4                     4               0             10             6
 *   others reserve 6                          4               6              4             0
 *   X reserves 3                              1               9              1             0
 *   others ask for 1                          refused: nothing available
 *   X's buyer gives 2 back                    1               7              3             2
 *   X is set a quota of 3                     3               7              3             0
 *   the quota's time is over                  0               7              3             3
 * </pre>
 *
 * <p>Start reading with {@code Publishing}, then {@code QuotaDecider}.
 */
@NullMarked
package org.countinghouse.domain.inventory.availability;

import org.jspecify.annotations.NullMarked;
