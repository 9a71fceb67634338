package org.countinghouse.adapters.jdbc.internal.accounting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.countinghouse.adapters.jdbc.internal.sql.Batch;
import org.countinghouse.adapters.jdbc.internal.sql.SqlSession;
import org.countinghouse.domain.accounting.AccountNumber;
import org.countinghouse.domain.accounting.AccountRole;
import org.countinghouse.domain.accounting.Dimensions;
import org.countinghouse.domain.accounting.EntryHash;
import org.countinghouse.domain.accounting.JournalEntry;
import org.countinghouse.domain.accounting.JournalLine;
import org.countinghouse.domain.accounting.LayerId;
import org.countinghouse.domain.accounting.LocationCode;
import org.countinghouse.domain.accounting.PostedEntry;
import org.countinghouse.domain.accounting.RuleReference;
import org.countinghouse.domain.accounting.Side;
import org.countinghouse.domain.accounting.SourceDocument;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.quantity.Quantity;

/** Entries and lines to rows and back. */
final class JournalRows {

    private JournalRows() {}

    /** Binds a line's columns, from the role on, to the positions from {@code first} on. */
    static void bind(Batch batch, int first, JournalLine line) {
        Dimensions dimensions = line.dimensions();
        int at = first;
        batch.bind(at++, line.role().name())
                .bind(at++, line.account().value())
                .bind(at++, line.side() == Side.DEBIT ? "D" : "C")
                .bind(at++, line.amount().minorUnits())
                .bind(at++, line.amount().currency().getCurrencyCode())
                .bind(at++, line.functional().minorUnits())
                .bind(at++, line.functional().currency().getCurrencyCode())
                .bind(at++, line.rule().id())
                .bind(at++, line.rule().version())
                .bind(at++, dimensions.channel().map(ChannelId::value))
                .bind(at++, dimensions.location().map(LocationCode::value))
                .bind(at++, dimensions.sku().map(Sku::value))
                .bind(at++, dimensions.order())
                .bind(at++, dimensions.line())
                .bind(at++, line.layer().map(LayerId::value))
                .bindLong(at, line.quantity().map(Quantity::units));
    }

    /** Entries after that number, in order. */
    static List<PostedEntry> read(SqlSession session, TenantId tenant, long after, int limit) {
        List<Head> heads = session.query("""
                        select sequence, source_type, source_id, rule_id, rule_version, accounting_date, description,
                          reverses, recorded_at, content_hash
                        from ${prefix}journal_entry
                        where tenant_id = ? and sequence > ?
                        order by tenant_id, sequence
                        limit ?""")
                .bind(0, tenant.value())
                .bind(1, after)
                .bind(2, limit)
                .map((row, context) -> Head.of(row))
                .list();
        if (heads.isEmpty()) {
            return List.of();
        }
        Map<Long, List<JournalLine>> lines =
                lines(session, tenant, after, heads.get(heads.size() - 1).sequence());
        return heads.stream()
                .map(head -> head.with(lines.getOrDefault(head.sequence(), List.of())))
                .toList();
    }

    private static Map<Long, List<JournalLine>> lines(SqlSession session, TenantId tenant, long after, long last) {
        Map<Long, List<JournalLine>> lines = new TreeMap<>();
        session.query("""
                        select sequence, role, account, side, amount, currency, functional_amount, functional_currency,
                          rule_id, rule_version, channel, location, sku, order_ref, order_line, layer_id, quantity
                        from ${prefix}journal_line
                        where tenant_id = ? and sequence > ? and sequence <= ?
                        order by sequence, line_no""")
                .bind(0, tenant.value())
                .bind(1, after)
                .bind(2, last)
                .setFetchSize(2000)
                .map((row, context) -> Map.entry(row.getLong(1), line(row)))
                .forEach(line -> lines.computeIfAbsent(line.getKey(), sequence -> new ArrayList<>())
                        .add(line.getValue()));
        return lines;
    }

    private static JournalLine line(ResultSet row) throws SQLException {
        long quantity = row.getLong(17);
        return JournalLine.builder()
                .role(AccountRole.valueOf(row.getString(2)))
                .account(AccountNumber.of(row.getString(3)))
                .side("D".equals(row.getString(4)) ? Side.DEBIT : Side.CREDIT)
                .amount(Money.ofMinor(row.getLong(5), Currency.getInstance(row.getString(6))))
                .functional(Money.ofMinor(row.getLong(7), Currency.getInstance(row.getString(8))))
                .rule(new RuleReference(row.getString(9), row.getInt(10)))
                .dimensions(new Dimensions(
                        Optional.ofNullable(row.getString(11)).map(ChannelId::of),
                        Optional.ofNullable(row.getString(12)).map(LocationCode::of),
                        Optional.ofNullable(row.getString(13)).map(Sku::of),
                        Optional.ofNullable(row.getString(14)),
                        Optional.ofNullable(row.getString(15))))
                .layer(Optional.ofNullable(row.getString(16)).map(LayerId::of))
                .quantity(quantity == 0 ? Optional.empty() : Optional.of(Quantity.of(quantity)))
                .build();
    }

    private record Head(long sequence, Instant recordedAt, EntryHash hash, JournalEntry.Builder entry) {

        static Head of(ResultSet row) throws SQLException {
            long reverses = row.getLong(8);
            JournalEntry.Builder entry = JournalEntry.builder();
            entry.source(SourceDocument.of(row.getString(2), row.getString(3)))
                    .rule(new RuleReference(row.getString(4), row.getInt(5)))
                    .date(row.getObject(6, LocalDate.class))
                    .description(row.getString(7))
                    .reverses(reverses == 0 ? Optional.empty() : Optional.of(reverses));
            return new Head(
                    row.getLong(1),
                    row.getObject(9, OffsetDateTime.class).toInstant(),
                    new EntryHash(row.getString(10)),
                    entry);
        }

        PostedEntry with(List<JournalLine> lines) {
            return new PostedEntry(
                    sequence, recordedAt, hash, entry.lines(lines).build());
        }
    }
}
