package org.countinghouse.domain.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.quantity.Quantity;
import org.junit.jupiter.api.Test;

class JournalEntryTest {

    private static final Currency GBP = Currency.getInstance("GBP");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final RuleReference RULE = new RuleReference("R16", 1);

    private static JournalLine.Builder line(Side side, AccountRole role, long minor) {
        return JournalLine.builder()
                .role(role)
                .account(AccountNumber.of(role.defaultNumber()))
                .side(side)
                .amount(Money.ofMinor(minor, GBP))
                .functional(Money.ofMinor(minor, GBP))
                .rule(RULE)
                .dimensions(Dimensions.NONE);
    }

    private static JournalEntry.Builder entry(JournalLine... lines) {
        return JournalEntry.builder()
                .source(SourceDocument.of("payout", "P-1"))
                .rule(RULE)
                .date(LocalDate.of(2026, 2, 28))
                .description("Payout initiated")
                .addLines(lines);
    }

    private static JournalEntry payout() {
        return entry(
                        line(Side.DEBIT, AccountRole.PAYOUTS_IN_TRANSIT, 8137).build(),
                        line(Side.CREDIT, AccountRole.PROCESSOR_CLEARING, 8137).build())
                .build();
    }

    @Test
    void debits_equal_credits() {
        JournalEntry.Builder unbalanced = entry(
                line(Side.DEBIT, AccountRole.BANK, 100).build(),
                line(Side.CREDIT, AccountRole.PROCESSOR_CLEARING, 99).build());
        assertThatIllegalArgumentException()
                .isThrownBy(unbalanced::build)
                .withMessageContaining("entry payout/P-1 must balance in GBP, but is 1");
    }

    @Test
    void each_currency_balances_and_so_does_the_functional_one() {
        JournalLine euro = line(Side.DEBIT, AccountRole.BANK, 110)
                .amount(Money.ofMinor(100, EUR))
                .build();
        JournalLine otherEuro = line(Side.CREDIT, AccountRole.PROCESSOR_CLEARING, 110)
                .amount(Money.ofMinor(100, EUR))
                .build();
        assertThat(entry(euro, otherEuro).build().lines()).hasSize(2);
        JournalLine otherRate = line(Side.CREDIT, AccountRole.PROCESSOR_CLEARING, 111)
                .amount(Money.ofMinor(100, EUR))
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(entry(euro, otherRate)::build)
                .withMessageContaining("must balance in functional GBP, but is -1");
        assertThatIllegalArgumentException()
                .isThrownBy(entry(
                        euro,
                        line(Side.CREDIT, AccountRole.PROCESSOR_CLEARING, 110).build())::build)
                .withMessageContaining("must balance in EUR, but is 100");
    }

    @Test
    void an_entry_has_two_lines_and_one_functional_currency() {
        assertThatIllegalArgumentException()
                .isThrownBy(entry(line(Side.DEBIT, AccountRole.BANK, 1).build())::build)
                .withMessageContaining("lines must be at least two");
        JournalLine other = line(Side.CREDIT, AccountRole.PROCESSOR_CLEARING, 1)
                .functional(Money.ofMinor(1, EUR))
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(entry(line(Side.DEBIT, AccountRole.BANK, 1).build(), other)::build)
                .withMessageContaining("functional currency must be GBP on every line");
    }

    @Test
    void a_line_has_a_positive_amount_and_says_what_its_account_must_know() {
        assertThatIllegalArgumentException()
                .isThrownBy(line(Side.DEBIT, AccountRole.BANK, 0)::build)
                .withMessageContaining("amount must be above zero");
        assertThatIllegalArgumentException()
                .isThrownBy(line(Side.DEBIT, AccountRole.BANK, 5)
                        .amount(Money.ofMinor(4, EUR))
                        .functional(Money.ofMinor(0, GBP))::build)
                .withMessageContaining("functional amount must be above zero");
        assertThatIllegalArgumentException()
                .isThrownBy(line(Side.DEBIT, AccountRole.BANK, 5).functional(Money.ofMinor(4, GBP))::build)
                .withMessageContaining("functional amount must be 0.05 GBP");
        assertThatIllegalArgumentException()
                .isThrownBy(line(Side.DEBIT, AccountRole.INVENTORY_SELLABLE, 5)::build)
                .withMessageContaining("dimensions of INVENTORY_SELLABLE must name STOCK");
    }

    @Test
    void accounts_of_sales_and_stock_require_their_dimensions() {
        Dimensions channel = Dimensions.channel(ChannelId.of("UK"));
        Dimensions stock = Dimensions.stock(Sku.of("MUG"), LocationCode.of("MAIN"));
        Dimensions both = channel.of(Sku.of("MUG"), LocationCode.of("MAIN"));
        assertThat(AccountRole.Requires.NOTHING.isMetBy(Dimensions.NONE)).isTrue();
        assertThat(AccountRole.Requires.CHANNEL.isMetBy(stock)).isFalse();
        assertThat(AccountRole.Requires.CHANNEL.isMetBy(channel)).isTrue();
        assertThat(AccountRole.Requires.STOCK.isMetBy(channel)).isFalse();
        assertThat(AccountRole.Requires.STOCK.isMetBy(stock)).isTrue();
        assertThat(AccountRole.Requires.SALE.isMetBy(stock)).isFalse();
        assertThat(AccountRole.Requires.SALE.isMetBy(channel)).isFalse();
        assertThat(AccountRole.Requires.SALE.isMetBy(both)).isTrue();
        assertThat(AccountRole.COST_OF_GOODS_SOLD.requires()).isEqualTo(AccountRole.Requires.SALE);
        assertThat(AccountRole.RETURNS_AND_ALLOWANCES.requires()).isEqualTo(AccountRole.Requires.CHANNEL);
    }

