package org.countinghouse.adapters.jdbc.internal.sql;

import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** Supplies the handle of the active unit of work. */
public interface HandleSource {

    /** Runs in the active unit; fails if there is none. */
    <T> T inUnit(Function<Handle, T> work);

    /** Runs in the active unit, or on a connection of its own that only reads. */
    <T> T reading(Function<Handle, T> work);
}
