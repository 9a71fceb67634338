package org.countinghouse.examples.pricecases.input;

/** A value is there, but not of the sort that is asked for, or a field is missing; the message says where. */
public final class OtherShape extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String what;

    OtherShape(Place place, String what) {
        super(place + ": " + what);
        this.what = place + ": " + what;
    }

    /** Where, and what is asked for. */
    public String what() {
        return what;
    }
}
