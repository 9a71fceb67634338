package org.countinghouse.adapters.jdbc.internal.json;

/** Stored JSON that this version cannot read: damaged, of an unknown type, or from a later version. */
public final class JsonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says what is wrong, without the payload. */
    public JsonException(String message) {
        super(message);
    }

    JsonException(String message, Throwable cause) {
        super(message, cause);
    }
}
