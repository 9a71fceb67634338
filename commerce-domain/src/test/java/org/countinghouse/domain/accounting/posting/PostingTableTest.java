package org.countinghouse.domain.accounting.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.countinghouse.domain.accounting.posting.PaperLedger.GBP;
import static org.countinghouse.domain.accounting.posting.PaperLedger.SHOP;
import static org.countinghouse.domain.accounting.posting.PaperLedger.gbp;
import static org.countinghouse.domain.accounting.posting.PaperLedger.written;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.accounting.Account;
import org.countinghouse.domain.accounting.AccountNumber;
import org.countinghouse.domain.accounting.AccountRole;
import org.countinghouse.domain.accounting.AccountingRejection;
import org.countinghouse.domain.accounting.AccountingRejection.ForeignCurrency;
import org.countinghouse.domain.accounting.AccountingRejection.NegativeStock;
import org.countinghouse.domain.accounting.AccountingRejection.ReturnExceedsSale;
import org.countinghouse.domain.accounting.AccountingRejection.UnmappedRole;
import org.countinghouse.domain.accounting.ChartOfAccounts;
import org.countinghouse.domain.accounting.Dimensions;
import org.countinghouse.domain.accounting.JournalEntry;
import org.countinghouse.domain.accounting.JournalLine;
import org.countinghouse.domain.accounting.LayerId;
import org.countinghouse.domain.accounting.LocationCode;
import org.countinghouse.domain.accounting.SaleLine;
import org.countinghouse.domain.accounting.SourceDocument;
import org.countinghouse.domain.accounting.StockStatus;
import org.countinghouse.domain.accounting.cost.CostFacts;
import org.countinghouse.domain.accounting.cost.CostFlow;
import org.countinghouse.domain.accounting.posting.PostingPolicies.TaxPoint;
import org.countinghouse.domain.accounting.posting.SalesEvent.Consideration;
import org.countinghouse.domain.accounting.posting.SalesEvent.FulfilledLine;
import org.countinghouse.domain.accounting.posting.SalesEvent.GoodsFulfilled;
import org.countinghouse.domain.accounting.posting.SalesEvent.GoodsReturned;
import org.countinghouse.domain.accounting.posting.SalesEvent.PaymentCaptured;
import org.countinghouse.domain.accounting.posting.SalesEvent.PrepaymentRefunded;
import org.countinghouse.domain.accounting.posting.SalesEvent.PriceConceded;
import org.countinghouse.domain.accounting.posting.SalesEvent.RefundPaid;
import org.countinghouse.domain.accounting.posting.SalesEvent.ReturnedLine;
import org.countinghouse.domain.accounting.posting.SalesEvent.Sale;
import org.countinghouse.domain.accounting.posting.SalesEvent.Settles;
import org.countinghouse.domain.accounting.posting.SettlementEvent.BankCredited;
import org.countinghouse.domain.accounting.posting.SettlementEvent.Difference;
import org.countinghouse.domain.accounting.posting.SettlementEvent.PayoutInitiated;
import org.countinghouse.domain.accounting.posting.SettlementEvent.ProcessorFeeCharged;
import org.countinghouse.domain.accounting.posting.SettlementEvent.ReserveHeld;
import org.countinghouse.domain.accounting.posting.SettlementEvent.ReserveReleased;
import org.countinghouse.domain.accounting.posting.SettlementEvent.SettlementDiffered;
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

/** The rows of the posting table, on its base case: price 100.00, tax 10.00, cost 60.00. */
class PostingTableTest {

    private static final Sku MUG = Sku.of("MUG");
    private static final ChannelId UK = ChannelId.of("UK");
    private static final Sale ORDER = Sale.of(UK, "O1");

    private final PaperLedger ledger = new PaperLedger(CostFlow.FIFO);

    private static SourceDocument source(String id) {
        return SourceDocument.of("test", id);
    }

    private static StockReceived receipt(String id, long quantity, String value) {
        return new StockReceived(source(id), SHOP, List.of(new ReceivedLine(MUG, Quantity.of(quantity), gbp(value))));
    }

    private static GoodsFulfilled sale(Consideration consideration) {
        return new GoodsFulfilled(
                source("shipment"),
                ORDER,
                SHOP,
                consideration,
                List.of(new FulfilledLine(
                        "1", MUG, SellableItem.Kind.GOODS, Quantity.ONE, gbp("100.00"), gbp("10.00"))));
    }

