/**
 * Stocktaking: what the ledger says, what a person counts, and what becomes of the difference.
 *
 * <h2>A count</h2>
 *
 * <p>Opening a {@link org.countinghouse.domain.inventory.count.StockCount} freezes a sheet: for each position it lists,
 * what the ledger said was on hand at that instant, all positions at the same instant. The sheet is frozen, the stock is
 * not: goods may come and go while people count, and nobody has to close the shop.
 *
 * <p>When a position's count comes in, it is compared with what the ledger says then, under the position's lock:
 *
 * <pre>
 *   variance = counted − expected,  expected = at opening + moved in since − moved out since
 *
 *   opened at 10, 2 shipped since: expected 8
 *   counted 8: nothing moves
 *   counted 9: OUTSIDE -&gt; FREE  FOUND  1
 *   counted 5: FREE -&gt; OUTSIDE  LOST   3
 * </pre>
 *
 * <p>What is counted is what is on hand and could be sold: free, held and allocated units together, since a promise
 * cannot be seen on a shelf. Damaged and quarantined units lie elsewhere and are not counted in.
 *
 * <h2>Blind counts</h2>
 *
 * <p>Who knows the expected number finds it. The {@linkplain org.countinghouse.domain.inventory.count.StockCount#sheet()
 * sheet} of a blind count says what to count and not how many to find, until a position has been counted.
 *
 * <h2>Once</h2>
 *
 * <p>Each position of a count is counted once; whoever doubts a result opens another count. So the line of a counted
 * position never changes again, and a repeated command gets its first answer from it.
 *
 * <h2>When promised units are missing</h2>
 *
 * <p>A loss takes free units only. Where fewer are free than are missing, units are gone that somebody was promised: the
 * count is refused with the numbers, or, if the command says {@code BREAK_PROMISES}, the newest of those promises are
 * broken first, each told by a {@link org.countinghouse.domain.inventory.ReservationEvent.PromiseBroken}.
 *
 * <p>Start reading with {@code StockCount}, then {@code CountDecider}.
 */
@NullMarked
package org.countinghouse.domain.inventory.count;

import org.jspecify.annotations.NullMarked;
