package org.countinghouse.examples.quickstart.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.countinghouse.examples.quickstart.input.Samples.HEADER;
import static org.countinghouse.examples.quickstart.input.Samples.file;
import static org.countinghouse.examples.quickstart.input.Samples.gzip;
import static org.countinghouse.examples.quickstart.input.Samples.inspect;
import static org.countinghouse.examples.quickstart.input.Samples.invoices;
import static org.countinghouse.examples.quickstart.input.Samples.line;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderInputTest {

    @TempDir
    Path folder;

    @Test
    void a_row_becomes_what_its_columns_promise() throws IOException {
        List<Invoice> found = invoices(file(folder, HEADER + line("1001", "A1", "6", "2.55")));
        assertThat(found)
                .containsExactly(new Invoice(
                        "1001",
                        List.of(new OrderRow(
                                1,
                                new Place(folder.resolve("orders.csv").toString(), 2, 1),
                                "1001",
                                "A1",
                                "A thing",
                                6,
                                Instant.parse("2026-03-02T08:14:00Z"),
                                new BigDecimal("2.55"),
                                "17850",
                                "France"))));
    }

    @Test
    void columns_of_the_second_edition_in_any_order_are_understood() throws IOException {
        String text = """
                Country,Customer ID,Price,InvoiceDate,Quantity,Description,StockCode,Invoice,Extra
                Spain,12,1.5,2009-12-01 07:45:00,-3,"two
                lines",B2,C7,x
                """;
        OrderRow row = (OrderRow) invoices(file(folder, text)).get(0).rows().get(0);
        assertThat(List.of(row.country(), row.customer(), row.stockCode(), row.invoice(), row.description()))
                .containsExactly("Spain", "12", "B2", "C7", "two lines");
        assertThat(row.quantity()).isEqualTo(-3);
        assertThat(row.price()).isEqualTo("1.5");
    }

    @Test
    void an_invoice_is_handed_over_whole_when_its_last_row_is_read() throws IOException {
        String text = HEADER + line("1", "A", "1", "1") + line("2", "B", "1", "1") + line("1", "C", "1", "1");
        assertThat(invoices(file(folder, text))).extracting(Invoice::number).containsExactly("2", "1");
        assertThat(invoices(file(folder, text)).get(1).rows())
                .extracting(row -> ((OrderRow) row).number())
                .containsExactly(1L, 3L);
    }

    @Test
    void files_are_read_one_after_the_other_as_if_they_were_one() throws IOException {
        InputSource first = file(folder, "a.csv", (HEADER + line("1", "A", "1", "1")).getBytes(StandardCharsets.UTF_8));
        InputSource second = file(
                folder,
                "b.csv",
                (HEADER + line("2", "A", "1", "1") + line("1", "B", "1", "1")).getBytes(StandardCharsets.UTF_8));
        assertThat(invoices(first, second)).extracting(Invoice::number).containsExactly("2", "1");
        assertThat(inspect(first, second).rows()).isEqualTo(3);
        assertThat(inspect(first, second).invoices()).isEqualTo(2);
    }

    @Test
    void a_limit_ends_the_input_early_across_files() throws IOException {
        InputSource source = file(folder, HEADER + line("1", "A", "1", "1") + line("1", "B", "1", "1") + "damaged\"");
        OrderInput input = OrderInput.inspect(List.of(source, source), 1);
        List<Invoice> found = new ArrayList<>();
        input.forEachInvoice(found::add);
        assertThat(input.rows()).isEqualTo(1);
        assertThat(found).singleElement().satisfies(i -> assertThat(i.rows()).hasSize(1));
    }

    @Test
    void gzip_is_known_by_its_content_and_a_byte_order_mark_is_passed_over() throws IOException {
        String text = "\uFEFF" + HEADER + line("1", "A", "1", "1");
        byte[] packed = gzip(text.getBytes(StandardCharsets.UTF_8));
        assertThat(invoices(file(folder, "orders.csv", packed))).hasSize(1);
        assertThat(invoices(file(folder, text))).hasSize(1);
    }

    @Test
    void a_file_that_is_not_utf_8_is_read_as_iso_8859_1_as_a_whole() throws IOException {
        String text = HEADER + line("1", "CAFÉ", "1", "1");
        assertThat(stockCode(file(folder, text, StandardCharsets.ISO_8859_1))).isEqualTo("CAFÉ");
        assertThat(stockCode(file(folder, text, StandardCharsets.UTF_8))).isEqualTo("CAFÉ");
        byte[] mixed = (HEADER + line("1", "é", "1", "1") + line("2", "?", "1", "1")).getBytes(StandardCharsets.UTF_8);
        mixed[new String(mixed, StandardCharsets.ISO_8859_1).indexOf('?')] = (byte) 0xe9;
        assertThat(stockCode(file(folder, "mixed.csv", mixed))).isEqualTo("Ã©");
    }

    private static String stockCode(InputSource source) {
        InputRow row = invoices(source).get(0).rows().get(0);
        return row instanceof OrderRow order ? order.stockCode() : "";
    }

    @Test
    void missing_and_doubled_columns_are_named() throws IOException {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> inspect(file(folder, "Invoice,StockCode,Quantity,InvoiceDate,Customer ID,Country\n")))
                .withMessageContaining(
                        "orders.csv:1:1: the header lacks the columns Description, UnitPrice or Price, found");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> inspect(file(folder, HEADER.strip() + ",Price\n")))
                .withMessageContaining("orders.csv:1:83: the column UnitPrice is there twice, found \"Price\"");
    }

    @Test
    void an_empty_file_is_refused_and_one_with_a_header_only_is_not() throws IOException {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> inspect(file(folder, "")))
                .withMessageEndingWith("orders.csv:1:1: the file is empty");
        assertThat(inspect(file(folder, HEADER)).rows()).isZero();
    }

    @Test
    void a_file_that_is_not_there_or_a_folder_is_refused() {
        Path missing = folder.resolve("none.csv");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> inspect(InputSource.file(missing)))
                .withMessage(missing + ":1:1: the file cannot be read: there is no such file");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> inspect(InputSource.file(folder)))
                .withMessageStartingWith(folder + ":1:1: the file cannot be read: ");
    }

    @Test
    void gzip_that_is_cut_short_is_refused() throws IOException {
        byte[] packed = gzip((HEADER + line("1", "A", "1", "1")).getBytes(StandardCharsets.UTF_8));
        byte[] half = Arrays.copyOf(packed, packed.length / 2);
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> inspect(file(folder, "half.gz", half)))
                .withMessageContaining("half.gz:1:1: the file cannot be read: its gzip packing is damaged");
    }

    @Test
    void damage_in_the_last_line_is_found_by_the_first_pass() throws IOException {
        String text = HEADER + line("1", "A", "1", "1");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> inspect(file(folder, text + "2,A,thing\n")))
                .satisfies(e -> assertThat(List.of(e.line(), e.column())).containsExactly(3L, 5L))
                .withMessageContaining("a record of 3 fields where the header has 8, found \"2,A,thing\"");
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> inspect(file(folder, text + "1,2,3,4,5,6,7,8,9,10\n")))
                .satisfies(e -> assertThat(List.of(e.line(), e.column())).containsExactly(3L, 17L));
    }

    @Test
    void a_file_that_changes_between_the_passes_is_noticed() throws IOException {
        InputSource source = file(folder, HEADER + line("1", "A", "1", "1") + line("2", "A", "1", "1"));
        OrderInput input = inspect(source);
        Files.writeString(folder.resolve("orders.csv"), HEADER + line("1", "A", "1", "1"));
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> input.forEachInvoice(invoice -> {}))
                .withMessageContaining("the input changed while it was read");
    }
}
