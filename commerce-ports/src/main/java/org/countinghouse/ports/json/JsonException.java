package org.countinghouse.ports.json;

/** JSON that is not what was expected: damaged, too large, incomplete, or from a later version. */
public final class JsonException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 60;

    /** What is wrong. */
    public enum Fault {
        /** It is not JSON. The value is the position. */
        MALFORMED,
        /** It is larger, deeper or longer than allowed. */
        BEYOND_BOUNDS,
        /** A field is there twice. */
        DUPLICATE_FIELD,
        /** A field that nobody expects. */
        UNKNOWN_FIELD,
        /** A field is missing. */
        MISSING_FIELD,
        /** Of another type: text for a number. */
        WRONG_TYPE,
        /** Of the right type, but not allowed there. */
        BAD_VALUE
    }

    private final Fault fault;
    private final String path;
    private final String value;
    private final String problem;

    /**
     * Says what is wrong.
     *
     * @param path where, e.g. {@code $.lines[3].sku}
     * @param value what was found there; its first 60 characters are kept, beside the message
     * @param problem what is wrong, as the rest of a sentence: {@code must be a whole number}
     */
    public JsonException(Fault fault, String path, String value, String problem) {
        super(path + " " + problem);
        this.fault = fault;
        this.path = path;
        this.value = value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
        this.problem = problem;
    }

    /** What is wrong. */
    public Fault fault() {
        return fault;
    }

    /** Where. */
    public String path() {
        return path;
    }

    /** What was found there, shortened; empty if nothing. */
    public String value() {
        return value;
    }

    /** What is wrong, as the rest of a sentence. */
    public String problem() {
        return problem;
    }
}
