package org.countinghouse.examples.pricecases.kinds;

/** The library has no words for a case; the message says for what. */
public final class UnsupportedCase extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String why;

    /** A reason that a person accepts. */
    public UnsupportedCase(String why) {
        super(why);
        this.why = why;
    }

    /** For what there are no words. */
    public String why() {
        return why;
    }
}
