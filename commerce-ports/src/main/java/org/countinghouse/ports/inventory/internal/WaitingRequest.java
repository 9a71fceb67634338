package org.countinghouse.ports.inventory.internal;

import io.vavr.control.Either;
import java.util.concurrent.CompletableFuture;
import org.countinghouse.domain.inventory.InventoryRejection;
import org.countinghouse.domain.inventory.Reservation;

/** A caller who waits: what was asked, and where the answer will be. Equal to itself only. */
final class WaitingRequest {

    private final ReservationRequest request;
    private final CompletableFuture<Either<InventoryRejection, Reservation>> answer = new CompletableFuture<>();

    WaitingRequest(ReservationRequest request) {
        this.request = request;
    }

    ReservationRequest request() {
        return request;
    }

    CompletableFuture<Either<InventoryRejection, Reservation>> answer() {
        return answer;
    }
}
