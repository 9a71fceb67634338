package org.countinghouse.domain.inventory.lot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.countinghouse.domain.inventory.lot.Lots.A;
import static org.countinghouse.domain.inventory.lot.Lots.B;
import static org.countinghouse.domain.inventory.lot.Lots.C;
import static org.countinghouse.domain.inventory.lot.Lots.EAST;
import static org.countinghouse.domain.inventory.lot.Lots.LOT_A;
import static org.countinghouse.domain.inventory.lot.Lots.MAIN;
import static org.countinghouse.domain.inventory.lot.Lots.MILK;
import static org.countinghouse.domain.inventory.lot.Lots.NOON;
import static org.countinghouse.domain.inventory.lot.Lots.R1;
import static org.countinghouse.domain.inventory.lot.Lots.TODAY;
import static org.countinghouse.domain.inventory.lot.Lots.accepted;
import static org.countinghouse.domain.inventory.lot.Lots.fourOfAAndSixOfB;
import static org.countinghouse.domain.inventory.lot.Lots.header;
import static org.countinghouse.domain.inventory.lot.Lots.lift;
import static org.countinghouse.domain.inventory.lot.Lots.picked;
import static org.countinghouse.domain.inventory.lot.Lots.q;
import static org.countinghouse.domain.inventory.lot.Lots.recall;
import static org.countinghouse.domain.inventory.lot.Lots.receive;
import static org.countinghouse.domain.inventory.lot.Lots.sellable;
import static org.countinghouse.domain.inventory.lot.Lots.serials;
import static org.countinghouse.domain.inventory.lot.Lots.tracked;
import static org.countinghouse.domain.inventory.lot.Lots.units;

import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.inventory.AdjustStock;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.InventoryRejection;
import org.countinghouse.domain.inventory.LineQuantity;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.inventory.MovementCause;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReservationEvent;
import org.countinghouse.domain.inventory.ReturnToStock;
import org.countinghouse.domain.inventory.StockCounters;
import org.countinghouse.domain.inventory.StockEvent;
import org.countinghouse.domain.inventory.StockPosition;
import org.countinghouse.domain.inventory.lot.Lots.Both;
import org.countinghouse.domain.quantity.Quantity;
import org.junit.jupiter.api.Test;

class LotDeciderTest {

    private static LotCounters lying(Both both, PositionKey position, LotId lot) {
        return both.lots()
                .stock(LotKey.of(position, lot))
                .map(LotStock::counters)
                .orElse(LotCounters.ZERO);
    }

    @Test
    void a_receipt_registers_its_lots_and_puts_the_goods_into_them() {
        ReceiveLots command = receive(
                "d",
                ReceiveLots.Line.of(MAIN, units(B, 6)),
                ReceiveLots.Line.of(MAIN, units(A, 4), TODAY),
                ReceiveLots.Line.of(EAST, units(A, 1), TODAY));

        LotDecision decision = LotDecider.decide(command, Both.of(tracked()).stock(), tracked())
                .get();

        MovementCause first = new MovementCause("receive/d/lots-in", 0, 1);
        assertThat(decision.lots().events())
                .hasSize(3)
                .startsWith(
                        new LotEvent.LotRegistered(LOT_A, Optional.of(TODAY), NOON),
                        new LotEvent.LotRegistered(LotName.of(MILK, B), Optional.empty(), NOON));
        assertThat(((LotEvent.LotsMoved) decision.lots().events().get(2)).movements())
                .hasSize(3)
                .startsWith(new LotMovement(
                        first,
                        1,
                        LotKey.of(MAIN, B),
                        LotPlace.NOWHERE,
                        LotPlace.SELLABLE,
                        units(B, 6),
                        Optional.empty(),
                        NOON));
        assertThat(decision.stock().events())
                .singleElement()
                .isInstanceOfSatisfying(
                        StockEvent.StockReceived.class,
                        received ->
                                assertThat(received.movements().get(0).cause()).isEqualTo(first));
        assertThat(decision.stock().state().position(MAIN).onHand()).isEqualTo(q(10));
        assertThat(decision.lots().state().movedStocks())
                .extracting(LotStock::version)
                .containsExactly(1L, 1L, 1L);
        assertThat(decision.lots().state().changedLots())
                .extracting(Lot::version)
                .containsExactly(1L, 1L);
    }