    @Test
    void the_encoding_is_the_one_described() {
        assertThat(CanonicalEncoding.of(payout()))
                .isEqualTo("countinghouse-entry-1" + "6:payout" + "3:P-1" + "3:R16" + "1:1" + "10:2026-02-28"
                        + "16:Payout initiated" + "~" + "1:2"
                        + "18:PAYOUTS_IN_TRANSIT" + "4:1140" + "1:D" + "4:8137" + "3:GBP" + "4:8137" + "3:GBP"
                        + "3:R16" + "1:1" + "~~~~~~~"
                        + "18:PROCESSOR_CLEARING" + "4:1100" + "1:C" + "4:8137" + "3:GBP" + "4:8137" + "3:GBP"
                        + "3:R16" + "1:1" + "~~~~~~~");
    }

    @Test
    void golden_hashes_never_change() {
        assertThat(EntryHash.of(payout()))
                .hasToString("32a8643e753efa63c15fc971f3e058a39f70f0c39dede953a0183a5cf02b3da8");
        assertThat(EntryHash.of(sale()))
                .hasToString("b23fad7a8af966e5c380842a54768841f397df5377b0f702a6f8133d0b43afef");
    }

    @Test
    void lengths_count_bytes_and_every_dimension_shows() {
        assertThat(CanonicalEncoding.of(sale()))
                .contains("11:Café Ünï")
                .contains("2:UK4:MAIN3:MUG2:O11:111:receipt/L#11:3")
                .contains("16:Payout initiated1:7");
    }

    private static JournalEntry sale() {
        Dimensions sale = Dimensions.sale(ChannelId.of("UK"), "O1")
                .of(Sku.of("MUG"), LocationCode.of("MAIN"))
                .ofLine("1");
        return entry(
                        line(Side.DEBIT, AccountRole.COST_OF_GOODS_SOLD, 301)
                                .dimensions(sale)
                                .layer(LayerId.of("receipt/L#1"))
                                .quantity(Quantity.of(3))
                                .build(),
                        line(Side.CREDIT, AccountRole.INVENTORY_SELLABLE, 301)
                                .account(AccountNumber.of("Café Ünï"))
                                .dimensions(sale)
                                .layer(LayerId.of("receipt/L#1"))
                                .quantity(Quantity.of(3))
                                .build())
                .reverses(7L)
                .build();
    }

    @Test
    void a_changed_line_shows() {
        JournalEntry entry = payout();
        PostedEntry posted = new PostedEntry(1, Instant.EPOCH, EntryHash.of(entry), entry);
        assertThat(posted.isIntact()).isTrue();
        JournalEntry forged =
                JournalEntry.builder().from(entry).description("Payout").build();
        assertThat(new PostedEntry(1, Instant.EPOCH, posted.hash(), forged).isIntact())
                .isFalse();
    }

    @Test
    void a_sequence_starts_at_one_and_a_hash_is_a_hash() {
        JournalEntry entry = payout();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PostedEntry(0, Instant.EPOCH, EntryHash.of(entry), entry))
                .withMessageContaining("sequence must be at least 1, but is 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EntryHash("abc"))
                .withMessageContaining("entry hash must be 64 hexadecimal digits, but is abc");
    }

    @Test
    void ids_have_their_bounds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SourceDocument.of("a/b", "1"))
                .withMessageContaining("source type must be letters, digits and hyphens, but is a/b");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RuleReference("R1", 0))
                .withMessageContaining("rule version must be at least 1, but is 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Dimensions(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("1")))
                .withMessageContaining("order line must come with its order");
        assertThatIllegalArgumentException().isThrownBy(() -> SaleLine.of("O1", " "));
        assertThat(SaleLine.of("O1", "2")).isGreaterThan(SaleLine.of("O1", "1")).isLessThan(SaleLine.of("O2", "1"));
        assertThat(LocationCode.of("A")).isLessThan(LocationCode.of("B"));
    }

    @Test
    void the_default_chart_has_an_account_for_every_role() {
        ChartOfAccounts chart = ChartOfAccounts.retail();
        for (AccountRole role : AccountRole.values()) {
            assertThat(chart.account(role)).isPresent();
        }
        assertThat(chart.account(AccountRole.BANK).orElseThrow())
                .isEqualTo(new Account(AccountNumber.of("1010"), "Bank"));
        assertThat(chart.accounts().values()).doesNotHaveDuplicates();
        assertThat(chart.without(AccountRole.BANK).account(AccountRole.BANK)).isEmpty();
    }

    @Test
    void contra_accounts_stand_against_their_type() {
        assertThat(AccountRole.RETURNS_AND_ALLOWANCES.nature()).isEqualTo(AccountRole.Nature.CONTRA);
        assertThat(AccountRole.PRODUCT_REVENUE.nature()).isEqualTo(AccountRole.Nature.REGULAR);
        assertThat(AccountType.ASSET.growsBy()).isEqualTo(Side.DEBIT);
        assertThat(AccountType.EXPENSE.growsBy()).isEqualTo(Side.DEBIT);
        assertThat(AccountType.LIABILITY.growsBy()).isEqualTo(Side.CREDIT);
        assertThat(AccountType.EQUITY.growsBy()).isEqualTo(Side.CREDIT);
        assertThat(AccountType.REVENUE.growsBy()).isEqualTo(Side.CREDIT);
    }
}
