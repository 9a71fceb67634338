/**
 * Stock as a ledger: what is where, what of it is promised to whom, and until when.
 *
 * <h2>Movements and positions</h2>
 *
 * <p>A {@link org.countinghouse.domain.inventory.StockPosition} is one SKU at one location
 * ({@link org.countinghouse.domain.inventory.PositionKey}). Its units lie in
 * {@linkplain org.countinghouse.domain.inventory.Bucket buckets}: free, held for a shopper who has not paid, allocated
 * to an order, damaged, quarantined, or on their way here from another location. Units never change, they only move: a
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
 *   set aside 2     FREE      -&gt; QUARANTINED  on hand 5, quarantined 2, available 5
 * </pre>
 *
 * <p>{@link org.countinghouse.domain.inventory.MoveCondition} moves unpromised units between sellable, damaged and
 * quarantined. Goods between two locations are {@link org.countinghouse.domain.inventory.transfer}, stocktaking is
 * {@link org.countinghouse.domain.inventory.count}.
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
 * <h2>What a request may ask</h2>
 *
 * <p>Each line of a {@link org.countinghouse.domain.inventory.ReserveStock} says what is
 * {@linkplain org.countinghouse.domain.inventory.Wanted wanted}: units, whole packs, or
 * {@linkplain org.countinghouse.domain.inventory.kit kits}; and from which
 * {@linkplain org.countinghouse.domain.inventory.Places places}: one location, a pool of them in order, or any. All of
 * it comes down to sets of base units that are never torn apart, and each location gives whole sets. Lines are served in
 * their order, and what one takes is not there for the next:
 *
 * <pre>
 *   on hand at NORTH 20, at SOUTH 20
 *   line 1: 2 cases of 12 from NORTH, SOUTH   -&gt;  12 at NORTH, 12 at SOUTH
 *   line 2: 10 units from SOUTH               -&gt;  8 are left there: short
 * </pre>
 *
 * <p>A line that needs several positions becomes several lines of the reservation, one a position; each says by its
 * {@link org.countinghouse.domain.inventory.DemandShare} which line of the demand it serves.
 *
 * <h2>Who gets the last unit</h2>
 *
 * <p>{@link org.countinghouse.domain.inventory.ReservationDecider} decides on an
 * {@link org.countinghouse.domain.inventory.Inventory}: positions and reservations that were locked first, positions in
 * the order of their keys. A hold that is due still counts as held until it is expired; a reserve that would fall short
 * first expires the due holds on the positions it wants. Whether a hold is due is told by one clock, that of the store,
 * read after the locks; a command's own time is business time and decides nothing here.
 *
 * <h2>As it was</h2>
 *
 * <p>Every movement has two times. Its own is business time, told by whoever recorded it. The other is the ledger's: the
 * store's clock when it was recorded, and the position's version after it
 * ({@link org.countinghouse.domain.inventory.RecordedMovement}). A
 * {@link org.countinghouse.domain.inventory.StockAsOf} folds what was recorded up to a moment and tells what was there
 * and who held it; an entry that was dated back later does not change what was known then.
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
 * movements and with what is open of its reservations and transfers, and names every difference.
 *
 * <h2>What is beside it</h2>
 *
 * <p>Goods that are expected, and who has pre-ordered of them, are in {@code inventory.supply}; who waits without a supply
 * is in {@code inventory.backorder}. Neither is a counter of a position: a reserve decides on what is here.
 *
 * <p>Start reading with {@code Bucket}, {@code StockMovement}, {@code StockPosition}; then {@code Reservation} and the
 * deciders.
 */
@NullMarked
package org.countinghouse.domain.inventory;

import org.jspecify.annotations.NullMarked;