    private static GoodsReturned comeBack(ReturnedCondition condition) {
        return new GoodsReturned(
                source("return"),
                ORDER,
                SHOP,
                List.of(new ReturnedLine("1", MUG, Quantity.ONE, gbp("100.00"), gbp("10.00"), Optional.of(condition))));
    }

    private List<String> lines(BusinessEvent event) {
        return written(ledger.book(event).entry().orElseThrow());
    }

    private AccountingRejection refusal(BusinessEvent event) {
        return ledger.offer(PaperLedger.FIRST_DAY, event).getLeft();
    }

    @Test
    void R03_a_prepayment_is_owed_until_it_is_earned_and_its_tax_is_not_yet_due() {
        assertThat(lines(new PaymentCaptured(source("c"), ORDER, gbp("110.00"), gbp("10.00"), Settles.PREPAYMENT)))
                .containsExactly("Dr 1100 110.00", "Cr 2100 100.00", "Cr 2205 10.00");
    }

    @Test
    void R03_tax_due_on_payment_is_payable_at_once() {
        PaperLedger onPayment = new PaperLedger(new Books(
                ChartOfAccounts.retail(),
                PostingPolicies.builder()
                        .functionalCurrency(GBP)
                        .taxPoint(TaxPoint.PAYMENT)
                        .build()));
        onPayment.book(receipt("r", 1, "60.00"));
        assertThat(written(onPayment
                        .book(new PaymentCaptured(source("c"), ORDER, gbp("110.00"), gbp("10.00"), Settles.PREPAYMENT))
                        .entry()
                        .orElseThrow()))
                .containsExactly("Dr 1100 110.00", "Cr 2100 100.00", "Cr 2200 10.00");
        assertThat(written(onPayment.book(sale(Consideration.PREPAID)).entry().orElseThrow()))
                .containsExactly("Dr 2100 100.00", "Cr 4000 100.00", "Dr 5000 60.00", "Cr 1300 60.00");
        assertThat(written(onPayment
                        .book(new PrepaymentRefunded(source("pr"), ORDER, gbp("110.00"), gbp("10.00")))
                        .entry()
                        .orElseThrow()))
                .containsExactly("Dr 2100 100.00", "Dr 2200 10.00", "Cr 1100 110.00");
    }

    @Test
    void R04_prepaid_goods_earn_revenue_and_cost_stock_in_one_entry() {
        ledger.book(receipt("r", 1, "60.00"));
        assertThat(lines(sale(Consideration.PREPAID)))
                .containsExactly(
                        "Dr 2100 100.00",
                        "Dr 2205 10.00",
                        "Cr 2200 10.00",
                        "Cr 4000 100.00",
                        "Dr 5000 60.00",
                        "Cr 1300 60.00");
    }

    @Test
    void R04_lines_say_which_sale_which_stock_and_which_layer() {
        ledger.book(receipt("r", 1, "60.00"));
        JournalEntry entry = ledger.book(sale(Consideration.PREPAID)).entry().orElseThrow();
        JournalLine cost = entry.lines().get(4);
        assertThat(cost.role()).isEqualTo(AccountRole.COST_OF_GOODS_SOLD);
        assertThat(cost.dimensions())
                .isEqualTo(Dimensions.sale(UK, "O1").of(MUG, SHOP).ofLine("1"));
        assertThat(cost.layer()).contains(LayerId.of("test/r#1"));
        assertThat(cost.quantity()).contains(Quantity.ONE);
        assertThat(cost.rule()).hasToString("R04.1");
        assertThat(cost.functional()).isEqualTo(cost.amount());
        assertThat(entry.lines().get(0).dimensions()).isEqualTo(Dimensions.sale(UK, "O1"));
        assertThat(entry.source()).isEqualTo(source("shipment"));
        assertThat(entry.date()).isEqualTo(PaperLedger.FIRST_DAY);
        assertThat(entry.reverses()).isEmpty();
        assertThat(entry.description()).isEqualTo("Fulfilled O1");
    }

