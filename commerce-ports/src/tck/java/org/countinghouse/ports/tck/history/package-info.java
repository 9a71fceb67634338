/**
 * The witnessed history checker of stock: did everything that many threads did at once happen as if one after the other?
 *
 * <h2>Why the end is not enough</h2>
 *
 * <p>A store that says "sold out" while there is stock leaves sound balances behind, and so does one that answers a
 * question from yesterday. So every call is written down: when it was made and when it returned, what was asked, what was
 * answered, and what the store was told to keep ({@link org.countinghouse.ports.tck.history.Witness}).
 *
 * <h2>The witness</h2>
 *
 * <p>Every accepted command raises the version of each position it touches by exactly 1. So the versions tell the order
 * in which the commands took effect, and nothing has to be searched for. For each position
 * {@link org.countinghouse.ports.tck.history.HistoryChecker} states:
 *
 * <ol>
 *   <li>The versions are 1, 2, 3, … without a gap or a repeat (R9): a lost update is a repeat.
 *   <li>Replayed in that order on a deliberately naive model, every command decided on the state that was there, did what
 *       it was asked, and promised no more than there is (R1 to R4). The store's clock never runs back along the order,
 *       a hold is confirmed before its deadline and expired from it on (R5): a clock that is read before the lock shows.
 *   <li>No command returned before another of a lower version was begun (R7): real time is respected.
 *   <li>A refusal has no version. It is right if it is true of <em>some</em> state between the last one that was complete
 *       when the call was made and the last one that was begun when it returned.
 *   <li>A reading is right if it is one of those states.
 * </ol>
 *
 * <p>The same for each reservation; and of all calls with one key at most one took effect, and all got its answer (I1).
 * All positions and reservations together must have gone through one order as well: what their versions and real time say
 * of what came before what must not go round in a circle.
 *
 * <pre>
 *   call A  |-----reserve 1: yes, version 2-----|
 *   call B      |--reserve 1: no, 0 available--|        right: A may have been first
 *   call C                                         |--look: version 1--|   wrong: A had returned
 * </pre>
 *
 * <h2>Unknown outcomes</h2>
 *
 * <p>A call whose answer was lost is looked up by its key afterwards: {@link
 * org.countinghouse.ports.tck.history.History#settle}. Nothing stays unknown.
 *
 * <h2>Batches</h2>
 *
 * <p>Where many callers are decided in one unit ({@link org.countinghouse.ports.tck.history.Rush}) the witness of each is
 * its own part of what the unit kept, and the clock is that of the unit. The versions still rise by 1 a command.
 *
 * <p>Start reading with {@code Operation}, {@code Witness}; then {@code HistoryChecker} and {@code PositionReplay}.
 */
@NullMarked
package org.countinghouse.ports.tck.history;

import org.jspecify.annotations.NullMarked;
