package org.countinghouse.ports.inventory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.backorder.Backorder;
import org.countinghouse.domain.inventory.backorder.BackorderEvent;
import org.countinghouse.domain.inventory.backorder.BackorderId;
import org.countinghouse.domain.inventory.backorder.FillOrder;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.kernel.Discrepancy;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.quantity.Quantity;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** Demand that waits for stock, a queue for each position. */
@SecondaryPort
public interface Backorders {

    /** Without a lock. <b>Transaction:</b> joins, or none. */
    Optional<Backorder> find(TenantId tenant, BackorderId id);

    /**
     * Locks backorders until the unit ends, in the order of their ids. <b>Transaction:</b> requires an active unit, which
     * holds the locks of their positions if it wants those.
     *
     * @return those that exist, as they are after the lock, in the order of their ids
     */
    List<Backorder> lock(TenantId tenant, Collection<BackorderId> ids);

    /**
     * Which of the positions somebody waits for, in the order of their keys, without a lock. <b>Transaction:</b> joins,
     * or none.
     */
    List<PositionKey> wanted(TenantId tenant, Collection<PositionKey> keys);

    /**
     * The first in the queue of a position, in the order of a policy, without a lock. <b>Transaction:</b> joins, or none.
     *
     * @param limit at most this many
     */
    List<Backorder> first(TenantId tenant, PositionKey key, FillOrder order, int limit);

    /** How many units are waited for at a position. <b>Transaction:</b> joins, or none. */
    Quantity waiting(TenantId tenant, PositionKey key);

    /**
     * The same of many positions, in few statements; a position at which nobody waits is not among them.
     * <b>Transaction:</b> joins, or none.
     */
    SortedMap<PositionKey, Quantity> waiting(TenantId tenant, Collection<PositionKey> keys);

    /**
     * Stores what a command did to each backorder: its next state and the events. <b>Transaction:</b> requires an active
     * unit.
     *
     * @param cause the command; its tenant owns the backorders
     * @throws org.countinghouse.ports.kernel.StaleStateException if a version stored is not the one that was decided on,
     *     or a name is taken; thrown here or when the unit ends
     */
    void append(CommandHeader cause, List<Decision<Backorder, BackorderEvent>> decisions);

    /**
     * The first events of a backorder. <b>Transaction:</b> joins, or none.
     *
     * @param version up to which version
     */
    List<BackorderEvent> history(TenantId tenant, BackorderId id, long version);

    /** Every backorder of a demand, whatever its state, in the order of their ids. <b>Transaction:</b> joins, or none. */
    List<Backorder> forDemand(TenantId tenant, DemandReference demand);

    /**
     * A page of all backorders, in the order of their ids. <b>Transaction:</b> joins, or none.
     *
     * @param after the id after which it begins; none: at the first
     * @param limit at most this many
     */
    List<Backorder> page(TenantId tenant, Optional<BackorderId> after, int limit);

    /** How many backorders there are. <b>Transaction:</b> joins, or none. */
    long count(TenantId tenant);

    /** Every backorder that is not what its events lead to (Q1). <b>Transaction:</b> joins, or none. */
    List<Discrepancy> differing(TenantId tenant);
}
