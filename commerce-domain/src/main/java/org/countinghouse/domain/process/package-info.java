/**
 * What crosses contexts: pure functions from what was asked or what happened to the commands that follow.
 *
 * <p>No context below knows another one's business. Inventory holds a demand reference and does not know orders; payment
 * holds a payable and does not know shipments; accounting holds source documents and knows neither. Here is the one
 * place that knows all of them, and it only translates:
 *
 * <ul>
 *   <li>{@link org.countinghouse.domain.process.OrderToCash}: a checkout becomes a reservation, an authorization and a
 *       placed order, perhaps of a quote that is accepted with it; a shipment becomes a stock movement, revenue, cost of goods sold and a capture; a capture settles
 *       the receivable.
 *   <li>{@link org.countinghouse.domain.process.OrderBackorders}: what an order lacks joins a queue; what its backorders
 *       get is allocated in the order; what is canceled waits no longer and its stock is given back.
 *   <li>{@link org.countinghouse.domain.process.OrderCoupons}: the codes that made the cart cheaper become uses of coupons,
 *       held first and committed last.
 *   <li>{@link org.countinghouse.domain.process.ReturnToRefund}: goods that come back go on the shelf or not, undo
 *       revenue and cost, and become a refund of exactly what was paid for them.
 *   <li>{@link org.countinghouse.domain.process.StockToBooks}: receipts and losses of stock become cost layers and
 *       write-offs.
 *   <li>{@link org.countinghouse.domain.process.EventsToBooks} gathers what the three say about the books.
 * </ul>
 *
 * <h2>In which order, and why</h2>
 *
 * <p>Hold coupons, reserve, authorize, place, ship, capture. Coupons and stock are held before money is asked for, so that nobody pays for what is
 * not there. The order is placed in the same unit of work that accepts its quote, turns the hold into an allocation and
 * uses the coupons up. Revenue is earned when
 * control passes, at shipment (IFRS 15.38), on credit: the capture that follows settles the receivable, so the books are
 * right even while the payment provider has not answered.
 *
 * <h2>Names that tie the contexts together</h2>
 *
 * <p>An order's id is its payment's id and its reservation's demand. A hold that lapsed before the order was placed is
 * taken again under the next attempt's name ({@code A-1/1}, {@code A-1/2}, …). More reservations may come to the same
 * demand: those that its backorders get ({@code backorder/A-1/2/2} for its line 2), one that it is relocated to. Goods
 * leave from whichever of them promises them. What a payment is for is written
 * {@code channel/order}; see {@link org.countinghouse.domain.process.OrderPayable}.
 *
 * <h2>Policies fixed here</h2>
 *
 * <p>Goods received at an unknown cost, and goods found, enter the books at nothing: no gain is shown before it is
 * earned. Goods found damaged leave the books in full; what they may still fetch is for the host to book.
 */
@NullMarked
package org.countinghouse.domain.process;

import org.jspecify.annotations.NullMarked;
