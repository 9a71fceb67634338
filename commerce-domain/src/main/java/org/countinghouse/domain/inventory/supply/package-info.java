/**
 * Goods that are expected: how many, when, and who is waiting for them already.
 *
 * <h2>A supply is a promise to us, not stock</h2>
 *
 * <p>A {@link org.countinghouse.domain.inventory.supply.Supply} says that so many units of one SKU are expected at one
 * location on one day: a line of a purchase order, a transfer, a production run. Its units are not here, so no bucket of
 * a position holds them and no ordinary reserve may count on them; only
 * {@linkplain org.countinghouse.domain.inventory.ReceiveStock goods that have come} are stock. A receipt that names the
 * supply raises what was received of it; it may come in parts, and more may come than was expected. A day is a
 * {@link java.time.LocalDate}, the day at that location: suppliers promise days, and a day has no time zone to be wrong
 * about.
 *
 * <pre>
 *   expect 100 on May 4    EXPECTED   received   0, open 100
 *   receive 60             EXPECTED   received  60, open  40
 *   receive 45             RECEIVED   received 105, open   0
 * </pre>
 *
 * <h2>Pre-orders</h2>
 *
 * <p>Who buys before the goods are here reserves against a named supply: a
 * {@link org.countinghouse.domain.inventory.supply.PreOrder} pegs units of it. The supply decides, on one counter of its
 * own: pegged ≤ open. When goods of the supply come, they serve its pre-orders first, in the order in which those were
 * made, and each gets an ordinary reservation, confirmed from the start, in the same decision. What is left over is free
 * stock.
 *
 * <h2>When a supply slips</h2>
 *
 * <p>A {@link org.countinghouse.domain.inventory.supply.ChangeSupply} checks every peg again. A later day than was
 * promised gives {@code PromiseAtRisk} for each pre-order that waits; a smaller quantity, or a cancellation, breaks the
 * pegs that no longer fit, the newest first, and each broken one is a {@code PegBroken}. What the seller then offers is
 * the host's to say.
 *
 * <h2>What can be promised, and when</h2>
 *
 * <p>{@link org.countinghouse.domain.inventory.supply.AvailableToPromise} lays dated supply and dated demand over what is
 * available now, and looks ahead: a new promise for Tuesday must not eat what was promised for Friday. With 5 here, 10
 * promised for Friday and 8 expected on Thursday, only 3 can be promised for Tuesday, not 5.
 * {@link org.countinghouse.domain.inventory.supply.SupplyDates} turns it round: from which day on so many can be had.
 *
 * <p>Start reading with {@code Supply} and {@code PreOrder}; then {@code SupplyDecider}; then
 * {@code AvailableToPromise}. Who waits without a named supply is in {@code inventory.backorder}.
 */
@NullMarked
package org.countinghouse.domain.inventory.supply;

import org.jspecify.annotations.NullMarked;