    @Test
    void R04_a_service_and_carriage_take_no_stock_and_carriage_earns_shipping_revenue() {
        GoodsFulfilled event = new GoodsFulfilled(
                source("shipment"),
                ORDER,
                SHOP,
                Consideration.PREPAID,
                List.of(
                        new FulfilledLine(
                                "1", Sku.of("WRAP"), SellableItem.Kind.SERVICE, Quantity.ONE, gbp("2.00"), gbp("0.20")),
                        new FulfilledLine(
                                "2",
                                Sku.of("POST"),
                                SellableItem.Kind.CARRIAGE,
                                Quantity.ONE,
                                gbp("5.00"),
                                gbp("0.50"))));
        assertThat(lines(event))
                .containsExactly("Dr 2100 7.00", "Dr 2205 0.70", "Cr 2200 0.70", "Cr 4000 2.00", "Cr 4010 5.00");
        assertThat(ledger.movements).isEmpty();
    }

    @Test
    void R05_goods_on_credit_are_owed_by_the_customer_until_paid() {
        ledger.book(receipt("r", 1, "60.00"));
        assertThat(lines(sale(Consideration.ON_CREDIT)))
                .containsExactly("Dr 1200 110.00", "Cr 2200 10.00", "Cr 4000 100.00", "Dr 5000 60.00", "Cr 1300 60.00");
        JournalEntry paid = ledger.book(
                        new PaymentCaptured(source("c"), ORDER, gbp("110.00"), gbp("0.00"), Settles.RECEIVABLE))
                .entry()
                .orElseThrow();
        assertThat(written(paid)).containsExactly("Dr 1100 110.00", "Cr 1200 110.00");
        assertThat(paid.rule()).isEqualTo(PostingRule.R05.reference());
    }

    @Test
    void R06_a_prepayment_refunded_leaves_no_revenue() {
        assertThat(lines(new PrepaymentRefunded(source("pr"), ORDER, gbp("110.00"), gbp("10.00"))))
                .containsExactly("Dr 2100 100.00", "Dr 2205 10.00", "Cr 1100 110.00");
    }

    @Test
    void R07_a_price_conceded_reduces_revenue_and_moves_no_stock() {
        assertThat(lines(new PriceConceded(source("pc"), ORDER, gbp("22.00"), gbp("2.00"))))
                .containsExactly("Dr 4200 20.00", "Dr 2200 2.00", "Cr 1100 22.00");
    }

    @Test
    void R08_a_sellable_return_brings_the_goods_back_at_their_issue_cost() {
        ledger.book(receipt("r", 1, "60.00"));
        ledger.book(receipt("r2", 1, "70.00"));
        ledger.book(sale(Consideration.PREPAID));
        Posting posting = ledger.book(comeBack(new ReturnedCondition.Sellable()));
        assertThat(written(posting.entry().orElseThrow()))
                .containsExactly("Dr 4200 100.00", "Cr 5000 60.00", "Dr 1300 60.00", "Dr 2200 10.00", "Cr 2130 110.00");
        assertThat(ledger.out(SaleLine.of("O1", "1")).isEmpty()).isTrue();
        assertThat(ledger.layer("test/return#1").value()).isEqualTo(gbp("60.00"));
        assertThat(lines(new RefundPaid(source("rp"), ORDER, gbp("110.00"))))
                .containsExactly("Dr 2130 110.00", "Cr 1100 110.00");
    }

    @Test
    void R08_a_service_taken_back_has_no_stock_side() {
        GoodsReturned event = new GoodsReturned(
                source("return"),
                ORDER,
                SHOP,
                List.of(new ReturnedLine(
                        "1", Sku.of("WRAP"), Quantity.ONE, gbp("2.00"), gbp("0.20"), Optional.empty())));
        assertThat(lines(event)).containsExactly("Dr 4200 2.00", "Dr 2200 0.20", "Cr 2130 2.20");
    }

    @Test
    void R09_a_damaged_return_is_kept_at_what_it_can_fetch_and_the_loss_shows() {
        ledger.book(receipt("r", 1, "60.00"));
        ledger.book(sale(Consideration.PREPAID));
        JournalEntry entry = ledger.book(comeBack(new ReturnedCondition.Damaged(gbp("20.00"))))
                .entry()
                .orElseThrow();
        assertThat(written(entry))
                .containsExactly(
                        "Dr 4200 100.00",
                        "Cr 5000 60.00",
                        "Dr 5045 40.00",
                        "Dr 1330 20.00",
                        "Dr 2200 10.00",
                        "Cr 2130 110.00");
        assertThat(entry.lines().stream().map(line -> line.rule().id()))
                .containsExactly("R08", "R09", "R09", "R09", "R08", "R08");
        assertThat(entry.rule().id()).isEqualTo("R08");
    }

