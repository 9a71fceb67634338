package org.countinghouse.domain.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.countinghouse.domain.accounting.LocationCode;
import org.countinghouse.domain.accounting.SourceDocument;
import org.countinghouse.domain.accounting.StockStatus;
import org.countinghouse.domain.accounting.cost.CostKey;
import org.countinghouse.domain.accounting.posting.StockEvent.MovedLine;
import org.countinghouse.domain.accounting.posting.StockEvent.StockMissing;
import org.countinghouse.domain.accounting.posting.StockEvent.StockMoved;
import org.countinghouse.domain.accounting.posting.StockEvent.StockWrittenOff;
import org.countinghouse.domain.accounting.posting.StockEvent.WrittenOffLine;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.inventory.MoveCondition;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.StockCondition;
import org.countinghouse.domain.inventory.StockEvent.ConditionMoved;
import org.countinghouse.domain.inventory.count.CountEvent.StockCounted;
import org.countinghouse.domain.inventory.count.CountId;
import org.countinghouse.domain.inventory.count.CountResult;
import org.countinghouse.domain.inventory.count.CountedLine;
import org.countinghouse.domain.inventory.transfer.ArrivedLine;
import org.countinghouse.domain.inventory.transfer.TransferEvent.TransferArrived;
import org.countinghouse.domain.inventory.transfer.TransferEvent.TransferDispatched;
import org.countinghouse.domain.inventory.transfer.TransferId;
import org.countinghouse.domain.inventory.transfer.TransferLine;
import org.countinghouse.domain.inventory.transfer.TransferState;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.quantity.Quantity;
import org.junit.jupiter.api.Test;

class MovesToBooksTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Currency GBP = Currency.getInstance("GBP");
    private static final CommandId K = CommandId.of("k");
    private static final Sku MUG = Sku.of("MUG");
    private static final Sku LAMP = Sku.of("LAMP");
    private static final LocationId MAIN = LocationId.of("MAIN");
    private static final LocationId SHOP = LocationId.of("SHOP");
    private static final LocationCode MAIN_CODE = LocationCode.of("MAIN");
    private static final TransferId T1 = TransferId.of("T1");
    private static final CostKey HERE = CostKey.sellable(MUG, MAIN_CODE);
    private static final CostKey ASIDE = CostKey.quarantined(MUG, MAIN_CODE);
    private static final CostKey ON_ITS_WAY = CostKey.inTransit(MUG, LocationCode.of("T1"));
    private static final CostKey THERE = CostKey.sellable(MUG, LocationCode.of("SHOP"));

    private static Quantity q(long units) {
        return Quantity.of(units);
    }

    private static MoveCondition.Line line(LocationId at, long units, StockCondition from, StockCondition to) {
        return new MoveCondition.Line(PositionKey.of(MUG, at), q(units), from, to);
    }

    private static SourceDocument source(String type, String id) {
        return SourceDocument.of(type, id);
    }

    @Test
    void a_dispatch_moves_cost_into_transit() {
        TransferDispatched event =
                new TransferDispatched(T1, MAIN, SHOP, "van", List.of(TransferLine.dispatched(1, MUG, q(3))), K, NOON);

        assertThat(EventsToBooks.eventsOf(event, GBP))
                .containsExactly(new StockMoved(
                        source("dispatch", "T1"),
                        GBP,
                        "Transfer T1 from MAIN to SHOP",
                        List.of(MovedLine.moved(q(3), HERE, ON_ITS_WAY))));
    }

    @Test
    void an_arrival_moves_cost_on_and_gives_up_what_is_lost() {
        TransferArrived event = new TransferArrived(
                T1,
                3,
                MAIN,
                SHOP,
                List.of(new ArrivedLine(1, MUG, q(2), q(1), q(0)), new ArrivedLine(2, LAMP, q(4), q(0), q(5))),
                TransferState.CLOSED,
                K,
                NOON);
        LocationCode shop = LocationCode.of("SHOP");

        assertThat(EventsToBooks.eventsOf(event, GBP))
                .containsExactly(new StockMoved(
                        source("arrival", "T1/3"),
                        GBP,
                        "Transfer T1 arrived at SHOP",
                        List.of(
                                MovedLine.moved(q(2), ON_ITS_WAY, THERE),
                                MovedLine.lost(q(1), ON_ITS_WAY),
                                MovedLine.moved(
                                        q(4),
                                        CostKey.inTransit(LAMP, LocationCode.of("T1")),
                                        CostKey.sellable(LAMP, shop)),
                                MovedLine.found(q(5), CostKey.sellable(LAMP, shop)))));
    }

    @Test
    void conditions_keep_cost_until_something_is_damaged() {
        ConditionMoved event = new ConditionMoved(
                K,
                "",
                List.of(
                        line(MAIN, 5, StockCondition.SELLABLE, StockCondition.QUARANTINED),
                        line(MAIN, 6, StockCondition.SELLABLE, StockCondition.QUARANTINED),
                        line(SHOP, 1, StockCondition.SELLABLE, StockCondition.QUARANTINED),
                        line(MAIN, 2, StockCondition.QUARANTINED, StockCondition.SELLABLE),
                        line(MAIN, 3, StockCondition.QUARANTINED, StockCondition.DAMAGED),
                        line(MAIN, 4, StockCondition.SELLABLE, StockCondition.DAMAGED),
                        line(MAIN, 1, StockCondition.DAMAGED, StockCondition.SELLABLE),
                        line(MAIN, 1, StockCondition.DAMAGED, StockCondition.QUARANTINED)),
                NOON);

        assertThat(EventsToBooks.eventsOf(event, GBP))
                .containsExactly(
                        new StockMoved(
                                source("condition", "k#1"),
                                GBP,
                                "Stock SELLABLE is now QUARANTINED at MAIN",
                                List.of(MovedLine.moved(q(5), HERE, ASIDE), MovedLine.moved(q(6), HERE, ASIDE))),
                        new StockMoved(
                                source("condition", "k#3"),
                                GBP,
                                "Stock SELLABLE is now QUARANTINED at SHOP",
                                List.of(MovedLine.moved(
                                        q(1), THERE, CostKey.quarantined(MUG, LocationCode.of("SHOP"))))),
                        new StockMoved(
                                source("condition", "k#4"),
                                GBP,
                                "Stock QUARANTINED is now SELLABLE at MAIN",
                                List.of(MovedLine.moved(q(2), ASIDE, HERE))),
                        new StockWrittenOff(
                                source("condition", "k#5"),
                                MAIN_CODE,
                                GBP,
                                List.of(new WrittenOffLine(MUG, StockStatus.QUARANTINED, q(3)))),
                        new StockWrittenOff(
                                source("condition", "k#6"),
                                MAIN_CODE,
                                GBP,
                                List.of(new WrittenOffLine(MUG, StockStatus.SELLABLE, q(4)))),
                        new StockMoved(
                                source("condition", "k#7"),
                                GBP,
                                "Stock DAMAGED is now SELLABLE at MAIN",
                                List.of(MovedLine.found(q(1), HERE))),
                        new StockMoved(
                                source("condition", "k#8"),
                                GBP,
                                "Stock DAMAGED is now QUARANTINED at MAIN",
                                List.of(MovedLine.found(q(1), ASIDE))));
    }

    @Test
    void a_count_books_what_is_missing_and_what_is_more_by_location() {
        StockCounted event = new StockCounted(
                CountId.of("C1"),
                2,
                List.of(
                        counted(1, PositionKey.of(MUG, MAIN), 10, 7),
                        counted(2, PositionKey.of(LAMP, MAIN), 0, 4),
                        counted(3, PositionKey.of(MUG, SHOP), 5, 5),
                        counted(4, PositionKey.of(LAMP, SHOP), 2, 1)),
                K,
                NOON);

        assertThat(EventsToBooks.eventsOf(event, GBP))
                .containsExactly(
                        new StockMoved(
                                source("count-found", "MAIN/C1/2"),
                                GBP,
                                "Stock found at MAIN",
                                List.of(MovedLine.found(q(4), CostKey.sellable(LAMP, MAIN_CODE)))),
                        new StockMissing(
                                source("count-missing", "MAIN/C1/2"),
                                MAIN_CODE,
                                GBP,
                                List.of(new WrittenOffLine(MUG, StockStatus.SELLABLE, q(3)))),
                        new StockMissing(
                                source("count-missing", "SHOP/C1/2"),
                                LocationCode.of("SHOP"),
                                GBP,
                                List.of(new WrittenOffLine(LAMP, StockStatus.SELLABLE, q(1)))));
    }

    private static CountedLine counted(int number, PositionKey key, long expected, long counted) {
        return new CountedLine(number, key, new CountResult(2, q(expected), q(counted)));
    }
}
