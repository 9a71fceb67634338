package org.countinghouse.ports.inventory;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.StockPosition;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.kernel.KeyClaim;
import org.countinghouse.ports.kernel.ProcessedCommand;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/**
 * How a change of promises begins: the commands' keys are claimed, then positions locked in the order of their keys, then
 * reservations by id, then the clock is read. One question instead of four, because a store over a network can answer all
 * of it in one round trip.
 *
 * <p><b>Transaction:</b> requires an active unit; what is claimed and locked stays so until its end.
 */
@SecondaryPort
public interface StockOpening {

    /**
     * Claims, locks and reads the clock, in this order. Nobody is refused: a key that was used before is told, and all
     * else is locked nevertheless.
     *
     * @param claims no two of them with the same key, at least one
     * @param keys positions; those that do not exist are left out of what is found
     * @param ids reservations; those that do not exist are left out of what is found
     */
    Opened open(TenantId tenant, List<KeyClaim> claims, Collection<PositionKey> keys, Collection<ReservationId> ids);

    /**
     * What was found.
     *
     * @param earlier for each claim, in their order, nothing if the key is ours now; what was done under it if it was
     *     claimed before
     * @param positions those that exist, in the order of their keys
     * @param reservations those that exist, in the order of their ids
     * @param now the store's clock, read after the last lock
     */
    record Opened(
            List<Optional<ProcessedCommand>> earlier,
            List<StockPosition> positions,
            List<Reservation> reservations,
            Instant now) {}
}
