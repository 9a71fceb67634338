package org.countinghouse.examples.benchmarks.load;

import java.sql.SQLException;

/** A way to reserve stock. */
interface Contestant extends AutoCloseable {

    /** What it is called in the table. */
    String name();

    /** Reserves, and returns when it is on the disk. */
    boolean reserve(Ask ask) throws SQLException;

    @Override
    default void close() {
        // most have nothing to close
    }
}
