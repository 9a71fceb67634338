package org.countinghouse.ports.inmemory;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.countinghouse.ports.kernel.StorageException;
import org.countinghouse.ports.kernel.UnitOfWork;

/**
 * One unit at a time. Every change of a table registers how to undo it; a failing unit undoes its changes in reverse.
 */
final class InMemoryUnitOfWork implements UnitOfWork {

    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Runnable> undo = new ArrayDeque<>();
    private final Deque<Runnable> atEnd = new ArrayDeque<>();
    private boolean poisoned;

    @Override
    public <T> T execute(Supplier<T> work) {
        lock.lock();
        try {
            return lock.getHoldCount() == 1 ? outermost(work) : joined(work);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void atEnd(Runnable action) {
        requireActive();
        atEnd.add(action);
    }

    @Override
    public boolean isActive() {
        return lock.isHeldByCurrentThread();
    }

    /** Reads under the lock, in a unit or outside. */
    <T> T read(Supplier<T> query) {
        lock.lock();
        try {
            return query.get();
        } finally {
            lock.unlock();
        }
    }

    /** States that a unit is active, and registers how to undo what is about to change. */
    void changing(Runnable undoing) {
        requireActive();
        undo.push(undoing);
    }

    private void requireActive() {
        if (!isActive()) {
            throw new IllegalStateException("no unit of work is active");
        }
    }

    private <T> T outermost(Supplier<T> work) {
        boolean done = false;
        try {
            T result = work.get();
            while (!poisoned && !atEnd.isEmpty()) {
                atEnd.remove().run();
            }
            if (poisoned) {
                throw new StorageException(
                        "a failure inside the unit of work was swallowed; it can only roll back",
                        StorageException.Outcome.NOT_APPLIED,
                        null);
            }
            done = true;
            return result;
        } finally {
            if (!done) {
                undo.forEach(Runnable::run);
            }
            undo.clear();
            atEnd.clear();
            poisoned = false;
        }
    }

    private <T> T joined(Supplier<T> work) {
        boolean done = false;
        try {
            T result = work.get();
            done = true;
            return result;
        } finally {
            poisoned |= !done;
        }
    }
}
