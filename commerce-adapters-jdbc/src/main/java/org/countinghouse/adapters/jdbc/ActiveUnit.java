package org.countinghouse.adapters.jdbc;

import java.sql.Connection;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.countinghouse.adapters.jdbc.internal.sql.Pipeline;
import org.countinghouse.ports.kernel.StorageException;
import org.countinghouse.ports.kernel.StorageException.Outcome;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** One unit of work under way: its connection, what is to be done at its end, and whether anything in it has failed. */
final class ActiveUnit {

    private final Connection connection;
    private final Failures failures;
    private final Pipeline pipeline;
    private final Deque<Runnable> atEnd = new ArrayDeque<>();
    private @Nullable Handle handle;
    private boolean poisoned;

    ActiveUnit(Connection connection, Failures failures, Pipeline pipeline) {
        this.connection = connection;
        this.failures = failures;
        this.pipeline = pipeline;
    }

    Connection connection() {
        return connection;
    }

    void atEnd(Runnable action) {
        atEnd.add(action);
    }

    /** The whole of the unit: the work, what was put off to the end, what was not sent yet; no good end after a failure. */
    <T> T run(Handle opened, Supplier<T> work) {
        handle = opened;
        T result = work.get();
        while (!poisoned && !atEnd.isEmpty()) {
            atEnd.remove().run();
        }
        if (!poisoned) {
            sendRest();
        }
        if (poisoned) {
            throw new StorageException(
                    "a failure inside the unit of work was swallowed; it can only roll back",
                    Outcome.NOT_APPLIED,
                    null);
        }
        return result;
    }

    private void sendRest() {
        try {
            pipeline.end();
        } catch (JdbiException e) {
            throw failures.ofStatement(e);
        }
    }

    /** A part of the unit; if it fails, the whole unit has failed, whoever catches what. */
    <T> T part(Supplier<T> work) {
        boolean done = false;
        try {
            T result = work.get();
            done = true;
            return result;
        } finally {
            poisoned |= !done;
        }
    }

    /** Statements of the unit. */
    <T> T statements(BiFunction<Handle, Pipeline, T> work) {
        if (handle == null) {
            throw new IllegalStateException("no unit of work is active");
        }
        if (poisoned) {
            throw new StorageException(
                    "the unit of work has failed before; it can only roll back", Outcome.NOT_APPLIED, null);
        }
        Handle opened = handle;
        return part(() -> {
            try {
                return work.apply(opened, pipeline);
            } catch (JdbiException e) {
                throw failures.ofStatement(e);
            }
        });
    }
}
