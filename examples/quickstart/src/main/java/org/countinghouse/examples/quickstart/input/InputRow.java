package org.countinghouse.examples.quickstart.input;

/** A row as it was read: either it holds what the columns promise, or it is refused. */
public sealed interface InputRow permits OrderRow, RefusedRow {

    /** The invoice it belongs to; empty if the row names none. */
    String invoice();

    /** Where it starts. */
    Place place();
}
