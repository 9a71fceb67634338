package org.countinghouse.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.countinghouse.domain.inventory.AdjustStock;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.FulfillReservation;
import org.countinghouse.domain.inventory.InventoryRejection;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReservationEvent;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.ReturnToStock;
import org.countinghouse.domain.inventory.StockCounters;
import org.countinghouse.domain.inventory.StockEvent;
import org.countinghouse.domain.inventory.lot.DeclareTracking;
import org.countinghouse.domain.inventory.lot.FulfillLots;
import org.countinghouse.domain.inventory.lot.LiftRecall;
import org.countinghouse.domain.inventory.lot.Lot;
import org.countinghouse.domain.inventory.lot.LotCounters;
import org.countinghouse.domain.inventory.lot.LotEvent;
import org.countinghouse.domain.inventory.lot.LotId;
import org.countinghouse.domain.inventory.lot.LotKey;
import org.countinghouse.domain.inventory.lot.LotMovement;
import org.countinghouse.domain.inventory.lot.LotName;
import org.countinghouse.domain.inventory.lot.LotPlace;
import org.countinghouse.domain.inventory.lot.LotRejection;
import org.countinghouse.domain.inventory.lot.LotState;
import org.countinghouse.domain.inventory.lot.LotStock;
import org.countinghouse.domain.inventory.lot.LotTrace;
import org.countinghouse.domain.inventory.lot.PickOrder;
import org.countinghouse.domain.inventory.lot.RecallLot;
import org.countinghouse.domain.inventory.lot.ReceiveLots;
import org.countinghouse.domain.inventory.lot.ReturnLots;
import org.countinghouse.domain.inventory.lot.SerialKey;
import org.countinghouse.domain.inventory.lot.SerialNumber;
import org.countinghouse.domain.inventory.lot.Tracking;
import org.countinghouse.domain.inventory.lot.TrackingPolicy;
import org.countinghouse.domain.inventory.transfer.ArriveTransfer;
import org.countinghouse.domain.inventory.transfer.DispatchTransfer;
import org.countinghouse.domain.inventory.transfer.TransferId;
import org.countinghouse.domain.kernel.DomainEvent;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.ports.kernel.OutboxMessage;
import org.countinghouse.ports.kernel.ReactionRefusedException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Lots and serials over the stores: named, picked, recalled and proven. */
public abstract class LotManagementConformance extends LotConformance {

    private static final LotName LOT_A = LotName.of(MILK, A);

    /** Lot A with ten days and lot B with twenty, 4 and 6 units at MAIN. */
    private void fourOfAAndSixOfB() {
        receive(
                "d",
                ReceiveLots.Line.of(MILK_MAIN, units(B, 6), TODAY.plusDays(20)),
                ReceiveLots.Line.of(MILK_MAIN, units(A, 4), TODAY.plusDays(10)));
    }

    private FulfillReservation fulfillment(String key, ReservationId reservation) {
        return FulfillReservation.everything(header(tenant, key), reservation);
    }

    private List<DomainEvent> published() {
        return inUnit(() -> stores().outbox().undelivered(tenant, 100)).stream()
                .map(OutboxMessage::event)
                .filter(LotEvent.class::isInstance)
                .toList();
    }

    /** What is followed, and how. */
    @Nested
    class Declaring {

        private DeclareTracking declaration(String key, Tracking tracking, PickOrder order) {
            return DeclareTracking.builder()
                    .header(header(tenant, key))
                    .sku(MILK)
                    .tracking(tracking)
                    .order(order)
                    .build();
        }

