package org.countinghouse.examples.quickstart.input;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The whole input, one or more files read one after the other as if they were one.
 *
 * <p>{@link #inspect} is the first pass: it proves that every row can be cut out of the files and notes for each
 * invoice the row it ends with. {@link #forEachInvoice} is the second pass and may be run again.
 */
public final class OrderInput {

    private final List<RowFile> files;
    private final Map<String, Integer> lastRows;
    private final int rows;

    private OrderInput(List<RowFile> files, Map<String, Integer> lastRows, int rows) {
        this.files = List.copyOf(files);
        this.lastRows = lastRows;
        this.rows = rows;
    }

    /**
     * Reads everything once, as far as the limit, and writes nothing.
     *
     * @param sources the files, in the order they are to be read
     * @param limit how many rows to read at most; later rows are not even looked at
     * @throws InputException if a file cannot be read, is empty, lacks a column, or is damaged
     */
    public static OrderInput inspect(List<InputSource> sources, long limit) {
        List<RowFile> files = new ArrayList<>();
        Map<String, Integer> lastRows = new HashMap<>();
        int rows = 0;
        for (InputSource source : sources) {
            RowFile file = RowFile.of(source);
            files.add(file);
            try (RowFile.Rows open = file.open()) {
                for (@Nullable CsvRecord found = open.next(rows < limit);
                        found != null;
                        found = open.next(rows < limit)) {
                    rows = Math.addExact(rows, 1);
                    lastRows.put(open.invoice(found), rows);
                }
            }
        }
        return new OrderInput(files, lastRows, rows);
    }

    /** How many rows there are. */
    public int rows() {
        return rows;
    }

    /** How many different invoice numbers there are. */
    public int invoices() {
        return lastRows.size();
    }

    /**
     * Hands over every invoice, each when its last row has been read, so in the order in which invoices end.
     *
     * @throws InputException if a file changed since it was inspected
     */
    public void forEachInvoice(Consumer<Invoice> action) {
        Map<String, List<InputRow>> open = new HashMap<>();
        int row = 0;
        for (RowFile file : files) {
            try (RowFile.Rows records = file.open()) {
                for (@Nullable CsvRecord found = records.next(row < rows);
                        found != null;
                        found = records.next(row < rows)) {
                    row++;
                    String invoice = records.invoice(found);
                    open.computeIfAbsent(invoice, i -> new ArrayList<>()).add(records.parse(row, found));
                    if (lastRows.getOrDefault(invoice, 0) == row) {
                        action.accept(new Invoice(invoice, open.remove(invoice)));
                    }
                }
            }
        }
        if (row != rows || !open.isEmpty()) {
            String last = files.get(files.size() - 1).name();
            throw new InputException(Place.startOf(last), "the input changed while it was read", "");
        }
    }
}
