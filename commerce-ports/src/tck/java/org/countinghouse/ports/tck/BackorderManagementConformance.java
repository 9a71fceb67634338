package org.countinghouse.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.countinghouse.domain.inventory.AdjustStock;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.FulfillReservation;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReceiveStock;
import org.countinghouse.domain.inventory.ReleaseReservation;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.ReservationState;
import org.countinghouse.domain.inventory.ReturnToStock;
import org.countinghouse.domain.inventory.StockCounters;
import org.countinghouse.domain.inventory.StockMovement;
import org.countinghouse.domain.inventory.backorder.Backorder;
import org.countinghouse.domain.inventory.backorder.BackorderEvent;
import org.countinghouse.domain.inventory.backorder.BackorderId;
import org.countinghouse.domain.inventory.backorder.BackorderPolicy;
import org.countinghouse.domain.inventory.backorder.BackorderRejection;
import org.countinghouse.domain.inventory.backorder.BackorderState;
import org.countinghouse.domain.inventory.backorder.CancelBackorder;
import org.countinghouse.domain.inventory.backorder.FillBackorders;
import org.countinghouse.domain.inventory.backorder.FillOrder;
import org.countinghouse.domain.inventory.backorder.QueueBackorder;
import org.countinghouse.domain.inventory.backorder.WhenShort;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.DomainEvent;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.ports.inventory.BackorderManagement;
import org.countinghouse.ports.inventory.internal.BackorderService;
import org.countinghouse.ports.kernel.OutboxMessage;
import org.countinghouse.ports.kernel.StaleStateException;
import org.countinghouse.ports.kernel.StorageException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Queues over the stores: served by what comes, in its own unit, each unit once. */
public abstract class BackorderManagementConformance extends InventoryConformance {

    private static final BackorderPolicy TWO_AT_ONCE = new BackorderPolicy(FillOrder.FIRST_COME, WhenShort.PASS, 2);

    private BackorderManagement backorders(BackorderPolicy policy) {
        return new BackorderService(gate(), inventoryStores(), replenishment(policy));
    }

    private BackorderManagement backorders() {
        return backorders(BackorderPolicy.STANDARD);
    }

    private QueueBackorder queueing(String name, PositionKey key, long units, int second) {
        CommandHeader header = header(tenant, "queue-" + name).at(NOON.plusSeconds(second));
        return QueueBackorder.builder()
                .header(header)
                .backorder(BackorderId.of(name))
                .demand(DemandReference.of("order " + name))
                .lineNumber(3)
                .key(key)
                .quantity(Quantity.of(units))
                .build();
    }

    private Backorder queue(String name, PositionKey key, long units, int second) {
        QueueBackorder command = queueing(name, key, units, second);
        return fixture().asHost(() -> backorders().queue(command)).get();
    }

    private Backorder backorder(String name) {
        return fixture()
                .asHost(() -> backorders().find(tenant, BackorderId.of(name)))
                .orElseThrow();
    }

    private long filled(String name) {
        return backorder(name).filled().units();
    }

    private CancelBackorder canceling(String name) {
        return CancelBackorder.of(header(tenant, "cancel-" + name), BackorderId.of(name));
    }

