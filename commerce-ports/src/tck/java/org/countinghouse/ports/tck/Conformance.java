package org.countinghouse.ports.tck;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.countinghouse.domain.kernel.Actor;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.Stores;

/** What all suites share: the fixture, a unit of work as a host runs it, and threads that start together. */
public abstract class Conformance {

    /** A business time for tests. */
    protected static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    /** The fixture; asked for once a test. */
    protected abstract StoresFixture fixture();

    /** The stores under test. */
    protected Stores stores() {
        return fixture().stores();
    }

    /** Runs work in a unit of work, inside the host's transaction if the stores join one. */
    protected <T> T inUnit(Supplier<T> work) {
        return fixture().asHost(() -> stores().unitOfWork().execute(work));
    }

    /** Runs work in a unit of work. */
    protected void doInUnit(Runnable work) {
        Boolean done = inUnit(() -> {
            work.run();
            return true;
        });
        if (!done) {
            throw new IllegalStateException("the unit of work lost its result");
        }
    }

    /** A header for a command of that tenant, at {@link #NOON}. */
    protected static CommandHeader header(TenantId tenant, String key) {
        return CommandHeader.of(tenant, CommandId.of(key), Actor.of("tck")).at(NOON);
    }

    /** Runs the tasks on as many threads, which start together, and returns their results in the tasks' order. */
    protected static <T> List<T> together(List<? extends Callable<T>> tasks) {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            CyclicBarrier start = new CyclicBarrier(tasks.size());
            List<Future<T>> futures = new ArrayList<>();
            for (Callable<T> task : tasks) {
                futures.add(threads.submit(() -> {
                    start.await();
                    return task.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new AssertionError("a thread failed: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