    @Test
    void one_lot_has_one_expiry_date_in_one_receipt_and_over_all() {
        Both there = fourOfAAndSixOfB(tracked());

        assertThat(LotDecider.decide(
                                receive(
                                        "d",
                                        ReceiveLots.Line.of(MAIN, units(C, 1), TODAY),
                                        ReceiveLots.Line.of(EAST, units(C, 1))),
                                there.stock(),
                                there.lots())
                        .getLeft())
                .isEqualTo(new LotRejection.ExpiryDiffers(LotName.of(MILK, C), Optional.of(TODAY), Optional.empty()));
        assertThat(LotDecider.decide(receive("d", ReceiveLots.Line.of(EAST, units(A, 1))), there.stock(), there.lots())
                        .getLeft())
                .hasToString("ExpiryDiffers[lot=MILK/A, stands=Optional[2026-03-12], asked=Optional.empty]")
                .extracting(LotRejection::message)
                .isEqualTo("lot MILK/A expires 2026-03-12, not never");
    }

    @Test
    void a_picker_names_lots_and_the_shipment_names_who_got_them() {
        Both there = fourOfAAndSixOfB(tracked()).promised(5);

        LotDecision decision = LotDecider.decide(picked("f", units(B, 3), units(A, 2)), there.stock(), there.lots())
                .get();

        assertThat(((LotEvent.LotsMoved) decision.lots().events().get(0)).movements())
                .extracting(LotMovement::part, LotMovement::key, LotMovement::demand)
                .containsExactly(
                        tuple(1, LotKey.of(MAIN, B), Optional.of(DemandReference.of("order 1"))),
                        tuple(2, LotKey.of(MAIN, A), Optional.of(DemandReference.of("order 1"))));
        Both after = Both.after(decision);
        assertThat(lying(after, MAIN, A)).isEqualTo(sellable(2));
        assertThat(lying(after, MAIN, B)).isEqualTo(sellable(3));
        assertThat(after.lots().stock(LotKey.of(MAIN, A)).map(LotStock::version))
                .contains(2L);
    }

    @Test
    void what_one_part_took_the_next_cannot_take() {
        Both there = fourOfAAndSixOfB(tracked()).promised(5);

        assertThat(LotDecider.decide(picked("f", units(A, 3), units(A, 2)), there.stock(), there.lots())
                        .getLeft())
                .isEqualTo(new LotRejection.NotInLot(LotKey.of(MAIN, A), LotPlace.SELLABLE, q(2), q(1)));
    }

    @Test
    void the_policy_takes_the_rest_from_the_next_lot() {
        Both fefo = fourOfAAndSixOfB(tracked()).promised(5);
        FulfillLots all = FulfillLots.everything(header("f"), R1);

        Both after = accepted(LotDecider.decide(all, fefo.stock(), fefo.lots()));

        assertThat(lying(after, MAIN, A)).isEqualTo(sellable(0));
        assertThat(lying(after, MAIN, B)).isEqualTo(sellable(5));
    }

    @Test
    void a_lot_leaves_with_its_last_day_left_but_not_with_less() {
        Both strict = fourOfAAndSixOfB(tracked(Tracking.LOT, PickOrder.FEFO, Optional.of(11)))
                .promised(7);
        Both lax = fourOfAAndSixOfB(tracked(Tracking.LOT, PickOrder.FEFO, Optional.of(10)))
                .promised(7);
        FulfillLots all = FulfillLots.everything(header("f"), R1);

        assertThat(LotDecider.decide(all, strict.stock(), strict.lots()).getLeft())
                .isEqualTo(new LotRejection.NothingToPick(MAIN, q(7), q(6)));
        assertThat(LotDecider.decide(picked("f", units(A, 1)), strict.stock(), strict.lots())
                        .getLeft())
                .isEqualTo(new LotRejection.TooOld(LOT_A, TODAY.plusDays(10), TODAY.plusDays(11)));
        assertThat(lying(accepted(LotDecider.decide(all, lax.stock(), lax.lots())), MAIN, B))
                .isEqualTo(sellable(3));
    }

