/**
 * Coupons, from outside: what a host may ask, and what it must supply.
 *
 * <h2>Asking</h2>
 *
 * <p>{@link org.countinghouse.ports.coupon.CampaignManagement} opens and ends campaigns, issues codes, and proves the
 * counters. {@link org.countinghouse.ports.coupon.CouponRedemptions} lets shoppers use them: hold while they pay, commit
 * when they have paid, release when they went away, reverse when the order is canceled.
 *
 * <h2>Supplying</h2>
 *
 * <p>{@link org.countinghouse.ports.coupon.Campaigns} keeps terms and codes,
 * {@link org.countinghouse.ports.coupon.CouponLedger} the redemptions, the counters above them and the clock that
 * deadlines are measured by.
 *
 * <h2>Who gets the last use</h2>
 *
 * <p>One hold, in one unit of work:
 *
 * <ol>
 *   <li>The command's key is claimed; a repeat ends here with the first answer.
 *   <li>The code tells the campaign, whose terms never change: they are read without a lock. That a campaign was closed
 *       in the same moment may not be seen; the hold came first, then.
 *   <li>The counters that the terms ask for are locked from the top down. Without limits there are none, and nothing
 *       that two shoppers share is locked or written.
 *   <li>If one is in the way, the due holds below it are locked, and the counters above those. Whoever holds one of them
 *       holds the counter above it first, so nobody waits in a circle.
 *   <li>The store's clock is read, after every lock.
 *   <li>The domain decides on what was locked. Only when it accepts are missing counters created.
 *   <li>Each counter is updated by one conditional statement that states again what must hold: the version decided on,
 *       and uses and budget enough. If a statement finds no row, nothing of the unit is kept.
 * </ol>
 *
 * <p>Committing touches the redemption alone: a use that was held is counted already.
 */
@NullMarked
package org.countinghouse.ports.coupon;

import org.jspecify.annotations.NullMarked;
