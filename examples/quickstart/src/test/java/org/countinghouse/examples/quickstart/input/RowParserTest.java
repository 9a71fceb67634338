package org.countinghouse.examples.quickstart.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countinghouse.examples.quickstart.input.Samples.HEADER;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowParserTest {

    private static final String LONG = "x".repeat(65);

    @TempDir
    Path folder;

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(" ,A,d,1,2026-03-02 08:14:00,1,5,France", "missing-invoice", 1, ""),
                Arguments.of(LONG + ",A,d,1,2026-03-02 08:14:00,1,5,France", "malformed-invoice", 1, "xxx"),
                Arguments.of("7,,d,1,2026-03-02 08:14:00,1,5,France", "missing-stock-code", 3, ""),
                Arguments.of("7,A\tB,d,1,2026-03-02 08:14:00,1,5,France", "malformed-stock-code", 3, "A B"),
                Arguments.of("7,A,d,ten,2026-03-02 08:14:00,1,5,France", "malformed-quantity", 7, "ten"),
                Arguments.of("7,A,d,1.5,2026-03-02 08:14:00,1,5,France", "malformed-quantity", 7, "1.5"),
                Arguments.of("7,A,d,1234567890,2026-03-02 08:14:00,1,5,France", "malformed-quantity", 7, "12345"),
                Arguments.of("7,A,d,-,2026-03-02 08:14:00,1,5,France", "malformed-quantity", 7, "-"),
                Arguments.of("7,A,d,1,2026-02-30 08:14:00,1,5,France", "malformed-date", 9, "2026-02-30"),
                Arguments.of("7,A,d,1,2026-03-02T08:14:00,1,5,France", "malformed-date", 9, "2026-03-02T"),
                Arguments.of("7,A,d,1,2026-03-02,1,5,France", "malformed-date", 9, "2026-03-02"),
                Arguments.of("7,A,d,1,1899-12-31 23:59:59,1,5,France", "malformed-date", 9, "1899"),
                Arguments.of("7,A,d,1,2200-01-01 00:00:00,1,5,France", "malformed-date", 9, "2200"),
                Arguments.of("7,A,d,1,2026-03-02 08:14:00,1e9,5,France", "malformed-price", 29, "1e9"),
                Arguments.of("7,A,d,1,2026-03-02 08:14:00,.5,5,France", "malformed-price", 29, ".5"),
                Arguments.of("7,A,d,1,2026-03-02 08:14:00,1.2.3,5,France", "malformed-price", 29, "1.2.3"),
                Arguments.of("7,A,d,1,2026-03-02 08:14:00,,5,France", "malformed-price", 29, ""),
                Arguments.of("7,A,d,1,2026-03-02 08:14:00,1," + LONG + ",France", "malformed-customer", 31, "xxx"),
                Arguments.of("7,A,d,1,2026-03-02 08:14:00,1,5,", "missing-country", 33, ""),
                Arguments.of("7,A,d,1,2026-03-02 08:14:00,1,5," + LONG, "malformed-country", 33, "xxx"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_fault_in_one_field_refuses_the_row_with_its_place_and_value(
            String line, String reason, long column, String value) throws IOException {
        RefusedRow refused = (RefusedRow) parse(line);
        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(List.of(refused.place().line(), refused.place().column())).containsExactly(2L, column);
        assertThat(refused.value()).startsWith(value);
        assertThat(refused.invoice()).isEqualTo(line.substring(0, line.indexOf(',')));
    }

    @ParameterizedTest
    @ValueSource(strings = {"17850.0", "17850", " 17850 "})
    void a_customer_number_loses_what_a_spreadsheet_added(String written) throws IOException {
        OrderRow row = (OrderRow) parse("7,A,d,1,2026-03-02 08:14:00,1," + written + ",France");
        assertThat(row.customer()).isEqualTo("17850");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A.0", "5.00", ".0"})
    void other_customers_stay_as_they_are(String written) throws IOException {
        OrderRow row = (OrderRow) parse("7,A,d,1,2026-03-02 08:14:00,1," + written + ",France");
        assertThat(row.customer()).isEqualTo(written);
    }

    @Test
    void a_description_is_cut_and_made_printable() throws IOException {
        OrderRow row = (OrderRow) parse("7,A,\"a\tb" + "c".repeat(300) + "\",1,2026-03-02 08:14:00,1,,France");
        assertThat(row.description()).isEqualTo("a b" + "c".repeat(197));
    }

    @Test
    void an_emoji_in_a_code_is_no_fault() throws IOException {
        assertThat(((OrderRow) parse("7,\uD83C\uDF6A,d,1,2026-03-02 08:14:00,1,,France")).stockCode())
                .isEqualTo("\uD83C\uDF6A");
    }

    private InputRow parse(String line) throws IOException {
        return Samples.invoices(Samples.file(folder, HEADER + line + "\n"))
                .get(0)
                .rows()
                .get(0);
    }
}