    @Test
    void what_stock_refuses_is_refused() {
        Both there = fourOfAAndSixOfB(tracked());

        LotRejection refused = LotDecider.decide(picked("f", units(A, 1)), there.stock(), there.lots())
                .getLeft();

        assertThat(refused).isEqualTo(new LotRejection.StockRefused(new InventoryRejection.UnknownReservation(R1)));
        assertThat(refused.code()).isEqualTo("stock-refused");
        assertThat(refused.message()).isEqualTo("there is no reservation R1");
    }

    @Test
    void a_recall_quarantines_what_is_sellable_and_a_lift_gives_it_back() {
        Both there = fourOfAAndSixOfB(tracked()).promised(6);

        LotDecision recalled =
                LotDecider.decide(recall("r", A), there.stock(), there.lots()).get();
        Both blocked = Both.after(recalled);

        assertThat(recalled.lots().events().get(0)).isEqualTo(new LotEvent.LotRecalled(LOT_A, "notice", NOON));
        assertThat(recalled.stock().events()).hasSize(1);
        assertThat(lying(blocked, MAIN, A)).isEqualTo(new LotCounters(0, 4, 0, 0));
        assertThat(blocked.stock().position(MAIN).onHand()).isEqualTo(q(6));
        assertThat(LotDecider.decide(recall("again", A), blocked.stock(), blocked.lots())
                        .getLeft())
                .isEqualTo(new LotRejection.Recalled(LOT_A));
        assertThat(LotDecider.decide(picked("f", units(A, 1)), blocked.stock(), blocked.lots())
                        .getLeft())
                .isEqualTo(new LotRejection.Recalled(LOT_A));

        Both open = accepted(LotDecider.decide(lift("l", A), blocked.stock(), blocked.lots()));
        assertThat(open.lots().lot(LOT_A)).contains(new Lot(LOT_A, Optional.of(TODAY.plusDays(10)), LotState.OPEN, 3));
        assertThat(lying(open, MAIN, A)).isEqualTo(sellable(4));
        assertThat(open.stock().position(MAIN).onHand()).isEqualTo(q(10));
        assertThat(LotDecider.decide(lift("m", A), open.stock(), open.lots()).getLeft())
                .isEqualTo(new LotRejection.NotRecalled(LOT_A));
    }

    @Test
    void a_recall_stops_at_the_last_promised_unit() {
        Both tight = fourOfAAndSixOfB(tracked()).promised(7);

        assertThat(LotDecider.decide(recall("r", A), tight.stock(), tight.lots())
                        .getLeft())
                .isEqualTo(new LotRejection.Promised(MAIN, A, q(4), q(3)));
        assertThat(LotDecider.decide(recall("r", C), tight.stock(), tight.lots())
                        .getLeft())
                .isEqualTo(new LotRejection.UnknownLot(LotName.of(MILK, C)));
        assertThat(LotDecider.decide(lift("r", C), tight.stock(), tight.lots()).getLeft())
                .isEqualTo(new LotRejection.UnknownLot(LotName.of(MILK, C)));
    }

