/**
 * Stock, from outside: what a host may ask, and what it must supply.
 *
 * <h2>Asking</h2>
 *
 * <p>{@link org.countinghouse.ports.inventory.StockManagement} takes goods in, corrects them and takes them back, and
 * tells what is where. {@link org.countinghouse.ports.inventory.ReservationManagement} promises goods: reserve, confirm,
 * extend, fulfill, release, expire. {@link org.countinghouse.ports.inventory.ReservationChanges} changes promises that
 * stand: passed on, served from another place, cut to what was found.
 * {@link org.countinghouse.ports.inventory.TransferManagement} moves goods between locations,
 * {@link org.countinghouse.ports.inventory.StockCounting} takes stock, and
 * {@link org.countinghouse.ports.inventory.StockInquiries} tells how it was.
 *
 * <p>{@link org.countinghouse.ports.inventory.SupplyManagement} keeps what is expected and promises of it, and
 * {@link org.countinghouse.ports.inventory.BackorderManagement} the queues of those who wait.
 *
 * <h2>Supplying</h2>
 *
 * <p>{@link org.countinghouse.ports.inventory.StockLedger} keeps positions and their movements,
 * {@link org.countinghouse.ports.inventory.Reservations} the promises and the clock their deadlines are measured by,
 * {@link org.countinghouse.ports.inventory.StockTransfers} and {@link org.countinghouse.ports.inventory.StockCounts}
 * what is on its way and what is being counted.
 * {@link org.countinghouse.ports.inventory.Supplies} and {@link org.countinghouse.ports.inventory.Backorders} keep what is
 * expected and who waits; their rows are locked after positions and reservations, in that order.
 *
 * <h2>Who gets the last unit</h2>
 *
 * <p>One reservation, in one unit of work:
 *
 * <ol>
 *   <li>The command's key is claimed; a repeat ends here with the first answer.
 *   <li>The positions are locked in the order of their keys, so that {A, B} and {B, A} wait instead of deadlocking.
 *   <li>Reservations are locked after positions, in the order of their ids. A reservation's positions never change, so
 *       they are read without a lock first.
 *   <li>The store's clock is read, after every lock. Another machine's clock decides nothing.
 *   <li>The domain decides on what was locked.
 *   <li>Each position is updated by one conditional statement that states again what must hold: the version decided on,
 *       and enough to promise. If a statement finds no row, nothing of the unit is kept.
 * </ol>
 *
 * <p>Below that stand the store's own constraints. Each wall holds alone; the contract test kit takes the others away
 * and tries.
 *
 * <h2>A rush</h2>
 *
 * <p>{@link org.countinghouse.ports.inventory.CoalescedReservations} does these steps once for all who wait at the same
 * time: one claim of all keys, one lock of each position, one reading of the clock, the decisions one after the other,
 * one commit.
 */
@NullMarked
package org.countinghouse.ports.inventory;

import org.jspecify.annotations.NullMarked;
