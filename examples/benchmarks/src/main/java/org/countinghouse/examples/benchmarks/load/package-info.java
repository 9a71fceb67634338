/**
 * Reservations under load, in a closed loop: so many clients, each of whom asks again as soon as it has its answer.
 *
 * <pre>
 *   java -cp examples/benchmarks/target/benchmarks.jar org.countinghouse.examples.benchmarks.load.ReservationLoad
 * </pre>
 *
 * <p>The server is PostgreSQL, started here, with fsync and synchronous commits on: an answer is on the disk. Everybody
 * writes the same rows for one reservation: the key of the command, the position, the reservation, its line, the movement
 * and the message that leaves; all begin beside 10,000 past reservations. Beside this library's two ways stand the two that are written by hand: read with a lock,
 * compute, write, a statement a table, as an ORM does it; and everything in one single statement.
 *
 * <p>Figures are ratios within one run.
 */
@NullMarked
package org.countinghouse.examples.benchmarks.load;

import org.jspecify.annotations.NullMarked;
