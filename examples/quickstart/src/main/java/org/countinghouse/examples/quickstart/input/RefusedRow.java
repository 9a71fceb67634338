package org.countinghouse.examples.quickstart.input;

/**
 * A row that is not acted on, and why.
 *
 * @param place the place of the field at fault, or of the row's start
 * @param invoice the invoice it belongs to; empty if the row names none
 * @param reason the stable name of the reason, such as {@code zero-price}
 * @param value what was at fault, at most 40 characters
 */
public record RefusedRow(Place place, String invoice, String reason, String value) implements InputRow {

    /** Shortens the value. */
    public RefusedRow {
        value = Shortened.of(value);
    }

    /** An accepted-looking row that is refused after all, for a reason of the shop's or the library's. */
    public static RefusedRow of(OrderRow row, String reason, String value) {
        return new RefusedRow(row.place(), row.invoice(), reason, value);
    }

    static RefusedRow of(OrderRow row, RowRefusal reason, String value) {
        return of(row, reason.code(), value);
    }
}
