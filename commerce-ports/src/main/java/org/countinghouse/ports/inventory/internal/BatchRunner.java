package org.countinghouse.ports.inventory.internal;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countinghouse.domain.inventory.InventoryRejection;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.kernel.KeyClaim;
import org.countinghouse.ports.kernel.StorageException;
import org.countinghouse.ports.kernel.UnitOfWork;

/**
 * Runs a batch, each tenant's part in a unit of its own, and answers everyone in it. A part that fails is taken apart,
 * half by half, until whoever it fails for is alone.
 */
final class BatchRunner {

    private final UnitOfWork unitOfWork;
    private final ReservationBatch batch;

    BatchRunner(UnitOfWork unitOfWork, ReservationBatch batch) {
        this.unitOfWork = unitOfWork;
        this.batch = batch;
    }

    /** Answers everyone, in one way or the other, and never throws. */
    void run(List<WaitingRequest> requests) {
        Map<TenantId, List<WaitingRequest>> byTenant = new LinkedHashMap<>();
        for (WaitingRequest waiting : requests) {
            byTenant.computeIfAbsent(waiting.request().header().tenant(), tenant -> new ArrayList<>())
                    .add(waiting);
        }
        byTenant.forEach(BatchRunner.this::rounds);
    }

    /** A key that is there twice waits for the next unit, in which it is a repeat like any other. */
    private void rounds(TenantId tenant, List<WaitingRequest> all) {
        List<WaitingRequest> left = all;
        while (!left.isEmpty()) {
            Set<String> keys = new HashSet<>();
            List<WaitingRequest> round = new ArrayList<>(left.size());
            List<WaitingRequest> again = new ArrayList<>();
            for (WaitingRequest waiting : left) {
                KeyClaim claim = waiting.request().claim();
                (keys.add(claim.operation() + "/" + claim.key()) ? round : again).add(waiting);
            }
            new Attempts(tenant, round.size()).run(round);
            left = again;
        }
    }

    /** The attempts at one unit: enough to find a few who spoil it, too few to try everyone at a store that is gone. */
    private final class Attempts {

        private static final int SPOILERS = 4;

        private final TenantId tenant;
        private int failuresLeft;

        private Attempts(TenantId tenant, int size) {
            this.tenant = tenant;
            this.failuresLeft = SPOILERS * (2 + Integer.SIZE - Integer.numberOfLeadingZeros(size));
        }

        private void run(List<WaitingRequest> part) {
            List<ReservationRequest> requests =
                    part.stream().map(WaitingRequest::request).toList();
            try {
                List<Either<InventoryRejection, Reservation>> answers =
                        unitOfWork.execute(() -> batch.answer(tenant, requests));
                for (int i = 0; i < part.size(); i++) {
                    part.get(i).answer().complete(answers.get(i));
                }
            } catch (RuntimeException | Error failure) {
                failuresLeft--;
                boolean unknown = failure instanceof StorageException storage
                        && storage.outcome() == StorageException.Outcome.UNKNOWN;
                if (part.size() == 1 || unknown || failuresLeft < 0) {
                    part.forEach(waiting -> waiting.answer().completeExceptionally(failure));
                } else {
                    int half = part.size() / 2;
                    run(part.subList(0, half));
                    run(part.subList(half, part.size()));
                }
            }
        }
    }
}
