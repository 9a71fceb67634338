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
    private int running;
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
            start(task);
        }
    }

    private void start(Runnable task) {
        running++;
        thread.execute(() -> {
            try {
                task.run();
            } finally {
                ended();
            }
        });
    }

    private synchronized void ended() {
        running--;
        notifyAll();
    }

    /** Returns when what was begun has ended; nothing more is begun. */
    synchronized void hold() {
        holding = true;
        try {
            while (running > 0) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    synchronized void release() {
        holding = false;
        held.forEach(this::start);
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
