package org.countinghouse.domain.accounting.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countinghouse.domain.accounting.AccountNumber;
import org.countinghouse.domain.accounting.AccountRole;
import org.countinghouse.domain.accounting.Dimensions;
import org.countinghouse.domain.accounting.EntryHash;
import org.countinghouse.domain.accounting.JournalEntry;
import org.countinghouse.domain.accounting.JournalLine;
import org.countinghouse.domain.accounting.LocationCode;
import org.countinghouse.domain.accounting.PostedEntry;
import org.countinghouse.domain.accounting.RuleReference;
import org.countinghouse.domain.accounting.Side;
import org.countinghouse.domain.accounting.SourceDocument;
import org.countinghouse.domain.accounting.cost.CostKey;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.kernel.Discrepancy;
import org.countinghouse.domain.money.Money;
import org.junit.jupiter.api.Test;

class JournalReplayTest {

    private static final Currency GBP = Currency.getInstance("GBP");
    private static final RuleReference RULE = new RuleReference("R22", 1);
    private static final CostKey KEY = CostKey.sellable(Sku.of("MUG"), LocationCode.of("MAIN"));
    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    private final JournalReplay replay = new JournalReplay();

    private static PostedEntry posted(long sequence, long amount) {
        Dimensions stock = Dimensions.stock(KEY.sku(), KEY.location());
        JournalEntry entry = JournalEntry.builder()
                .source(SourceDocument.of("loss", Long.toString(sequence)))
                .rule(RULE)
                .date(LocalDate.of(2026, 3, 31))
                .description("Stock written off")
                .addLines(
                        line(Side.DEBIT, AccountRole.WRITE_OFF, amount, stock),
                        line(Side.CREDIT, AccountRole.INVENTORY_SELLABLE, amount, stock))
                .build();
        return new PostedEntry(sequence, Instant.EPOCH, EntryHash.of(entry), entry);
    }

    private static JournalLine line(Side side, AccountRole role, long amount, Dimensions dimensions) {
        return JournalLine.builder()
                .role(role)
                .account(AccountNumber.of(role.defaultNumber()))
                .side(side)
                .amount(Money.ofMinor(amount, GBP))
                .functional(Money.ofMinor(amount, GBP))
                .rule(RULE)
                .dimensions(dimensions)
                .build();
    }

    private static MonthlyTotal kept(AccountRole role, long debit, long credit) {
        return kept(role, Optional.empty(), debit, credit);
    }

    private static MonthlyTotal kept(AccountRole role, Optional<ChannelId> channel, long debit, long credit) {
        return new MonthlyTotal(
                MARCH,
                new AccountTotal(
                        role,
                        AccountNumber.of(role.defaultNumber()),
                        channel,
                        Money.ofMinor(debit, GBP),
                        Money.ofMinor(credit, GBP)));
    }

    private List<String> found() {
        return replay.discrepancies().stream().map(Discrepancy::toString).toList();
    }

    @Test
    void a_journal_that_agrees_shows_nothing() {
        replay.next(posted(1, 100));
        replay.next(posted(2, 20));
        replay.end(2);
        replay.compareTotals(
                List.of(kept(AccountRole.WRITE_OFF, 120, 0), kept(AccountRole.INVENTORY_SELLABLE, 0, 120)));
        replay.compareStock(Map.of(KEY, Money.ofMinor(-120, GBP)));

        assertThat(found()).isEmpty();
        assertThat(replay.checked()).isEqualTo(2 + 2 + 1);
    }

    @Test
    void gaps_and_missing_ends_show() {
        replay.next(posted(2, 100));
        replay.end(3);

        assertThat(found())
                .containsExactly(
                        "I10 entry after 0: the facts say number 1, stored is number 2",
                        "I10 last entry: the facts say 3, stored is 2");
    }

    @Test
    void changed_content_and_entries_that_cannot_be_read_show() {
        PostedEntry entry = posted(1, 100);
        replay.next(new PostedEntry(1, Instant.EPOCH, posted(1, 99).hash(), entry.entry()));
        replay.broken(2, "it must balance");
        replay.end(2);

        assertThat(found())
                .containsExactly(
                        "I10 entry 1: the facts say hash " + posted(1, 99).hash()
                                + ", stored is content of another hash",
                        "J1 entry 2: the facts say a balanced entry, stored is it must balance");
    }

    @Test
    void totals_that_differ_are_missing_or_superfluous_show() {
        replay.next(posted(1, 100));
        replay.compareTotals(List.of(
                kept(AccountRole.WRITE_OFF, 100, 1),
                kept(AccountRole.PROCESSING_FEES, Optional.of(ChannelId.of("UK")), 5, 0)));

        assertThat(found())
                .containsExactly(
                        "J3 total 5045 2026-03 GBP: the facts say debit 100, credit 0 minor units,"
                                + " stored is debit 100, credit 1 minor units",
                        "J3 total 6000 UK 2026-03 GBP: the facts say debit 0, credit 0 minor units,"
                                + " stored is debit 5, credit 0 minor units",
                        "J3 total 1300 2026-03 GBP: the facts say debit 0, credit 100 minor units,"
                                + " stored is no total");
    }

    @Test
    void stock_that_differs_is_missing_or_superfluous_shows() {
        CostKey cup = CostKey.damaged(Sku.of("CUP"), LocationCode.of("MAIN"));
        replay.next(posted(1, 100));
        replay.compareStock(Map.of(cup, Money.ofMinor(7, GBP)));

        assertThat(found())
                .containsExactly(
                        "I11 stock CUP@MAIN DAMAGED: the facts say 0 minor units in the journal,"
                                + " stored is 7 in the layers",
                        "I11 stock MUG@MAIN SELLABLE: the facts say -100 minor units in the journal,"
                                + " stored is 0 in the layers");
    }
}
