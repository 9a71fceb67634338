package org.countinghouse.domain.pricing;

/** A selection, compiled: whether it means that line. */
interface LineTest {

    /** Every line. */
    LineTest ALL = (run, line) -> true;

    boolean selects(Run run, int line);
}
