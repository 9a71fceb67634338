/**
 * Payments: what was asked of a payment provider, what the provider said, and what that leaves to capture and refund.
 *
 * <h2>Words</h2>
 *
 * <p>A {@link org.countinghouse.domain.payment.Payment} is one authorization and everything that follows from it. To
 * <em>authorize</em> is to have the provider set an amount aside; to <em>capture</em> is to take some of it, in one go
 * or in several; to <em>void</em> is to give up what was authorized and not captured; to <em>refund</em> is to give
 * back some of what was captured. Each of these is a {@linkplain org.countinghouse.domain.payment.PaymentTransaction
 * transaction} with a key of its own, and the key is what the provider is asked under, so that asking twice moves money
 * once. What the money is for is a {@link org.countinghouse.domain.payment.PayableReference}: this package never
 * learns what an order is.
 *
 * <h2>Intent first, outcome later</h2>
 *
 * <p>No provider can join a database transaction. So each transaction has two halves: a command such as
 * {@link org.countinghouse.domain.payment.CapturePayment} records the intent (state {@code PENDING}); then the provider
 * is called; then {@link org.countinghouse.domain.payment.RecordOutcome} records what it said. Between the two halves
 * a machine may stop, a line may break. What is not known is called {@code UNKNOWN}: a time-out is not a failure.
 *
 * <h2>Three rules</h2>
 *
 * <ul>
 *   <li><b>Caps (P1).</b> Captured never exceeds authorized, refunded never exceeds captured, and what is pending or
 *       unknown counts as if it had happened. {@link org.countinghouse.domain.payment.PaymentAmounts} cannot be
 *       constructed otherwise.
 *   <li><b>Unknown (P2).</b> Only the provider's word ends an {@code UNKNOWN}. Until then the same kind of transaction
 *       is refused under any other key, for it might be the same money a second time.
 *   <li><b>Certainty only rises (P4).</b> {@code PENDING < UNKNOWN < FAILED < DECLINED < SUCCEEDED}. A report that
 *       ranks no higher than what is recorded changes nothing, so reports may arrive twice and in any order and the end
 *       is the same. A report that cannot be true beside what is recorded is refused by name
 *       ({@link org.countinghouse.domain.payment.PaymentRejection.ContradictoryOutcome}), for a person to look at.
 * </ul>
 *
 * <h2>An example</h2>
 *
 * <p>Authorize 110.00. Capture 60.00 when the first parcel leaves and 50.00 with the second; a third capture of 0.01 is
 * refused. Refund 22.00 for a return: 88.00 stay refundable. The amounts are nowhere written by hand: they are the fold
 * of the transactions, and replaying the events proves it.
 *
 * <p>A {@link org.countinghouse.domain.payment.Payout} is the other end: the provider pays what it collected to the
 * bank. It is a fact that the host records, for the books.
 */
@NullMarked
package org.countinghouse.domain.payment;

import org.jspecify.annotations.NullMarked;
