package org.countinghouse.examples.quickstart;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The figures of an order file, counted by plain loops that share nothing with the command. Knows files whose invoices
 * are not interleaved and have one country and one customer each, sold from a stock that never ends.
 */
final class IndependentCount {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);

    final Map<String, Long> refused = new TreeMap<>();
    final Map<String, BigDecimal> netSalesByCountry = new TreeMap<>();
    final Map<String, BigDecimal> salesBySku = new TreeMap<>();
    long rows;
    long accepted;
    long lines;
    long units;
    long unitsReturned;
    long unitsUnmatched;
    BigDecimal gross = BigDecimal.ZERO.setScale(2);
    BigDecimal returns = BigDecimal.ZERO.setScale(2);

    private final Set<String> orders = new HashSet<>();
    private final Map<String, Deque<Sold>> sold = new HashMap<>();

    static IndependentCount of(Path csv) throws IOException {
        IndependentCount count = new IndependentCount();
        List<String> text = Files.readAllLines(csv, StandardCharsets.UTF_8);
        text.subList(1, text.size()).forEach(line -> count.row(fields(line)));
        return count;
    }

    long orders() {
        return orders.size();
    }

    private void row(List<String> row) {
        rows++;
        String reason = reason(row);
        if (reason.isEmpty() && row.get(0).startsWith("C")) {
            reason = takeBack(row);
        } else if (reason.isEmpty()) {
            sell(row);
        }
        if (reason.isEmpty()) {
            accepted++;
        } else {
            refused.merge(reason, 1L, Long::sum);
        }
    }

    private static String reason(List<String> row) {
        if (row.get(1).isEmpty()) {
            return "missing-stock-code";
        }
        if (!row.get(3).matches("-?[0-9]+")) {
            return "malformed-quantity";
        }
        if (!isDate(row.get(4))) {
            return "malformed-date";
        }
        if (!row.get(5).matches("-?[0-9]+(\\.[0-9]+)?")) {
            return "malformed-price";
        }
        boolean givesBack = row.get(0).startsWith("C");
        int price = new BigDecimal(row.get(5)).signum();
        long quantity = Long.parseLong(row.get(3));
        if (givesBack ? quantity >= 0 : quantity <= 0) {
            return givesBack ? "return-with-positive-quantity" : "stock-correction";
        }
        if (price <= 0) {
            return price == 0 ? "zero-price" : "negative-price";
        }
        if (givesBack && row.get(6).isEmpty()) {
            return "return-without-customer";
        }
        return row.get(0).startsWith("A") ? "adjustment" : "";
    }

    private static boolean isDate(String text) {
        try {
            return LocalDateTime.parse(text, DATE) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private void sell(List<String> row) {
        long quantity = Long.parseLong(row.get(3));
        BigDecimal amount = new BigDecimal(row.get(5))
                .multiply(BigDecimal.valueOf(quantity))
                .setScale(2, RoundingMode.HALF_UP);
        orders.add(row.get(0));
        lines++;
        units += quantity;
        gross = gross.add(amount);
        netSalesByCountry.merge(row.get(7), amount, BigDecimal::add);
        salesBySku.merge(row.get(1), amount, BigDecimal::add);
        if (!row.get(6).isEmpty()) {
            sold.computeIfAbsent(row.get(6) + "|" + row.get(1), key -> new ArrayDeque<>())
                    .push(new Sold(quantity, amount, row.get(7)));
        }
    }

    private String takeBack(List<String> row) {
        long wanted = -Long.parseLong(row.get(3));
        long left = wanted;
        for (Sold sale : sold.getOrDefault(row.get(6) + "|" + row.get(1), new ArrayDeque<>())) {
            long part = Math.min(left, sale.quantity - sale.returned);
            BigDecimal refund = sale.share(sale.returned + part).subtract(sale.share(sale.returned));
            sale.returned += part;
            left -= part;
            unitsReturned += part;
            returns = returns.add(refund);
            netSalesByCountry.merge(sale.country, refund.negate(), BigDecimal::add);
        }
        if (left == wanted) {
            return "return-without-sale";
        }
        unitsUnmatched += left;
        return "";
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean doubled = quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"';
            if (doubled) {
                field.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }

    private static final class Sold {
        private final long quantity;
        private final BigDecimal amount;
        private final String country;
        private long returned;

        Sold(long quantity, BigDecimal amount, String country) {
            this.quantity = quantity;
            this.amount = amount;
            this.country = country;
        }

        BigDecimal share(long count) {
            return amount.multiply(BigDecimal.valueOf(count))
                    .divide(BigDecimal.valueOf(quantity), 2, RoundingMode.HALF_UP);
        }
    }
}
