package org.countinghouse.ports.inventory.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.countinghouse.domain.inventory.Inventory;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.PromiseBreaking;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.StockPosition;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.ports.inventory.Reservations;
import org.countinghouse.ports.inventory.StockLedger;

/** Locks what goods that leave need: their positions, and of the promises in the way as many as must give way. */
final class PromiseLocks {

    private static final int DUE_AT_MOST = 1_000;
    private static final int FIRST_LOOK = 64;

    private final StockLedger ledger;
    private final Reservations reservations;

    PromiseLocks(StockLedger ledger, Reservations reservations) {
        this.ledger = ledger;
        this.reservations = reservations;
    }

    /**
     * Locks positions by key, then reservations by id. Nothing can be promised on a locked position, so what is open there
     * is read once, before its lock.
     *
     * @param leaving how many units are to leave what is free, by position
     */
    Inventory lock(TenantId tenant, Collection<PositionKey> keys, Map<PositionKey, Quantity> leaving) {
        return lock(tenant, keys, unused -> leaving);
    }

    /** The same, where how many units are to leave is told by the locked positions. */
    Inventory lock(
            TenantId tenant, Collection<PositionKey> keys, Function<Inventory, Map<PositionKey, Quantity>> telling) {
        List<StockPosition> positions = ledger.lock(tenant, keys);
        Inventory inventory = Inventory.of(positions, List.of());
        Map<PositionKey, Quantity> leaving = telling.apply(inventory);
        Set<PositionKey> missing = PromiseBreaking.missing(inventory, leaving).keySet();
        if (missing.isEmpty()) {
            return inventory;
        }
        Instant now = reservations.now(tenant);
        SortedSet<ReservationId> ids = new TreeSet<>(reservations.dueOn(tenant, missing, now, DUE_AT_MOST));
        inTheWay(tenant, positions, leaving).forEach(reservation -> ids.add(reservation.id()));
        return ids.isEmpty() ? inventory : Inventory.of(positions, reservations.lock(tenant, ids));
    }

    private List<Reservation> inTheWay(
            TenantId tenant, List<StockPosition> positions, Map<PositionKey, Quantity> leaving) {
        Set<PositionKey> missing = PromiseBreaking.missing(Inventory.of(positions, List.of()), leaving)
                .keySet();
        int limit = FIRST_LOOK;
        List<Reservation> open = reservations.openOn(tenant, missing, limit);
        while (open.size() == limit && !PromiseBreaking.isCovered(Inventory.of(positions, open), leaving)) {
            limit *= 4;
            open = reservations.openOn(tenant, missing, limit);
        }
        return open;
    }
}
