/**
 * Orders: financial facts that never change, and a state machine that says what has happened to the goods.
 *
 * <h2>Placed facts and buckets</h2>
 *
 * <p>What was agreed when the order was placed, a {@link org.countinghouse.domain.order.PlacedLine} with its quantity,
 * unit price, net, tax and gross amounts, is frozen. What changes are the
 * {@link org.countinghouse.domain.order.LineBuckets} beside it, which say where each unit of the line is now:
 *
 * <pre>
 * ordered = open + backordered + allocated + picked + shipped + canceled      (law O1)
 * delivered &lt;= shipped,  returned &lt;= shipped
 * </pre>
 *
 * <p>The law is checked whenever buckets are made, so no order that breaks it can exist. Worked line: 6 ordered, 4 on
 * the shelf: allocated 4, backordered 2. Four are shipped, the other two canceled: shipped 4, canceled 2.
 *
 * <h2>Amounts of a part of a line</h2>
 *
 * <p>A line of 3 for 10.00 that ships one at a time ships 3.33, 3.34 and 3.33: every piece is the difference of two
 * cumulative shares ({@link org.countinghouse.domain.order.LineAmounts}), so pieces always end at exactly the line.
 * Units are shipped and returned from the front of the line and canceled from its back. Because a cumulative share
 * depends on the count alone, what was refunded for {@code r} returned units never exceeds what was charged for the
 * {@code s >= r} shipped ones, whatever the path, and shipped and canceled amounts together make the line (law M3).
 *
 * <h2>Events are the truth</h2>
 *
 * <p>{@link org.countinghouse.domain.order.OrderDecider} decides commands into
 * {@link org.countinghouse.domain.order.OrderEvent}s; an {@link org.countinghouse.domain.order.Order} is the fold of
 * its events, and its version is their number. Every event is kept with an
 * {@link org.countinghouse.domain.order.OrderAudit}: sequence, time, actor, command, states, reason, correlation.
 *
 * <h2>The life of an order</h2>
 *
 * <p>{@link org.countinghouse.domain.order.OrderLifecycle#STANDARD} is data, checked when it is built: PLACED,
 * ALLOCATED, PARTIALLY_FULFILLED, FULFILLED, SETTLED, CANCELED. Where an event leads is derived from the
 * {@link org.countinghouse.domain.order.Progress} of the buckets, so state and buckets cannot disagree. Two things are
 * deliberately no states. A <em>hold</em> (fraud check, export compliance) lies beside the state and blocks only the
 * steps it declares, so the state underneath is not lost. And an order that is refused was never placed: that answer is
 * an {@link org.countinghouse.domain.order.OrderRejection}, while a placed order that the shop turns down is canceled,
 * with its reason.
 *
 * <h2>Allocation at placing</h2>
 *
 * <p>Stock is reserved before an order is placed, so {@link org.countinghouse.domain.order.PlaceOrder} already says per
 * line how many units are allocated and how many are backordered. An order is written once, in the state it is in.
 *
 * <h2>Where is order X?</h2>
 *
 * <p>{@link org.countinghouse.domain.order.OrderStatus} answers in one value, from the events alone.
 */
@NullMarked
package org.countinghouse.domain.order;

import org.jspecify.annotations.NullMarked;
