package org.countinghouse.ports.inventory;

import java.util.Optional;
import org.countinghouse.domain.inventory.transfer.StockTransfer;
import org.countinghouse.domain.inventory.transfer.TransferId;
import org.countinghouse.domain.kernel.TenantId;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** Goods on their way between locations. */
@SecondaryPort
public interface StockTransfers {

    /** Without a lock. <b>Transaction:</b> joins, or none. */
    Optional<StockTransfer> find(TenantId tenant, TransferId id);

    /**
     * Locks a transfer until the unit ends. <b>Transaction:</b> requires an active unit, which holds the locks of its
     * positions.
     *
     * @return the transfer as it is after the lock; nothing if there is none, which locks nothing
     */
    Optional<StockTransfer> lock(TenantId tenant, TransferId id);

    /**
     * Stores a new one. <b>Transaction:</b> requires an active unit.
     *
     * @throws org.countinghouse.ports.kernel.StaleStateException if the name is taken; thrown here or when the unit ends
     */
    void add(TenantId tenant, StockTransfer transfer);

    /**
     * Stores the next version. <b>Transaction:</b> requires an active unit.
     *
     * @throws org.countinghouse.ports.kernel.StaleStateException if the version stored is not the one just before
     */
    void update(TenantId tenant, StockTransfer next);
}
