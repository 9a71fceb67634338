/**
 * Returns: goods come back and money goes back.
 *
 * <h2>The life of a return</h2>
 *
 * <pre>
 * AUTHORIZED -&gt; RECEIVED -&gt; REFUNDED
 *            -&gt; REJECTED
 * </pre>
 *
 * <p>A {@link org.countinghouse.domain.returns.Return} is authorized against an order: at most the units that shipped
 * and have not come back. It is received once, wholly or in part, and every unit gets a
 * {@link org.countinghouse.domain.returns.Disposition}: sellable again, damaged, or scrap. What was authorized and did
 * not arrive is expected no more. A refund of exactly the received units' amount ends it. A return whose goods never
 * come, or are not taken, is rejected. REFUNDED and REJECTED are terminal.
 *
 * <h2>How much money goes back</h2>
 *
 * <p>The order's own rule says it, and this package never computes a price: units come back from the front of their
 * line, and the refund is the difference of two cumulative shares of the frozen line amounts
 * ({@link org.countinghouse.domain.order.LineAmounts}, law M3). Worked value: a line of 3 for 10.00 comes back one unit
 * at a time: 3.33, 3.34, 3.33, which is 10.00 exactly.
 *
 * <h2>A quote is not a refund</h2>
 *
 * <p>At authorization the amounts are a quote: how the line stands now. Another return may be received first, so the
 * refund is decided when the goods arrive, against the order as it stands then, in the same transaction in which the
 * order records that the units are back ({@link org.countinghouse.domain.order.ReturnLines}). Two open returns of the
 * same units are therefore harmless: the second one finds nothing left to take back.
 *
 * <h2>Who knows whom</h2>
 *
 * <p>Orders stand below returns and never learn a {@link org.countinghouse.domain.returns.ReturnId}; they hold a
 * {@link org.countinghouse.domain.order.ReturnReference}. What the order refuses, a return passes on unchanged, as
 * {@link org.countinghouse.domain.returns.ReturnRejection.RefusedByOrder}. Putting sellable units back on the shelf and
 * booking the refund is done by the processes that read {@link org.countinghouse.domain.returns.ReturnEvent}.
 */
@NullMarked
package org.countinghouse.domain.returns;

import org.jspecify.annotations.NullMarked;