        @Test
        void a_policy_changes_its_order_but_never_its_kind() {
            TrackingPolicy first = right(() -> lots().declare(declaration("1", Tracking.LOT, PickOrder.FEFO)));
            TrackingPolicy second = right(() -> lots().declare(declaration("2", Tracking.LOT, PickOrder.FIFO)));

            assertThat(first).isEqualTo(new TrackingPolicy(MILK, Tracking.LOT, PickOrder.FEFO, Optional.empty(), 1));
            assertThat(second).isEqualTo(new TrackingPolicy(MILK, Tracking.LOT, PickOrder.FIFO, Optional.empty(), 2));
            assertThat(left(() -> lots().declare(declaration("3", Tracking.SERIAL, PickOrder.FIFO))))
                    .isEqualTo(new LotRejection.TrackingStands(MILK, Tracking.LOT, Tracking.SERIAL));
            assertThat(right(() -> lots().declare(declaration("1", Tracking.LOT, PickOrder.FEFO))))
                    .isEqualTo(first);
            assertThat(left(() -> lots().declare(declaration("1", Tracking.LOT, PickOrder.FIFO))))
                    .isEqualTo(new LotRejection.KeyReused(header(tenant, "1").id(), "order"));
            assertThat(published())
                    .containsExactly(
                            new LotEvent.TrackingDeclared(first, NOON), new LotEvent.TrackingDeclared(second, NOON));
        }

        @Test
        void nothing_is_followed_that_was_not_declared() {
            assertThat(left(() -> lots().receive(delivery("d", ReceiveLots.Line.of(MILK_MAIN, units(A, 4))))))
                    .isEqualTo(new LotRejection.NotTracked(MILK));

            receive("plain", MILK_MAIN, 4);
            assertThat(counters(MILK_MAIN).onHand()).isEqualTo(4);
            assertThat(lying(MILK_MAIN)).isEmpty();
            assertThat(published()).isEmpty();
            assertSound();
        }

        @Test
        void goods_that_were_there_before_are_of_no_known_lot() {
            receive("before", MILK_MAIN, 7);
            receive("before-east", MILK_EAST, 5);
            track(Tracking.LOT, PickOrder.FEFO, Optional.empty());
            assertThat(lying(MILK_MAIN)).isEmpty();

            receive("after", MILK_MAIN, 2);
            receive("named", ReceiveLots.Line.of(MILK_EAST, units(A, 3)));

            assertThat(lying(MILK_MAIN, LotId.UNKNOWN)).isEqualTo(sellable(9));
            assertThat(lying(MILK_EAST, LotId.UNKNOWN)).isEqualTo(sellable(5));
            assertThat(lying(MILK_EAST, A)).isEqualTo(sellable(3));
            assertSound();
        }
    }

    /** Goods that come and go. */
    @Nested
    class Moving {

        @Test
        void named_goods_lie_in_their_lots_and_are_published() {
            track(Tracking.LOT, PickOrder.FEFO, Optional.empty());
            fourOfAAndSixOfB();

            assertThat(lying(MILK_MAIN))
                    .containsExactly(
                            new LotStock(
                                    LotKey.of(MILK_MAIN, A),
                                    Optional.of(TODAY.plusDays(10)),
                                    LotState.OPEN,
                                    NOON,
                                    sellable(4),
                                    1),
                            new LotStock(
                                    LotKey.of(MILK_MAIN, B),
                                    Optional.of(TODAY.plusDays(20)),
                                    LotState.OPEN,
                                    NOON,
                                    sellable(6),
                                    1));
            assertThat(counters(MILK_MAIN).onHand()).isEqualTo(10);
            assertThat(published().subList(1, 3))
                    .containsExactly(
                            new LotEvent.LotRegistered(LOT_A, Optional.of(TODAY.plusDays(10)), NOON),
                            new LotEvent.LotRegistered(LotName.of(MILK, B), Optional.of(TODAY.plusDays(20)), NOON));
            assertSound();
        }

        @Test
        void a_repeat_gives_the_same_movements_and_moves_nothing() {
            track(Tracking.LOT, PickOrder.FEFO, Optional.empty());
            ReceiveLots command = delivery("d", ReceiveLots.Line.of(MILK_MAIN, units(A, 4)));
            List<LotMovement> first = right(() -> lots().receive(command));
            receive("other", ReceiveLots.Line.of(MILK_MAIN, units(A, 1)));

            assertThat(right(() -> lots().receive(command))).isEqualTo(first).hasSize(1);
            assertThat(lying(MILK_MAIN, A)).isEqualTo(sellable(5));
            assertThat(left(() -> lots().receive(delivery("d", ReceiveLots.Line.of(MILK_MAIN, units(B, 4))))))
                    .isEqualTo(new LotRejection.KeyReused(header(tenant, "d").id(), "lines"));
            assertSound();
        }

