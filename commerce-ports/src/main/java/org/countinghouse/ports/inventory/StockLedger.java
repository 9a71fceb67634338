package org.countinghouse.ports.inventory;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.inventory.PositionChange;
import org.countinghouse.domain.inventory.PositionFacts;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.StockAsOf;
import org.countinghouse.domain.inventory.StockMovement;
import org.countinghouse.domain.inventory.StockPosition;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.TenantId;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** Positions and the movements they are the fold of. */
@SecondaryPort
public interface StockLedger {

    /**
     * Locks positions until the unit ends, in the order of their keys, and creates nothing. <b>Transaction:</b> requires
     * an active unit.
     *
     * @return those that exist, as they are after the lock, in the order of their keys
     */
    List<StockPosition> lock(TenantId tenant, Collection<PositionKey> keys);

    /**
     * Stores what one command did: each position by one statement that states again what must hold, and the movements.
     * A position whose version was 0 is new. <b>Transaction:</b> requires an active unit.
     *
     * @param cause the command; its tenant owns the positions
     * @throws org.countinghouse.ports.kernel.StaleStateException if a position is not at the version that was decided
     *     on, or has too little left to promise; thrown here or when the unit ends
     */
    void append(CommandHeader cause, List<PositionChange> changes, List<StockMovement> movements);

    /**
     * Stores what many commands did, one after the other: the same as {@link #append} for each, in that order. Each
     * position may be updated once, from what it was before the first of them to what it is after the last.
     * <b>Transaction:</b> requires an active unit.
     *
     * @param tenant whose positions; all causes are its commands
     * @throws org.countinghouse.ports.kernel.StaleStateException if a position is not at the version that the first of
     *     its changes was decided on, or has too little left to promise; thrown here or when the unit ends
     */
    default void appendAll(TenantId tenant, List<StockEntry> entries) {
        entries.forEach(entry -> append(entry.cause(), entry.changes(), entry.movements()));
    }

    /** Positions without a lock, in the order of their keys; missing ones are left out. <b>Transaction:</b> joins, or none. */
    List<StockPosition> find(TenantId tenant, Collection<PositionKey> keys);

    /**
     * The movements with that cause, by step and line. <b>Transaction:</b> joins, or none.
     *
     * @param causeId see {@link org.countinghouse.domain.inventory.MovementCause#id()}
     */
    List<StockMovement> movements(TenantId tenant, String causeId);

    /**
     * One position as it was recorded up to a moment, summed up in the store. <b>Transaction:</b> joins, or none.
     *
     * @param recordedUpTo the moment, by the store's own clock, which dates every movement and allowance when it is appended
     * @see StockAsOf#fold
     */
    StockAsOf asOf(TenantId tenant, PositionKey key, Instant recordedUpTo);

    /** How many positions there are. <b>Transaction:</b> joins, or none. */
    long count(TenantId tenant);

    /**
     * The positions whose stored counters are not what movements, reservations and transfers add up to, or break a law; summed up
     * in the store, only the differences come back, in the order of their keys. <b>Transaction:</b> joins, or none.
     */
    List<PositionFacts> differing(TenantId tenant);

    /**
     * Positions of those SKUs that have units on hand, promised ones included, or an oversell allowance; of each SKU
     * those first that have most to promise, of equals the one whose location comes first. Without a lock.
     * <b>Transaction:</b> joins, or none.
     *
     * @param most at most so many of each SKU
     * @return in the order of their keys
     */
    List<PositionKey> stocked(TenantId tenant, Collection<Sku> skus, int most);
}
