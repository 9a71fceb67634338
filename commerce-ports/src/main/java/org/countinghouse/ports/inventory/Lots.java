package org.countinghouse.ports.inventory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.lot.Lot;
import org.countinghouse.domain.inventory.lot.LotFacts;
import org.countinghouse.domain.inventory.lot.LotInventory;
import org.countinghouse.domain.inventory.lot.LotMovement;
import org.countinghouse.domain.inventory.lot.LotName;
import org.countinghouse.domain.inventory.lot.LotStock;
import org.countinghouse.domain.inventory.lot.SerialKey;
import org.countinghouse.domain.inventory.lot.SerialUnit;
import org.countinghouse.domain.inventory.lot.TrackingPolicy;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.TenantId;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/**
 * Which SKUs are followed, what lies of which lot where, and the movements that it is the fold of.
 *
 * <p>What lies of a lot at a position is locked by the lock of the position: whoever appends holds it.
 */
@SecondaryPort
public interface Lots {

    /** How SKUs are followed, in their order; those that are not are left out. <b>Transaction:</b> joins, or none. */
    List<TrackingPolicy> policies(TenantId tenant, Collection<Sku> skus);

    /**
     * Stores a policy; one of version 1 is new. <b>Transaction:</b> requires an active unit.
     *
     * @throws org.countinghouse.ports.kernel.StaleStateException if the version stored is not the one just before
     */
    void declare(TenantId tenant, TrackingPolicy policy);

    /** Without a lock. <b>Transaction:</b> joins, or none. */
    Optional<Lot> find(TenantId tenant, LotName name);

    /**
     * Locks lots until the unit ends, in the order of their names. <b>Transaction:</b> requires an active unit, which
     * holds the locks of the positions concerned.
     *
     * @return those that exist, as they are after the lock, in the order of their names
     */
    List<Lot> lock(TenantId tenant, Collection<LotName> names);

    /** All lots that lie or lay at the positions, in the order of their keys. <b>Transaction:</b> joins, or none. */
    List<LotStock> at(TenantId tenant, Collection<PositionKey> positions);

    /** Where a lot lies or lay, in the order of the positions. <b>Transaction:</b> joins, or none. */
    List<LotStock> of(TenantId tenant, LotName name);

    /** Single units, in the order of their keys; those that never came are left out. <b>Transaction:</b> joins, or none. */
    List<SerialUnit> serials(TenantId tenant, Collection<SerialKey> keys);

    /** The single units of a lot that are here, in the order of their keys. <b>Transaction:</b> joins, or none. */
    List<SerialUnit> serialsOf(TenantId tenant, LotName name);

    /**
     * Stores what one command did to lots: each changed lot, what lies of it and each single unit by one statement that
     * states again the version that was decided on, and the movements. What is at version 1 is new. <b>Transaction:</b>
     * requires an active unit, which holds the locks of the positions.
     *
     * @param cause the command; its tenant owns the lots
     * @param after the lots as they are to be
     * @param movements what led there
     * @throws org.countinghouse.ports.kernel.StaleStateException if something is not at the version that was decided on,
     *     or is there already; thrown here or when the unit ends
     */
    void append(CommandHeader cause, LotInventory after, List<LotMovement> movements);

    /** The movements with that cause, by step, line and part. <b>Transaction:</b> joins, or none. */
    List<LotMovement> movements(TenantId tenant, String causeId);

    /** What of a lot went to somebody, in the order of time. <b>Transaction:</b> joins, or none. */
    List<LotMovement> shipments(TenantId tenant, LotName name);

    /** Every movement of a single unit, first to last. <b>Transaction:</b> joins, or none. */
    List<LotMovement> history(TenantId tenant, SerialKey serial);

    /** How many lots lie or lay at positions. <b>Transaction:</b> joins, or none. */
    long count(TenantId tenant);

    /**
     * The sums that differ, summed up in the store, by law, position and lot. <b>Transaction:</b> joins, or none.
     */
    List<LotFacts> differing(TenantId tenant);
}