        @Test
        void a_lot_has_one_expiry_date() {
            track(Tracking.LOT, PickOrder.FEFO, Optional.empty());
            fourOfAAndSixOfB();

            assertThat(left(() -> lots().receive(
                                    delivery("e", ReceiveLots.Line.of(MILK_EAST, units(A, 4), TODAY.plusDays(11))))))
                    .isEqualTo(new LotRejection.ExpiryDiffers(
                            LOT_A, Optional.of(TODAY.plusDays(10)), Optional.of(TODAY.plusDays(11))));
            assertThat(lying(MILK_EAST)).isEmpty();
            assertThat(counters(MILK_EAST).onHand()).isZero();
        }

        @Test
        void a_plain_fulfillment_takes_what_expires_first() {
            track(Tracking.LOT, PickOrder.FEFO, Optional.empty());
            fourOfAAndSixOfB();
            ReservationId promised = promised("p", MILK_MAIN, 5);

            assertThat(fixture()
                            .asHost(() -> reservations().fulfill(fulfillment("f", promised)))
                            .isRight())
                    .isTrue();

            assertThat(lying(MILK_MAIN, A)).isEqualTo(sellable(0));
            assertThat(lying(MILK_MAIN, B)).isEqualTo(sellable(5));
            assertSound();
        }

        @Test
        void a_picker_says_what_was_taken() {
            track(Tracking.LOT, PickOrder.FEFO, Optional.empty());
            fourOfAAndSixOfB();
            ReservationId promised = promised("p", MILK_MAIN, 5);
            FulfillLots command = picked("f", promised, units(B, 4), units(A, 1));

            List<LotMovement> first = right(() -> lots().fulfill(command));

            assertThat(first)
                    .extracting(LotMovement::key)
                    .containsExactly(LotKey.of(MILK_MAIN, B), LotKey.of(MILK_MAIN, A));
            assertThat(right(() -> lots().fulfill(command))).isEqualTo(first);
            assertThat(lying(MILK_MAIN, A)).isEqualTo(sellable(3));
            assertThat(lying(MILK_MAIN, B)).isEqualTo(sellable(2));
            assertThat(counters(MILK_MAIN).onHand()).isEqualTo(5);
            assertSound();
        }

        @Test
        void a_lot_that_is_not_there_cannot_be_picked() {
            track(Tracking.LOT, PickOrder.FEFO, Optional.empty());
            fourOfAAndSixOfB();
            ReservationId promised = promised("p", MILK_MAIN, 5);

            assertThat(left(() -> lots().fulfill(picked("f", promised, units(A, 5)))))
                    .isEqualTo(new LotRejection.NotInLot(
                            LotKey.of(MILK_MAIN, A), LotPlace.SELLABLE, Quantity.of(5), Quantity.of(4)));
            assertThat(left(() -> lots().fulfill(picked("f", promised, units(LotId.of("C"), 5)))))
                    .isInstanceOf(LotRejection.NotInLot.class);
            assertThat(left(() -> lots().fulfill(picked("f", promised, units(A, 2), units(B, 4)))))
                    .isInstanceOf(LotRejection.StockRefused.class);
            assertThat(left(() -> lots().fulfill(picked("f", ReservationId.of("nobody"), units(A, 2)))))
                    .isEqualTo(new LotRejection.StockRefused(
                            new InventoryRejection.UnknownReservation(ReservationId.of("nobody"))));
            assertThat(counters(MILK_MAIN).onHand()).isEqualTo(10);
            assertSound();
        }