    private ReceiveStock receiving(String key, long mugs) {
        return ReceiveStock.of(header(tenant, key), "note", ReceiveStock.Line.of(MUG, Quantity.of(mugs)));
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
        void a_receipt_serves_the_queue_in_its_order() {
            queue("late", MUG, 4, 2);
            queue("early", MUG, 5, 1);
            queue("lamp", LAMP, 5, 0);

            receive("d", MUG, 7);

            assertThat(filled("early")).isEqualTo(5);
            assertThat(filled("late")).isEqualTo(2);
            assertThat(filled("lamp")).isZero();
            assertThat(backorder("early").state()).isEqualTo(BackorderState.FILLED);
            assertThat(counters(MUG)).isEqualTo(new StockCounters(7, 0, 7, 0));
            Reservation reservation = fixture()
                    .asHost(() -> reservations().find(tenant, ReservationId.of("backorder/late/2")))
                    .orElseThrow();
            assertThat(reservation.state()).isEqualTo(ReservationState.CONFIRMED);
            assertThat(reservation.demand()).isEqualTo(DemandReference.of("order late"));
            assertThat(reservation.line(3).orElseThrow().allocated()).isEqualTo(Quantity.of(2));
            assertThat(fixture().asHost(() -> backorders().waiting(tenant, MUG, 10)))
                    .containsExactly(backorder("late"));
            assertSound();
        }

        @Test
        void what_was_given_can_leave_as_any_reserved_goods_do() {
            queue("A", MUG, 2, 1);
            receive("d", MUG, 2);

            assertThat(fixture()
                            .asHost(() -> reservations()
                                    .fulfill(FulfillReservation.everything(
                                            header(tenant, "ship"), ReservationId.of("backorder/A/2"))))
                            .isRight())
                    .isTrue();
            assertThat(counters(MUG)).isEqualTo(StockCounters.ZERO);
            assertSound();
        }

        @Test
        void sellable_returns_and_finds_serve_the_queue_damaged_returns_do_not() {
            queue("A", MUG, 9, 1);
            ReturnToStock returned = ReturnToStock.builder()
                    .header(header(tenant, "return"))
                    .reference("")
                    .addLines(ReturnToStock.Line.of(MUG, Quantity.of(2), ReturnToStock.Condition.SELLABLE))
                    .addLines(ReturnToStock.Line.of(MUG, Quantity.of(1), ReturnToStock.Condition.DAMAGED))
                    .build();
            AdjustStock found = AdjustStock.builder()
                    .header(header(tenant, "found"))
                    .reference("")
                    .addLines(AdjustStock.Line.of(MUG, Quantity.of(3), AdjustStock.Adjustment.FOUND))
                    .build();

            assertThat(fixture().asHost(() -> stock().returnToStock(returned)).get())
                    .hasSize(2);
            assertThat(filled("A")).isEqualTo(2);
            assertThat(fixture().asHost(() -> stock().adjust(found)).get()).hasSize(1);
            assertThat(filled("A")).isEqualTo(5);
            assertThat(counters(MUG)).isEqualTo(new StockCounters(5, 0, 5, 1));
            assertSound();
        }

        @Test
        void a_release_serves_nobody_until_the_queue_is_filled() {
            receive("d", MUG, 3);
            fixture()
                    .asHost(() -> reservations().reserve(reserve("cart", HOUR, line(1, MUG, 3))))
                    .get();
            queue("A", MUG, 2, 1);
            fixture()
                    .asHost(() -> reservations()
                            .release(ReleaseReservation.of(header(tenant, "release"), ReservationId.of("R-cart"))))
                    .get();
            assertThat(filled("A")).isZero();

            FillBackorders fill = FillBackorders.of(header(tenant, "fill"), MUG, 10);
            assertThat(fixture().asHost(() -> backorders().fill(fill)).get()).isEqualTo(1);
            assertThat(fixture().asHost(() -> backorders().fill(fill)).get()).isEqualTo(1);

            assertThat(filled("A")).isEqualTo(2);
            assertThat(counters(MUG)).isEqualTo(new StockCounters(3, 0, 2, 0));
            assertSound();
        }

        @Test
        void a_receipt_serves_so_many_entries_and_filling_goes_on() {
            for (int i = 1; i <= 5; i++) {
                queue("B" + i, MUG, 1, i);
            }

            fixture()
                    .asHost(() -> stock(TWO_AT_ONCE).receive(receiving("d", 5)))
                    .get();
            assertThat(IntStream.rangeClosed(1, 5).mapToLong(i -> filled("B" + i)))
                    .containsExactly(1L, 1L, 0L, 0L, 0L);

            assertThat(fixture()
                            .asHost(() -> backorders().fill(FillBackorders.of(header(tenant, "f1"), MUG, 2)))
                            .get())
                    .isEqualTo(2);
            assertThat(fixture()
                            .asHost(() -> backorders().fill(FillBackorders.of(header(tenant, "f2"), MUG, 2)))
                            .get())
                    .isEqualTo(1);
            assertThat(fixture()
                            .asHost(() -> backorders().fill(FillBackorders.of(header(tenant, "f3"), MUG, 2)))
                            .get())
                    .isZero();
            assertThat(counters(MUG)).isEqualTo(new StockCounters(5, 0, 5, 0));
            assertSound();
        }

        @Test
        void the_limit_of_a_receipt_counts_over_all_its_positions() {
            queue("L", LAMP, 1, 1);
            queue("M1", MUG, 1, 1);
            queue("M2", MUG, 1, 2);
            ReceiveStock both = ReceiveStock.of(
                    header(tenant, "d"),
                    "note",
                    ReceiveStock.Line.of(MUG, Quantity.of(2)),
                    ReceiveStock.Line.of(LAMP, Quantity.of(1)));

            fixture().asHost(() -> stock(TWO_AT_ONCE).receive(both)).get();

            assertThat(filled("L")).isEqualTo(1);
            assertThat(filled("M1")).isEqualTo(1);
            assertThat(filled("M2")).isZero();
            assertSound();
        }

        @Test
        void who_joins_a_queue_beside_free_stock_is_served_at_once() {
            receive("d", MUG, 3);

            Backorder joined = queue("A", MUG, 5, 1);

            assertThat(joined.filled()).isEqualTo(Quantity.of(3));
            assertThat(joined.version()).isEqualTo(2);
            assertThat(backorder("A")).isEqualTo(joined);
            receive("e", MUG, 1);
            assertThat(queue("A", MUG, 5, 1)).isEqualTo(joined);
            assertThat(filled("A")).isEqualTo(4);
            assertThat(counters(MUG)).isEqualTo(new StockCounters(4, 0, 4, 0));
            assertSound();
        }

        @Test
        void who_gave_up_is_served_no_more() {
            queue("A", MUG, 5, 1);
            receive("d1", MUG, 2);

            Backorder canceled =
                    fixture().asHost(() -> backorders().cancel(canceling("A"))).get();
            receive("d2", MUG, 2);

            assertThat(canceled.canceled()).isEqualTo(Quantity.of(3));
            assertThat(backorder("A")).isEqualTo(canceled);
            assertThat(counters(MUG)).isEqualTo(new StockCounters(4, 0, 2, 0));
            assertSound();
        }

        @Test
        void everything_is_published_with_the_facts() {
            queue("A", MUG, 5, 1);
            receive("d", MUG, 2);

            assertThat(published())
                    .extracting(event -> event.getClass().getSimpleName())
                    .containsExactly(
                            "BackorderQueued",
                            "StockReceived",
                            "StockReserved",
                            "ReservationConfirmed",
                            "BackorderFilled");
            assertThat(published().get(4))
                    .isEqualTo(new BackorderEvent.BackorderFilled(
                            BackorderId.of("A"),
                            DemandReference.of("order A"),
                            3,
                            MUG,
                            2,
                            Quantity.of(2),
                            ReservationId.of("backorder/A/2"),
                            NOON));
        }
    }

