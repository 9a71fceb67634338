package org.countinghouse.ports.accounting.internal;

import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.countinghouse.domain.accounting.AccountingRejection;
import org.countinghouse.domain.accounting.AccountingRejection.KeyReused;
import org.countinghouse.domain.accounting.AccountingRejection.SourceReused;
import org.countinghouse.domain.accounting.LayerId;
import org.countinghouse.domain.accounting.PostedEntry;
import org.countinghouse.domain.accounting.SaleLine;
import org.countinghouse.domain.accounting.SourceDocument;
import org.countinghouse.domain.accounting.cost.CostDemand;
import org.countinghouse.domain.accounting.cost.CostFacts;
import org.countinghouse.domain.accounting.cost.CostLayer;
import org.countinghouse.domain.accounting.cost.CostMovement;
import org.countinghouse.domain.accounting.posting.Books;
import org.countinghouse.domain.accounting.posting.Posting;
import org.countinghouse.domain.accounting.posting.PostingRules;
import org.countinghouse.domain.accounting.posting.RecordBusinessEvent;
import org.countinghouse.domain.accounting.posting.ReversalFacts;
import org.countinghouse.domain.accounting.posting.ReverseEntry;
import org.countinghouse.domain.accounting.report.IncomeStatement;
import org.countinghouse.domain.accounting.report.JournalReplay;
import org.countinghouse.domain.accounting.report.TrialBalance;
import org.countinghouse.domain.kernel.Arguments;
import org.countinghouse.domain.kernel.Discrepancy;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.kernel.Verification;
import org.countinghouse.ports.accounting.Bookkeeping;
import org.countinghouse.ports.accounting.CostLedger;
import org.countinghouse.ports.accounting.Journal;
import org.countinghouse.ports.kernel.internal.Answer;
import org.countinghouse.ports.kernel.internal.CommandGate;
import org.countinghouse.ports.kernel.internal.Handling;

/** Loads cost facts, lets the posting rules decide, and writes entry and movements together. */
public final class BookkeepingService implements Bookkeeping {

