package org.countinghouse.domain.accounting.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countinghouse.domain.accounting.posting.PaperLedger.GBP;
import static org.countinghouse.domain.accounting.posting.PaperLedger.SHOP;
import static org.countinghouse.domain.accounting.posting.PaperLedger.gbp;
import static org.countinghouse.domain.accounting.posting.PaperLedger.written;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.countinghouse.domain.accounting.AccountRole;
import org.countinghouse.domain.accounting.PostedEntry;
import org.countinghouse.domain.accounting.SourceDocument;
import org.countinghouse.domain.accounting.StockStatus;
import org.countinghouse.domain.accounting.cost.CostFlow;
import org.countinghouse.domain.accounting.cost.CostKey;
import org.countinghouse.domain.accounting.posting.SalesEvent.Consideration;
import org.countinghouse.domain.accounting.posting.SalesEvent.FulfilledLine;
import org.countinghouse.domain.accounting.posting.SalesEvent.GoodsFulfilled;
import org.countinghouse.domain.accounting.posting.SalesEvent.GoodsReturned;
import org.countinghouse.domain.accounting.posting.SalesEvent.PaymentCaptured;
import org.countinghouse.domain.accounting.posting.SalesEvent.RefundPaid;
import org.countinghouse.domain.accounting.posting.SalesEvent.ReturnedLine;
import org.countinghouse.domain.accounting.posting.SalesEvent.Sale;
import org.countinghouse.domain.accounting.posting.SalesEvent.Settles;
import org.countinghouse.domain.accounting.posting.SettlementEvent.BankCredited;
import org.countinghouse.domain.accounting.posting.SettlementEvent.PayoutInitiated;
import org.countinghouse.domain.accounting.posting.SettlementEvent.ProcessorFeeCharged;
import org.countinghouse.domain.accounting.posting.StockEvent.ReceivedLine;
import org.countinghouse.domain.accounting.posting.StockEvent.StockReceived;
import org.countinghouse.domain.accounting.posting.StockEvent.StockWrittenOff;
import org.countinghouse.domain.accounting.posting.StockEvent.WrittenOffLine;
import org.countinghouse.domain.accounting.report.ChannelIncome;
import org.countinghouse.domain.accounting.report.IncomeStatement;
import org.countinghouse.domain.accounting.report.TrialBalance;
import org.countinghouse.domain.catalog.SellableItem;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.quantity.Quantity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A fortnight of one shop, every figure worked out by hand: FIFO, tax 10 % due at fulfillment, returns as they come.
 * Receive 10 for 62.00 and 5 for 33.00; capture 132.00 for 12 pieces at 10.00; ship them for 75.20; take back one good
 * and one damaged; write off one; settle.
 */
class GoldenScenarioTest {

    private static final Sku LAMP = Sku.of("LAMP");
    private static final ChannelId WEB = ChannelId.of("WEB");
    private static final Sale O1 = Sale.of(WEB, "O1");

    private final PaperLedger ledger = new PaperLedger(CostFlow.FIFO);

    private static SourceDocument source(String type, String id) {
        return SourceDocument.of(type, id);
    }

    private static LocalDate january(int day) {
        return LocalDate.of(2026, 1, day);
    }

    private void book(int day, BusinessEvent event, String... lines) {
        Posting posting = ledger.book(january(day), event);
        assertThat(written(posting.entry().orElseThrow())).containsExactly(lines);
    }

    private static StockReceived receipt(String id, long quantity, String value) {
        return new StockReceived(
                source("receipt", id), SHOP, List.of(new ReceivedLine(LAMP, Quantity.of(quantity), gbp(value))));
    }

    private static GoodsReturned comeBack(String id, ReturnedCondition condition) {
        return new GoodsReturned(
                source("return", id),
                O1,
                SHOP,
                List.of(new ReturnedLine("1", LAMP, Quantity.ONE, gbp("10.00"), gbp("1.00"), Optional.of(condition))));
    }

