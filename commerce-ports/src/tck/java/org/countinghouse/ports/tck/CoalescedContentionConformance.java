package org.countinghouse.ports.tck;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.countinghouse.ports.tck.history.History;
import org.countinghouse.ports.tck.history.Rush;
import org.junit.jupiter.api.AfterEach;

/**
 * {@link InventoryContentionConformance} once more, all commands on reservations through one queue of some lanes, while stock
 * comes, is corrected and is swept beside it. The stores must run transactions of their own.
 */
public abstract class CoalescedContentionConformance extends InventoryContentionConformance {

    private static final int LANES = 3;

    private final ExecutorService workers = Executors.newFixedThreadPool(LANES);
    private Optional<Rush> rush = Optional.empty();

    /** How many lanes the queue has, 1 to 3. */
    protected int lanes() {
        return LANES;
    }

    @Override
    History history() {
        Rush queue = new Rush(stores(), lanes(), workers);
        rush = Optional.of(queue);
        return new History(fixture(), tenant, queue);
    }

    @AfterEach
    void closeTheQueue() {
        rush.ifPresent(Rush::close);
        workers.shutdown();
    }
}
