package org.countinghouse.ports.tck.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.Fingerprint;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.Stores;
import org.countinghouse.ports.inventory.Reservations;
import org.countinghouse.ports.inventory.StockEntry;
import org.countinghouse.ports.inventory.StockLedger;
import org.countinghouse.ports.inventory.StockOpening;
import org.countinghouse.ports.kernel.KeyClaim;
import org.countinghouse.ports.kernel.ProcessedCommand;
import org.countinghouse.ports.kernel.ProcessedCommands;
import org.countinghouse.ports.kernel.UnitOfWork;

/**
 * The stores behind a queue of callers, which note for each command of a batch what is handed to them. One batch at a
 * time on each thread; a unit that is run again is noted anew. A call is told from its repeats by the very header it came with.
 */
final class WitnessedBatches {

    private final Stores stores;
    private final Map<CommandHeader, Witness> kept = Collections.synchronizedMap(new IdentityHashMap<>());
    private final Map<String, List<Instant>> refusedAt = new ConcurrentHashMap<>();
    private final ThreadLocal<Notes> notes = ThreadLocal.withInitial(Notes::new);

    WitnessedBatches(Stores stores) {
        this.stores = stores;
    }

    /** What was noted of a call that was accepted; nothing if it was a repeat. */
    Witness ofAccepted(CommandHeader call) {
        return Optional.ofNullable(kept.remove(call)).orElse(Witness.NOTHING);
    }

    /** What was noted of a call that was refused: the clock of the unit that refused it. */
    Witness ofRefused(String operation, CommandHeader call) {
        return new Witness(
                List.of(), List.of(), List.of(), refusedAt.getOrDefault(operation + "/" + call.id(), List.of()));
    }

    UnitOfWork unitOfWork() {
        return new WitnessedUnit();
    }

    ProcessedCommands processedCommands() {
        return new WitnessedKeys(stores.processedCommands());
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
            notes().clock.add(opened.now());
            return opened;
        };
    }

    /** Of the batch that a thread is at. */
    private static final class Notes {

        private final List<StockEntry> entries = new ArrayList<>();
        private final List<Reservation> steps = new ArrayList<>();
        private final List<KeyClaim> abandoned = new ArrayList<>();
        private final List<Instant> clock = new ArrayList<>();

        /** Each step of a reservation belongs to the command whose movements it made. */
        private Witness of(StockEntry entry) {
            List<Reservation> own = steps.stream()
                    .filter(step -> entry.movements().stream()
                            .anyMatch(movement ->
                                    movement.cause().id().equals(step.id().value())
                                            && movement.cause().step() == step.version()))
                    .toList();
            return new Witness(entry.changes(), entry.movements(), own, clock);
        }
    }

    private Notes notes() {
        return notes.get();
    }

    private void conclude() {
        Notes all = notes();
        all.entries.forEach(entry -> kept.put(entry.cause(), all.of(entry)));
        all.abandoned.forEach(claim -> refusedAt.put(claim.operation() + "/" + claim.key(), List.copyOf(all.clock)));
        notes.remove();
    }

    private final class WitnessedUnit implements UnitOfWork {

        @Override
        public <T> T execute(Supplier<T> work) {
            try {
                return stores.unitOfWork().execute(() -> {
                    notes.remove();
                    return work.get();
                });
            } finally {
                conclude();
            }
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

    private final class WitnessedKeys implements ProcessedCommands {

        private final ProcessedCommands keys;

        private WitnessedKeys(ProcessedCommands keys) {
            this.keys = keys;
        }

        @Override
        public void abandonAll(TenantId tenant, List<KeyClaim> claims) {
            notes().abandoned.addAll(claims);
            keys.abandonAll(tenant, claims);
        }

        @Override
        public List<Optional<ProcessedCommand>> claimAll(TenantId tenant, List<KeyClaim> claims) {
            return keys.claimAll(tenant, claims);
        }

        @Override
        public void completeAll(TenantId tenant, List<KeyClaim> claims) {
            keys.completeAll(tenant, claims);
        }

        @Override
        public Optional<ProcessedCommand> claim(
                TenantId tenant, String operation, CommandId key, Fingerprint fingerprint) {
            return keys.claim(tenant, operation, key, fingerprint);
        }

        @Override
        public void complete(TenantId tenant, String operation, CommandId key, String reference) {
            keys.complete(tenant, operation, key, reference);
        }

        @Override
        public void abandon(TenantId tenant, String operation, CommandId key) {
            keys.abandon(tenant, operation, key);
        }
    }

    private final class WitnessedLedger implements StockLedger {

        private final StockLedger ledger;

        private WitnessedLedger(StockLedger ledger) {
            this.ledger = ledger;
        }

        @Override
        public void appendAll(TenantId tenant, List<StockEntry> some) {
            notes().entries.addAll(some);
            ledger.appendAll(tenant, some);
        }

        @Override
        public void append(CommandHeader cause, List<PositionChange> changes, List<StockMovement> moved) {
            ledger.append(cause, changes, moved);
        }

        @Override
        public List<StockPosition> lock(TenantId tenant, Collection<PositionKey> keys) {
            return ledger.lock(tenant, keys);
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
        public long count(TenantId tenant) {
            return ledger.count(tenant);
        }

        @Override
        public List<PositionFacts> differing(TenantId tenant) {
            return ledger.differing(tenant);
        }

        @Override
        public StockAsOf asOf(TenantId tenant, PositionKey key, Instant recordedUpTo) {
            return ledger.asOf(tenant, key, recordedUpTo);
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
        public void addAll(TenantId tenant, List<Reservation> added) {
            notes().steps.addAll(added);
            reservations.addAll(tenant, added);
        }

        @Override
        public void add(TenantId tenant, Reservation reservation) {
            reservations.add(tenant, reservation);
        }

        @Override
        public void update(TenantId tenant, List<Reservation> next) {
            notes().steps.addAll(next);
            reservations.update(tenant, next);
        }

        @Override
        public Instant now(TenantId tenant) {
            Instant now = reservations.now(tenant);
            notes().clock.add(now);
            return now;
        }

        @Override
        public Optional<Reservation> find(TenantId tenant, ReservationId id) {
            return reservations.find(tenant, id);
        }

        @Override
        public List<Reservation> findAll(TenantId tenant, Collection<ReservationId> ids) {
            return reservations.findAll(tenant, ids);
        }

        @Override
        public List<Reservation> lock(TenantId tenant, Collection<ReservationId> ids) {
            return reservations.lock(tenant, ids);
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

        @Override
        public List<ReservationId> due(TenantId tenant, Instant now, int limit) {
            return reservations.due(tenant, now, limit);
        }

        @Override
        public List<ReservationId> dueOn(TenantId tenant, Collection<PositionKey> keys, Instant now, int limit) {
            return reservations.dueOn(tenant, keys, now, limit);
        }
    }
}
