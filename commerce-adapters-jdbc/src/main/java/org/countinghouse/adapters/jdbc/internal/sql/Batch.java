package org.countinghouse.adapters.jdbc.internal.sql;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * One statement for many rows, bound by position and sent together.
 *
 * <p>This is the one place that binds without Jdbi: a row of a batch costs Jdbi several objects a column, which was a
 * sixth of the time of a bulk load.
 */
public interface Batch {

    /** A text. */
    Batch bind(int position, String value);

    /** A text, or null. */
    Batch bind(int position, Optional<String> value);

    /** A whole number. */
    Batch bind(int position, long value);

    /** A whole number that fits into an {@code int}. */
    Batch bind(int position, int value);

    /** A truth value. */
    Batch bind(int position, boolean value);

    /** An exact decimal. */
    Batch bind(int position, BigDecimal value);

    /** An instant, in UTC. */
    Batch bind(int position, OffsetDateTime value);

    /** A date. */
    Batch bind(int position, LocalDate value);

    /** A whole number, or null. */
    Batch bindLong(int position, Optional<Long> value);

    /** The row is complete. */
    Batch add();

    /** Sends all rows and tells how many rows of the table each of them changed; nothing is sent for no rows. */
    int[] execute();

    /**
     * Sends all rows, perhaps together with the statements that follow in the unit, and has them checked when they have
     * been: by the end of the unit at the latest.
     */
    default void send(Counts counts) {
        counts.check(execute());
    }

    /** Sends all rows, perhaps together with the statements that follow in the unit. */
    default void send() {
        send(counts -> {});
    }

    /** Looks at how many rows of the table each row changed. */
    @FunctionalInterface
    interface Counts {
        /** Throws if they are not as they must be. */
        void check(int[] counts);
    }
}
