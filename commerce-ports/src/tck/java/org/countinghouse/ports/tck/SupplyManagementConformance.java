package org.countinghouse.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.InventoryRejection;
import org.countinghouse.domain.inventory.ReceiveStock;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.ReservationState;
import org.countinghouse.domain.inventory.StockCounters;
import org.countinghouse.domain.inventory.StockMovement;
import org.countinghouse.domain.inventory.SupplyId;
import org.countinghouse.domain.inventory.backorder.BackorderPolicy;
import org.countinghouse.domain.inventory.supply.AvailableToPromise;
import org.countinghouse.domain.inventory.supply.CancelPreOrder;
import org.countinghouse.domain.inventory.supply.CancelSupply;
import org.countinghouse.domain.inventory.supply.ChangeSupply;
import org.countinghouse.domain.inventory.supply.DatedQuantity;
import org.countinghouse.domain.inventory.supply.ExpectSupply;
import org.countinghouse.domain.inventory.supply.PlacePreOrder;
import org.countinghouse.domain.inventory.supply.PreOrder;
import org.countinghouse.domain.inventory.supply.PreOrderId;
import org.countinghouse.domain.inventory.supply.Supply;
import org.countinghouse.domain.inventory.supply.SupplyEvent;
import org.countinghouse.domain.inventory.supply.SupplyKind;
import org.countinghouse.domain.inventory.supply.SupplyRejection;
import org.countinghouse.domain.inventory.supply.SupplyState;
import org.countinghouse.domain.kernel.DomainEvent;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.ports.inventory.SupplyManagement;
import org.countinghouse.ports.inventory.internal.SupplyService;
import org.countinghouse.ports.kernel.OutboxMessage;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Expected goods over the stores: promised once, received in parts, and never promised twice. */
public abstract class SupplyManagementConformance extends InventoryConformance {

    private static final LocalDate MAY_4 = LocalDate.of(2026, 5, 4);
    private static final SupplyId PO = SupplyId.of("PO-1");

    private SupplyManagement supplies() {
        return new SupplyService(gate(), inventoryStores(), replenishment(BackorderPolicy.STANDARD));
    }

    private ExpectSupply expecting(String key, SupplyId id, long units, LocalDate due) {
        return ExpectSupply.builder()
                .header(header(tenant, key))
                .supply(id)
                .kind(SupplyKind.PURCHASE_ORDER)
                .key(MUG)
                .reference("order 4711")
                .expected(Quantity.of(units))
                .due(due)
                .build();
    }

    private Supply expect(long units) {
        ExpectSupply command = expecting("expect", PO, units, MAY_4);
        return fixture().asHost(() -> supplies().expect(command)).get();
    }

    private ChangeSupply changing(String key, long units, LocalDate due) {
        return ChangeSupply.builder()
                .header(header(tenant, key))
                .supply(PO)
                .expected(Quantity.of(units))
                .due(due)
                .build();
    }

    private PlacePreOrder placing(String name, long units) {
        return PlacePreOrder.builder()
                .header(header(tenant, "place-" + name))
                .preOrder(PreOrderId.of(name))
                .supply(PO)
                .demand(DemandReference.of("order " + name))
                .lineNumber(1)
                .quantity(Quantity.of(units))
                .build();
    }

    private PreOrder place(String name, long units) {
        return fixture().asHost(() -> supplies().preOrder(placing(name, units))).get();
    }

    private ReceiveStock receiving(String key, long units) {
        return ReceiveStock.of(
                header(tenant, key),
                "note",
                ReceiveStock.Line.of(MUG, Quantity.of(units)).of(PO));
    }

    private List<StockMovement> receive(String key, long units) {
        return fixture().asHost(() -> stock().receive(receiving(key, units))).get();
    }

    private Supply supply() {
        return fixture().asHost(() -> supplies().find(tenant, PO)).orElseThrow();
    }

    private PreOrder preOrder(String name) {
        return fixture()
                .asHost(() -> supplies().findPreOrder(tenant, PreOrderId.of(name)))
                .orElseThrow();
    }

    private List<DomainEvent> published() {
        return inUnit(() -> stores().outbox().undelivered(tenant, 1_000)).stream()
                .map(OutboxMessage::event)
                .toList();
    }

    /** One after the other. */
    @Nested
    class Story {

