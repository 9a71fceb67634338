package org.countinghouse.ports.inventory.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A queue of bounded length with one consumer, who is there only while there is something to do: who comes first to an
 * idle queue starts the consumer, and the consumer who finds nothing more has gone.
 */
final class BatchQueue<E> {

    /** What became of an offer. */
    enum Place {
        /** Taken; the queue was idle, and whoever offered must start the consumer. */
        FIRST,
        /** Taken; the consumer is at work. */
        BEHIND,
        /** All places are taken. */
        FULL,
        /** Nothing is taken any more. */
        CLOSED
    }

    private final int capacity;
    private final Deque<E> waiting = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition idle = lock.newCondition();
    private boolean working;
    private boolean closed;

    BatchQueue(int capacity) {
        this.capacity = capacity;
    }

    /** Never waits. */
    Place offer(E element) {
        lock.lock();
        try {
            if (closed) {
                return Place.CLOSED;
            }
            if (waiting.size() == capacity) {
                return Place.FULL;
            }
            waiting.add(element);
            boolean first = !working;
            working = true;
            return first ? Place.FIRST : Place.BEHIND;
        } finally {
            lock.unlock();
        }
    }

    /** For the consumer alone: those next in line. If there are none, the consumer has gone. */
    List<E> next(int most) {
        lock.lock();
        try {
            List<E> batch = new ArrayList<>(Math.min(most, waiting.size()));
            while (batch.size() < most && !waiting.isEmpty()) {
                batch.add(waiting.remove());
            }
            if (batch.isEmpty()) {
                working = false;
                idle.signalAll();
            }
            return batch;
        } finally {
            lock.unlock();
        }
    }

    /** Whether the element was still waiting; it does not any more. */
    boolean withdraw(E element) {
        lock.lock();
        try {
            return waiting.remove(element);
        } finally {
            lock.unlock();
        }
    }

    /** How many wait. */
    int size() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    /** Takes nothing any more; what was taken stays. */
    void close() {
        lock.lock();
        try {
            closed = true;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the consumer has gone. */
    void awaitIdle() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (working) {
                idle.await();
            }
        } finally {
            lock.unlock();
        }
    }
}
