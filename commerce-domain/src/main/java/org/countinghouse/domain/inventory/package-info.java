/**
 * Stock as a ledger: what is where, what of it is promised to whom, and until when.
 *
 * <h2>Movements and positions</h2>
 *
 * <p>A {@link org.countinghouse.domain.inventory.StockPosition} is one SKU at one location
 * ({@link org.countinghouse.domain.inventory.PositionKey}). Its units lie in
 * {@linkplain org.countinghouse.domain.inventory.Bucket buckets}: free, held for a shopper who has not paid, allocated
 * to an order, or damaged. Units never change, they only move: a
 * {@link org.countinghouse.domain.inventory.StockMovement} takes a positive quantity out of one bucket and puts it into
 * another, so that no unit is made or lost on the way, and the outside world is a bucket as well. The position is the
 * fold of its movements, and nothing else may change it:
 *
 * <pre>
 *   receive 10      OUTSIDE   -&gt; FREE       on hand 10
 *   reserve 3       FREE      -&gt; HELD       on hand 10, held 3, available 7
 *   confirm 3       HELD      -&gt; ALLOCATED  on hand 10, allocated 3, available 7
 *   fulfill 3       ALLOCATED -&gt; OUTSIDE    on hand 7, available 7
 *   return 1        OUTSIDE   -&gt; DAMAGED    on hand 7, damaged 1, available 7
 * </pre>
 *
 * <p>On hand counts what could be sold: free + held + allocated. Available is what may still be promised: on hand −
 * held − allocated, plus an explicit and bounded oversell allowance, which is zero unless somebody sets it.
 *
 * <h2>Reservations</h2>
 *
 * <p>A {@link org.countinghouse.domain.inventory.Reservation} promises units to a
 * {@link org.countinghouse.domain.inventory.DemandReference}: whatever asked for them, this context does not know what
 * an order is. It starts held, with a deadline; confirmed in time, its units are allocated and have no deadline any
 * more; fulfilled, they leave. A held or confirmed reservation may be released, a held one expires, and both are broken
 * when the goods are lost:
 *
 * <pre>
 *   HELD -&gt; CONFIRMED -&gt; FULFILLED
 *     |         |
 *     |         +-----&gt; RELEASED, BROKEN
 *     +-&gt; RELEASED, EXPIRED, BROKEN
 * </pre>
 *
 * <p>All this may happen line by line and unit by unit. Of each line every unit that was reserved is in exactly one part:
 * held, allocated, fulfilled, released, expired or broken; the state follows from what is left. While anything is held it
 * is HELD, while all that is left is allocated it is CONFIRMED, and the last part to go says how it ended.
 *
 * <p>What a promise stands on, {@link org.countinghouse.domain.inventory.ReservationTerms}, may change: it is extended, or
 * passed on to another demand. Its fence, the version at which that happened last, lets whoever pays for it find out that
 * somebody else acts on it now. Its positions never change: served from another place, it goes on under another name.
 *
 * <h2>Who gets the last unit</h2>
 *
 * <p>{@link org.countinghouse.domain.inventory.ReservationDecider} decides on an
 * {@link org.countinghouse.domain.inventory.Inventory}: positions and reservations that were locked first, positions in
 * the order of their keys. A hold that is due still counts as held until it is expired; a reserve that would fall short
 * first expires the due holds on the positions it wants. Whether a hold is due is told by one clock, that of the store,
 * read after the locks; a command's own time is business time and decides nothing here.
 *
 * <h2>Who gives way</h2>
 *
 * <p>No promise outlives its goods: held + allocated never exceed on hand and the allowance.
 * {@link org.countinghouse.domain.inventory.PromiseBreaking} tells which promises give way when goods are lost, and every
 * command that takes goods away can ask it.
 *
 * <h2>Proof</h2>
 *
 * <p>{@link org.countinghouse.domain.inventory.StockVerification} compares each stored position with the fold of its
 * movements and with the open parts of its reservations, and names every difference.
 *
 * <p>Start reading with {@code Bucket}, {@code StockMovement}, {@code StockPosition}; then {@code Reservation} and the
 * deciders.
 */
@NullMarked
package org.countinghouse.domain.inventory;

import org.jspecify.annotations.NullMarked;