        @Test
        void what_has_too_few_days_left_stays() {
            track(Tracking.LOT, PickOrder.FEFO, Optional.of(11));
            fourOfAAndSixOfB();
            ReservationId promised = promised("p", MILK_MAIN, 7);

            assertThat(left(() -> lots().fulfill(picked("f", promised, units(A, 1)))))
                    .isEqualTo(new LotRejection.TooOld(LOT_A, TODAY.plusDays(10), TODAY.plusDays(11)));
            assertThat(left(() -> lots().fulfill(FulfillLots.everything(header(tenant, "f"), promised))))
                    .isEqualTo(new LotRejection.NothingToPick(MILK_MAIN, Quantity.of(7), Quantity.of(6)));
            assertThatThrownBy(() -> fixture().asHost(() -> reservations().fulfill(fulfillment("f", promised))))
                    .isInstanceOf(ReactionRefusedException.class)
                    .hasMessageContaining("nothing-to-pick");
            assertThat(counters(MILK_MAIN).onHand()).isEqualTo(10);

            track(Tracking.LOT, PickOrder.FEFO, Optional.of(10));
            assertThat(right(() -> lots().fulfill(FulfillLots.everything(header(tenant, "f"), promised))))
                    .extracting(movement -> movement.quantity().units())
                    .containsExactly(4L, 3L);
            assertSound();
        }

        @Test
        void goods_moved_from_one_position_to_another_keep_their_lot() {
            track(Tracking.LOT, PickOrder.FIFO, Optional.empty());
            fourOfAAndSixOfB();

            assertThat(fixture()
                            .asHost(() -> stock().adjust(AdjustStock.builder()
                                    .header(header(tenant, "move"))
                                    .reference("to the other shop")
                                    .addLines(
                                            AdjustStock.Line.of(MILK_MAIN, Quantity.of(5), AdjustStock.Adjustment.LOST),
                                            AdjustStock.Line.of(
                                                    MILK_EAST, Quantity.of(6), AdjustStock.Adjustment.FOUND))
                                    .build()))
                            .isRight())
                    .isTrue();

            assertThat(lying(MILK_EAST, A)).isEqualTo(sellable(4));
            assertThat(lying(MILK_EAST, B)).isEqualTo(sellable(1));
            assertThat(lying(MILK_EAST, LotId.UNKNOWN)).isEqualTo(sellable(1));
            assertThat(lying(MILK_EAST).get(0).expiry()).contains(TODAY.plusDays(10));
            assertSound();
        }

        @Test
        void goods_of_a_transfer_keep_their_lots_on_the_way() {
            track(Tracking.LOT, PickOrder.FEFO, Optional.empty());
            fourOfAAndSixOfB();
            TransferId transfer = TransferId.of("T-1");

            assertThat(fixture()
                            .asHost(() -> transfers()
                                    .dispatch(DispatchTransfer.builder()
                                            .header(header(tenant, "go"))
                                            .transfer(transfer)
                                            .origin(MAIN)
                                            .destination(EAST)
                                            .reference("")
                                            .addLines(new DispatchTransfer.Line(MILK, Quantity.of(5)))
                                            .build()))
                            .isRight())
                    .isTrue();
            assertThat(lying(MILK_EAST, A)).isEqualTo(new LotCounters(0, 0, 0, 4));
            assertThat(lying(MILK_EAST, B)).isEqualTo(new LotCounters(0, 0, 0, 1));
            assertSound();
            assertThat(fixture()
                            .asHost(() -> transfers()
                                    .arrive(ArriveTransfer.builder()
                                            .header(header(tenant, "come"))
                                            .transfer(transfer)
                                            .completion(ArriveTransfer.Completion.LAST)
                                            .addLines(new ArriveTransfer.Line(MILK, Quantity.of(3)))
                                            .build()))
                            .isRight())
                    .isTrue();

            assertThat(lying(MILK_EAST, A)).isEqualTo(sellable(3));
            assertThat(lying(MILK_EAST, B)).isEqualTo(LotCounters.ZERO);
            assertThat(lying(MILK_MAIN, B)).isEqualTo(sellable(5));
            assertSound();
        }

