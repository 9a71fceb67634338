/**
 * Countinghouse's domain: prices, stock, orders, payments and books as immutable values and pure decisions.
 *
 * <h2>The map</h2>
 *
 * <p>Each context imports only what stands to its left; contexts separated by a comma do not import each other:
 *
 * <pre>
 * kernel &lt; quantity &lt; money &lt; catalog &lt; channel &lt; tax, inventory, coupon, sourcing &lt; pricing &lt; order
 *        &lt; fulfillment, returns &lt; process
 * payment, accounting: import kernel, money, quantity (accounting also catalog and channel ids);
 *        imported by process only
 * </pre>
 *
 * <p>Two rules keep it so for good. A lower context never learns a higher one's ids: inventory holds a
 * {@code DemandReference}, payment a {@code PayableReference}, accounting a {@code SourceDocument}. And what crosses
 * contexts lives in {@code process}, as pure functions from an event to commands.
 *
 * <h2>Reading order</h2>
 *
 * <p>{@link org.countinghouse.domain.kernel} first: it says what a decision, a rejection and a repeat are. Then
 * {@code money} and {@code quantity}, then {@code inventory}, {@code coupon}, {@code order}, {@code payment},
 * {@code accounting}, each package's own introduction first, and {@code process} last.
 *
 * <h2>What is not here</h2>
 *
 * <p>No clock, no random number, no thread, no log, no database, no floating point. Time and ids arrive with the
 * command; rules that vary by host arrive as values.
 */
@NullMarked
package org.countinghouse.domain;

import org.jspecify.annotations.NullMarked;
