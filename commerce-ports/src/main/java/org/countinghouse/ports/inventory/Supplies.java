package org.countinghouse.ports.inventory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.SupplyId;
import org.countinghouse.domain.inventory.supply.PeggedSupply;
import org.countinghouse.domain.inventory.supply.PreOrder;
import org.countinghouse.domain.inventory.supply.PreOrderId;
import org.countinghouse.domain.inventory.supply.Supply;
import org.countinghouse.domain.inventory.supply.SupplyEvent;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.kernel.Discrepancy;
import org.countinghouse.domain.kernel.TenantId;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** Expected goods and the pre-orders that wait for them. */
@SecondaryPort
public interface Supplies {

    /** Without a lock. <b>Transaction:</b> joins, or none. */
    Optional<Supply> find(TenantId tenant, SupplyId id);

    /**
     * Locks supplies until the unit ends, in the order of their ids. <b>Transaction:</b> requires an active unit, which
     * holds the locks of their positions if it wants those.
     *
     * @return those that exist, as they are after the lock, in the order of their ids
     */
    List<Supply> lock(TenantId tenant, Collection<SupplyId> ids);

    /** One pre-order. It changes only under the lock of its supply. <b>Transaction:</b> joins, or none. */
    Optional<PreOrder> preOrder(TenantId tenant, PreOrderId id);

    /**
     * The pre-orders that wait for a supply, in the order in which they were made. They change only under the lock of
     * their supply. <b>Transaction:</b> joins, or none.
     */
    List<PreOrder> waiting(TenantId tenant, SupplyId supply);

    /**
     * Stores what a command did to one supply: its next state, the pre-orders that the events changed, the events.
     * <b>Transaction:</b> requires an active unit.
     *
     * @param cause the command; its tenant owns the supply
     * @throws org.countinghouse.ports.kernel.StaleStateException if the version stored is not the one that was decided
     *     on, or a name is taken; thrown here or when the unit ends
     */
    void append(CommandHeader cause, Decision<PeggedSupply, SupplyEvent> decision);

    /**
     * The first events of a supply. <b>Transaction:</b> joins, or none.
     *
     * @param version up to which version
     */
    List<SupplyEvent> history(TenantId tenant, SupplyId id, long version);

    /**
     * The supplies of a position of which something is still to come, soonest due first, then by id.
     * <b>Transaction:</b> joins, or none.
     */
    List<Supply> expected(TenantId tenant, PositionKey key);

    /**
     * The same of many positions, in few statements; a position of which nothing is to come is not among them.
     * <b>Transaction:</b> joins, or none.
     */
    SortedMap<PositionKey, List<Supply>> expected(TenantId tenant, Collection<PositionKey> keys);

    /** How many supplies there are. <b>Transaction:</b> joins, or none. */
    long count(TenantId tenant);

    /** Every supply or pre-order that is not what its events lead to (P1, P2). <b>Transaction:</b> joins, or none. */
    List<Discrepancy> differing(TenantId tenant);
}
