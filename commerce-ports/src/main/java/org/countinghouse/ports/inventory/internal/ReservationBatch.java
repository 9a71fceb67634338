package org.countinghouse.ports.inventory.internal;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.inventory.Inventory;
import org.countinghouse.domain.inventory.InventoryEvent;
import org.countinghouse.domain.inventory.InventoryRejection;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.inventory.internal.InventoryRecorder.Accepted;
import org.countinghouse.ports.kernel.KeyClaim;
import org.countinghouse.ports.kernel.ProcessedCommand;
import org.countinghouse.ports.kernel.ProcessedCommands;
import org.countinghouse.ports.kernel.internal.EventPublication;

/**
 * Decides many commands of one tenant in one unit: all keys are claimed, all positions locked once, the clock is read
 * once; then one command after the other is decided on what the ones before it left, and all of it is stored together.
 */
final class ReservationBatch {

    private final ProcessedCommands processed;
    private final InventoryStores stores;
    private final FirstAnswers answers;
    private final InventoryRecorder recorder;

    ReservationBatch(ProcessedCommands processed, InventoryStores stores, EventPublication publication) {
        this.processed = processed;
        this.stores = stores;
        this.answers = new FirstAnswers(stores.ledger(), stores.reservations());
        this.recorder = new InventoryRecorder(stores.ledger(), stores.reservations(), publication);
    }

    /**
     * The answers, in the order of the requests. Runs again when its unit does.
     *
     * @param requests no two of them with the same key
     */
    List<Either<InventoryRejection, Reservation>> answer(TenantId tenant, List<ReservationRequest> requests) {
        List<ReservationRequest> located = requests.stream()
                .map(request -> request.located(stores.ledger()))
                .toList();
        BatchInventory stock = BatchInventory.opened(tenant, located, stores);
        List<Optional<ProcessedCommand>> earlier = stock.earlier();
        List<ReservationRequest> fresh = new ArrayList<>(requests.size());
        for (int i = 0; i < requests.size(); i++) {
            if (earlier.get(i).isEmpty()) {
                fresh.add(located.get(i));
            }
        }
        List<Either<InventoryRejection, Reservation>> decided =
                fresh.isEmpty() ? List.of() : decide(tenant, fresh, stock.prepared(fresh));
        List<Either<InventoryRejection, Reservation>> answers = new ArrayList<>(requests.size());
        int next = 0;
        for (int i = 0; i < requests.size(); i++) {
            ReservationRequest request = requests.get(i);
            answers.add(
                    earlier.get(i).isEmpty()
                            ? decided.get(next++)
                            : repeat(tenant, request, earlier.get(i).get()));
        }
        return answers;
    }

    private List<Either<InventoryRejection, Reservation>> decide(
            TenantId tenant, List<ReservationRequest> fresh, BatchInventory stock) {
        List<Accepted> accepted = new ArrayList<>(fresh.size());
        List<KeyClaim> completed = new ArrayList<>();
        List<KeyClaim> abandoned = new ArrayList<>();
        List<Either<InventoryRejection, Reservation>> answers = new ArrayList<>(fresh.size());
        for (ReservationRequest request : fresh) {
            Either<InventoryRejection, Decision<Inventory, InventoryEvent>> outcome = stock.decide(request);
            answers.add(outcome.map(decision -> FirstAnswers.of(decision, request.reservation())));
            if (outcome.isLeft()) {
                abandoned.add(request.claim());
                continue;
            }
            accepted.add(new Accepted(request.header(), outcome.get()));
            String reference =
                    FirstAnswers.reference(answers.get(answers.size() - 1).get(), request.reservation());
            if (!reference.equals(request.claim().reference())) {
                completed.add(request.claim().withReference(reference));
            }
        }
        store(tenant, accepted, completed, abandoned);
        return answers;
    }

    private void store(TenantId tenant, List<Accepted> accepted, List<KeyClaim> completed, List<KeyClaim> abandoned) {
        if (!accepted.isEmpty()) {
            recorder.recordAll(tenant, accepted);
        }
        if (!completed.isEmpty()) {
            processed.completeAll(tenant, completed);
        }
        if (!abandoned.isEmpty()) {
            processed.abandonAll(tenant, abandoned);
        }
    }

    private Either<InventoryRejection, Reservation> repeat(
            TenantId tenant, ReservationRequest request, ProcessedCommand earlier) {
        Optional<String> differing =
                earlier.fingerprint().differingField(request.claim().fingerprint());
        if (differing.isPresent()) {
            return Either.left(new InventoryRejection.KeyReused(request.claim().key(), differing.get()));
        }
        return Either.right(answers.at(tenant, request.reservation(), earlier.reference()));
    }
}
