package org.countinghouse.ports.inventory;

import java.util.Optional;
import org.countinghouse.domain.inventory.count.CountId;
import org.countinghouse.domain.inventory.count.StockCount;
import org.countinghouse.domain.kernel.TenantId;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** Stocktakings. */
@SecondaryPort
public interface StockCounts {

    /** Without a lock. <b>Transaction:</b> joins, or none. */
    Optional<StockCount> find(TenantId tenant, CountId id);

    /**
     * Locks a count until the unit ends. <b>Transaction:</b> requires an active unit, which holds the locks of the
     * positions in question.
     *
     * @return the count as it is after the lock; nothing if there is none, which locks nothing
     */
    Optional<StockCount> lock(TenantId tenant, CountId id);

    /**
     * Stores a new one. <b>Transaction:</b> requires an active unit.
     *
     * @throws org.countinghouse.ports.kernel.StaleStateException if the name is taken; thrown here or when the unit ends
     */
    void add(TenantId tenant, StockCount count);

    /**
     * Stores the next version: what was counted at that version. <b>Transaction:</b> requires an active unit.
     *
     * @throws org.countinghouse.ports.kernel.StaleStateException if the version stored is not the one just before, or a
     *     line has been counted already
     */
    void update(TenantId tenant, StockCount next);
}
