package org.countinghouse.domain.accounting.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countinghouse.domain.accounting.posting.PaperLedger.GBP;
import static org.countinghouse.domain.accounting.posting.PaperLedger.SHOP;
import static org.countinghouse.domain.accounting.posting.PaperLedger.gbp;
import static org.countinghouse.domain.accounting.posting.PaperLedger.written;

import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.accounting.AccountingRejection;
import org.countinghouse.domain.accounting.AccountingRejection.AlreadyReversed;
import org.countinghouse.domain.accounting.AccountingRejection.CostMovedOn;
import org.countinghouse.domain.accounting.AccountingRejection.NotReversible;
import org.countinghouse.domain.accounting.AccountingRejection.UnknownEntry;
import org.countinghouse.domain.accounting.JournalEntry;
import org.countinghouse.domain.accounting.LayerId;
import org.countinghouse.domain.accounting.SaleLine;
import org.countinghouse.domain.accounting.SourceDocument;
import org.countinghouse.domain.accounting.StockStatus;
import org.countinghouse.domain.accounting.cost.CostFlow;
import org.countinghouse.domain.accounting.cost.CostKey;
import org.countinghouse.domain.accounting.posting.SalesEvent.Consideration;
import org.countinghouse.domain.accounting.posting.SalesEvent.FulfilledLine;
import org.countinghouse.domain.accounting.posting.SalesEvent.GoodsFulfilled;
import org.countinghouse.domain.accounting.posting.SalesEvent.GoodsReturned;
import org.countinghouse.domain.accounting.posting.SalesEvent.ReturnedLine;
import org.countinghouse.domain.accounting.posting.SalesEvent.Sale;
import org.countinghouse.domain.accounting.posting.StockEvent.ReceivedLine;
import org.countinghouse.domain.accounting.posting.StockEvent.StockReceived;
import org.countinghouse.domain.accounting.posting.StockEvent.StockWrittenOff;
import org.countinghouse.domain.accounting.posting.StockEvent.WrittenOffLine;
import org.countinghouse.domain.catalog.SellableItem;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.quantity.Quantity;
import org.junit.jupiter.api.Test;

class ReversalTest {

    private static final Sku MUG = Sku.of("MUG");
    private static final CostKey KEY = CostKey.sellable(MUG, SHOP);
    private static final SaleLine LINE = SaleLine.of("O1", "1");
    private static final Sale ORDER = Sale.of(ChannelId.of("UK"), "O1");

    private final PaperLedger ledger = new PaperLedger(CostFlow.FIFO);

    private void receive(String id, long quantity, String value) {
        ledger.book(new StockReceived(
                SourceDocument.of("receipt", id),
                SHOP,
                List.of(new ReceivedLine(MUG, Quantity.of(quantity), gbp(value)))));
    }

    private void ship(long quantity) {
        ledger.book(new GoodsFulfilled(
                SourceDocument.of("shipment", "S"),
                ORDER,
                SHOP,
                Consideration.ON_CREDIT,
                List.of(new FulfilledLine(
                        "1", MUG, SellableItem.Kind.GOODS, Quantity.of(quantity), gbp("9.99"), gbp("1.00")))));
    }

    private void takeBack(long quantity) {
        ledger.book(new GoodsReturned(
                SourceDocument.of("return", "R"),
                ORDER,
                SHOP,
                List.of(new ReturnedLine(
                        "1",
                        MUG,
                        Quantity.of(quantity),
                        gbp("3.33"),
                        gbp("0.33"),
                        Optional.of(new ReturnedCondition.Sellable())))));
    }

    private void everyAccountIsZero() {
        assertThat(ledger.trialBalance().accounts())
                .isNotEmpty()
                .allMatch(line -> line.balance().equals(Money.zero(GBP)));
    }

