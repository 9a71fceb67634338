package org.countinghouse.domain.accounting;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.countinghouse.domain.money.Money;

/** The text an {@link EntryHash} is taken of, as described there. */
final class CanonicalEncoding {

    static final String VERSION = "countinghouse-entry-1";

    private final StringBuilder out = new StringBuilder(VERSION);

    private CanonicalEncoding() {}

    static String of(JournalEntry entry) {
        CanonicalEncoding encoding = new CanonicalEncoding();
        encoding.field(entry.source().type());
        encoding.field(entry.source().id());
        encoding.rule(entry.rule());
        encoding.field(entry.date().toString());
        encoding.field(entry.description());
        encoding.optional(entry.reverses());
        encoding.field(Integer.toString(entry.lines().size()));
        entry.lines().forEach(encoding::line);
        return encoding.out.toString();
    }

    private void line(JournalLine line) {
        field(line.role().name());
        field(line.account().value());
        field(line.side() == Side.DEBIT ? "D" : "C");
        money(line.amount());
        money(line.functional());
        rule(line.rule());
        Dimensions dimensions = line.dimensions();
        optional(dimensions.channel());
        optional(dimensions.location());
        optional(dimensions.sku());
        optional(dimensions.order());
        optional(dimensions.line());
        optional(line.layer());
        optional(line.quantity());
    }

    private void money(Money money) {
        field(Long.toString(money.minorUnits()));
        field(money.currency().getCurrencyCode());
    }

    private void rule(RuleReference rule) {
        field(rule.id());
        field(Integer.toString(rule.version()));
    }

    private void optional(Optional<?> value) {
        if (value.isPresent()) {
            field(value.get().toString());
        } else {
            out.append('~');
        }
    }

    private void field(String text) {
        out.append(utf8Length(text)).append(':').append(text);
    }

    private static int utf8Length(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return text.getBytes(StandardCharsets.UTF_8).length;
            }
        }
        return text.length();
    }
}