        @Test
        void damaged_goods_stay_in_their_lot() {
            track(Tracking.LOT, PickOrder.FEFO, Optional.empty());
            fourOfAAndSixOfB();

            assertThat(fixture()
                            .asHost(() -> stock().adjust(AdjustStock.builder()
                                    .header(header(tenant, "drop"))
                                    .reference("")
                                    .addLines(AdjustStock.Line.of(
                                            MILK_MAIN, Quantity.of(5), AdjustStock.Adjustment.DAMAGED))
                                    .build()))
                            .isRight())
                    .isTrue();

            assertThat(lying(MILK_MAIN, A)).isEqualTo(new LotCounters(0, 0, 4, 0));
            assertThat(lying(MILK_MAIN, B)).isEqualTo(new LotCounters(5, 0, 1, 0));
            assertSound();
        }
    }

    /** A lot that must come back. */
    @Nested
    class Recalling {

        @Test
        void it_is_quarantined_everywhere_and_its_customers_are_known() {
            track(Tracking.LOT, PickOrder.FEFO, Optional.empty());
            fourOfAAndSixOfB();
            receive("east", ReceiveLots.Line.of(MILK_EAST, units(A, 3), TODAY.plusDays(10)));
            ReservationId promised = promised("p", MILK_MAIN, 3);
            List<LotMovement> shipped = right(() -> lots().fulfill(picked("f", promised, units(A, 3))));

            List<LotMovement> quarantined = right(() -> lots().recall(recall("r", A)));

            assertThat(quarantined)
                    .extracting(LotMovement::key)
                    .containsExactly(LotKey.of(MILK_EAST, A), LotKey.of(MILK_MAIN, A));
            assertThat(right(() -> lots().recall(recall("r", A)))).isEqualTo(quarantined);
            assertThat(lying(MILK_MAIN, A)).isEqualTo(quarantined(1));
            assertThat(lying(MILK_EAST, A)).isEqualTo(quarantined(3));
            assertThat(counters(MILK_MAIN).onHand()).isEqualTo(6);
            assertThat(counters(MILK_EAST).onHand()).isZero();
            LotTrace trace = fixture().asHost(() -> lots().trace(tenant, LOT_A)).orElseThrow();
            assertThat(trace.lot()).isEqualTo(new Lot(LOT_A, Optional.of(TODAY.plusDays(10)), LotState.RECALLED, 2));
            assertThat(trace.shipments()).isEqualTo(shipped);
            assertThat(shipped)
                    .extracting(LotMovement::demand)
                    .containsExactly(Optional.of(DemandReference.of("order p")));
            assertThat(trace.stocks())
                    .extracting(LotStock::state)
                    .containsExactly(LotState.RECALLED, LotState.RECALLED);
            assertSound();
        }

        @Test
        void what_comes_later_is_quarantined_at_once() {
            track(Tracking.LOT, PickOrder.FEFO, Optional.empty());
            fourOfAAndSixOfB();
            assertThat(right(() -> lots().recall(recall("r", A)))).hasSize(1);

            List<LotMovement> came = receive("late", ReceiveLots.Line.of(MILK_EAST, units(A, 2), TODAY.plusDays(10)));
            ReturnLots comingBack = ReturnLots.builder()
                    .header(header(tenant, "back"))
                    .reference("")
                    .addLines(
                            ReturnLots.Line.of(MILK_MAIN, units(A, 1), ReturnToStock.Condition.SELLABLE),
                            ReturnLots.Line.of(MILK_MAIN, units(A, 1), ReturnToStock.Condition.DAMAGED),
                            ReturnLots.Line.of(MILK_MAIN, units(B, 1), ReturnToStock.Condition.SELLABLE))
                    .build();
            List<LotMovement> back = right(() -> lots().returnToStock(comingBack));

            assertThat(came).hasSize(2);
            assertThat(back).hasSize(4);
            assertThat(right(() -> lots().returnToStock(comingBack))).isEqualTo(back);
            assertThat(lying(MILK_EAST, A)).isEqualTo(quarantined(2));
            assertThat(lying(MILK_MAIN, A)).isEqualTo(new LotCounters(0, 5, 1, 0));
            assertThat(lying(MILK_MAIN, B)).isEqualTo(sellable(7));
            assertSound();
        }

