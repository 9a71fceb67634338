/**
 * Coupons as a ledger: who may still use a code, who is using it just now, and who has used it up.
 *
 * <h2>Campaigns and codes</h2>
 *
 * <p>A {@link org.countinghouse.domain.coupon.Campaign} is a merchant's offer: a window of time, limits, perhaps a
 * budget ({@link org.countinghouse.domain.coupon.CampaignTerms}). It issues codes: one that is printed in a magazine, or
 * ten thousand that are mailed one by one. What a code is worth is a question of prices, not of this context; it is
 * told the discount only to count it against the budget.
 *
 * <h2>Redemptions</h2>
 *
 * <p>A {@link org.countinghouse.domain.coupon.Redemption} is one use of a code by one purchase. It works like a
 * reservation of stock: held while the shopper pays, with a deadline, then committed for good; given back by hand or by
 * the deadline; and, when the order is canceled later and the terms say so, returned:
 *
 * <pre>
 *   HELD -&gt; COMMITTED -&gt; RETURNED
 *     +-&gt; RELEASED, EXPIRED
 * </pre>
 *
 * <h2>Counters</h2>
 *
 * <p>A limit is watched by a {@link org.countinghouse.domain.coupon.UseCounter}: how many redemptions are held or
 * committed, and what they cost the budget. There is one for a whole campaign, one for each code, one for each code and
 * customer, and each only where the terms set a limit that needs it:
 *
 * <pre>
 *   limit or budget of the campaign   (SPRING)                  every redemption of the campaign
 *   limit per code                    (SPRING, HELLO10)         every redemption of the code
 *   limit per customer                (SPRING, HELLO10, ann)    every redemption of the code by that customer
 * </pre>
 *
 * <p>So a campaign without limits has no counter at all. Its redemptions share nothing, and a million of them at a time
 * never wait for each other.
 *
 * <p>Each counter stands below the one before it. They are locked from the top down, so whoever holds a lower one has
 * come past the upper one first, and two redemptions cannot each wait for the other.
 *
 * <h2>Who gets the last use</h2>
 *
 * <p>{@link org.countinghouse.domain.coupon.RedemptionDecider} decides on
 * {@link org.countinghouse.domain.coupon.Coupons}: what was locked. A hold counts until it is given back, also when it is
 * due; one that would find no use left first expires the due holds that stand in its way. Whether a hold is due is told
 * by the store's clock, read after the locks. Whether a campaign's window is open is told by the business time of the
 * command, like every price.
 *
 * <p>Worked value: a limit of 1, held by Ann until 12:15. Bob is refused at 12:14. At 12:15 his hold expires hers and is
 * given; her commit is refused from then on, whoever comes first.
 *
 * <h2>Proof</h2>
 *
 * <p>A counter is the fold of the redemptions below it;
 * {@link org.countinghouse.domain.coupon.CouponVerification} compares them and names every difference (invariant M6).
 *
 * <p>Start reading with {@code CampaignTerms}, {@code Redemption}, {@code UseCounter}; then {@code RedemptionDecider}.
 */
@NullMarked
package org.countinghouse.domain.coupon;

import org.jspecify.annotations.NullMarked;
