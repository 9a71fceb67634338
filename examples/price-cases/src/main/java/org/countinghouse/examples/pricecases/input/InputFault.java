package org.countinghouse.examples.pricecases.input;

/** The file cannot be read, or is not what it should be; the message says where. */
public final class InputFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A fault and where it is. */
    public InputFault(String message) {
        super(message);
    }

    /** A fault and where it is, with what caused it. */
    public InputFault(String message, Throwable cause) {
        super(message, cause);
    }
}