        @Test
        void nothing_of_it_leaves() {
            track(Tracking.LOT, PickOrder.FEFO, Optional.empty());
            fourOfAAndSixOfB();
            ReservationId promised = promised("p", MILK_MAIN, 6);
            assertThat(right(() -> lots().recall(recall("r", A)))).hasSize(1);

            assertThat(left(() -> lots().fulfill(picked("f", promised, units(A, 1)))))
                    .isEqualTo(new LotRejection.Recalled(LOT_A));
            assertThat(right(() -> lots().fulfill(FulfillLots.everything(header(tenant, "f"), promised))))
                    .extracting(LotMovement::key)
                    .containsExactly(LotKey.of(MILK_MAIN, B));
            assertSound();
        }

        @Test
        void promises_that_other_lots_cannot_keep_stop_it() {
            track(Tracking.LOT, PickOrder.FEFO, Optional.empty());
            fourOfAAndSixOfB();
            receive("east", ReceiveLots.Line.of(MILK_EAST, units(A, 3), TODAY.plusDays(10)));
            assertThat(promised("p", MILK_MAIN, 7).value()).isEqualTo("R-p");

            assertThat(left(() -> lots().recall(recall("r", A))))
                    .isEqualTo(new LotRejection.Promised(MILK_MAIN, A, Quantity.of(4), Quantity.of(3)));
            assertThat(lying(MILK_EAST, A)).isEqualTo(sellable(3));
            assertSound();
        }

        @Test
        void promises_that_other_lots_cannot_keep_are_broken_if_they_may_be() {
            track(Tracking.LOT, PickOrder.FEFO, Optional.empty());
            fourOfAAndSixOfB();
            receive("east", ReceiveLots.Line.of(MILK_EAST, units(A, 3), TODAY.plusDays(10)));
            promised("p", MILK_MAIN, 4);
            ReservationId last = promised("q", MILK_MAIN, 5);
            ReservationId east = promised("e", MILK_EAST, 2);
            RecallLot command = RecallLot.builder()
                    .from(recall("r", A))
                    .onPromised(AdjustStock.OnPromised.BREAK_PROMISES)
                    .build();

            List<LotMovement> moved = right(() -> lots().recall(command));

            assertThat(right(() -> lots().recall(command))).isEqualTo(moved);
            assertThat(left(() -> lots().recall(recall("r", A))))
                    .isEqualTo(new LotRejection.KeyReused(command.header().id(), "onPromised"));
            assertThat(lying(MILK_MAIN, A)).isEqualTo(quarantined(4));
            assertThat(lying(MILK_EAST, A)).isEqualTo(quarantined(3));
            assertThat(counters(MILK_MAIN)).isEqualTo(new StockCounters(6, 0, 6, 0, 4, 0));
            assertThat(counters(MILK_EAST)).isEqualTo(new StockCounters(0, 0, 0, 0, 3, 0));
            assertThat(inUnit(() -> stores().outbox().undelivered(tenant, 100)).stream()
                            .map(OutboxMessage::event)
                            .filter(event -> event instanceof ReservationEvent.PromiseBroken
                                    || event instanceof StockEvent.ConditionMoved)
                            .map(event -> event instanceof ReservationEvent.PromiseBroken broken
                                    ? broken.reservation() + " "
                                            + broken.lines().get(0).quantity()
                                    : "moved"))
                    .containsExactly(last + " 3", east + " 2", "moved");
            assertSound();
        }