    @Test
    void a_recall_that_may_break_promises_breaks_what_other_lots_cannot_keep() {
        Both tight = fourOfAAndSixOfB(tracked()).promised(7);
        RecallLot command = RecallLot.builder()
                .from(recall("r", A))
                .onPromised(AdjustStock.OnPromised.BREAK_PROMISES)
                .build();

        assertThat(LotDecider.decide(recall("r", A), tight.stock(), tight.lots(), NOON))
                .isEqualTo(LotDecider.decide(recall("r", A), tight.stock(), tight.lots()));
        assertThat(LotDecider.decide(command, tight.stock(), tight.lots()).getLeft())
                .isEqualTo(new LotRejection.Promised(MAIN, A, q(4), q(3)));
        LotDecision recalled =
                LotDecider.decide(command, tight.stock(), tight.lots(), NOON).get();

        assertThat(recalled.stock().events()).hasSize(2);
        assertThat(((ReservationEvent.PromiseBroken) recalled.stock().events().get(0)).lines())
                .containsExactly(new LineQuantity(1, MAIN, q(1)));
        assertThat(recalled.stock().events().get(1)).isInstanceOf(StockEvent.ConditionMoved.class);
        assertThat(recalled.lots().events()).hasSize(2);
        assertThat(recalled.stock().state().position(MAIN).counters().quarantined())
                .isEqualTo(4);
        assertThat(recalled.stock().state().position(MAIN).free()).isEqualTo(q(0));
        assertThat(recalled.stock().state().position(MAIN).onHand()).isEqualTo(q(6));
        RecallLot unknown =
                RecallLot.builder().from(command).lot(LotName.of(MILK, C)).build();
        assertThat(LotDecider.decide(unknown, tight.stock(), tight.lots(), NOON).getLeft())
                .isEqualTo(new LotRejection.UnknownLot(LotName.of(MILK, C)));
        Both blocked = Both.after(recalled);
        assertThat(LotDecider.decide(command, blocked.stock(), blocked.lots(), NOON)
                        .getLeft())
                .isEqualTo(new LotRejection.Recalled(LOT_A));
    }

    @Test
    void what_comes_of_a_recalled_lot_is_quarantined_at_once() {
        Both there = fourOfAAndSixOfB(tracked());
        Both blocked = accepted(LotDecider.decide(recall("r", A), there.stock(), there.lots()));

        Both late = accepted(LotDecider.decide(
                receive("late", ReceiveLots.Line.of(EAST, units(A, 2), TODAY.plusDays(10))),
                blocked.stock(),
                blocked.lots()));
        ReturnLots back = ReturnLots.builder()
                .header(header("back"))
                .reference("")
                .addLines(
                        ReturnLots.Line.of(EAST, units(A, 1), ReturnToStock.Condition.SELLABLE),
                        ReturnLots.Line.of(EAST, units(B, 1), ReturnToStock.Condition.DAMAGED))
                .build();
        Both returned = accepted(LotDecider.decide(back, late.stock(), late.lots()));

        assertThat(lying(returned, EAST, A)).isEqualTo(new LotCounters(0, 3, 0, 0));
        assertThat(lying(returned, EAST, B)).isEqualTo(new LotCounters(0, 0, 1, 0));
        assertThat(returned.stock().position(EAST).onHand()).isEqualTo(q(0));
    }

    @Test
    void a_return_is_of_a_lot_that_came_once() {
        Both there = fourOfAAndSixOfB(tracked());
        ReturnLots unknown = ReturnLots.builder()
                .header(header("back"))
                .reference("")
                .addLines(ReturnLots.Line.of(EAST, units(C, 1), ReturnToStock.Condition.SELLABLE))
                .build();
        ReturnLots nobodyKnows = ReturnLots.builder()
                .header(header("back"))
                .reference("")
                .addLines(ReturnLots.Line.of(EAST, units(LotId.UNKNOWN, 1), ReturnToStock.Condition.SELLABLE))
                .build();

        assertThat(LotDecider.decide(unknown, there.stock(), there.lots()).getLeft())
                .isEqualTo(new LotRejection.UnknownLot(LotName.of(MILK, C)));
        assertThat(lying(accepted(LotDecider.decide(nobodyKnows, there.stock(), there.lots())), EAST, LotId.UNKNOWN))
                .isEqualTo(sellable(1));
    }

    @Test
    void what_is_not_tracked_has_no_lots() {
        Both nothing = Both.of(LotInventory.empty());

        assertThat(LotDecider.decide(
                                receive("d", ReceiveLots.Line.of(MAIN, units(A, 1))), nothing.stock(), nothing.lots())
                        .getLeft())
                .isEqualTo(new LotRejection.NotTracked(MILK));
    }

