package org.countinghouse.examples.quickstart.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CsvReaderProperties {

    @Property
    void what_is_written_is_what_is_read(@ForAll("records") List<List<String>> records, @ForAll boolean windows)
            throws IOException {
        assertThat(read(write(records, windows ? "\r\n" : "\n"))).isEqualTo(records);
    }

    @Property
    void any_text_is_read_or_refused_with_a_place_inside_it(@ForAll("texts") String text) throws IOException {
        try {
            read(text);
        } catch (InputException e) {
            assertThat(e.line())
                    .isBetween(1L, 1 + text.chars().filter(c -> c == '\n').count());
            assertThat(e.column()).isBetween(1L, text.length() + 1L);
        }
    }

    @Property
    void every_field_is_placed_where_it_starts(@ForAll("records") List<List<String>> records) throws IOException {
        String text = write(records, "\n");
        String[] lines = text.split("\n", -1);
        try (CsvReader reader = new CsvReader("orders.csv", new StringReader(text))) {
            for (CsvRecord found = reader.read(); found != null; found = reader.read()) {
                for (int i = 0; i < found.size(); i++) {
                    Place place = found.place(i);
                    String before = lines[(int) place.line() - 1].substring(0, (int) place.column() - 1);
                    assertThat(i == 0 ? before.isEmpty() : before.endsWith(",")).isTrue();
                }
            }
        }
    }

    @Provide
    Arbitrary<List<List<String>>> records() {
        Arbitrary<String> field =
                Arbitraries.strings().withChars("ab,\"\n\r é€").ofMaxLength(6);
        return field.list().ofMinSize(2).ofMaxSize(4).list().ofMaxSize(5);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("ab,\"\n\r ").ofMaxLength(40);
    }

    private static String write(List<List<String>> records, String end) {
        StringBuilder text = new StringBuilder();
        for (List<String> fields : records) {
            List<String> written = fields.stream()
                    .map(f -> "\"" + f.replace("\"", "\"\"") + "\"")
                    .toList();
            text.append(String.join(",", written)).append(end);
        }
        return text.toString();
    }

    private static List<List<String>> read(String text) throws IOException {
        List<List<String>> records = new ArrayList<>();
        try (CsvReader reader = new CsvReader("orders.csv", new StringReader(text))) {
            for (CsvRecord found = reader.read(); found != null; found = reader.read()) {
                records.add(found.fields());
            }
        }
        return records;
    }
}
