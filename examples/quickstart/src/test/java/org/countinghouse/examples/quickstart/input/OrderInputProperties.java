package org.countinghouse.examples.quickstart.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class OrderInputProperties {

    @Property(tries = 300)
    void every_row_sells_or_gives_back_or_is_refused_and_none_is_lost(@ForAll("rows") List<String> rows)
            throws IOException {
        Path file = Files.createTempFile("orders", ".csv");
        try {
            Files.writeString(file, Samples.HEADER + String.join("", rows));
            OrderInput input = Samples.inspect(InputSource.file(file));
            List<Integer> counts = new ArrayList<>();
            input.forEachInvoice(invoice -> {
                ScreenedInvoice screened = RowScreening.screen(invoice);
                counts.add(screened.sales().size());
                counts.add(screened.returns().size());
                counts.add(screened.refused().size());
                assertThat(screened.sales().isEmpty() || screened.returns().isEmpty())
                        .isTrue();
            });
            assertThat(input.rows()).isEqualTo(rows.size());
            assertThat(counts).hasSize(3 * input.invoices());
            assertThat(counts.stream().mapToInt(Integer::intValue).sum()).isEqualTo(rows.size());
        } finally {
            Files.delete(file);
        }
    }

    @Property(tries = 300)
    void whatever_the_bytes_are_they_are_read_or_refused(@ForAll byte[] bytes, @ForAll boolean packed)
            throws IOException {
        byte[] header = Samples.HEADER.getBytes(StandardCharsets.UTF_8);
        Path file = Files.createTempFile("orders", ".csv");
        try {
            Files.write(file, packed ? new byte[] {0x1f, (byte) 0x8b} : header);
            Files.write(file, bytes, StandardOpenOption.APPEND);
            Samples.invoices(InputSource.file(file));
        } catch (InputException e) {
            assertThat(e).hasMessageStartingWith(file.toString());
        } finally {
            Files.delete(file);
        }
    }

    @Provide
    Arbitrary<List<String>> rows() {
        Arbitrary<String> invoice = Arbitraries.of("1", "2", "C3", "A4", "");
        Arbitrary<String> stockCode = Arbitraries.of("A", "B", "");
        Arbitrary<String> quantity = Arbitraries.of("1", "-1", "0", "x");
        Arbitrary<String> price = Arbitraries.of("2.55", "0", "-1", "y");
        return Combinators.combine(invoice, stockCode, quantity, price)
                .as(Samples::line)
                .list()
                .ofMaxSize(12);
    }
}