        @Test
        void goods_are_announced_pre_ordered_and_come_in_parts() {
            expect(10);
            place("A", 4);
            place("B", 3);

            List<StockMovement> movements = receive("r1", 5);

            assertThat(movements).hasSize(1);
            assertThat(supply().received()).isEqualTo(Quantity.of(5));
            assertThat(supply().pegged()).isEqualTo(Quantity.of(2));
            assertThat(preOrder("A").allocated()).isEqualTo(Quantity.of(4));
            assertThat(preOrder("B").allocated()).isEqualTo(Quantity.of(1));
            assertThat(counters(MUG)).isEqualTo(new StockCounters(5, 0, 5, 0));
            Reservation reservation = fixture()
                    .asHost(() -> reservations().find(tenant, ReservationId.of("pre-order/B/4")))
                    .orElseThrow();
            assertThat(reservation.state()).isEqualTo(ReservationState.CONFIRMED);
            assertThat(reservation.demand()).isEqualTo(DemandReference.of("order B"));

            receive("r2", 7);
            assertThat(supply().state()).isEqualTo(SupplyState.RECEIVED);
            assertThat(preOrder("B").waiting()).isEqualTo(Quantity.ZERO);
            assertThat(counters(MUG)).isEqualTo(new StockCounters(12, 0, 7, 0));
            assertSound();
        }

        @Test
        void everything_is_published_with_the_facts() {
            expect(10);
            place("A", 4);
            receive("r1", 5);

            assertThat(published())
                    .extracting(event -> event.getClass().getSimpleName())
                    .containsExactly(
                            "SupplyExpected",
                            "PreOrderPlaced",
                            "StockReceived",
                            "StockReserved",
                            "ReservationConfirmed",
                            "SupplyArrived");
        }

        @Test
        void a_slipping_supply_breaks_what_no_longer_fits_and_warns_the_others() {
            expect(10);
            place("A", 4);
            place("B", 3);

            Supply after = fixture()
                    .asHost(() -> supplies().change(changing("slip", 5, MAY_4.plusDays(7))))
                    .get();

            assertThat(after).isEqualTo(supply());
            assertThat(after.version()).isEqualTo(7);
            assertThat(preOrder("B").broken()).isEqualTo(Quantity.of(2));
            assertThat(published().stream()
                            .filter(event -> event instanceof SupplyEvent.PromiseAtRisk)
                            .map(event -> ((SupplyEvent.PromiseAtRisk) event)
                                    .peg()
                                    .preOrder()
                                    .value()))
                    .containsExactly("A", "B");
            assertThat(published().stream()
                            .filter(event -> event instanceof SupplyEvent.PegBroken)
                            .map(event -> ((SupplyEvent.PegBroken) event).peg().quantity()))
                    .containsExactly(Quantity.of(2));
            assertSound();
        }

        @Test
        void a_canceled_supply_breaks_all_pegs_and_takes_no_more_goods() {
            expect(10);
            place("A", 4);

            fixture()
                    .asHost(() -> supplies().cancel(CancelSupply.of(header(tenant, "cancel"), PO)))
                    .get();

            assertThat(preOrder("A").broken()).isEqualTo(Quantity.of(4));
            assertThat(fixture()
                            .asHost(() -> stock().receive(receiving("r", 1)))
                            .getLeft())
                    .isEqualTo(new InventoryRejection.SupplyCanceled(PO));
            assertThat(counters(MUG)).isEqualTo(StockCounters.ZERO);
            assertSound();
        }

        @Test
        void a_refused_receipt_leaves_nothing_and_its_key_free() {
            assertThat(fixture()
                            .asHost(() -> stock().receive(receiving("r", 1)))
                            .getLeft())
                    .isEqualTo(new InventoryRejection.UnknownSupply(PO));
            assertThat(published()).isEmpty();
            assertThat(counters(MUG)).isEqualTo(StockCounters.ZERO);

            expect(1);
            assertThat(receive("r", 1)).hasSize(1);
            assertSound();
        }

        @Test
        void what_can_be_promised_is_told_by_day() {
            expect(10);
            place("A", 4);
            fixture()
                    .asHost(() -> supplies().expect(expecting("late", SupplyId.of("late"), 5, MAY_4.plusDays(3))))
                    .get();
            fixture()
                    .asHost(() ->
                            supplies().expect(expecting("overdue", SupplyId.of("overdue"), 9, MAY_4.minusDays(5))))
                    .get();
            receive("d", MUG, 2);

            AvailableToPromise promise = fixture().asHost(() -> supplies().promise(tenant, MUG, MAY_4.minusDays(4)));

            assertThat(promise.steps())
                    .containsExactly(
                            DatedQuantity.of(MAY_4.minusDays(4), Quantity.of(2)),
                            DatedQuantity.of(MAY_4, Quantity.of(8)),
                            DatedQuantity.of(MAY_4.plusDays(3), Quantity.of(13)));
            assertThat(promise.earliest(Quantity.of(9))).contains(MAY_4.plusDays(3));
            assertThat(fixture()
                            .asHost(() -> supplies().promise(tenant, LAMP, MAY_4))
                            .now())
                    .isEqualTo(Quantity.ZERO);
        }
    }

    /** The same again. */
    @Nested
    class Repeats {

