package org.countinghouse.adapters.jdbc.internal.accounting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.countinghouse.adapters.jdbc.internal.sql.Batch;
import org.countinghouse.adapters.jdbc.internal.sql.Sql;
import org.countinghouse.adapters.jdbc.internal.sql.SqlSession;
import org.countinghouse.domain.accounting.EntryHash;
import org.countinghouse.domain.accounting.JournalEntry;
import org.countinghouse.domain.accounting.JournalLine;
import org.countinghouse.domain.accounting.PostedEntry;
import org.countinghouse.domain.accounting.SourceDocument;
import org.countinghouse.domain.accounting.report.AccountTotal;
import org.countinghouse.domain.accounting.report.MonthlyTotal;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.accounting.Journal;

/** One row an entry, one a line, and one counter a tenant whose lock keeps the numbers without gaps. */
public final class JdbcJournal implements Journal {

    private final Sql sql;

    /** The journal in that database. */
    public JdbcJournal(Sql sql) {
        this.sql = sql;
    }

    @Override
    public PostedEntry append(TenantId tenant, JournalEntry entry) {
        return sql.write(session -> {
            Ticket ticket = nextTicket(session, tenant);
            PostedEntry posted = new PostedEntry(ticket.sequence(), ticket.recordedAt(), EntryHash.of(entry), entry);
            insertEntry(session, tenant, posted);
            insertLines(session, tenant, posted);
            AccountTotals.add(session, tenant, entry);
            return posted;
        });
    }

    private static Ticket nextTicket(SqlSession session, TenantId tenant) {
        return takeTicket(session, tenant).orElseGet(() -> {
            // Whoever is first, the row is there now.
            boolean mine = session.insertNew(session.update("""
                            insert into ${prefix}ledger (tenant_id, last_sequence) values (?, 0)
                            ${or nothing}""").bind(0, tenant.value()));
            return takeTicket(session, tenant)
                    .orElseThrow(() -> new IllegalStateException("no ledger, inserted by this unit: " + mine));
        });
    }

    private static Optional<Ticket> takeTicket(SqlSession session, TenantId tenant) {
        return switch (session.dialect()) {
            case POSTGRESQL ->
                session.query("""
                                update ${prefix}ledger set last_sequence = last_sequence + 1
                                where tenant_id = ?
                                returning last_sequence, clock_timestamp()""")
                        .bind(0, tenant.value())
                        .map((row, context) -> new Ticket(
                                row.getLong(1),
                                row.getObject(2, OffsetDateTime.class).toInstant()))
                        .findOne();
            case MARIADB -> {
                // One statement that locks the row whether it is there or not; to find out first would end in a
                // deadlock.
                int taken = session.update("""
                                insert into ${prefix}ledger (tenant_id, last_sequence) values (?, 1)
                                on duplicate key update last_sequence = last_sequence + 1""").bind(0, tenant.value()).execute();
                yield taken == 0 ? Optional.empty() : numbered(session, tenant);
            }
            case H2 ->
                session.query("""
                                select last_sequence, ${prefix}clock_millis() from final table (
                                  update ${prefix}ledger set last_sequence = last_sequence + 1 where tenant_id = ?)""")
                        .bind(0, tenant.value())
                        .map((row, context) -> new Ticket(row.getLong(1), Instant.ofEpochMilli(row.getLong(2))))
                        .findOne();
        };
    }

    private static Optional<Ticket> numbered(SqlSession session, TenantId tenant) {
        return session.query("select last_sequence, utc_timestamp(6) from ${prefix}ledger where tenant_id = ?")
                .bind(0, tenant.value())
                .map((row, context) -> new Ticket(
                        row.getLong(1), row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC)))
                .findOne();
    }

    private static void insertEntry(SqlSession session, TenantId tenant, PostedEntry posted) {
        JournalEntry entry = posted.entry();
        session.update("""
                        insert into ${prefix}journal_entry (tenant_id, sequence, source_type, source_id, rule_id,
                          rule_version, accounting_date, description, reverses, recorded_at, content_hash)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .bind(0, tenant.value())
                .bind(1, posted.sequence())
                .bind(2, entry.source().type())
                .bind(3, entry.source().id())
                .bind(4, entry.rule().id())
                .bind(5, entry.rule().version())
                .bind(6, entry.date())
                .bind(7, entry.description())
                .bind(8, entry.reverses().orElse(null))
                .bind(9, SqlSession.utc(posted.recordedAt()))
                .bind(10, posted.hash().value())
                .execute();
    }

    private static void insertLines(SqlSession session, TenantId tenant, PostedEntry posted) {
        Batch batch = session.batch("""
                insert into ${prefix}journal_line (tenant_id, sequence, line_no, role, account, side, amount, currency,
                  functional_amount, functional_currency, rule_id, rule_version, channel, location, sku, order_ref,
                  order_line, layer_id, quantity)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""");
        int number = 0;
        for (JournalLine line : posted.entry().lines()) {
            batch.bind(0, tenant.value()).bind(1, posted.sequence()).bind(2, ++number);
            JournalRows.bind(batch, 3, line);
            batch.add();
        }
        batch.execute();
    }

    @Override
    public Optional<PostedEntry> find(TenantId tenant, long sequence) {
        return entries(tenant, sequence - 1, 1).stream()
                .filter(posted -> posted.sequence() == sequence)
                .findFirst();
    }

    @Override
    public Optional<PostedEntry> findBySource(TenantId tenant, SourceDocument source) {
        Optional<Long> sequence = sql.read(session -> session.query("""
                        select sequence from ${prefix}journal_entry
                        where tenant_id = ? and source_type = ? and source_id = ?""")
                .bind(0, tenant.value())
                .bind(1, source.type())
                .bind(2, source.id())
                .mapTo(Long.class)
                .findOne());
        return sequence.flatMap(found -> find(tenant, found));
    }

    @Override
    public Optional<Long> reversalOf(TenantId tenant, long sequence) {
        return sql.read(session -> session.query("""
                        select sequence from ${prefix}journal_entry where tenant_id = ? and reverses = ?""")
                .bind(0, tenant.value())
                .bind(1, sequence)
                .mapTo(Long.class)
                .findOne());
    }

    @Override
    public List<PostedEntry> entries(TenantId tenant, long after, int limit) {
        return sql.read(session -> JournalRows.read(session, tenant, after, limit));
    }

    @Override
    public long lastSequence(TenantId tenant) {
        return sql.read(session -> session.query("select last_sequence from ${prefix}ledger where tenant_id = ?")
                .bind(0, tenant.value())
                .mapTo(Long.class)
                .findOne()
                .orElse(0L));
    }

    @Override
    public List<AccountTotal> totals(TenantId tenant, LocalDate from, LocalDate to) {
        return sql.read(session -> AccountTotals.between(session, tenant, from, to));
    }

    @Override
    public List<MonthlyTotal> monthlyTotals(TenantId tenant) {
        return sql.read(session -> session.query("""
                        select role, account, channel, currency, debit, credit, month_start
                        from ${prefix}account_total
                        where tenant_id = ?
                        order by month_start, account, role, channel, currency""")
                .bind(0, tenant.value())
                .map((row, context) ->
                        new MonthlyTotal(YearMonth.from(row.getObject(7, LocalDate.class)), AccountTotals.total(row)))
                .list());
    }

    private record Ticket(long sequence, Instant recordedAt) {}
}
