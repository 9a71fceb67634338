package org.countinghouse.adapters.jdbc.internal.sql;

import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;

/** Supplies the handle of the active unit of work, and its pipeline. */
public interface HandleSource {

    /** Runs in the active unit; fails if there is none. */
    <T> T inUnit(BiFunction<Handle, Pipeline, T> work);

    /** Runs in the active unit, or on a connection of its own that only reads. */
    <T> T reading(BiFunction<Handle, Pipeline, T> work);
}
