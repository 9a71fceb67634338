package org.countinghouse.examples.quickstart.shop;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One packer who works beside the counter: jobs are done one after the other, in the order they were sent. The counter
 * is never more than {@value #AHEAD} jobs ahead. A job that fails stops the counter at its next word.
 */
final class Warehouse implements AutoCloseable {

    private static final int AHEAD = 64;

    private final ExecutorService packer = Executors.newSingleThreadExecutor(job -> new Thread(job, "warehouse"));
    private final Semaphore room = new Semaphore(AHEAD);
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

    /** Sends a job; waits while too many are waiting. */
    void send(Runnable job) {
        room.acquireUninterruptibly();
        Future<?> sent = packer.submit(() -> {
            try {
                if (failure.get() == null) {
                    job.run();
                }
            } catch (RuntimeException e) {
                failure.compareAndSet(null, e);
            } finally {
                room.release();
            }
        });
        if (sent.isCancelled()) {
            throw new IllegalStateException("the warehouse is closed");
        }
        rethrow();
    }

    /** Waits until all jobs that were sent are done. */
    void finish() {
        try {
            packer.submit(() -> {}).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while goods were leaving", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        rethrow();
    }

    /** Finishes and goes home. */
    @Override
    public void close() {
        try {
            finish();
        } finally {
            packer.shutdown();
        }
    }

    private void rethrow() {
        RuntimeException failed = failure.get();
        if (failed != null) {
            throw failed;
        }
    }
}
