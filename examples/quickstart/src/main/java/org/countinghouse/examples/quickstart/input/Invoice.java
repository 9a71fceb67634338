package org.countinghouse.examples.quickstart.input;

import java.util.List;

/**
 * All rows of one invoice number, in file order.
 *
 * @param number the invoice number, as written; empty for rows that name none
 * @param rows its rows, at least one
 */
public record Invoice(String number, List<InputRow> rows) {

    /** Copies the rows. */
    public Invoice {
        rows = List.copyOf(rows);
    }
}
