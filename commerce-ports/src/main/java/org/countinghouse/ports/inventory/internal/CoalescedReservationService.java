package org.countinghouse.ports.inventory.internal;

import io.vavr.control.Either;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.countinghouse.domain.inventory.ConfirmReservation;
import org.countinghouse.domain.inventory.ExpireDue;
import org.countinghouse.domain.inventory.ExtendReservation;
import org.countinghouse.domain.inventory.FulfillReservation;
import org.countinghouse.domain.inventory.InventoryRejection;
import org.countinghouse.domain.inventory.ReleaseReservation;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.ReserveStock;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.inventory.CoalescedReservations;
import org.countinghouse.ports.inventory.CoalescingPolicy;
import org.countinghouse.ports.inventory.ReservationManagement;
import org.countinghouse.ports.kernel.ProcessedCommands;
import org.countinghouse.ports.kernel.StaleStateException;
import org.countinghouse.ports.kernel.StorageException;
import org.countinghouse.ports.kernel.UnitActiveException;
import org.countinghouse.ports.kernel.UnitOfWork;
import org.countinghouse.ports.kernel.internal.CommandGate;
import org.countinghouse.ports.kernel.internal.EventPublication;

/** Promises of stock for a rush: callers queue up, and tasks of the host's executor decide batch after batch. */
public final class CoalescedReservationService implements CoalescedReservations {

    private final CoalescingPolicy policy;
    private final CommandGate gate;
    private final List<UnitOfWork> units;
    private final ReservationManagement alone;
    private final List<BatchLane> lanes;

    /**
     * A service over those stores.
     *
     * @param units the one that batches run in, then others that must not be active where a caller is
     */
    public CoalescedReservationService(
            CoalescingPolicy policy,
            Executor executor,
            CommandGate gate,
            List<UnitOfWork> units,
            ProcessedCommands processed,
            InventoryStores stores,
            EventPublication publication) {
        this.policy = policy;
        this.gate = gate;
        this.units = List.copyOf(units);
        this.alone = new ReservationService(gate, stores, publication);
        BatchRunner runner = new BatchRunner(units.get(0), new ReservationBatch(processed, stores, publication));
        this.lanes = IntStream.range(0, policy.lanes())
                .mapToObj(lane -> new BatchLane(policy, executor, runner))
                .toList();
    }

    @Override
    public Either<InventoryRejection, Reservation> reserve(ReserveStock command) {
        return reserve(command, policy.patience());
    }

    @Override
    public Either<InventoryRejection, Reservation> reserve(ReserveStock command, Duration atMost) {
        Arguments.require(atMost.compareTo(Duration.ZERO) > 0, "wait", "must be more than zero", atMost);
        return ask(ReservationRequest.of(command.withHeader(gate.stamped(command.header()))), atMost);
    }

    /** Taking stock again under another name is nothing that callers rush for: it is decided alone. */
    @Override
    public Either<InventoryRejection, Reservation> confirm(ConfirmReservation command) {
        if (command.retakeAs().isPresent()) {
            requireNoUnit();
            return alone.confirm(command);
        }
        return ask(ReservationRequest.of(command.withHeader(gate.stamped(command.header()))), policy.patience());
    }

    @Override
    public Either<InventoryRejection, Reservation> release(ReleaseReservation command) {
        return ask(ReservationRequest.of(command.withHeader(gate.stamped(command.header()))), policy.patience());
    }

    @Override
    public Either<InventoryRejection, Reservation> fulfill(FulfillReservation command) {
        return ask(ReservationRequest.of(command.withHeader(gate.stamped(command.header()))), policy.patience());
    }

    @Override
    public Either<InventoryRejection, Reservation> extend(ExtendReservation command) {
        requireNoUnit();
        return alone.extend(command);
    }

    @Override
    public Either<InventoryRejection, Integer> expireDue(ExpireDue command) {
        return alone.expireDue(command);
    }

    @Override
    public Optional<Reservation> find(TenantId tenant, ReservationId id) {
        return alone.find(tenant, id);
    }

    @Override
    public int waiting() {
        return lanes.stream().mapToInt(BatchLane::size).sum();
    }

    @Override
    public void close() {
        lanes.forEach(BatchLane::close);
        try {
            for (BatchLane lane : lanes) {
                lane.awaitIdle();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Either<InventoryRejection, Reservation> ask(ReservationRequest request, Duration atMost) {
        requireNoUnit();
        WaitingRequest waiting = new WaitingRequest(request);
        BatchLane lane = laneOf(request);
        return switch (lane.offer(waiting)) {
            case FIRST, BEHIND -> await(lane, waiting, atMost);
            case FULL -> Either.left(new InventoryRejection.Busy(policy.capacity(), Duration.ZERO));
            case CLOSED -> throw new IllegalStateException("the coalesced reservations are closed");
        };
    }

    /** Those who want the same item first meet in one lane; a later step knows its reservation only. */
    private BatchLane laneOf(ReservationRequest request) {
        Object wanted = request.isLaterStep()
                ? request.reservation()
                : request.lines().get(0).key().sku();
        return lanes.get(Math.floorMod(Objects.hash(request.header().tenant(), wanted), lanes.size()));
    }

    private void requireNoUnit() {
        if (units.stream().anyMatch(UnitOfWork::isActive)) {
            throw new UnitActiveException("a coalesced command");
        }
    }

    private Either<InventoryRejection, Reservation> await(BatchLane lane, WaitingRequest waiting, Duration atMost) {
        try {
            return waiting.answer().get(nanos(atMost), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw failure(Optional.ofNullable(e.getCause()).orElse(e));
        } catch (TimeoutException e) {
            if (lane.withdraw(waiting)) {
                return Either.left(new InventoryRejection.Busy(policy.capacity(), atMost));
            }
            throw new StorageException(
                    "no answer after " + atMost.toMillis()
                            + " ms, the batch is under way; send the same command again to"
                            + " learn whether it took effect",
                    StorageException.Outcome.UNKNOWN,
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            boolean notBegun = lane.withdraw(waiting);
            throw new StorageException(
                    "interrupted while waiting to be decided",
                    notBegun ? StorageException.Outcome.NOT_APPLIED : StorageException.Outcome.UNKNOWN,
                    e);
        }
    }

    private static long nanos(Duration atMost) {
        return atMost.compareTo(Duration.ofDays(1)) > 0 ? Duration.ofDays(1).toNanos() : atMost.toNanos();
    }

    /** What many are told is told to each on its own thread; the first telling is the cause. */
    private static RuntimeException failure(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        if (cause instanceof StorageException storage) {
            return storage.isWorthRetrying()
                    ? StorageException.worthRetrying(message, cause)
                    : new StorageException(message, storage.outcome(), cause);
        }
        if (cause instanceof StaleStateException) {
            return new StaleStateException(message, cause);
        }
        return cause instanceof RuntimeException runtime
                ? runtime
                : new IllegalStateException("a batch failed: " + message, cause);
    }
}
