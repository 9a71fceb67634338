package org.countinghouse.domain.accounting.posting;

import io.vavr.control.Either;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.countinghouse.domain.accounting.AccountRole;
import org.countinghouse.domain.accounting.AccountingRejection;
import org.countinghouse.domain.accounting.ChartOfAccounts;
import org.countinghouse.domain.accounting.EntryHash;
import org.countinghouse.domain.accounting.JournalEntry;
import org.countinghouse.domain.accounting.JournalLine;
import org.countinghouse.domain.accounting.LayerId;
import org.countinghouse.domain.accounting.LocationCode;
import org.countinghouse.domain.accounting.PostedEntry;
import org.countinghouse.domain.accounting.SaleLine;
import org.countinghouse.domain.accounting.Side;
import org.countinghouse.domain.accounting.SourceDocument;
import org.countinghouse.domain.accounting.cost.Cost;
import org.countinghouse.domain.accounting.cost.CostFacts;
import org.countinghouse.domain.accounting.cost.CostFlow;
import org.countinghouse.domain.accounting.cost.CostKey;
import org.countinghouse.domain.accounting.cost.CostLayer;
import org.countinghouse.domain.accounting.cost.CostMovement;
import org.countinghouse.domain.accounting.cost.IssuedCost;
import org.countinghouse.domain.accounting.report.AccountTotal;
import org.countinghouse.domain.accounting.report.TrialBalance;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.kernel.Actor;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.quantity.Quantity;

/** Books kept on paper for tests: applies what the rules decide, and nothing else. */
final class PaperLedger {

