package org.countinghouse.ports.tck;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/** One thread of a host, which can be made to wait before it does anything, or to take nothing. */
final class HeldExecutor implements Executor, AutoCloseable {

    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final List<Runnable> held = new ArrayList<>();
    private boolean holding;
    private boolean refusing;

    @Override
    public synchronized void execute(Runnable task) {
        if (refusing) {
            throw new RejectedExecutionException("on purpose");
        }
        if (holding) {
            held.add(task);
        } else {
            thread.execute(task);
        }
    }

    synchronized void hold() {
        holding = true;
    }

    synchronized void release() {
        holding = false;
        held.forEach(thread::execute);
        held.clear();
    }

    synchronized void refuse(boolean now) {
        refusing = now;
    }

    @Override
    public void close() {
        release();
        thread.shutdown();
    }
}
