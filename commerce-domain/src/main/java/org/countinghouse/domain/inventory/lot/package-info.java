/**
 * Lots and serials: which units, where the position only says how many.
 *
 * <h2>Below the position</h2>
 *
 * <p>Stock is promised on the {@linkplain org.countinghouse.domain.inventory.StockPosition position}: one row decides
 * who gets the last unit, whatever lot it is of. Which lot a customer gets is decided when goods are picked. So a lot's
 * units lie below the position, in a {@link org.countinghouse.domain.inventory.lot.LotStock}, and every unit of a tracked
 * position is in exactly one lot:
 *
 * <pre>
 *   MILK@MAIN  on hand 10         lot A, expires 3 June   4 sellable
 *              quarantined 2      lot B, expires 9 June   6 sellable
 *                                 lot C, recalled         2 quarantined
 * </pre>
 *
 * <p>Law: for each {@linkplain org.countinghouse.domain.inventory.lot.LotPlace place}, the lots of a position add up to
 * the position. Held and allocated units are sellable ones here: a promise names no lot.
 *
 * <h2>Tracking is declared</h2>
 *
 * <p>A SKU is tracked from its {@link org.countinghouse.domain.inventory.lot.TrackingPolicy} on, for good. Units that
 * were there before, and units that come without anybody naming a lot, are in the lot
 * {@link org.countinghouse.domain.inventory.lot.LotId#UNKNOWN}. A movement that names no lot (a plain fulfillment, a
 * count) is followed by {@link org.countinghouse.domain.inventory.lot.LotDecider#follow}: goods that leave are taken by
 * the policy's {@link org.countinghouse.domain.inventory.lot.PickOrder}, first expired first out or first in first out,
 * and lots that would be too old on arrival are left; goods that leave one position for another in one event keep their
 * lots.
 *
 * <h2>Naming</h2>
 *
 * <p>{@link org.countinghouse.domain.inventory.lot.ReceiveLots} says which lots came and when they expire;
 * {@link org.countinghouse.domain.inventory.lot.FulfillLots} says what the picker took, and is refused if that lot is not
 * there, is recalled or too old; {@link org.countinghouse.domain.inventory.lot.ReturnLots} says what came back. Under
 * {@link org.countinghouse.domain.inventory.lot.Tracking#SERIAL} each of them names the serial number of every unit: a
 * serial is here once at most, in one lot at one place.
 *
 * <h2>Recall</h2>
 *
 * <p>{@link org.countinghouse.domain.inventory.lot.RecallLot} blocks a lot at every location: what is sellable of it is
 * quarantined, what arrives or comes back later is quarantined at once, and nothing of it leaves. Law: a recalled lot
 * has no sellable units anywhere. Its movements tell which demands got the rest.
 * {@link org.countinghouse.domain.inventory.lot.LiftRecall} takes it back.
 *
 * <p>Start reading with {@code LotId}, {@code LotStock}, {@code PickOrder}; then {@code LotDecider}.
 */
@NullMarked
package org.countinghouse.domain.inventory.lot;

import org.jspecify.annotations.NullMarked;