    static final Currency GBP = Currency.getInstance("GBP");
    static final LocationCode SHOP = LocationCode.of("MAIN");
    static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);

    final Books books;
    final List<PostedEntry> entries = new ArrayList<>();
    final Map<LayerId, CostLayer> layers = new LinkedHashMap<>();
    final List<CostMovement> movements = new ArrayList<>();
    private final Map<SaleLine, List<IssuedCost>> issued = new LinkedHashMap<>();
    private final Map<SourceDocument, List<CostMovement>> bySource = new LinkedHashMap<>();

    PaperLedger(CostFlow costFlow) {
        this(new Books(
                ChartOfAccounts.retail(),
                PostingPolicies.builder()
                        .functionalCurrency(GBP)
                        .costFlow(costFlow)
                        .build()));
    }

    PaperLedger(Books books) {
        this.books = books;
    }

    static Money gbp(String amount) {
        return Money.parse(amount, GBP);
    }

    static CommandHeader header(LocalDate date) {
        return CommandHeader.of(TenantId.of("t"), CommandId.of("c"), Actor.of("tester"))
                .at(date.atTime(12, 0).toInstant(ZoneOffset.UTC));
    }

    Posting book(BusinessEvent event) {
        return book(FIRST_DAY, event);
    }

    Posting book(LocalDate date, BusinessEvent event) {
        Posting posting = offer(date, event).getOrElseThrow(refusal -> new AssertionError(refusal.message()));
        apply(event.source(), posting);
        return posting;
    }

    /** What the rules say, without writing it down. */
    Either<AccountingRejection, Posting> offer(LocalDate date, BusinessEvent event) {
        Map<CostKey, List<CostLayer>> queues = new LinkedHashMap<>();
        for (CostKey key : event.costDemand().issues().keySet()) {
            queues.put(
                    key,
                    layers.values().stream()
                            .filter(layer ->
                                    layer.key().equals(key) && !layer.cost().isEmpty())
                            .toList());
        }
        Map<SaleLine, List<IssuedCost>> out = new LinkedHashMap<>();
        for (SaleLine line : event.costDemand().returns().keySet()) {
            out.put(line, issued.getOrDefault(line, List.of()));
        }
        return PostingRules.post(RecordBusinessEvent.of(header(date), event), books, new CostFacts(queues, out));
    }

    Either<AccountingRejection, Posting> reverse(long sequence) {
        ReverseEntry command = ReverseEntry.builder()
                .header(header(FIRST_DAY.plusDays(60)))
                .sequence(sequence)
                .why("booked in error")
                .build();
        Either<AccountingRejection, Posting> posting = PostingRules.reverse(command, books, reversalFacts(sequence));
        posting.forEach(accepted -> apply(accepted.entry().orElseThrow().source(), accepted));
        return posting;
    }

    private ReversalFacts reversalFacts(long sequence) {
        if (sequence > entries.size()) {
            return ReversalFacts.none();
        }
        PostedEntry original = entries.get((int) sequence - 1);
        Optional<Long> reversal = entries.stream()
                .filter(one -> one.entry().reverses().equals(Optional.of(sequence)))
                .map(PostedEntry::sequence)
                .findFirst();
        return new ReversalFacts(
                Optional.of(original),
                reversal,
                bySource.getOrDefault(original.entry().source(), List.of()),
                List.copyOf(layers.values()),
                issued.values().stream().flatMap(List::stream).toList());
    }

    private void apply(SourceDocument source, Posting posting) {
        posting.entry()
                .ifPresent(entry ->
                        entries.add(new PostedEntry(entries.size() + 1L, Instant.EPOCH, EntryHash.of(entry), entry)));
        posting.movements().forEach(this::apply);
        movements.addAll(posting.movements());
        bySource.put(source, posting.movements());
    }

    private void apply(CostMovement movement) {
        if (movement.kind().onLayer() != 0) {
            layers.compute(movement.layer(), (id, layer) -> {
                CostLayer held = layer == null ? new CostLayer(id, movement.key(), none()) : layer;
                return held.with(
                        movement.kind().onLayer() > 0
                                ? held.cost().plus(movement.cost())
                                : held.cost().minus(movement.cost()));
            });
        }
        movement.line().ifPresent(line -> applyToSale(movement, line));
    }

    private void applyToSale(CostMovement movement, SaleLine line) {
        List<IssuedCost> out = issued.computeIfAbsent(line, key -> new ArrayList<>());
        int at = 0;
        while (at < out.size() && !out.get(at).layer().equals(movement.layer())) {
            at++;
        }
        if (at == out.size()) {
            out.add(new IssuedCost(line, movement.layer(), movement.key(), none()));
        }
        IssuedCost held = out.get(at);
        out.set(
                at,
                held.with(
                        movement.kind().onSale() > 0
                                ? held.cost().plus(movement.cost())
                                : held.cost().minus(movement.cost())));
    }

    private static Cost none() {
        return Cost.of(Quantity.ZERO, Money.zero(GBP));
    }

    Cost layer(String id) {
        return Objects.requireNonNull(layers.get(LayerId.of(id)), id).cost();
    }

    Cost onHand(CostKey key) {
        return layers.values().stream()
                .filter(layer -> layer.key().equals(key))
                .map(CostLayer::cost)
                .reduce(none(), Cost::plus);
    }

    Cost out(SaleLine line) {
        return issued.getOrDefault(line, List.of()).stream()
                .map(IssuedCost::cost)
                .reduce(none(), Cost::plus);
    }

    TrialBalance trialBalance() {
        return TrialBalance.of(LocalDate.of(2026, 12, 31), GBP, totals());
    }

    List<AccountTotal> totals() {
        List<AccountTotal> totals = new ArrayList<>();
        for (PostedEntry posted : entries) {
            for (JournalLine line : posted.entry().lines()) {
                Money zero = Money.zero(GBP);
                Optional<ChannelId> channel = line.dimensions().channel();
                totals.add(
                        line.side() == Side.DEBIT
                                ? new AccountTotal(line.role(), line.account(), channel, line.functional(), zero)
                                : new AccountTotal(line.role(), line.account(), channel, zero, line.functional()));
            }
        }
        return totals;
    }

    Money balance(AccountRole role) {
        return trialBalance().balance(role);
    }

    /** Lines as {@code Dr 1100 110.00}, one a line. */
    static List<String> written(JournalEntry entry) {
        return entry.lines().stream()
                .map(line -> (line.side() == Side.DEBIT ? "Dr " : "Cr ") + line.account() + " "
                        + line.amount().toDecimal())
                .toList();
    }
}
