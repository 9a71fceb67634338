package org.countinghouse.ports.inventory;

import java.time.Instant;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.StockAsOf;
import org.countinghouse.domain.kernel.TenantId;
import org.jmolecules.architecture.hexagonal.PrimaryPort;

/** Questions about stock as it was. */
@PrimaryPort
public interface StockInquiries {

    /**
     * What was there at a moment, and who held it. The answer about a moment stays the same once the units of work that
     * were running then have ended. <b>Transaction:</b> joins, or none.
     *
     * @param recordedUpTo the moment by the store's clock, which dates what is recorded; not the business time of a
     *     command
     * @return the position as of then; empty if nothing had moved it
     */
    StockAsOf asOf(TenantId tenant, PositionKey key, Instant recordedUpTo);
}
