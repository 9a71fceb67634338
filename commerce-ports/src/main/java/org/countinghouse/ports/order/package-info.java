/**
 * Orders at the edge: what a host may ask of them, and what a store must do for them.
 *
 * <h2>Asking</h2>
 *
 * <p>{@link org.countinghouse.ports.order.OrderManagement} takes the commands: place, allocate, ship, cancel, hold,
 * release, settle. {@link org.countinghouse.ports.order.OrderInquiries} answers the questions: an order by its id or by
 * what its channel calls it, "where is order X right now?", totals, and {@code verify}.
 *
 * <h2>Storing</h2>
 *
 * <p>{@link org.countinghouse.ports.order.Orders} keeps an order twice, on purpose: as the events that made it, which are
 * the truth and are never changed, and as the state they led to, which is what commands read. Both are written in one
 * unit of work, under the order's lock, and {@link org.countinghouse.ports.order.Orders#verify} folds the first and
 * compares it with the second.
 *
 * <h2>A host in four lines</h2>
 *
 * <pre>{@code
 * Order order = orders.place(placeOrder).getOrElseThrow(refusal -> new IllegalStateException(refusal.message()));
 * Shipment parcel = orders.ship(shipOrder).get();
 * Money toCapture = parcel.amounts().gross();
 * OrderStatus status = inquiries.where(tenant, order.getId()).orElseThrow();
 * }</pre>
 *
 * <p>Stock, payment and books are not touched here: the processes that tie them together read the events, which carry
 * every fact they need.
 */
@NullMarked
package org.countinghouse.ports.order;

import org.jspecify.annotations.NullMarked;
