/**
 * Fulfillment: how goods get to the customer.
 *
 * <h2>A shipment</h2>
 *
 * <p>A {@link org.countinghouse.domain.fulfillment.Shipment} is one parcel: units of some lines of one order that left
 * one location together. An order may leave in several shipments, of which each takes a part of some lines; what each
 * part is charged was decided by the order when it shipped ({@link org.countinghouse.domain.order.LineAmounts}), and the
 * shipment only tells it.
 *
 * <h2>Who knows whom</h2>
 *
 * <p>Orders stand below fulfillment and never learn its ids: an order's event holds a
 * {@link org.countinghouse.domain.order.ShipmentReference}, an opaque text, which is the
 * {@link org.countinghouse.domain.fulfillment.ShipmentId} seen from outside. A shipment is read from that event alone
 * and keeps no state of its own yet: it has left, and that fact never changes.
 *
 * <h2>Worked value</h2>
 *
 * <p>An order of 6 mugs and postage, of which 4 mugs are on the shelf, leaves as shipment S-1 (4 mugs, postage) and,
 * when stock has come, as shipment S-2 (2 mugs). "Where is order X?" lists both, each with its time and place.
 */
@NullMarked
package org.countinghouse.domain.fulfillment;

import org.jspecify.annotations.NullMarked;
