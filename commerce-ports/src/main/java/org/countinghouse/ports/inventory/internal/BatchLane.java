package org.countinghouse.ports.inventory.internal;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.countinghouse.ports.inventory.CoalescingPolicy;

/** Callers who wait in one line, and the task that decides them, batch after batch, while there are any. */
final class BatchLane {

    private final CoalescingPolicy policy;
    private final Executor executor;
    private final BatchRunner runner;
    private final BatchQueue<WaitingRequest> queue;

    BatchLane(CoalescingPolicy policy, Executor executor, BatchRunner runner) {
        this.policy = policy;
        this.executor = executor;
        this.runner = runner;
        this.queue = new BatchQueue<>(policy.capacity());
    }

    /** Never waits. What is taken will be answered. */
    BatchQueue.Place offer(WaitingRequest waiting) {
        BatchQueue.Place place = queue.offer(waiting);
        if (place == BatchQueue.Place.FIRST) {
            start();
        }
        return place;
    }

    /** Whether it was in no batch yet; it will be in none. */
    boolean withdraw(WaitingRequest waiting) {
        return queue.withdraw(waiting);
    }

    /** How many wait for their batch. */
    int size() {
        return queue.size();
    }

    /** Takes nobody any more. */
    void close() {
        queue.close();
    }

    /** Waits until everyone is answered. */
    void awaitIdle() throws InterruptedException {
        queue.awaitIdle();
    }

    private void start() {
        try {
            executor.execute(this::work);
        } catch (RejectedExecutionException e) {
            for (List<WaitingRequest> all = next(); !all.isEmpty(); all = next()) {
                all.forEach(waiting -> waiting.answer().completeExceptionally(e));
            }
        }
    }

    /** Where there are other lanes, their batches take turns: the executor may have fewer threads than there are lanes. */
    private void work() {
        for (List<WaitingRequest> batch = next(); !batch.isEmpty(); batch = next()) {
            runner.run(batch);
            if (policy.lanes() > 1) {
                start();
                return;
            }
        }
    }

    private List<WaitingRequest> next() {
        return queue.next(policy.largestBatch());
    }
}