    @Test
    void a_reversal_is_the_mirror_linked_to_its_original() {
        receive("L1", 10, "62.00");
        JournalEntry mirror = ledger.reverse(1).get().entry().orElseThrow();
        assertThat(written(mirror)).containsExactly("Cr 1300 62.00", "Dr 2020 62.00");
        assertThat(mirror.reverses()).contains(1L);
        assertThat(mirror.source()).hasToString("reversal/1");
        assertThat(mirror.description()).isEqualTo("Reversal of 1: booked in error");
        assertThat(mirror.date()).isEqualTo(PaperLedger.FIRST_DAY.plusDays(60));
        assertThat(mirror.rule().id()).isEqualTo("R28");
        assertThat(mirror.lines())
                .allMatch(line -> line.rule().equals(PostingRule.R28.reference()))
                .extracting(line -> line.dimensions())
                .isEqualTo(ledger.entries.get(0).entry().lines().stream()
                        .map(line -> line.dimensions())
                        .toList());
        everyAccountIsZero();
        assertThat(ledger.onHand(KEY).isEmpty()).isTrue();
    }

    @Test
    void reversing_a_shipment_puts_the_units_back_into_their_layers() {
        receive("L1", 10, "62.00");
        receive("L2", 5, "33.00");
        ship(12);
        assertThat(ledger.reverse(3).isRight()).isTrue();
        assertThat(ledger.layer("receipt/L1#1")).hasToString("10 units worth 62.00 GBP");
        assertThat(ledger.layer("receipt/L2#1")).hasToString("5 units worth 33.00 GBP");
        assertThat(ledger.out(LINE).isEmpty()).isTrue();
        assertThat(ledger.reverse(1).isRight()).isTrue();
        assertThat(ledger.reverse(2).isRight()).isTrue();
        everyAccountIsZero();
    }

    @Test
    void reversing_a_return_sends_the_units_out_again() {
        receive("L1", 3, "3.01");
        ship(3);
        takeBack(1);
        assertThat(ledger.reverse(3).isRight()).isTrue();
        assertThat(ledger.onHand(KEY).isEmpty()).isTrue();
        assertThat(ledger.out(LINE)).hasToString("3 units worth 3.01 GBP");
        assertThat(ledger.reverse(2).isRight()).isTrue();
        assertThat(ledger.reverse(1).isRight()).isTrue();
        everyAccountIsZero();
    }

    @Test
    void reversing_a_write_off_puts_the_units_back() {
        receive("L1", 3, "3.01");
        ledger.book(new StockWrittenOff(
                SourceDocument.of("loss", "1"),
                SHOP,
                GBP,
                List.of(new WrittenOffLine(MUG, StockStatus.SELLABLE, Quantity.of(2)))));
        assertThat(ledger.reverse(2).isRight()).isTrue();
        assertThat(ledger.onHand(KEY)).hasToString("3 units worth 3.01 GBP");
    }

    @Test
    void a_receipt_whose_units_are_sold_cannot_be_reversed() {
        receive("L1", 10, "62.00");
        ship(1);
        AccountingRejection refusal = ledger.reverse(1).getLeft();
        assertThat(refusal).isEqualTo(new CostMovedOn(1, LayerId.of("receipt/L1#1"), Quantity.of(10), Quantity.of(9)));
        assertThat(refusal.message())
                .contains("needs 10 units of layer receipt/L1#1")
                .contains("9 are left");
        assertThat(refusal.code()).isEqualTo("cost-moved-on");
        assertThat(ledger.entries).hasSize(2);
    }

    @Test
    void a_shipment_of_which_units_came_back_cannot_be_reversed() {
        receive("L1", 10, "62.00");
        ship(3);
        takeBack(1);
        assertThat(ledger.reverse(2).getLeft())
                .isEqualTo(new CostMovedOn(2, LayerId.of("receipt/L1#1"), Quantity.of(3), Quantity.of(2)));
    }

    @Test
    void an_entry_is_reversed_once_and_a_reversal_never() {
        receive("L1", 10, "62.00");
        assertThat(ledger.reverse(1).isRight()).isTrue();
        AccountingRejection again = ledger.reverse(1).getLeft();
        assertThat(again).isEqualTo(new AlreadyReversed(1, 2));
        assertThat(again.message()).isEqualTo("entry 1 was reversed by entry 2");
        AccountingRejection ofReversal = ledger.reverse(2).getLeft();
        assertThat(ofReversal).isEqualTo(new NotReversible(2));
        assertThat(ofReversal.message()).contains("entry 2 is a reversal");
    }

    @Test
    void an_entry_that_does_not_exist_is_refused() {
        AccountingRejection refusal = ledger.reverse(7).getLeft();
        assertThat(refusal).isEqualTo(new UnknownEntry(7));
        assertThat(refusal.message()).isEqualTo("there is no entry 7");
    }
}
