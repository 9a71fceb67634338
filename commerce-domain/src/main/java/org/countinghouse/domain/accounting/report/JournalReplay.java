package org.countinghouse.domain.accounting.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.countinghouse.domain.accounting.AccountNumber;
import org.countinghouse.domain.accounting.AccountRole;
import org.countinghouse.domain.accounting.JournalLine;
import org.countinghouse.domain.accounting.PostedEntry;
import org.countinghouse.domain.accounting.Side;
import org.countinghouse.domain.accounting.StockStatus;
import org.countinghouse.domain.accounting.cost.CostKey;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.kernel.Discrepancy;
import org.countinghouse.domain.money.Money;

/**
 * Adds up a journal from its first entry to its last and compares: are the numbers without gaps (I10), is every entry
 * as it was written (I10), are the kept totals the sums of the lines (J3), is each stock account the sum of its cost
 * layers (I11)? That every entry balances (J1) is checked where an entry is built; one that cannot be built is reported
 * through {@link #broken}. Used by one thread, once.
 */
public final class JournalReplay {

    private final Map<TotalKey, Sums> totals = new HashMap<>();
    private final Map<CostKey, Long> stock = new TreeMap<>();
    private final List<Discrepancy> discrepancies = new ArrayList<>();
    private long last;

    /** An empty journal. */
    public JournalReplay() {}

    /** The next entry. */
    public void next(PostedEntry posted) {
        arrive(posted.sequence());
        if (!posted.isIntact()) {
            discrepancies.add(new Discrepancy(
                    "I10", "entry " + posted.sequence(), "hash " + posted.hash(), "content of another hash"));
        }
        YearMonth month = YearMonth.from(posted.entry().date());
        for (JournalLine line : posted.entry().lines()) {
            totals.computeIfAbsent(TotalKey.of(month, line), key -> new Sums()).add(line);
            statusOf(line.role())
                    .ifPresent(status -> stock.merge(
                            new CostKey(
                                    line.dimensions().sku().orElseThrow(),
                                    line.dimensions().location().orElseThrow(),
                                    status),
                            line.signed(),
                            Math::addExact));
        }
    }

    /** The next entry is stored in a form that is no entry: it does not balance, or lacks what it must say. */
    public void broken(long sequence, String why) {
        arrive(sequence);
        discrepancies.add(new Discrepancy("J1", "entry " + sequence, "a balanced entry", why));
    }

    /** The journal's counter says that this is the number of the last entry. */
    public void end(long lastSequence) {
        if (last != lastSequence) {
            discrepancies.add(new Discrepancy("I10", "last entry", Long.toString(lastSequence), Long.toString(last)));
        }
    }

    /** Compares the totals that were kept with the sums of the lines. */
    public void compareTotals(List<MonthlyTotal> kept) {
        Map<TotalKey, Sums> missing = new TreeMap<>(totals);
        for (MonthlyTotal one : kept) {
            TotalKey key = TotalKey.of(one);
            Sums facts = missing.remove(key);
            Sums stored = new Sums();
            stored.debit = one.total().debit().minorUnits();
            stored.credit = one.total().credit().minorUnits();
            if (facts == null) {
                facts = new Sums();
            }
            if (facts.debit != stored.debit || facts.credit != stored.credit) {
                discrepancies.add(new Discrepancy("J3", "total " + key, facts.toString(), stored.toString()));
            }
        }
        missing.forEach(
                (key, sums) -> discrepancies.add(new Discrepancy("J3", "total " + key, sums.toString(), "no total")));
    }

    /** Compares what the layers of each key are worth with the balance of its stock account. */
    public void compareStock(Map<CostKey, Money> layers) {
        Map<CostKey, Long> missing = new TreeMap<>(stock);
        for (Map.Entry<CostKey, Money> layer : new TreeMap<>(layers).entrySet()) {
            Long booked = missing.remove(layer.getKey());
            differ(layer.getKey(), booked == null ? 0 : booked, layer.getValue().minorUnits());
        }
        missing.forEach((key, booked) -> differ(key, booked, 0));
    }

    /** How many balances were recomputed. */
    public long checked() {
        return last + totals.size() + stock.size();
    }

    /** Every difference found so far. */
    public List<Discrepancy> discrepancies() {
        return List.copyOf(discrepancies);
    }

    private void arrive(long sequence) {
        if (sequence != last + 1) {
            discrepancies.add(
                    new Discrepancy("I10", "entry after " + last, "number " + (last + 1), "number " + sequence));
        }
        last = sequence;
    }

    private void differ(CostKey key, long booked, long layers) {
        if (booked != layers) {
            discrepancies.add(new Discrepancy(
                    "I11", "stock " + key, booked + " minor units in the journal", layers + " in the layers"));
        }
    }

    private static Optional<StockStatus> statusOf(AccountRole role) {
        for (StockStatus status : StockStatus.values()) {
            if (status.role() == role) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }

    private record TotalKey(YearMonth month, AccountRole role, AccountNumber account, String channel, Currency currency)
            implements Comparable<TotalKey> {

        static TotalKey of(YearMonth month, JournalLine line) {
            return new TotalKey(
                    month,
                    line.role(),
                    line.account(),
                    line.dimensions().channel().map(ChannelId::value).orElse(""),
                    line.functional().currency());
        }

        static TotalKey of(MonthlyTotal kept) {
            AccountTotal total = kept.total();
            return new TotalKey(
                    kept.month(),
                    total.role(),
                    total.account(),
                    total.channel().map(ChannelId::value).orElse(""),
                    total.debit().currency());
        }

        @Override
        public int compareTo(TotalKey other) {
            return Comparator.comparing(TotalKey::month)
                    .thenComparing(TotalKey::role)
                    .thenComparing(TotalKey::account)
                    .thenComparing(TotalKey::channel)
                    .thenComparing(key -> key.currency().getCurrencyCode())
                    .compare(this, other);
        }

        @Override
        public String toString() {
            return account + (channel.isEmpty() ? "" : " " + channel) + " " + month + " " + currency;
        }
    }

    private static final class Sums {

        private long debit;
        private long credit;

        void add(JournalLine line) {
            long amount = line.functional().minorUnits();
            if (line.side() == Side.DEBIT) {
                debit = Math.addExact(debit, amount);
            } else {
                credit = Math.addExact(credit, amount);
            }
        }

        @Override
        public String toString() {
            return "debit " + debit + ", credit " + credit + " minor units";
        }
    }
}