    @Test
    void a_serial_is_here_once_and_where_it_was_put() {
        LotInventory bySerial = tracked(Tracking.SERIAL, PickOrder.FIFO, Optional.empty());
        Both nothing = Both.of(bySerial);
        Both there = accepted(LotDecider.decide(
                        receive("d", ReceiveLots.Line.of(MAIN, serials(A, "1", "2"))), nothing.stock(), nothing.lots()))
                .promised(2);
        SerialKey one = SerialKey.of(MILK, SerialNumber.of("1"));

        assertThat(there.lots().serial(one)).contains(new SerialUnit(one, LotKey.of(MAIN, A), LotPlace.SELLABLE, 1));
        assertThat(LotDecider.decide(
                                receive("e", ReceiveLots.Line.of(EAST, serials(B, "3", "1"))),
                                there.stock(),
                                there.lots())
                        .getLeft())
                .isEqualTo(new LotRejection.SerialHere(one, LotKey.of(MAIN, A)));
        assertThat(LotDecider.decide(receive("e", ReceiveLots.Line.of(EAST, units(B, 2))), there.stock(), there.lots())
                        .getLeft())
                .isEqualTo(new LotRejection.SerialsDiffer(LotKey.of(EAST, B), q(2), q(0)));
        assertThat(LotDecider.decide(picked("f", serials(B, "1")), there.stock(), there.lots())
                        .getLeft())
                .isEqualTo(new LotRejection.SerialNotThere(one, LotKey.of(MAIN, B), LotPlace.SELLABLE));
        assertThat(LotDecider.decide(FulfillLots.everything(header("f"), R1), there.stock(), there.lots())
                        .getLeft())
                .isEqualTo(new LotRejection.SerialsDiffer(LotKey.of(MAIN, A), q(2), q(0)));
        Both gone = accepted(LotDecider.decide(picked("f", serials(A, "1")), there.stock(), there.lots()));
        assertThat(gone.lots().serial(one)).contains(new SerialUnit(one, LotKey.of(MAIN, A), LotPlace.NOWHERE, 2));
        assertThat(LotDecider.decide(picked("g", serials(A, "1")), gone.stock(), gone.lots())
                        .getLeft())
                .isEqualTo(new LotRejection.SerialNotThere(one, LotKey.of(MAIN, A), LotPlace.SELLABLE));
        Both blocked = accepted(LotDecider.decide(recall("r", B), gone.stock(), withB(gone.lots())));
        assertThat(blocked.lots().lot(LotName.of(MILK, B))).map(Lot::isRecalled).contains(true);
    }

    private static LotInventory withB(LotInventory lots) {
        return LotDecider.evolve(lots, new LotEvent.LotRegistered(LotName.of(MILK, B), Optional.empty(), NOON));
    }

    @Test
    void no_numbers_are_kept_of_goods_followed_by_lot_alone() {
        assertThat(LotDecider.decide(
                                receive("d", ReceiveLots.Line.of(MAIN, serials(A, "1"))),
                                Both.of(tracked()).stock(),
                                tracked())
                        .getLeft())
                .isEqualTo(new LotRejection.SerialsDiffer(LotKey.of(MAIN, A), q(0), q(1)));
    }

    @Test
    void units_that_were_there_before_get_the_unknown_lot() {
        StockPosition before = new StockPosition(MAIN, new StockCounters(5, 1, 2, 3, 4, 6), Quantity.ZERO, 4);

        LotInventory after = LotDecider.adopt(before, NOON, tracked()).state();

        assertThat(after.at(MAIN))
                .containsExactly(new LotStock(
                        LotKey.of(MAIN, LotId.UNKNOWN),
                        Optional.empty(),
                        LotState.OPEN,
                        NOON,
                        new LotCounters(5, 4, 3, 6),
                        1));
        assertThat(LotDecider.adopt(StockPosition.empty(MAIN), NOON, tracked()).events())
                .isEmpty();
        PositionKey one = PositionKey.of(Sku.of("A@B"), LocationId.of("C"));
        PositionKey other = PositionKey.of(Sku.of("A"), LocationId.of("B@C"));
        assertThat(adoption(one)).isNotEqualTo(adoption(other));
    }

