package org.countinghouse.ports.inventory;

import java.util.Collection;
import java.util.List;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.kernel.KeyClaim;
import org.countinghouse.ports.kernel.ProcessedCommands;

/**
 * A beginning that asks one store after the other: as good as any where a question costs nothing.
 *
 * @param processed the memory of commands
 * @param ledger the positions
 * @param reservations the promises, and the clock
 */
public record OpeningOneByOne(ProcessedCommands processed, StockLedger ledger, Reservations reservations)
        implements StockOpening {

    @Override
    public Opened open(
            TenantId tenant, List<KeyClaim> claims, Collection<PositionKey> keys, Collection<ReservationId> ids) {
        return new Opened(
                processed.claimAll(tenant, claims),
                ledger.lock(tenant, keys),
                reservations.lock(tenant, ids),
                reservations.now(tenant));
    }
}