    @BeforeEach
    void play() {
        book(2, receipt("L1", 10, "62.00"), "Dr 1300 62.00", "Cr 2020 62.00");
        book(3, receipt("L2", 5, "33.00"), "Dr 1300 33.00", "Cr 2020 33.00");
        book(
                6,
                new PaymentCaptured(source("capture", "P1"), O1, gbp("132.00"), gbp("12.00"), Settles.PREPAYMENT),
                "Dr 1100 132.00",
                "Cr 2100 120.00",
                "Cr 2205 12.00");
        book(6, new ProcessorFeeCharged(source("fee", "P1"), WEB, gbp("4.13")), "Dr 6000 4.13", "Cr 1100 4.13");
        book(
                7,
                new GoodsFulfilled(
                        source("shipment", "S1"),
                        O1,
                        SHOP,
                        Consideration.PREPAID,
                        List.of(new FulfilledLine(
                                "1", LAMP, SellableItem.Kind.GOODS, Quantity.of(12), gbp("120.00"), gbp("12.00")))),
                "Dr 2100 120.00",
                "Dr 2205 12.00",
                "Cr 2200 12.00",
                "Cr 4000 120.00",
                "Dr 5000 62.00",
                "Cr 1300 62.00",
                "Dr 5000 13.20",
                "Cr 1300 13.20");
        book(
                10,
                comeBack("A", new ReturnedCondition.Sellable()),
                "Dr 4200 10.00",
                "Cr 5000 6.60",
                "Dr 1300 6.60",
                "Dr 2200 1.00",
                "Cr 2130 11.00");
        book(
                11,
                comeBack("B", new ReturnedCondition.Damaged(gbp("2.00"))),
                "Dr 4200 10.00",
                "Cr 5000 6.60",
                "Dr 5045 4.60",
                "Dr 1330 2.00",
                "Dr 2200 1.00",
                "Cr 2130 11.00");
        book(12, new RefundPaid(source("refund", "P1-1"), O1, gbp("22.00")), "Dr 2130 22.00", "Cr 1100 22.00");
        book(
                12,
                new StockWrittenOff(
                        source("count", "C1"),
                        SHOP,
                        GBP,
                        List.of(new WrittenOffLine(LAMP, StockStatus.SELLABLE, Quantity.ONE))),
                "Dr 5045 6.60",
                "Cr 1300 6.60");
        book(15, new PayoutInitiated(source("payout", "PO1"), gbp("105.87")), "Dr 1140 105.87", "Cr 1100 105.87");
        book(17, new BankCredited(source("bank", "PO1"), gbp("105.87")), "Dr 1010 105.87", "Cr 1140 105.87");
    }

    @Test
    void the_trial_balance_is_the_one_worked_out_by_hand() {
        TrialBalance balance = ledger.trialBalance();
        assertThat(balance.accounts().stream()
                        .map(line -> line.account() + " " + line.balance().toDecimal())
                        .collect(Collectors.joining(" · ")))
                .isEqualTo("1010 105.87 · 1100 0.00 · 1140 0.00 · 1300 19.80 · 1330 2.00 · 2020 -95.00 · 2100 0.00"
                        + " · 2130 0.00 · 2200 -10.00 · 2205 0.00 · 4000 -120.00 · 4200 20.00 · 5000 62.00"
                        + " · 5045 11.20 · 6000 4.13");
        assertThat(balance.isBalanced()).isTrue();
        assertThat(balance.debit()).isEqualTo(gbp("225.00"));
        assertThat(balance.credit()).isEqualTo(gbp("225.00"));
        assertThat(balance.balance(AccountRole.GIFT_CARD_LIABILITY)).isEqualTo(gbp("0.00"));
    }

    @Test
    void income_by_channel_adds_up_to_the_result() {
        IncomeStatement income = IncomeStatement.of(january(1), january(31), GBP, ledger.totals());
        ChannelIncome web = Objects.requireNonNull(income.channels().get(WEB));
        assertThat(web)
                .isEqualTo(new ChannelIncome(
                        gbp("120.00"), gbp("0.00"), gbp("20.00"), gbp("62.00"), gbp("4.13"), gbp("4.60")));
        assertThat(web.netSales()).isEqualTo(gbp("100.00"));
        assertThat(web.grossProfit()).isEqualTo(gbp("38.00"));
        assertThat(web.result()).isEqualTo(gbp("29.27"));
        assertThat(income.channels()).containsOnlyKeys(WEB);
        assertThat(income.unassigned().otherCosts()).isEqualTo(gbp("6.60"));
        assertThat(income.total().result()).isEqualTo(gbp("22.67"));
    }

    @Test
    void the_inventory_accounts_are_the_sum_of_the_layers() {
        assertThat(ledger.onHand(CostKey.sellable(LAMP, SHOP)).value())
                .isEqualTo(ledger.balance(AccountRole.INVENTORY_SELLABLE));
        assertThat(ledger.onHand(CostKey.damaged(LAMP, SHOP)).value())
                .isEqualTo(ledger.balance(AccountRole.INVENTORY_DAMAGED));
        assertThat(ledger.layer("receipt/L1#1").isEmpty()).isTrue();
        assertThat(ledger.layer("receipt/L2#1")).hasToString("2 units worth 13.20 GBP");
        assertThat(ledger.layer("return/A#1")).hasToString("1 units worth 6.60 GBP");
    }

    @Test
    void playing_it_again_gives_the_same_hashes() {
        List<String> first = hashes();
        GoldenScenarioTest again = new GoldenScenarioTest();
        again.play();
        assertThat(again.hashes()).isEqualTo(first);
        assertThat(first).doesNotHaveDuplicates().hasSize(11);
        assertThat(ledger.entries).allMatch(PostedEntry::isIntact);
    }

    private List<String> hashes() {
        return ledger.entries.stream().map(entry -> entry.hash().value()).toList();
    }
}