    @Test
    void R09_damaged_goods_are_never_worth_more_than_they_cost() {
        ledger.book(receipt("r", 1, "60.00"));
        ledger.book(sale(Consideration.PREPAID));
        assertThat(lines(comeBack(new ReturnedCondition.Damaged(gbp("75.00")))))
                .contains("Dr 1330 60.00")
                .noneMatch(line -> line.startsWith("Dr 5045"));
    }

    @Test
    void R09_scrapped_goods_are_a_loss_and_no_stock() {
        ledger.book(receipt("r", 1, "60.00"));
        ledger.book(sale(Consideration.PREPAID));
        assertThat(lines(comeBack(new ReturnedCondition.Scrapped())))
                .containsExactly("Dr 4200 100.00", "Cr 5000 60.00", "Dr 5045 60.00", "Dr 2200 10.00", "Cr 2130 110.00");
        assertThat(ledger.layers).hasSize(1);
    }

    @Test
    void R14_and_R16_what_the_processor_keeps_holds_and_pays_out() {
        assertThat(lines(new ProcessorFeeCharged(source("fee"), UK, gbp("3.30"))))
                .containsExactly("Dr 6000 3.30", "Cr 1100 3.30");
        assertThat(lines(new PayoutInitiated(source("po"), gbp("50.00"))))
                .containsExactly("Dr 1140 50.00", "Cr 1100 50.00");
        assertThat(lines(new BankCredited(source("bank"), gbp("50.00"))))
                .containsExactly("Dr 1010 50.00", "Cr 1140 50.00");
        assertThat(lines(new ReserveHeld(source("h"), gbp("5.00")))).containsExactly("Dr 1110 5.00", "Cr 1100 5.00");
        assertThat(lines(new ReserveReleased(source("rel"), gbp("5.00"))))
                .containsExactly("Dr 1100 5.00", "Cr 1110 5.00");
        assertThat(lines(new SettlementDiffered(source("d1"), gbp("0.07"), Difference.MISSING)))
                .containsExactly("Dr 1150 0.07", "Cr 1100 0.07");
        assertThat(lines(new SettlementDiffered(source("d2"), gbp("0.07"), Difference.EXCESS)))
                .containsExactly("Dr 1100 0.07", "Cr 1150 0.07");
        assertThat(ledger.entries.stream().map(posted -> posted.entry().rule().id()))
                .containsExactly("R14", "R16", "R16B", "R16C", "R16C", "R16D", "R16D");
        assertThat(ledger.entries.get(0).entry().lines())
                .allMatch(line -> line.dimensions().equals(Dimensions.channel(UK)));
    }

    @Test
    void R18_stock_received_is_owed_to_the_supplier() {
        assertThat(lines(receipt("r", 10, "600.00"))).containsExactly("Dr 1300 600.00", "Cr 2020 600.00");
    }

    @Test
    void R22_stock_written_off_leaves_from_the_front_of_the_queue() {
        ledger.book(receipt("r1", 1, "60.00"));
        ledger.book(receipt("r2", 2, "70.00"));
        StockWrittenOff event = new StockWrittenOff(
                source("w"), SHOP, GBP, List.of(new WrittenOffLine(MUG, StockStatus.SELLABLE, Quantity.of(2))));
        assertThat(lines(event)).containsExactly("Dr 5045 60.00", "Cr 1300 60.00", "Dr 5045 35.00", "Cr 1300 35.00");
    }

    @Test
    void what_is_worth_nothing_moves_stock_without_an_entry() {
        ledger.book(receipt("r", 2, "0.00"));
        Posting posting = ledger.book(new GoodsFulfilled(
                source("s"),
                ORDER,
                SHOP,
                Consideration.PREPAID,
                List.of(new FulfilledLine("1", MUG, SellableItem.Kind.GOODS, Quantity.ONE, gbp("0.00"), gbp("0.00")))));
        assertThat(posting.entry()).isEmpty();
        assertThat(posting.movements()).hasSize(1);
        assertThat(ledger.entries).isEmpty();
    }