        @Test
        void give_the_first_answer_whatever_happened_since() {
            Supply announced = expect(10);
            PreOrder placed = place("A", 4);
            Supply changed = fixture()
                    .asHost(() -> supplies().change(changing("slip", 9, MAY_4.plusDays(7))))
                    .get();
            List<StockMovement> received = receive("r", 3);
            CancelPreOrder giveUp = CancelPreOrder.of(header(tenant, "give-up"), PreOrderId.of("A"));
            PreOrder givenUp =
                    fixture().asHost(() -> supplies().cancelPreOrder(giveUp)).get();
            CancelSupply cancel = CancelSupply.of(header(tenant, "cancel"), PO);
            Supply canceled = fixture().asHost(() -> supplies().cancel(cancel)).get();
            int messages = published().size();

            assertThat(expect(10)).isEqualTo(announced);
            assertThat(place("A", 4)).isEqualTo(placed);
            assertThat(fixture()
                            .asHost(() -> supplies().change(changing("slip", 9, MAY_4.plusDays(7))))
                            .get())
                    .isEqualTo(changed);
            assertThat(receive("r", 3)).isEqualTo(received);
            assertThat(fixture().asHost(() -> supplies().cancelPreOrder(giveUp)).get())
                    .isEqualTo(givenUp);
            assertThat(fixture().asHost(() -> supplies().cancel(cancel)).get()).isEqualTo(canceled);
            assertThat(published()).hasSize(messages);
            assertThat(givenUp.canceled()).isEqualTo(Quantity.ONE);
            assertThat(counters(MUG)).isEqualTo(new StockCounters(3, 0, 3, 0));
            assertSound();
        }

        @Test
        void with_another_payload_are_refused_by_field() {
            expect(10);
            place("A", 4);

            assertThat(fixture()
                            .asHost(() -> supplies().expect(expecting("expect", PO, 11, MAY_4)))
                            .getLeft())
                    .isEqualTo(new SupplyRejection.KeyReused(
                            header(tenant, "expect").id(), "expected"));
            assertThat(fixture()
                            .asHost(() -> supplies().preOrder(placing("A", 5)))
                            .getLeft())
                    .isEqualTo(new SupplyRejection.KeyReused(
                            header(tenant, "place-A").id(), "quantity"));
        }

        @Test
        void a_refusal_leaves_its_key_free() {
            assertThat(fixture()
                            .asHost(() -> supplies().preOrder(placing("A", 4)))
                            .getLeft())
                    .isEqualTo(new SupplyRejection.UnknownSupply(PO));
            expect(4);
            assertThat(place("A", 4).waiting()).isEqualTo(Quantity.of(4));
            assertThat(fixture()
                            .asHost(() -> supplies().preOrder(placing("B", 1)))
                            .getLeft())
                    .isEqualTo(new SupplyRejection.NotEnoughExpected(PO, Quantity.ONE, Quantity.ZERO));
            assertSound();
        }
    }

    /** Many at once. */
    @Nested
    class Concurrency {

        @Test
        void the_last_units_to_come_are_promised_once() {
            expect(10);
            List<Callable<Boolean>> shoppers = IntStream.range(0, 16)
                    .<Callable<Boolean>>mapToObj(i -> () -> fixture()
                            .asHost(() -> supplies().preOrder(placing("P" + i, 1)))
                            .isRight())
                    .toList();

            List<Boolean> won = together(shoppers);

            assertThat(won).filteredOn(it -> it).hasSize(10);
            assertThat(supply().pegged()).isEqualTo(Quantity.of(10));
            assertThat(supply().version()).isEqualTo(11);
            assertSound();
        }

        @Test
        void receipts_pre_orders_and_a_cancellation_at_once_give_each_unit_once() {
            touch(MUG);
            expect(100);
            for (int i = 0; i < 6; i++) {
                place("P" + i, 5);
            }
            List<Callable<Boolean>> tasks = List.of(
                    () -> fixture()
                            .asHost(() -> stock().receive(receiving("r1", 9)))
                            .isRight(),
                    () -> fixture()
                            .asHost(() -> stock().receive(receiving("r2", 9)))
                            .isRight(),
                    () -> fixture()
                            .asHost(() -> supplies().preOrder(placing("late", 5)))
                            .isRight(),
                    () -> fixture()
                            .asHost(() -> supplies()
                                    .cancelPreOrder(CancelPreOrder.of(header(tenant, "give-up"), PreOrderId.of("P5"))))
                            .isRight(),
                    () -> fixture()
                            .asHost(() -> supplies().change(changing("slip", 40, MAY_4.plusDays(1))))
                            .isRight());

            assertThat(together(tasks)).containsOnly(true);

            assertThat(supply().received()).isEqualTo(Quantity.of(18));
            long allocated = IntStream.range(0, 6)
                    .mapToLong(i -> preOrder("P" + i).allocated().units())
                    .sum();
            assertThat(allocated).isEqualTo(18);
            assertThat(counters(MUG)).isEqualTo(new StockCounters(18, 0, 18, 0));
            assertSound();
        }
    }
}