    /** What a unit that fails leaves. */
    @Nested
    class Failures {

        @Test
        void a_receipt_whose_unit_fails_serves_nobody_and_can_be_asked_again() {
            Backorder waiting = queue("A", MUG, 5, 1);
            int messages = published().size();

            assertThatThrownBy(() -> inUnit(() -> {
                        List<StockMovement> lost =
                                stock().receive(receiving("d", 3)).get();
                        throw new IllegalStateException("the machine stops after " + lost);
                    }))
                    .hasMessageContaining("the machine stops");

            assertThat(backorder("A")).isEqualTo(waiting);
            assertThat(counters(MUG)).isEqualTo(StockCounters.ZERO);
            assertThat(published()).hasSize(messages);
            assertThat(fixture().asHost(() -> reservations().find(tenant, ReservationId.of("backorder/A/2"))))
                    .isEmpty();
            receive("d", MUG, 3);
            assertThat(filled("A")).isEqualTo(3);
            assertSound();
        }
    }

    /** The same again. */
    @Nested
    class Repeats {

        @Test
        void give_the_first_answer_whatever_happened_since() {
            Backorder queued = queue("A", MUG, 5, 1);
            List<StockMovement> received =
                    fixture().asHost(() -> stock().receive(receiving("d", 2))).get();
            Backorder canceled =
                    fixture().asHost(() -> backorders().cancel(canceling("A"))).get();

            assertThat(queue("A", MUG, 5, 1)).isEqualTo(queued);
            assertThat(fixture()
                            .asHost(() -> stock().receive(receiving("d", 2)))
                            .get())
                    .isEqualTo(received);
            assertThat(fixture()
                            .asHost(() -> backorders().cancel(canceling("A")))
                            .get())
                    .isEqualTo(canceled);
            assertThat(counters(MUG)).isEqualTo(new StockCounters(2, 0, 2, 0));
            assertSound();
        }

        @Test
        void with_another_payload_are_refused_by_field() {
            queue("A", MUG, 5, 1);

            assertThat(fixture()
                            .asHost(() -> backorders().queue(queueing("A", MUG, 6, 1)))
                            .getLeft())
                    .isEqualTo(new BackorderRejection.KeyReused(
                            header(tenant, "queue-A").id(), "quantity"));
        }

        @Test
        void a_refusal_leaves_its_key_free() {
            assertThat(fixture()
                            .asHost(() -> backorders().cancel(canceling("A")))
                            .getLeft())
                    .isEqualTo(new BackorderRejection.UnknownBackorder(BackorderId.of("A")));
            queue("A", MUG, 5, 1);
            assertThat(fixture()
                            .asHost(() -> backorders().cancel(canceling("A")))
                            .isRight())
                    .isTrue();
            QueueBackorder again = queueing("A", MUG, 5, 1)
                    .withHeader(header(tenant, "another").at(NOON));
            assertThat(fixture().asHost(() -> backorders().queue(again)).getLeft())
                    .isEqualTo(new BackorderRejection.BackorderExists(BackorderId.of("A")));
        }
    }

