package org.countinghouse.examples.quickstart.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvReaderTest {

    @Test
    void fields_may_hold_commas_line_breaks_and_quotes_when_quoted() throws IOException {
        assertThat(read("a,\"b,\r\nc\",\"say \"\"hi\"\"\"\r\n\"\",,z"))
                .containsExactly(List.of("a", "b,\r\nc", "say \"hi\""), List.of("", "", "z"));
    }

    @Test
    void a_last_record_needs_no_line_break() throws IOException {
        assertThat(read("a,b\nc,")).containsExactly(List.of("a", "b"), List.of("c", ""));
    }

    @Test
    void empty_lines_at_the_end_are_passed_over() throws IOException {
        assertThat(read("a,b\n\r\n\n")).containsExactly(List.of("a", "b"));
    }

    @Test
    void an_empty_line_between_records_is_refused_where_it_stands() {
        refused("a,b\n\n\nc,d\n", 2, 1, "an empty line between records");
    }

    @Test
    void a_quote_inside_an_unquoted_field_is_refused() {
        refused("a,b\nc,12\" ruler\n", 2, 5, "a quote inside an unquoted field");
    }

    @Test
    void a_character_after_a_closing_quote_is_refused_and_the_opening_named() {
        refused("a,\"b\nc\" ,d\n", 2, 3, "a character after the closing quote of the field opened at line 1, column 3");
    }

    @Test
    void a_quote_that_is_never_closed_is_reported_where_it_opens() {
        refused("a,b\nc,\"d\ne,f\n", 2, 3, "a quote is opened here and not closed");
    }

    @Test
    void a_lone_carriage_return_is_refused() {
        refused("a,b\rc,d\n", 1, 4, "a carriage return that no line feed follows");
    }

    @Test
    void a_line_of_ten_megabytes_is_refused_at_the_bound() {
        refused(
                "a,b\n" + "x".repeat(10_000_000) + ",d\n",
                2,
                CsvReader.MAX_RECORD + 1L,
                "a line of more than 1048576 characters is not read");
    }

    @Test
    void a_line_of_ten_megabytes_of_commas_is_refused_too() {
        refused(
                ",".repeat(10_000_000),
                1,
                CsvReader.MAX_RECORD + 1L,
                "a line of more than 1048576 characters is not read");
    }

    @Test
    void a_line_of_exactly_the_bound_is_read() throws IOException {
        String longest = "x".repeat(CsvReader.MAX_RECORD);
        assertThat(read(longest + "\n")).containsExactly(List.of(longest));
    }

    @Test
    void a_quoted_field_without_end_is_refused_at_the_bound() {
        refused(
                "a,\"" + "x,\n".repeat(1_000_000),
                1,
                3,
                "a quote is opened here and not closed within 1048576 characters");
    }

    @Test
    void the_value_in_a_message_is_short_and_printable() {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> read("a\u0001" + "b".repeat(100) + "\"\n"))
                .withMessage("orders.csv:1:103: a quote inside an unquoted field, found \"a " + "b".repeat(38) + "…\"")
                .satisfies(e -> assertThat(e.value()).hasSize(41))
                .satisfies(e -> assertThat(e.file()).isEqualTo("orders.csv"));
    }

    private static void refused(String text, long line, long column, String problem) {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> read(text))
                .satisfies(e -> assertThat(List.of(e.line(), e.column())).containsExactly(line, column))
                .satisfies(e -> assertThat(e.problem()).isEqualTo(problem));
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