    private static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);
    private static final int MOST_ENTRIES = 10_000;
    private static final int REPLAY_PAGE = 200;
    private static final String NO_ENTRY = "-";

    private final CommandGate gate;
    private final Journal journal;
    private final CostLedger costs;
    private final Books books;

    /** Keeps the books in that journal and cost ledger, by that chart and those policies. */
    public BookkeepingService(CommandGate gate, Journal journal, CostLedger costs, Books books) {
        this.gate = gate;
        this.journal = journal;
        this.costs = costs;
        this.books = books;
    }

    @Override
    public Either<AccountingRejection, Optional<PostedEntry>> record(RecordBusinessEvent asked) {
        RecordBusinessEvent command = asked.withHeader(gate.stamped(asked.header()));
        TenantId tenant = command.header().tenant();
        SourceDocument source = command.event().source();
        return gate.once(
                "books.record",
                SourcedCommand.of(command),
                new Handling<>(
                        () -> post(command),
                        reference -> replay(tenant, reference),
                        (key, field) -> new SourceReused(source, field)));
    }

    private Either<AccountingRejection, Answer<Optional<PostedEntry>>> post(RecordBusinessEvent command) {
        TenantId tenant = command.header().tenant();
        CostDemand demand = command.event().costDemand();
        CostFacts facts = demand.isEmpty() ? CostFacts.NONE : costs.facts(tenant, demand);
        return PostingRules.post(command, books, facts).map(posting -> {
            Optional<PostedEntry> posted = write(tenant, command.event().source(), posting);
            return new Answer<>(
                    posted, posted.map(entry -> Long.toString(entry.sequence())).orElse(NO_ENTRY));
        });
    }

    private Optional<PostedEntry> replay(TenantId tenant, String reference) {
        return reference.equals(NO_ENTRY) ? Optional.empty() : Optional.of(entry(tenant, reference));
    }

    private PostedEntry entry(TenantId tenant, String reference) {
        return journal.find(tenant, Long.parseLong(reference)).orElseThrow();
    }

    private Optional<PostedEntry> write(TenantId tenant, SourceDocument source, Posting posting) {
        if (!posting.movements().isEmpty()) {
            costs.record(tenant, source, posting.movements());
        }
        return posting.entry().map(entry -> journal.append(tenant, entry));
    }

    @Override
    public Either<AccountingRejection, PostedEntry> reverse(ReverseEntry asked) {
        ReverseEntry command = asked.withHeader(gate.stamped(asked.header()));
        TenantId tenant = command.header().tenant();
        return gate.once(
                "books.reverse",
                command,
                new Handling<>(() -> takeBack(command), reference -> entry(tenant, reference), KeyReused::new));
    }

    private Either<AccountingRejection, Answer<PostedEntry>> takeBack(ReverseEntry command) {
        TenantId tenant = command.header().tenant();
        return PostingRules.reverse(command, books, reversalFacts(tenant, command.sequence()))
                .map(posting -> {
                    SourceDocument source = posting.entry().orElseThrow().source();
                    PostedEntry posted = write(tenant, source, posting).orElseThrow();
                    return new Answer<>(posted, Long.toString(posted.sequence()));
                });
    }

    private ReversalFacts reversalFacts(TenantId tenant, long sequence) {
        Optional<PostedEntry> original = journal.find(tenant, sequence);
        if (original.isEmpty()) {
            return ReversalFacts.none();
        }
        List<CostMovement> movements =
                costs.movementsOf(tenant, original.get().entry().source());
        List<LayerId> ids =
                movements.stream().map(CostMovement::layer).distinct().toList();
        TreeSet<SaleLine> lines = new TreeSet<>();
        movements.forEach(movement -> movement.line().ifPresent(lines::add));
        List<CostLayer> layers = ids.isEmpty() ? List.of() : costs.layers(tenant, ids);
        return new ReversalFacts(
                original,
                journal.reversalOf(tenant, sequence),
                movements,
                layers,
                lines.isEmpty() ? List.of() : costs.issued(tenant, lines));
    }

    @Override
    public TrialBalance trialBalance(TenantId tenant, LocalDate asOf) {
        return TrialBalance.of(asOf, books.policies().functionalCurrency(), journal.totals(tenant, BEGINNING, asOf));
    }

    @Override
    public IncomeStatement incomeByChannel(TenantId tenant, LocalDate from, LocalDate to) {
        Arguments.require(!to.isBefore(from), "to", "must not be before " + from, to);
        return IncomeStatement.of(from, to, books.policies().functionalCurrency(), journal.totals(tenant, from, to));
    }

    @Override
    public List<PostedEntry> entries(TenantId tenant, long after, int limit) {
        Arguments.require(limit >= 1 && limit <= MOST_ENTRIES, "limit", "must be 1 to " + MOST_ENTRIES, limit);
        return journal.entries(tenant, after, limit);
    }

    @Override
    public Verification verify(TenantId tenant) {
        JournalReplay replay = new JournalReplay();
        long last = journal.lastSequence(tenant);
        long seen = 0;
        while (seen < last) {
            seen = replayPage(tenant, replay, seen, last);
        }
        replay.end(last);
        replay.compareTotals(journal.monthlyTotals(tenant));
        replay.compareStock(costs.values(tenant));
        List<Discrepancy> all = new ArrayList<>(replay.discrepancies());
        all.addAll(costs.differences(tenant));
        return new Verification("journal", replay.checked(), all);
    }

    /** Replays a page of entries; one by one where a stored entry can no longer be built. */
    private long replayPage(TenantId tenant, JournalReplay replay, long after, long last) {
        try {
            List<PostedEntry> page = journal.entries(tenant, after, REPLAY_PAGE);
            page.forEach(replay::next);
            return page.isEmpty() ? last : page.get(page.size() - 1).sequence();
        } catch (IllegalArgumentException broken) {
            long end = Math.min(last, after + REPLAY_PAGE);
            for (long sequence = after + 1; sequence <= end; sequence++) {
                replayOne(tenant, replay, sequence);
            }
            return end;
        }
    }

    private void replayOne(TenantId tenant, JournalReplay replay, long sequence) {
        try {
            journal.find(tenant, sequence).ifPresent(replay::next);
        } catch (IllegalArgumentException broken) {
            replay.broken(sequence, String.valueOf(broken.getMessage()));
        }
    }
}