    /** Many at once. */
    @Nested
    class Concurrency {

        @Test
        void two_receipts_and_a_cancellation_at_once_give_each_unit_once() {
            touch(MUG);
            for (int round = 0; round < 5; round++) {
                String name = "R" + round + "-";
                queue(name + 1, MUG, 4, 10 * round + 1);
                queue(name + 2, MUG, 4, 10 * round + 2);
                queue(name + 3, MUG, 4, 10 * round + 3);
                List<Callable<Boolean>> tasks = List.of(
                        () -> fixture()
                                .asHost(() -> stock().receive(receiving(name + "a", 3)))
                                .isRight(),
                        () -> fixture()
                                .asHost(() -> stock().receive(receiving(name + "b", 3)))
                                .isRight(),
                        () -> fixture()
                                .asHost(() -> backorders().cancel(canceling(name + 2)))
                                .isRight());
                assertThat(together(tasks)).containsOnly(true);

                long given = filled(name + 1) + filled(name + 2) + filled(name + 3);
                assertThat(given).as("round " + round).isEqualTo(6);
                assertThat(filled(name + 1)).isEqualTo(4);
                fixture().asHost(() -> backorders().cancel(canceling(name + 3))).get();
                assertThat(counters(MUG)).isEqualTo(new StockCounters(6L * (round + 1), 0, 6L * (round + 1), 0));
            }
            assertSound();
        }

        @Test
        void a_delivery_and_somebody_who_joins_at_once_find_each_other() {
            touch(MUG);
            for (int round = 0; round < 8; round++) {
                String name = "J" + round;
                List<Callable<Boolean>> tasks = List.of(
                        () -> fixture()
                                .asHost(() -> stock().receive(receiving(name, 2)))
                                .isRight(),
                        () -> fixture()
                                .asHost(() -> backorders().queue(queueing(name, MUG, 2, 1)))
                                .isRight());

                assertThat(together(tasks)).containsOnly(true);
                assertThat(filled(name)).as(name).isEqualTo(2);
            }
            assertSound();
        }

        /** There is no row yet that both could lock. */
        @Test
        void the_first_delivery_of_all_and_somebody_who_joins_at_once_find_each_other() {
            for (int round = 0; round < 8; round++) {
                String name = "F" + round;
                PositionKey fresh = PositionKey.of(MUG.sku(), LocationId.of("SHELF-" + round));
                ReceiveStock receipt =
                        ReceiveStock.of(header(tenant, name), "note", ReceiveStock.Line.of(fresh, Quantity.of(2)));
                List<Callable<Boolean>> tasks = List.of(
                        () -> again(() -> stock().receive(receipt).isRight()),
                        () -> again(() ->
                                backorders().queue(queueing(name, fresh, 2, 1)).isRight()));

                assertThat(together(tasks)).containsOnly(true);
                assertThat(filled(name)).as(name).isEqualTo(2);
            }
            assertSound();
        }

        /** As a host does that is told to run its unit again. */
        private boolean again(Supplier<Boolean> call) {
            for (int attempt = 1; ; attempt++) {
                try {
                    return fixture().asHost(call);
                } catch (StaleStateException | StorageException e) {
                    boolean worth = !(e instanceof StorageException storage) || storage.isWorthRetrying();
                    if (!worth || attempt == 8) {
                        throw e;
                    }
                }
            }
        }

        @Test
        void deliveries_of_single_units_serve_everybody_once() {
            touch(MUG);
            for (int i = 0; i < 4; i++) {
                queue("B" + i, MUG, 3, i);
            }
            List<Callable<Boolean>> tasks = new ArrayList<>(IntStream.range(0, 12)
                    .<Callable<Boolean>>mapToObj(i -> () -> fixture()
                            .asHost(() -> stock().receive(receiving("d" + i, 1)))
                            .isRight())
                    .toList());
            tasks.add(() -> fixture()
                    .asHost(() -> backorders().fill(FillBackorders.of(header(tenant, "fill"), MUG, 3)))
                    .isRight());

            assertThat(together(tasks)).containsOnly(true);

            assertThat(IntStream.range(0, 4).mapToLong(i -> filled("B" + i))).containsOnly(3L);
            assertThat(counters(MUG)).isEqualTo(new StockCounters(12, 0, 12, 0));
            assertSound();
        }
    }
}