    @Test
    void stock_that_is_not_there_cannot_be_issued() {
        ledger.book(receipt("r", 3, "60.00"));
        GoodsFulfilled event = new GoodsFulfilled(
                source("s"),
                ORDER,
                SHOP,
                Consideration.PREPAID,
                List.of(
                        new FulfilledLine("1", MUG, SellableItem.Kind.GOODS, Quantity.of(2), gbp("1.00"), gbp("0.00")),
                        new FulfilledLine(
                                "2", MUG, SellableItem.Kind.GOODS, Quantity.of(2), gbp("1.00"), gbp("0.00"))));
        AccountingRejection refusal = refusal(event);
        assertThat(refusal)
                .isEqualTo(new NegativeStock(MUG, SHOP, StockStatus.SELLABLE, Quantity.of(4), Quantity.of(3)));
        assertThat(refusal.message()).contains("4 units of MUG at MAIN").contains("hold 3");
        assertThat(refusal.code()).isEqualTo("negative-stock");
    }

    @Test
    void no_more_comes_back_than_went_out() {
        ledger.book(receipt("r", 1, "60.00"));
        ledger.book(sale(Consideration.PREPAID));
        ledger.book(comeBack(new ReturnedCondition.Sellable()));
        AccountingRejection refusal = refusal(comeBack(new ReturnedCondition.Sellable()));
        assertThat(refusal).isEqualTo(new ReturnExceedsSale(SaleLine.of("O1", "1"), Quantity.ONE, Quantity.ZERO));
        assertThat(refusal.message()).contains("1 units of O1/1").contains("only 0 are out");
    }

    @Test
    void a_currency_without_a_rate_is_refused() {
        Money dollars = Money.parse("1.00", Currency.getInstance("USD"));
        AccountingRejection refusal = refusal(new PayoutInitiated(source("po"), dollars));
        assertThat(refusal).isEqualTo(new ForeignCurrency(dollars.currency(), GBP));
        assertThat(refusal.message()).contains("kept in GBP").contains("no rate for USD");
    }

    @Test
    void a_role_that_no_account_plays_is_refused() {
        PaperLedger noClearing = new PaperLedger(
                new Books(ChartOfAccounts.retail().without(AccountRole.PAYOUTS_IN_TRANSIT), PostingPolicies.of(GBP)));
        AccountingRejection refusal = noClearing
                .offer(PaperLedger.FIRST_DAY, new PayoutInitiated(source("po"), gbp("1.00")))
                .getLeft();
        assertThat(refusal).isEqualTo(new UnmappedRole(AccountRole.PAYOUTS_IN_TRANSIT));
        assertThat(refusal.message()).contains("PAYOUTS_IN_TRANSIT").contains("Payouts in transit");
    }

    @Test
    void the_host_names_its_own_accounts() {
        PaperLedger own = new PaperLedger(new Books(
                ChartOfAccounts.retail().with(AccountRole.BANK, new Account(AccountNumber.of("B-1"), "Our bank")),
                PostingPolicies.of(GBP)));
        assertThat(written(own.book(new BankCredited(source("b"), gbp("1.00")))
                        .entry()
                        .orElseThrow()))
                .containsExactly("Dr B-1 1.00", "Cr 1140 1.00");
    }

    @Test
    void a_return_of_another_sku_than_was_sold_is_a_mistake_of_the_caller() {
        ledger.book(receipt("r", 1, "60.00"));
        ledger.book(sale(Consideration.PREPAID));
        GoodsReturned wrong = new GoodsReturned(
                source("return"),
                ORDER,
                LocationCode.of("SHOP2"),
                List.of(new ReturnedLine(
                        "1",
                        Sku.of("CUP"),
                        Quantity.ONE,
                        gbp("1.00"),
                        gbp("0.00"),
                        Optional.of(new ReturnedCondition.Sellable()))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ledger.offer(PaperLedger.FIRST_DAY, wrong).isRight())
                .withMessageContaining("sku must be MUG");
    }

    @Test
    void the_accounting_date_is_the_day_in_the_books_zone() {
        PaperLedger tokyo = new PaperLedger(new Books(
                ChartOfAccounts.retail(),
                PostingPolicies.builder()
                        .functionalCurrency(GBP)
                        .zone(ZoneId.of("Asia/Tokyo"))
                        .build()));
        RecordBusinessEvent late = RecordBusinessEvent.of(
                PaperLedger.header(PaperLedger.FIRST_DAY).at(Instant.parse("2026-01-01T20:00:00Z")),
                new BankCredited(source("b"), gbp("1.00")));
        assertThat(PostingRules.post(late, tokyo.books, CostFacts.NONE)
                        .get()
                        .entry()
                        .orElseThrow()
                        .date())
                .isEqualTo(PaperLedger.FIRST_DAY.plusDays(1));
    }
}
