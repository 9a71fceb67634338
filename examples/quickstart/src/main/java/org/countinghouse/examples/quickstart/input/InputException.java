package org.countinghouse.examples.quickstart.input;

import java.io.Serial;

/**
 * The input cannot be read without guessing: the run stops, and nothing has been written.
 *
 * <p>The message names the place as editors do: {@code orders.csv:3:17: a quote inside an unquoted field, found "12""}.
 */
public final class InputException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String file;
    private final long line;
    private final long column;
    private final String problem;
    private final String value;

    InputException(Place place, String problem, String value) {
        super(place + ": " + problem + (value.isEmpty() ? "" : ", found \"" + Shortened.of(value) + "\""));
        this.file = place.file();
        this.line = place.line();
        this.column = place.column();
        this.problem = problem;
        this.value = Shortened.of(value);
    }

    InputException(Place place, String problem, Throwable cause) {
        this(place, problem, "");
        initCause(cause);
    }

    /** The file's name as it was given. */
    public String file() {
        return file;
    }

    /** The line, from 1. */
    public long line() {
        return line;
    }

    /** The column in characters, from 1. */
    public long column() {
        return column;
    }

    /** What is wrong. */
    public String problem() {
        return problem;
    }

    /** What stood there, at most 40 characters of it; empty where there is nothing to show. */
    public String value() {
        return value;
    }
}