        @Test
        void it_can_be_lifted() {
            track(Tracking.LOT, PickOrder.FEFO, Optional.empty());
            fourOfAAndSixOfB();
            LiftRecall lift = LiftRecall.builder()
                    .header(header(tenant, "r"))
                    .lot(LOT_A)
                    .reference("")
                    .build();
            assertThat(left(() -> lots().liftRecall(lift))).isEqualTo(new LotRejection.NotRecalled(LOT_A));
            assertThat(left(() -> lots().recall(recall("c", LotId.of("C")))))
                    .isEqualTo(new LotRejection.UnknownLot(LotName.of(MILK, LotId.of("C"))));
            assertThat(right(() -> lots().recall(recall("r", A)))).hasSize(1);
            assertThat(left(() -> lots().recall(recall("again", A)))).isEqualTo(new LotRejection.Recalled(LOT_A));

            List<LotMovement> cleared = right(() -> lots().liftRecall(lift));

            assertThat(right(() -> lots().liftRecall(lift))).isEqualTo(cleared).hasSize(1);
            assertThat(lying(MILK_MAIN, A)).isEqualTo(sellable(4));
            assertThat(counters(MILK_MAIN).onHand()).isEqualTo(10);
            assertSound();
        }
    }

    /** Units with a number each. */
    @Nested
    class Serials {

        private SerialKey unit(String number) {
            return SerialKey.of(MILK, SerialNumber.of(number));
        }

        @Test
        void a_unit_comes_once_goes_and_may_come_back() {
            track(Tracking.SERIAL, PickOrder.FIFO, Optional.empty());
            receive("d", ReceiveLots.Line.of(MILK_MAIN, serials(A, "s2", "s1")));
            assertThat(left(() -> lots().receive(delivery("twice", ReceiveLots.Line.of(MILK_EAST, serials(B, "s1"))))))
                    .isEqualTo(new LotRejection.SerialHere(unit("s1"), LotKey.of(MILK_MAIN, A)));
            ReservationId promised = promised("p", MILK_MAIN, 1);
            assertThat(left(() -> lots().fulfill(picked("f", promised, serials(A, "s3")))))
                    .isEqualTo(new LotRejection.SerialNotThere(unit("s3"), LotKey.of(MILK_MAIN, A), LotPlace.SELLABLE));

            assertThat(right(() -> lots().fulfill(picked("f", promised, serials(A, "s2")))))
                    .hasSize(1);
            assertSound();
            assertThat(right(() -> lots().returnToStock(ReturnLots.builder()
                            .header(header(tenant, "back"))
                            .reference("")
                            .addLines(ReturnLots.Line.of(MILK_EAST, serials(A, "s2"), ReturnToStock.Condition.DAMAGED))
                            .build())))
                    .hasSize(1);

            List<LotMovement> trace = fixture().asHost(() -> lots().trace(tenant, unit("s2")));
            assertThat(trace)
                    .extracting(LotMovement::to)
                    .containsExactly(LotPlace.SELLABLE, LotPlace.NOWHERE, LotPlace.DAMAGED);
            assertThat(trace.get(0).serials()).containsExactly(SerialNumber.of("s2"), SerialNumber.of("s1"));
            assertThat(trace.get(1).demand()).contains(DemandReference.of("order p"));
            assertThat(lying(MILK_EAST, A)).isEqualTo(new LotCounters(0, 0, 1, 0));
            assertSound();
        }

        @Test
        void every_unit_must_be_named() {
            track(Tracking.SERIAL, PickOrder.FIFO, Optional.empty());
            assertThat(left(() -> lots().receive(delivery("d", ReceiveLots.Line.of(MILK_MAIN, units(A, 2))))))
                    .isEqualTo(new LotRejection.SerialsDiffer(LotKey.of(MILK_MAIN, A), Quantity.of(2), Quantity.ZERO));
            receive("d", ReceiveLots.Line.of(MILK_MAIN, serials(A, "s1", "s2")));
            ReservationId promised = promised("p", MILK_MAIN, 2);

            assertThat(left(() -> lots().fulfill(FulfillLots.everything(header(tenant, "f"), promised))))
                    .isEqualTo(new LotRejection.SerialsDiffer(LotKey.of(MILK_MAIN, A), Quantity.of(2), Quantity.ZERO));
            assertThatThrownBy(() -> fixture().asHost(() -> reservations().fulfill(fulfillment("f", promised))))
                    .isInstanceOf(ReactionRefusedException.class)
                    .hasMessageContaining("serials-differ");
            assertSound();
        }

