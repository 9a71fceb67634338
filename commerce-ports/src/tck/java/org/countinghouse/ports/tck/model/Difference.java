package org.countinghouse.ports.tck.model;

/**
 * The first thing that the library and the model do not agree on.
 *
 * @param steps how many steps were taken, that one included
 * @param what the answer, or what was looked at afterwards
 * @param expected what the model says
 * @param actual what the library says
 */
record Difference(int steps, String what, String expected, String actual) {

    @Override
    public String toString() {
        return what + " after step " + steps + "\n  model:   " + expected + "\n  library: " + actual;
    }
}
