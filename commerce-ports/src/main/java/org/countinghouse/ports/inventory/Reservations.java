package org.countinghouse.ports.inventory;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.ReservationTerms;
import org.countinghouse.domain.kernel.TenantId;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** Promises of stock, and the clock that their deadlines are measured by. */
@SecondaryPort
public interface Reservations {

    /** Without a lock. <b>Transaction:</b> joins, or none. */
    Optional<Reservation> find(TenantId tenant, ReservationId id);

    /** Those that exist, without a lock, in the order of their ids. <b>Transaction:</b> joins, or none. */
    default List<Reservation> findAll(TenantId tenant, Collection<ReservationId> ids) {
        return new TreeSet<>(ids)
                .stream().map(id -> find(tenant, id)).flatMap(Optional::stream).toList();
    }

    /**
     * Locks reservations until the unit ends, in the order of their ids. <b>Transaction:</b> requires an active unit,
     * which holds the locks of their positions.
     *
     * @return those that exist, as they are after the lock
     */
    List<Reservation> lock(TenantId tenant, Collection<ReservationId> ids);

    /**
     * Stores a new one. <b>Transaction:</b> requires an active unit.
     *
     * @throws org.countinghouse.ports.kernel.StaleStateException if the name is taken; thrown here or when the unit ends
     */
    void add(TenantId tenant, Reservation reservation);

    /**
     * Stores many new ones. <b>Transaction:</b> requires an active unit.
     *
     * @throws org.countinghouse.ports.kernel.StaleStateException if a name is taken; thrown here or when the unit ends
     */
    default void addAll(TenantId tenant, List<Reservation> reservations) {
        reservations.forEach(reservation -> add(tenant, reservation));
    }

    /**
     * Stores the next version of each, in the order given; a reservation may be among them several times, version after
     * version. The terms of one whose fence is its new version have changed; the terms before stay readable as
     * {@linkplain #pastTerms past terms}. <b>Transaction:</b> requires an active unit.
     *
     * @throws org.countinghouse.ports.kernel.StaleStateException if the version stored is not the one just before;
     *     thrown here or when the unit ends
     */
    void update(TenantId tenant, List<Reservation> next);

    /**
     * Holds that are due, soonest due first, without a lock. <b>Transaction:</b> joins, or none.
     *
     * @param now the store's clock
     * @param limit at most this many
     */
    List<ReservationId> due(TenantId tenant, Instant now, int limit);

    /** The same, of those that hold something at one of the positions. <b>Transaction:</b> joins, or none. */
    List<ReservationId> dueOn(TenantId tenant, Collection<PositionKey> keys, Instant now, int limit);

    /**
     * Reservations that promise something at one of the positions, without a lock, in the order in which they would give
     * way: {@link org.countinghouse.domain.inventory.PromiseBreaking#ORDER}. <b>Transaction:</b> joins, or none; whoever
     * holds the locks of the positions gets every one there is, and what they promise there stays.
     *
     * @param limit at most this many
     */
    List<Reservation> openOn(TenantId tenant, Collection<PositionKey> keys, int limit);

    /**
     * Every reservation for a demand, whatever its state, without a lock, in the order of their ids. <b>Transaction:</b>
     * joins, or none.
     */
    List<Reservation> forDemand(TenantId tenant, DemandReference demand);

    /**
     * The terms a reservation stood on before those it stands on, the oldest first. <b>Transaction:</b> joins, or none.
     */
    List<ReservationTerms> pastTerms(TenantId tenant, ReservationId id);

    /**
     * The store's own clock at the moment of the call, to be read after the locks it is about. <b>Transaction:</b>
     * joins, or none.
     *
     * @param tenant whose deadline is asked about; a store of several databases has several clocks
     */
    Instant now(TenantId tenant);
}
