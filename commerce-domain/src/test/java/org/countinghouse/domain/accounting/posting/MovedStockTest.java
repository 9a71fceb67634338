package org.countinghouse.domain.accounting.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countinghouse.domain.accounting.posting.PaperLedger.FIRST_DAY;
import static org.countinghouse.domain.accounting.posting.PaperLedger.GBP;
import static org.countinghouse.domain.accounting.posting.PaperLedger.SHOP;
import static org.countinghouse.domain.accounting.posting.PaperLedger.gbp;
import static org.countinghouse.domain.accounting.posting.PaperLedger.written;

import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.accounting.AccountRole;
import org.countinghouse.domain.accounting.AccountingRejection.NegativeStock;
import org.countinghouse.domain.accounting.Dimensions;
import org.countinghouse.domain.accounting.JournalLine;
import org.countinghouse.domain.accounting.LocationCode;
import org.countinghouse.domain.accounting.SourceDocument;
import org.countinghouse.domain.accounting.StockStatus;
import org.countinghouse.domain.accounting.cost.Cost;
import org.countinghouse.domain.accounting.cost.CostFlow;
import org.countinghouse.domain.accounting.cost.CostKey;
import org.countinghouse.domain.accounting.cost.CostMovement;
import org.countinghouse.domain.accounting.posting.StockEvent.MovedLine;
import org.countinghouse.domain.accounting.posting.StockEvent.ReceivedLine;
import org.countinghouse.domain.accounting.posting.StockEvent.StockMissing;
import org.countinghouse.domain.accounting.posting.StockEvent.StockMoved;
import org.countinghouse.domain.accounting.posting.StockEvent.StockReceived;
import org.countinghouse.domain.accounting.posting.StockEvent.WrittenOffLine;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.quantity.Quantity;
import org.junit.jupiter.api.Test;

/** R23 and R24: cost goes where the units go. */
class MovedStockTest {

    private static final Sku MUG = Sku.of("MUG");
    private static final LocationCode YARD = LocationCode.of("YARD");
    private static final CostKey HERE = CostKey.sellable(MUG, SHOP);
    private static final CostKey ON_ITS_WAY = CostKey.inTransit(MUG, LocationCode.of("T1"));
    private static final CostKey THERE = CostKey.sellable(MUG, YARD);

    private PaperLedger ledger = new PaperLedger(CostFlow.FIFO);

    private static Quantity q(long units) {
        return Quantity.of(units);
    }

    private void receive(String id, long units, String value) {
        ledger.book(new StockReceived(
                SourceDocument.of("receipt", id), SHOP, List.of(new ReceivedLine(MUG, q(units), gbp(value)))));
    }

    private static StockMoved moved(String id, MovedLine... lines) {
        return new StockMoved(SourceDocument.of("move", id), GBP, "Moved", List.of(lines));
    }

    private List<String> booked(BusinessEvent event) {
        return written(ledger.book(event).entry().orElseThrow());
    }

    private static Cost cost(long units, String value) {
        return Cost.of(q(units), gbp(value));
    }

    /** The row of the posting table: 3 sent at 60.00 each, 2 arrive, 1 is lost. */
    @Test
    void R24_three_are_sent_and_two_arrive() {
        receive("r", 3, "180.00");

        assertThat(booked(moved("sent", MovedLine.moved(q(3), HERE, ON_ITS_WAY))))
                .containsExactly("Cr 1300 180.00", "Dr 1310 180.00");
        assertThat(ledger.onHand(HERE)).isEqualTo(cost(0, "0.00"));
        assertThat(ledger.onHand(ON_ITS_WAY)).isEqualTo(cost(3, "180.00"));

        assertThat(booked(moved("arrived", MovedLine.moved(q(2), ON_ITS_WAY, THERE), MovedLine.lost(q(1), ON_ITS_WAY))))
                .containsExactly("Cr 1310 120.00", "Dr 1300 120.00", "Cr 1310 60.00", "Dr 5030 60.00");

        assertThat(ledger.onHand(THERE)).isEqualTo(cost(2, "120.00"));
        assertThat(ledger.balance(AccountRole.INVENTORY_IN_TRANSIT)).isEqualTo(Money.zero(GBP));
        assertThat(ledger.balance(AccountRole.SHRINKAGE)).isEqualTo(gbp("60.00"));
        assertThat(ledger.entries.get(2).entry().lines())
                .extracting(line -> line.rule().id())
                .containsOnly("R24");
    }

    @Test
    void each_layer_keeps_its_cost_on_the_way() {
        receive("r1", 2, "10.00");
        receive("r2", 2, "30.00");

        assertThat(booked(moved("m", MovedLine.moved(q(3), HERE, THERE))))
                .containsExactly("Cr 1300 10.00", "Cr 1300 15.00", "Dr 1300 10.00", "Dr 1300 15.00");

        assertThat(ledger.layer("move/m#1")).isEqualTo(cost(2, "10.00"));
        assertThat(ledger.layer("move/m#2")).isEqualTo(cost(1, "15.00"));
        assertThat(ledger.onHand(HERE)).isEqualTo(cost(1, "15.00"));
        assertThat(ledger.entries.get(2).entry().lines())
                .extracting(JournalLine::dimensions)
                .containsExactly(
                        Dimensions.stock(MUG, SHOP),
                        Dimensions.stock(MUG, SHOP),
                        Dimensions.stock(MUG, YARD),
                        Dimensions.stock(MUG, YARD));
    }

