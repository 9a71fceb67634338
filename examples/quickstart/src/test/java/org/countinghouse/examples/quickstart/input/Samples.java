package org.countinghouse.examples.quickstart.input;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Small inputs that several tests share. */
final class Samples {

    static final String HEADER = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";

    private Samples() {}

    static String line(String invoice, String stockCode, String quantity, String price) {
        return String.join(
                        ",", invoice, stockCode, "A thing", quantity, "2026-03-02 08:14:00", price, "17850.0", "France")
                + "\n";
    }

    static InputSource file(Path folder, String name, byte[] content) throws IOException {
        return InputSource.file(Files.write(folder.resolve(name), content));
    }

    static InputSource file(Path folder, String content, Charset charset) throws IOException {
        return file(folder, "orders.csv", content.getBytes(charset));
    }

    static InputSource file(Path folder, String content) throws IOException {
        return file(folder, content, StandardCharsets.UTF_8);
    }

    static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
            packed.write(content);
        }
        return bytes.toByteArray();
    }

    static OrderInput inspect(InputSource... sources) {
        return OrderInput.inspect(List.of(sources), Long.MAX_VALUE);
    }

    static List<Invoice> invoices(InputSource... sources) {
        List<Invoice> found = new ArrayList<>();
        inspect(sources).forEachInvoice(found::add);
        return found;
    }

    static OrderRow row(String invoice, String stockCode, long quantity, String price, String customer) {
        return new OrderRow(
                1,
                new Place("orders.csv", 2, 1),
                invoice,
                stockCode,
                "A thing",
                quantity,
                Instant.parse("2026-03-02T08:14:00Z"),
                new BigDecimal(price),
                customer,
                "France");
    }
}
