/**
 * Demand that waits for stock: a queue for each position, served by whatever comes.
 *
 * <h2>A place in the queue</h2>
 *
 * <p>A {@link org.countinghouse.domain.inventory.backorder.Backorder} says that a demand wants so many units of a
 * position that has too few. It reserves nothing and no counter of the position knows of it: an ordinary reserve still
 * decides on what is here and free. When stock comes, the queue is served in the same transaction, before anybody else
 * can see it: each entry that gets something gets an ordinary reservation, confirmed from the start.
 *
 * <pre>
 *   queue B1 for 5, B2 for 4           waiting 5, 4
 *   receive 7                          B1 gets 5, B2 gets 2 and goes on waiting for 2
 *   take back 1 sellable               B2 gets 1
 * </pre>
 *
 * <p>What makes stock free serves the queue: receipts, after the pre-orders of the supplies they name; sellable returns;
 * units that were found. So does whoever joins the queue, from what is free at that moment. Reservations that are released or expire do not, because a flood of expiring carts must not wait
 * for the queue's row locks; {@link org.countinghouse.domain.inventory.backorder.FillBackorders} serves it from whatever
 * is free, whenever the host says so, and goes on where one receipt's limit stopped.
 *
 * <h2>Who is served first</h2>
 *
 * <p>A declared value decides, {@link org.countinghouse.domain.inventory.backorder.BackorderPolicy}: first come first
 * served, by priority, or a fair share for each in proportion to what it waits for. Fair shares are whole units and add
 * up exactly, by the largest remainders, as the sharing of money does. An entry may say that it wants all or nothing; the
 * policy says whether those behind it wait for it or pass.
 *
 * <p>The same queue, the same stock and the same policy always give the same answer: the order is that of the business
 * time at which each entry was queued, then of the names.
 *
 * <h2>Laws</h2>
 *
 * <p>Never more is given than is free, an oversell allowance is never used for it; quantity = waiting + filled + canceled
 * for every entry; every unit filled is in exactly one reservation. Start reading with {@code Backorder}, then
 * {@code BackorderFilling}.
 */
@NullMarked
package org.countinghouse.domain.inventory.backorder;

import org.jspecify.annotations.NullMarked;
