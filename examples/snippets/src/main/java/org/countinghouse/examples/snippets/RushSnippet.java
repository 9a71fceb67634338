package org.countinghouse.examples.snippets;

import io.vavr.control.Either;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.countinghouse.domain.inventory.InventoryRejection;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.inventory.ReserveStock;
import org.countinghouse.ports.Commerce;
import org.countinghouse.ports.inventory.CoalescedReservations;
import org.countinghouse.ports.inventory.CoalescingPolicy;
import org.countinghouse.ports.kernel.StorageException;

/** A host whose shoppers all come at once. */
public final class RushSnippet implements AutoCloseable {

    private final ExecutorService worker;
    private final CoalescedReservations hot;

    private RushSnippet(ExecutorService worker, CoalescedReservations hot) {
        this.worker = worker;
        this.hot = hot;
    }

    /** Opens the queue. */
    public static RushSnippet onOneItem(Commerce commerce) {
        // tag::open[]
        ExecutorService worker = Executors.newSingleThreadExecutor(task -> new Thread(task, "reservations"));
        CoalescedReservations hot = commerce.coalesced(CoalescingPolicy.STANDARD.withCapacity(2_000), worker);
        // end::open[]
        return new RushSnippet(worker, hot);
    }

    /** Opens one in which callers wait beside each other. */
    public static RushSnippet onManyItems(Commerce commerce) {
        // tag::lanes[]
        ExecutorService workers = Executors.newFixedThreadPool(4);
        CoalescedReservations sale = commerce.coalesced(CoalescingPolicy.STANDARD.withLanes(4), workers);
        // end::lanes[]
        return new RushSnippet(workers, sale);
    }

    /** What the shopper is told. */
    public String answer(ReserveStock command) {
        // tag::ask[]
        try {
            Either<InventoryRejection, Reservation> answer = hot.reserve(command, Duration.ofMillis(800));
            if (answer.isRight()) {
                return "yours until " + answer.get().expiresAt();
            }
            return answer.getLeft() instanceof InventoryRejection.Busy
                    ? "many want this, please try again"
                    : "sold out";
        } catch (StorageException e) {
            return e.outcome() == StorageException.Outcome.UNKNOWN
                    ? "send the same command again: its key tells what became of it"
                    : "nothing happened, please try again";
        }
        // end::ask[]
    }

    @Override
    public void close() {
        // tag::close[]
        hot.close(); // takes nobody more, answers all who wait
        worker.shutdown();
        // end::close[]
    }
}