    private static MovementCause adoption(PositionKey key) {
        StockPosition position = new StockPosition(key, new StockCounters(1, 0, 0, 0), Quantity.ZERO, 1);
        LotEvent event = LotDecider.adopt(position, NOON, tracked()).events().get(0);
        return ((LotEvent.LotsMoved) event).movements().get(0).cause();
    }

    @Test
    void a_plain_event_is_followed_on_the_shelves_that_are_known_only() {
        Both there = fourOfAAndSixOfB(tracked());
        StockEvent.StockAdjusted moved = new StockEvent.StockAdjusted(
                header("m").id(),
                "",
                List.of(
                        AdjustStock.Line.of(MAIN, q(5), AdjustStock.Adjustment.LOST),
                        AdjustStock.Line.of(EAST, q(3), AdjustStock.Adjustment.FOUND),
                        AdjustStock.Line.of(EAST, q(3), AdjustStock.Adjustment.FOUND)),
                NOON);

        LotInventory both = LotDecider.follow(moved.movements(), Optional.empty(), List.of(MAIN, EAST), there.lots())
                .get()
                .state();
        LotInventory east = LotDecider.follow(moved.movements(), Optional.empty(), List.of(EAST), there.lots())
                .get()
                .state();

        assertThat(both.at(EAST)).extracting(LotStock::counters).containsExactly(sellable(4), sellable(1), sellable(1));
        assertThat(both.at(EAST)).extracting(stock -> stock.key().lot()).containsExactly(A, B, LotId.UNKNOWN);
        assertThat(both.at(EAST).get(0).expiry()).contains(TODAY.plusDays(10));
        assertThat(east.at(MAIN)).isEqualTo(there.lots().at(MAIN));
        assertThat(east.at(EAST)).extracting(LotStock::counters).containsExactly(sellable(6));
    }

    @Test
    void tracking_is_declared_once_and_its_order_changes() {
        DeclareTracking byLot = DeclareTracking.builder()
                .header(header("t"))
                .sku(MILK)
                .tracking(Tracking.LOT)
                .order(PickOrder.FIFO)
                .minimumDays(3)
                .build();

        LotInventory declared =
                LotDecider.decide(byLot, LotInventory.empty()).get().state();

        assertThat(declared.policy(MILK))
                .contains(new TrackingPolicy(MILK, Tracking.LOT, PickOrder.FIFO, Optional.of(3), 1));
        assertThat(LotDecider.decide(byLot, declared).get().state().policy(MILK))
                .map(TrackingPolicy::version)
                .contains(2L);
        assertThat(LotDecider.decide(byLot, tracked(Tracking.SERIAL, PickOrder.FIFO, Optional.empty()))
                        .getLeft())
                .isEqualTo(new LotRejection.TrackingStands(MILK, Tracking.SERIAL, Tracking.LOT));
    }

    @Test
    void a_verification_names_every_place_that_differs() {
        LotFacts facts = new LotFacts(
                LotFacts.Rule.L1, MAIN, Optional.of(A), new LotCounters(1, 2, -3, 4), new LotCounters(1, 0, -3, 5));

        assertThat(LotVerification.verify(facts))
                .extracting(Object::toString)
                .containsExactly(
                        "L1 QUARANTINED of MILK@MAIN/A: the facts say 2, stored is 0",
                        "L1 DAMAGED of MILK@MAIN/A: the facts say -3, stored is -3",
                        "L1 IN_TRANSFER of MILK@MAIN/A: the facts say 4, stored is 5");
        assertThat(LotVerification.verify(
                        new LotFacts(LotFacts.Rule.L2, MAIN, Optional.empty(), LotCounters.ZERO, LotCounters.ZERO)))
                .isEmpty();
    }
}