    @Test
    void under_weighted_average_cost_flows_into_the_pool_of_the_destination() {
        ledger = new PaperLedger(CostFlow.WEIGHTED_AVERAGE);
        receive("r1", 2, "10.00");
        receive("r2", 2, "30.00");

        assertThat(booked(moved("m", MovedLine.moved(q(3), HERE, THERE))))
                .containsExactly("Cr 1300 30.00", "Dr 1300 30.00");

        assertThat(ledger.layer(THERE.pool().value())).isEqualTo(cost(3, "30.00"));
    }

    @Test
    void quarantined_stock_keeps_its_cost_in_an_account_of_its_own() {
        receive("r", 2, "10.00");

        assertThat(booked(moved("q", MovedLine.moved(q(1), HERE, CostKey.quarantined(MUG, SHOP)))))
                .containsExactly("Cr 1300 5.00", "Dr 1320 5.00");
        assertThat(booked(moved("c", MovedLine.moved(q(1), CostKey.quarantined(MUG, SHOP), HERE))))
                .containsExactly("Cr 1320 5.00", "Dr 1300 5.00");
    }

    @Test
    void what_is_found_is_worth_nothing_and_is_there() {
        Posting posting = ledger.book(moved("f", MovedLine.found(q(4), HERE)));

        assertThat(posting.entry()).isEmpty();
        assertThat(posting.movements()).extracting(CostMovement::kind).containsExactly(CostMovement.Kind.RECEIVED);
        assertThat(ledger.onHand(HERE)).isEqualTo(cost(4, "0.00"));
    }

    @Test
    void R23_what_is_missing_at_a_count_is_shrinkage() {
        receive("r1", 1, "60.00");
        receive("r2", 2, "70.00");
        StockMissing event = new StockMissing(
                SourceDocument.of("count", "c"),
                SHOP,
                GBP,
                List.of(new WrittenOffLine(MUG, StockStatus.SELLABLE, q(2))));

        assertThat(booked(event)).containsExactly("Dr 5030 60.00", "Cr 1300 60.00", "Dr 5030 35.00", "Cr 1300 35.00");
        assertThat(ledger.entries.get(2).entry().lines())
                .extracting(line -> line.rule().id())
                .containsOnly("R23");
        assertThat(ledger.entries.get(2).entry().description()).isEqualTo("Stock missing at MAIN");
    }

    @Test
    void a_move_can_be_taken_back_while_its_units_are_where_it_put_them() {
        receive("r", 2, "10.00");
        ledger.book(moved("m", MovedLine.moved(q(1), HERE, THERE)));

        assertThat(ledger.reverse(2).isRight()).isTrue();

        assertThat(ledger.onHand(HERE)).isEqualTo(cost(2, "10.00"));
        assertThat(ledger.onHand(THERE)).isEqualTo(cost(0, "0.00"));
        for (CostMovement.Kind kind : CostMovement.Kind.values()) {
            assertThat(kind.undone().undone()).isEqualTo(kind);
            assertThat(kind.undone().onLayer()).isEqualTo(-kind.onLayer());
            assertThat(kind.undone().onSale()).isEqualTo(-kind.onSale());
        }
    }

    @Test
    void what_is_not_in_the_layers_cannot_move() {
        receive("r", 2, "10.00");

        assertThat(ledger.offer(FIRST_DAY, moved("m", MovedLine.moved(q(2), HERE, THERE), MovedLine.lost(q(1), HERE)))
                        .getLeft())
                .isEqualTo(new NegativeStock(MUG, SHOP, StockStatus.SELLABLE, q(3), q(2)));
    }

    @Test
    void lines_that_make_no_sense_are_refused() {
        assertThatThrownBy(() -> MovedLine.moved(q(0), HERE, THERE)).hasMessageContaining("quantity");
        assertThatThrownBy(() -> MovedLine.moved(q(1), HERE, HERE)).hasMessageContaining("to");
        assertThatThrownBy(() -> new MovedLine(q(1), Optional.empty(), Optional.empty()))
                .hasMessageContaining("from or to");
        assertThatThrownBy(() -> MovedLine.moved(q(1), HERE, CostKey.sellable(Sku.of("PEN"), YARD)))
                .hasMessageContaining("sku");
        assertThatThrownBy(() -> moved("m")).hasMessageContaining("lines");
        assertThatThrownBy(() -> new StockMissing(SourceDocument.of("count", "c"), SHOP, GBP, List.of()))
                .hasMessageContaining("lines");
    }

    @Test
    void the_fingerprint_covers_what_was_moved() {
        StockMoved one = moved("m", MovedLine.moved(q(1), HERE, THERE));

        assertThat(one.fingerprint()
                        .differingField(
                                moved("m", MovedLine.moved(q(1), HERE, THERE)).fingerprint()))
                .isEmpty();
        assertThat(one.fingerprint()
                        .differingField(
                                moved("m", MovedLine.moved(q(2), HERE, THERE)).fingerprint()))
                .contains("lines");
        assertThat(one.fingerprint()
                        .differingField(
                                moved("n", MovedLine.moved(q(1), HERE, THERE)).fingerprint()))
                .contains("source");
    }
}
