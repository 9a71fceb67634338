package org.countinghouse.examples.quickstart.input;

import java.util.ArrayList;
import java.util.List;

/** One record: its fields, and where in the file each of them starts. */
final class CsvRecord {

    private final String file;
    private final List<String> fields = new ArrayList<>(8);
    private final List<Place> places = new ArrayList<>(8);

    CsvRecord(String file) {
        this.file = file;
    }

    void add(String field, long line, long column) {
        fields.add(field);
        places.add(new Place(file, line, column));
    }

    int size() {
        return fields.size();
    }

    String field(int index) {
        return fields.get(index);
    }

    List<String> fields() {
        return List.copyOf(fields);
    }

    Place place(int index) {
        return places.get(index);
    }

    Place start() {
        return places.get(0);
    }

    boolean isEmptyLine() {
        return fields.size() == 1 && fields.get(0).isEmpty();
    }
}
