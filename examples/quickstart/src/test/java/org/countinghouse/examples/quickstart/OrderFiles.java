package org.countinghouse.examples.quickstart;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;

/** Order files for tests. */
final class OrderFiles {

    static final String HEADER = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final List<String> COUNTRIES = List.of("United Kingdom", "Germany", "EIRE", "Atlantis");
    private static final int ITEMS = 40;
    private static final int CUSTOMERS = 25;

    private OrderFiles() {}

    /** The file that the command plays when it is given none. */
    static Path sample() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(OrderFiles.class.getResource("sample-orders.csv"))
                .toURI());
    }

    /**
     * Writes sales, returns and some rows to refuse, over several months and with dates that jump back now and then.
     * The same seed gives the same bytes.
     */
    static Path generated(Path file, long seed, int invoices) throws IOException {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(HEADER);
        LocalDateTime time = LocalDateTime.of(2026, 1, 5, 8, 0);
        for (int invoice = 1; invoice <= invoices; invoice++) {
            time = time.plusMinutes(random.nextInt(900));
            LocalDateTime dated = random.nextInt(20) == 0 ? time.minusDays(random.nextInt(40)) : time;
            int customer = random.nextInt(CUSTOMERS);
            boolean givesBack = invoice > 5 && random.nextInt(4) == 0;
            for (int line = 1 + random.nextInt(6); line > 0; line--) {
                int item = random.nextInt(ITEMS);
                long quantity = random.nextInt(30) == 0 ? 0 : 1 + random.nextInt(60);
                text.append(givesBack ? "C" : "").append(5000 + invoice).append(',');
                text.append(item == 0 ? "POST" : "ITEM-" + item)
                        .append(",\"Item, no. ")
                        .append(item)
                        .append("\",");
                text.append(givesBack ? -quantity : quantity)
                        .append(',')
                        .append(DATE.format(dated))
                        .append(',');
                text.append(1 + item * 37 % 90)
                        .append('.')
                        .append(random.nextInt(90) + 10)
                        .append(',');
                text.append(customer == 0 ? "" : 17000 + customer + ".0").append(',');
                text.append(COUNTRIES.get(customer % COUNTRIES.size())).append('\n');
            }
        }
        return Files.writeString(file, text);
    }
}
