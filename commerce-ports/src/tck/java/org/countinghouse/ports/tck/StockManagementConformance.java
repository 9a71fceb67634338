package org.countinghouse.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.countinghouse.domain.inventory.AdjustStock;
import org.countinghouse.domain.inventory.AllowOversell;
import org.countinghouse.domain.inventory.InventoryRejection;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReceiveStock;
import org.countinghouse.domain.inventory.ReturnToStock;
import org.countinghouse.domain.inventory.StockCounters;
import org.countinghouse.domain.inventory.StockEvent;
import org.countinghouse.domain.inventory.StockMovement;
import org.countinghouse.domain.kernel.DomainEvent;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.ports.kernel.OutboxMessage;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The stock's use cases over the stores: moved once for each key, and proven. */
public abstract class StockManagementConformance extends InventoryConformance {

    private ReceiveStock delivery(String key, long mugs, long lamps) {
        return ReceiveStock.builder()
                .header(header(tenant, key))
                .reference("note 4711")
                .addLines(ReceiveStock.Line.of(MUG, Quantity.of(mugs)))
                .addLines(ReceiveStock.Line.of(LAMP, Quantity.of(lamps)))
                .build();
    }

    private AdjustStock lost(String key, long units) {
        return AdjustStock.builder()
                .header(header(tenant, key))
                .reference("count")
                .addLines(AdjustStock.Line.of(MUG, Quantity.of(units), AdjustStock.Adjustment.LOST))
                .build();
    }

    private List<StockMovement> received(ReceiveStock command) {
        return fixture().asHost(() -> stock().receive(command)).get();
    }

    private List<DomainEvent> published() {
        return inUnit(() -> stores().outbox().undelivered(tenant, 100)).stream()
                .map(OutboxMessage::event)
                .toList();
    }

    /** One at a time. */
    @Nested
    class Moving {

        @Test
        void received_goods_are_there_and_published() {
            List<StockMovement> movements = received(delivery("d", 10, 2));

            assertThat(movements).extracting(StockMovement::key).containsExactly(MUG, LAMP);
            assertThat(counters(MUG)).isEqualTo(new StockCounters(10, 0, 0, 0));
            assertThat(counters(LAMP)).isEqualTo(new StockCounters(2, 0, 0, 0));
            assertThat(published())
                    .containsExactly(new StockEvent.StockReceived(
                            header(tenant, "d").id(),
                            "note 4711",
                            delivery("d", 10, 2).lines(),
                            NOON));
            assertSound();
        }

        @Test
        void a_repeat_gives_the_same_movements_and_moves_nothing() {
            List<StockMovement> first = received(delivery("d", 10, 2));
            received(delivery("other", 1, 1));

            assertThat(received(delivery("d", 10, 2))).isEqualTo(first);
            assertThat(counters(MUG).onHand()).isEqualTo(11);
            assertSound();
        }

        @Test
        void a_key_used_with_another_payload_is_refused_by_field() {
            received(delivery("d", 10, 2));

            assertThat(fixture()
                            .asHost(() -> stock().receive(delivery("d", 10, 3)))
                            .getLeft())
                    .isEqualTo(
                            new InventoryRejection.KeyReused(header(tenant, "d").id(), "lines"));
            assertThat(counters(LAMP).onHand()).isEqualTo(2);
        }

        @Test
        void the_same_key_serves_each_use_case_once() {
            received(delivery("k", 10, 2));

            assertThat(fixture().asHost(() -> stock().adjust(lost("k", 3))).isRight())
                    .isTrue();
            assertThat(counters(MUG).onHand()).isEqualTo(7);
            assertSound();
        }

        @Test
        void a_refusal_leaves_nothing_and_its_key_free() {
            assertThat(fixture().asHost(() -> stock().adjust(lost("a", 3))).getLeft())
                    .isInstanceOf(InventoryRejection.NotThere.class);
            assertThat(published()).isEmpty();
            assertThat(fixture().asHost(() -> stock().verify(tenant)).checked()).isZero();

            received(delivery("d", 10, 2));
            assertThat(fixture().asHost(() -> stock().adjust(lost("a", 3))).isRight())
                    .isTrue();
            assertThat(counters(MUG).onHand()).isEqualTo(7);
        }

        @Test
        void returned_goods_are_sellable_or_damaged() {
            ReturnToStock command = ReturnToStock.builder()
                    .header(header(tenant, "r"))
                    .reference("return 1")
                    .addLines(ReturnToStock.Line.of(MUG, Quantity.of(2), ReturnToStock.Condition.SELLABLE))
                    .addLines(ReturnToStock.Line.of(MUG, Quantity.of(1), ReturnToStock.Condition.DAMAGED))
                    .build();

            List<StockMovement> first =
                    fixture().asHost(() -> stock().returnToStock(command)).get();
            assertThat(fixture().asHost(() -> stock().returnToStock(command)).get())
                    .isEqualTo(first);

            assertThat(counters(MUG)).isEqualTo(new StockCounters(2, 0, 0, 1));
            assertSound();
        }

        @Test
        void an_allowance_is_stored_and_its_repeat_changes_nothing() {
            AllowOversell command = AllowOversell.builder()
                    .header(header(tenant, "o"))
                    .key(MUG)
                    .allowance(Quantity.of(5))
                    .build();
            StockEvent.OversellAllowed allowed = new StockEvent.OversellAllowed(MUG, Quantity.of(5), NOON);

            assertThat(fixture().asHost(() -> stock().allowOversell(command)).get())
                    .isEqualTo(allowed);
            assertThat(fixture().asHost(() -> stock().allowOversell(command)).get())
                    .isEqualTo(allowed);

            assertThat(fixture().asHost(() -> stock().position(tenant, MUG)).available())
                    .isEqualTo(Quantity.of(5));
            assertThat(fixture().asHost(() -> stock().position(tenant, MUG)).version())
                    .isEqualTo(1);
            assertSound();
        }

        @Test
        void positions_that_nothing_has_touched_are_empty() {
            received(delivery("d", 10, 2));
            PositionKey unknown =
                    PositionKey.of(MUG.sku(), org.countinghouse.domain.inventory.LocationId.of("NOWHERE"));

            assertThat(fixture().asHost(() -> stock().position(tenant, unknown)).version())
                    .isZero();
            assertThat(fixture().asHost(() -> stock().positions(tenant, List.of(unknown, MUG))))
                    .containsExactly(position(MUG, new StockCounters(10, 0, 0, 0), 1));
        }
    }

    /** Many at once. */
    @Nested
    class Concurrency {

        @Test
        void deliveries_to_one_position_add_up() {
            received(delivery("first", 1, 1));
            List<Callable<Boolean>> deliveries = IntStream.range(0, 12)
                    .<Callable<Boolean>>mapToObj(i -> () -> fixture()
                            .asHost(() -> stock().receive(delivery("d" + i, 1, 2)))
                            .isRight())
                    .toList();

            assertThat(together(deliveries)).containsOnly(true);

            assertThat(counters(MUG).onHand()).isEqualTo(13);
            assertThat(counters(LAMP).onHand()).isEqualTo(25);
            assertThat(fixture().asHost(() -> stock().position(tenant, MUG)).version())
                    .isEqualTo(13);
            assertSound();
        }
    }
}
