package org.countinghouse.ports.tck.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.PositionChange;
import org.countinghouse.domain.inventory.PositionFacts;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.ReservationTerms;
import org.countinghouse.domain.inventory.StockAsOf;
import org.countinghouse.domain.inventory.StockMovement;
import org.countinghouse.domain.inventory.StockPosition;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.Stores;
import org.countinghouse.ports.inventory.Reservations;
import org.countinghouse.ports.inventory.StockLedger;
import org.countinghouse.ports.inventory.StockOpening;
import org.countinghouse.ports.kernel.UnitOfWork;

/** The stores of one thread, which notes what is handed to them. A unit that is run again is noted anew. */
final class WitnessedStores {

    private final Stores stores;
    private final List<PositionChange> changes = new ArrayList<>();
    private final List<StockMovement> movements = new ArrayList<>();
    private final List<Reservation> kept = new ArrayList<>();
    private final List<Instant> clock = new ArrayList<>();
    private final List<StockPosition> locked = new ArrayList<>();
    private int depth;

    WitnessedStores(Stores stores) {
        this.stores = stores;
    }

    /** Begins a call. */
    void forget() {
        changes.clear();
        movements.clear();
        kept.clear();
        clock.clear();
        locked.clear();
    }

    /** What was noted since. */
    Witness witness() {
        return new Witness(changes, movements, kept, clock, locked);
    }

    UnitOfWork unitOfWork() {
        return new WitnessedUnit();
    }

    StockLedger stockLedger() {
        return new WitnessedLedger(stores.stockLedger());
    }

    Reservations reservations() {
        return new WitnessedReservations(stores.reservations());
    }

    StockOpening stockOpening() {
        return (tenant, claims, keys, ids) -> {
            StockOpening.Opened opened = stores.stockOpening().open(tenant, claims, keys, ids);
            note(keys, opened.positions());
            clock.add(opened.now());
            return opened;
        };
    }

    private void note(Collection<PositionKey> keys, List<StockPosition> found) {
        Map<PositionKey, StockPosition> asked = new TreeMap<>();
        keys.forEach(key -> asked.put(key, StockPosition.empty(key)));
        found.forEach(position -> asked.put(position.key(), position));
        locked.addAll(asked.values());
    }

    private final class WitnessedUnit implements UnitOfWork {

        @Override
        public <T> T execute(Supplier<T> work) {
            return stores.unitOfWork().execute(() -> {
                if (depth == 0) {
                    forget();
                }
                depth++;
                try {
                    return work.get();
                } finally {
                    depth--;
                }
            });
        }

        @Override
        public void atEnd(Runnable action) {
            stores.unitOfWork().atEnd(action);
        }

        @Override
        public boolean isActive() {
            return stores.unitOfWork().isActive();
        }
    }

    private final class WitnessedLedger implements StockLedger {

        private final StockLedger ledger;

        private WitnessedLedger(StockLedger ledger) {
            this.ledger = ledger;
        }

        @Override
        public void append(CommandHeader cause, List<PositionChange> some, List<StockMovement> moved) {
            changes.addAll(some);
            movements.addAll(moved);
            ledger.append(cause, some, moved);
        }

        @Override
        public List<StockPosition> lock(TenantId tenant, Collection<PositionKey> keys) {
            List<StockPosition> found = ledger.lock(tenant, keys);
            note(keys, found);
            return found;
        }

        @Override
        public List<StockPosition> find(TenantId tenant, Collection<PositionKey> keys) {
            return ledger.find(tenant, keys);
        }

        @Override
        public List<StockMovement> movements(TenantId tenant, String causeId) {
            return ledger.movements(tenant, causeId);
        }

        @Override
        public StockAsOf asOf(TenantId tenant, PositionKey key, Instant recordedUpTo) {
            return ledger.asOf(tenant, key, recordedUpTo);
        }

        @Override
        public long count(TenantId tenant) {
            return ledger.count(tenant);
        }

        @Override
        public List<PositionFacts> differing(TenantId tenant) {
            return ledger.differing(tenant);
        }

        @Override
        public List<PositionKey> stocked(TenantId tenant, Collection<Sku> skus, int most) {
            return ledger.stocked(tenant, skus, most);
        }
    }

    private final class WitnessedReservations implements Reservations {

        private final Reservations reservations;

        private WitnessedReservations(Reservations reservations) {
            this.reservations = reservations;
        }

        @Override
        public void add(TenantId tenant, Reservation reservation) {
            kept.add(reservation);
            reservations.add(tenant, reservation);
        }

        @Override
        public void update(TenantId tenant, List<Reservation> next) {
            kept.addAll(next);
            reservations.update(tenant, next);
        }

        @Override
        public Instant now(TenantId tenant) {
            Instant now = reservations.now(tenant);
            clock.add(now);
            return now;
        }

        @Override
        public Optional<Reservation> find(TenantId tenant, ReservationId id) {
            return reservations.find(tenant, id);
        }

        @Override
        public List<Reservation> lock(TenantId tenant, Collection<ReservationId> ids) {
            return reservations.lock(tenant, ids);
        }

        @Override
        public List<ReservationId> due(TenantId tenant, Instant now, int limit) {
            return reservations.due(tenant, now, limit);
        }

        @Override
        public List<ReservationId> dueOn(TenantId tenant, Collection<PositionKey> keys, Instant now, int limit) {
            return reservations.dueOn(tenant, keys, now, limit);
        }

        @Override
        public List<Reservation> openOn(TenantId tenant, Collection<PositionKey> keys, int limit) {
            return reservations.openOn(tenant, keys, limit);
        }

        @Override
        public List<Reservation> forDemand(TenantId tenant, DemandReference demand) {
            return reservations.forDemand(tenant, demand);
        }

        @Override
        public List<ReservationTerms> pastTerms(TenantId tenant, ReservationId id) {
            return reservations.pastTerms(tenant, id);
        }
    }
}
