package org.countinghouse.examples.quickstart.input;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads the records under one header. Equal texts become one object, as codes and names repeat by the thousand. */
final class RowParser {

    private final Map<Column, Integer> columns;
    private final int width;
    private final Map<String, String> seen = new HashMap<>();

    RowParser(CsvRecord header) {
        this.columns = Column.locate(header);
        this.width = header.size();
    }

    /** The record has as many fields as the header.
     *
     * @throws InputException if not
     */
    void check(CsvRecord found) {
        if (found.size() != width) {
            int at = Math.min(found.size(), width + 1) - 1;
            throw new InputException(
                    found.place(at),
                    "a record of " + found.size() + " fields where the header has " + width,
                    String.join(",", found.fields()));
        }
    }

    String invoice(CsvRecord found) {
        return text(found, Column.INVOICE);
    }

    InputRow parse(long number, CsvRecord found) {
        check(found);
        Optional<Long> quantity = Fields.quantity(text(found, Column.QUANTITY));
        Optional<Instant> instant = Fields.instant(text(found, Column.DATE));
        Optional<BigDecimal> price = Fields.price(text(found, Column.PRICE));
        Optional<RefusedRow> fault = key(
                        found, Column.INVOICE, RowRefusal.MISSING_INVOICE, RowRefusal.MALFORMED_INVOICE)
                .or(() -> key(found, Column.STOCK_CODE, RowRefusal.MISSING_STOCK_CODE, RowRefusal.MALFORMED_STOCK_CODE))
                .or(() -> refuseIf(quantity.isEmpty(), found, Column.QUANTITY, RowRefusal.MALFORMED_QUANTITY))
                .or(() -> refuseIf(instant.isEmpty(), found, Column.DATE, RowRefusal.MALFORMED_DATE))
                .or(() -> refuseIf(price.isEmpty(), found, Column.PRICE, RowRefusal.MALFORMED_PRICE))
                .or(() ->
                        refuseIf(!isKey(found, Column.CUSTOMER), found, Column.CUSTOMER, RowRefusal.MALFORMED_CUSTOMER))
                .or(() -> key(found, Column.COUNTRY, RowRefusal.MISSING_COUNTRY, RowRefusal.MALFORMED_COUNTRY));
        if (fault.isPresent()) {
            return fault.get();
        }
        return new OrderRow(
                number,
                found.start(),
                shared(invoice(found)),
                shared(text(found, Column.STOCK_CODE)),
                shared(Fields.description(text(found, Column.DESCRIPTION))),
                quantity.orElseThrow(),
                instant.orElseThrow(),
                price.orElseThrow(),
                shared(Fields.customer(text(found, Column.CUSTOMER))),
                shared(text(found, Column.COUNTRY).strip()));
    }

    private Optional<RefusedRow> key(CsvRecord found, Column column, RowRefusal missing, RowRefusal malformed) {
        return refuseIf(text(found, column).isBlank(), found, column, missing)
                .or(() -> refuseIf(!isKey(found, column), found, column, malformed));
    }

    private Optional<RefusedRow> refuseIf(boolean wrong, CsvRecord found, Column column, RowRefusal reason) {
        return wrong
                ? Optional.of(new RefusedRow(place(found, column), invoice(found), reason.code(), text(found, column)))
                : Optional.empty();
    }

    private boolean isKey(CsvRecord found, Column column) {
        return Fields.isKey(text(found, column));
    }

    private Place place(CsvRecord found, Column column) {
        return found.place(index(column));
    }

    private String text(CsvRecord found, Column column) {
        return found.field(index(column));
    }

    private int index(Column column) {
        return columns.getOrDefault(column, -1);
    }

    private String shared(String text) {
        String first = seen.putIfAbsent(text, text);
        return first == null ? text : first;
    }
}
