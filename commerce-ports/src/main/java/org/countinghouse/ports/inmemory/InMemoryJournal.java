package org.countinghouse.ports.inmemory;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.accounting.EntryHash;
import org.countinghouse.domain.accounting.JournalEntry;
import org.countinghouse.domain.accounting.JournalLine;
import org.countinghouse.domain.accounting.PostedEntry;
import org.countinghouse.domain.accounting.Side;
import org.countinghouse.domain.accounting.SourceDocument;
import org.countinghouse.domain.accounting.report.AccountTotal;
import org.countinghouse.domain.accounting.report.MonthlyTotal;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.money.Money;
import org.countinghouse.ports.accounting.Journal;
import org.countinghouse.ports.kernel.StaleStateException;

final class InMemoryJournal implements Journal {

    private final InMemoryUnitOfWork unitOfWork;
    private final InstantSource clock;
    private final InMemoryTable<RowKey, PostedEntry> entries;
    private final InMemoryTable<RowKey, PostedEntry> bySource;
    private final InMemoryTable<RowKey, Long> reversals;
    private final InMemoryTable<RowKey, Long> counters;
    private final InMemoryTable<RowKey, MonthlyTotal> totals;

    InMemoryJournal(InMemoryUnitOfWork unitOfWork, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.clock = clock;
        entries = new InMemoryTable<>(unitOfWork);
        bySource = new InMemoryTable<>(unitOfWork);
        reversals = new InMemoryTable<>(unitOfWork);
        counters = new InMemoryTable<>(unitOfWork);
        totals = new InMemoryTable<>(unitOfWork);
    }

    @Override
    public PostedEntry append(TenantId tenant, JournalEntry entry) {
        RowKey source = source(tenant, entry.source());
        if (bySource.find(source).isPresent()) {
            throw new StaleStateException("journal: " + entry.source() + " is booked already");
        }
        long sequence = lastSequence(tenant) + 1;
        counters.put(RowKey.of(tenant), sequence);
        PostedEntry posted =
                new PostedEntry(sequence, clock.instant().truncatedTo(ChronoUnit.MICROS), EntryHash.of(entry), entry);
        entries.put(RowKey.of(tenant, sequence), posted);
        bySource.put(source, posted);
        entry.reverses().ifPresent(original -> reversals.put(RowKey.of(tenant, original), sequence));
        entry.lines().forEach(line -> addToTotal(tenant, YearMonth.from(entry.date()), line));
        return posted;
    }

    private void addToTotal(TenantId tenant, YearMonth month, JournalLine line) {
        AccountTotal added = total(line);
        RowKey key = RowKey.of(
                tenant,
                month,
                added.account(),
                added.role(),
                added.channel().map(ChannelId::value).orElse(""),
                added.debit().currency());
        AccountTotal sum = totals.find(key)
                .map(kept -> new AccountTotal(
                        added.role(),
                        added.account(),
                        added.channel(),
                        kept.total().debit().plus(added.debit()),
                        kept.total().credit().plus(added.credit())))
                .orElse(added);
        totals.put(key, new MonthlyTotal(month, sum));
    }

    private static AccountTotal total(JournalLine line) {
        Money zero = Money.zero(line.functional().currency());
        boolean debit = line.side() == Side.DEBIT;
        return new AccountTotal(
                line.role(),
                line.account(),
                line.dimensions().channel(),
                debit ? line.functional() : zero,
                debit ? zero : line.functional());
    }

    @Override
    public Optional<PostedEntry> find(TenantId tenant, long sequence) {
        return entries.find(RowKey.of(tenant, sequence));
    }

    @Override
    public Optional<PostedEntry> findBySource(TenantId tenant, SourceDocument source) {
        return bySource.find(source(tenant, source));
    }

    @Override
    public Optional<Long> reversalOf(TenantId tenant, long sequence) {
        return reversals.find(RowKey.of(tenant, sequence));
    }

    @Override
    public List<PostedEntry> entries(TenantId tenant, long after, int limit) {
        return unitOfWork.read(() -> entries.range(RowKey.of(tenant, after + 1), RowKey.of(tenant, after + 1 + limit)));
    }

    @Override
    public long lastSequence(TenantId tenant) {
        return counters.find(RowKey.of(tenant)).orElse(0L);
    }

    @Override
    public List<AccountTotal> totals(TenantId tenant, LocalDate from, LocalDate to) {
        return entries.range(RowKey.of(tenant), RowKey.of(tenant, Long.MAX_VALUE)).stream()
                .map(PostedEntry::entry)
                .filter(entry -> !entry.date().isBefore(from) && !entry.date().isAfter(to))
                .flatMap(entry -> entry.lines().stream())
                .map(InMemoryJournal::total)
                .toList();
    }

    @Override
    public List<MonthlyTotal> monthlyTotals(TenantId tenant) {
        return totals.range(RowKey.of(tenant), RowKey.of(tenant, "\uffff"));
    }

    private static RowKey source(TenantId tenant, SourceDocument source) {
        return RowKey.of(tenant, source.type(), source.id());
    }
}