        @Test
        void they_are_recalled_with_their_lot() {
            track(Tracking.SERIAL, PickOrder.FIFO, Optional.empty());
            receive("d", ReceiveLots.Line.of(MILK_MAIN, serials(A, "s1", "s2")));

            assertThat(right(() -> lots().recall(recall("r", A))).get(0).serials())
                    .containsExactly(SerialNumber.of("s1"), SerialNumber.of("s2"));
            receive("late", ReceiveLots.Line.of(MILK_EAST, serials(A, "s3")));

            assertThat(lying(MILK_EAST, A)).isEqualTo(quarantined(1));
            assertThat(fixture().asHost(() -> lots().trace(tenant, unit("s3"))))
                    .extracting(LotMovement::to)
                    .containsExactly(LotPlace.SELLABLE, LotPlace.QUARANTINED);
            assertSound();
        }
    }

    /** Many at once. */
    @Nested
    class Concurrency {

        @Test
        void the_last_unit_of_a_lot_is_picked_once() {
            track(Tracking.LOT, PickOrder.FEFO, Optional.empty());
            receive("d", ReceiveLots.Line.of(MILK_MAIN, units(A, 1)), ReceiveLots.Line.of(MILK_MAIN, units(B, 9)));
            List<Callable<Boolean>> pickers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                FulfillLots command = picked("f" + i, promised("p" + i, MILK_MAIN, 1), units(A, 1));
                pickers.add(() -> persistently(() -> lots().fulfill(command)).isRight());
            }

            assertThat(together(pickers)).containsOnlyOnce(true);

            assertThat(lying(MILK_MAIN, A)).isEqualTo(sellable(0));
            assertThat(counters(MILK_MAIN).onHand()).isEqualTo(9);
            assertSound();
        }

        @Test
        void one_serial_comes_to_one_place() {
            track(Tracking.SERIAL, PickOrder.FIFO, Optional.empty());
            receive("first", ReceiveLots.Line.of(MILK_MAIN, serials(A, "s0")));
            List<Callable<Boolean>> deliveries = IntStream.range(0, 8)
                    .<Callable<Boolean>>mapToObj(i -> () -> persistently(() -> lots().receive(delivery(
                                    "d" + i,
                                    ReceiveLots.Line.of(
                                            PositionKey.of(MILK, LocationId.of("L" + i)), serials(A, "s1")))))
                            .isRight())
                    .toList();

            assertThat(together(deliveries)).containsOnlyOnce(true);
            assertSound();
        }

        @Test
        void a_recall_reaches_what_comes_meanwhile() {
            track(Tracking.LOT, PickOrder.FEFO, Optional.empty());
            fourOfAAndSixOfB();
            List<Callable<Either<LotRejection, List<LotMovement>>>> tasks = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                ReceiveLots command = delivery(
                        "d" + i,
                        ReceiveLots.Line.of(
                                PositionKey.of(MILK, LocationId.of("L" + i)), units(A, 2), TODAY.plusDays(10)));
                tasks.add(() -> persistently(() -> lots().receive(command)));
            }
            tasks.add(() -> persistently(() -> lots().recall(recall("r", A))));

            assertThat(together(tasks)).allMatch(Either::isRight);

            LotTrace trace = fixture().asHost(() -> lots().trace(tenant, LOT_A)).orElseThrow();
            assertThat(trace.stocks()).hasSize(8);
            assertThat(trace.stocks()).allMatch(stock -> stock.counters().sellable() == 0);
            assertThat(trace.stocks())
                    .extracting(stock -> stock.counters().quarantined())
                    .containsOnly(2L, 4L);
            assertSound();
        }
    }
}
