package org.countinghouse.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.SupplyId;
import org.countinghouse.domain.inventory.supply.PegFill;
import org.countinghouse.domain.inventory.supply.PegQuantity;
import org.countinghouse.domain.inventory.supply.PeggedSupply;
import org.countinghouse.domain.inventory.supply.PreOrder;
import org.countinghouse.domain.inventory.supply.PreOrderId;
import org.countinghouse.domain.inventory.supply.Supply;
import org.countinghouse.domain.inventory.supply.SupplyEvent;
import org.countinghouse.domain.inventory.supply.SupplyKind;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.ports.kernel.StaleStateException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a store of expected goods must do. */
public abstract class SuppliesConformance extends InventoryConformance {

    private static final LocalDate MAY_4 = LocalDate.of(2026, 5, 4);
    private static final SupplyId PO = SupplyId.of("PO-1");

    private static SupplyEvent expected(SupplyId id, PositionKey key, long units, LocalDate due) {
        return new SupplyEvent.SupplyExpected(
                id, SupplyKind.PURCHASE_ORDER, key, "order é", Quantity.of(units), due, NOON);
    }

    private static PegQuantity peg(String id, long units) {
        return new PegQuantity(PreOrderId.of(id), DemandReference.of("order " + id), 2, MUG, Quantity.of(units));
    }

    private static SupplyEvent placed(String id, long version, long units) {
        return new SupplyEvent.PreOrderPlaced(PO, version, peg(id, units), MAY_4, NOON);
    }

    private final List<SupplyEvent> threePegs =
            List.of(expected(PO, MUG, 10, MAY_4), placed("C", 2, 4), placed("B", 3, 3), placed("A", 4, 2));
    private final PeggedSupply pegged = PeggedSupply.fold(threePegs);

    private void append(PeggedSupply after, List<SupplyEvent> events) {
        doInUnit(() -> stores().supplies().append(header(tenant, "cause"), new Decision<>(after, events)));
    }

    private PeggedSupply appendNext(PeggedSupply before, SupplyEvent... events) {
        PeggedSupply after = before.after(List.of(events));
        append(after, List.of(events));
        return after;
    }

    private Optional<Supply> find(SupplyId id) {
        return inUnit(() -> stores().supplies().find(tenant, id));
    }

    private Optional<PreOrder> preOrder(String id) {
        return inUnit(() -> stores().supplies().preOrder(tenant, PreOrderId.of(id)));
    }

    private List<PreOrder> waiting() {
        return inUnit(() -> stores().supplies().waiting(tenant, PO));
    }

    /** What is stored. */
    @Nested
    class Storing {

        @Test
        void a_supply_comes_back_as_it_was() {
            append(pegged, threePegs);

            assertThat(find(PO)).contains(pegged.supply());
            assertThat(find(SupplyId.of("X"))).isEmpty();
            assertThat(inUnit(() -> stores().supplies().find(fixture().freshTenant(), PO)))
                    .isEmpty();
            assertThat(inUnit(() -> stores().supplies().count(tenant))).isEqualTo(1);
        }

        @Test
        void what_is_to_come_is_read_of_many_positions_soonest_due_first() {
            SupplyId late = SupplyId.of("A-late");
            SupplyEvent later = expected(late, MUG, 5, MAY_4.plusDays(1));
            SupplyEvent lamps = expected(SupplyId.of("L"), LAMP, 5, MAY_4);
            PeggedSupply next = PeggedSupply.fold(List.of(later));
            append(pegged, threePegs);
            append(next, List.of(later));
            append(PeggedSupply.fold(List.of(lamps)), List.of(lamps));
            PositionKey elsewhere = PositionKey.of(MUG.sku(), LocationId.of("X"));

            assertThat(inUnit(() -> stores().supplies().expected(tenant, List.of(MUG, elsewhere))))
                    .isEqualTo(Map.of(MUG, List.of(pegged.supply(), next.supply())));
            assertThat(inUnit(() -> stores().supplies().expected(tenant, List.of(MUG, LAMP))))
                    .containsOnlyKeys(MUG, LAMP);
            assertThat(inUnit(() -> stores().supplies().expected(tenant, List.<PositionKey>of())))
                    .isEmpty();
            assertThat(inUnit(() -> stores().supplies().expected(fixture().freshTenant(), List.of(MUG))))
                    .isEmpty();
        }

        @Test
        void pre_orders_come_back_in_the_order_they_were_made() {
            append(pegged, threePegs);

            assertThat(waiting()).isEqualTo(pegged.waiting());
            assertThat(waiting()).extracting(one -> one.id().value()).containsExactly("C", "B", "A");
            assertThat(preOrder("A")).contains(pegged.waiting().get(2));
            assertThat(preOrder("X")).isEmpty();
            assertThat(inUnit(() -> stores().supplies().preOrder(fixture().freshTenant(), PreOrderId.of("A"))))
                    .isEmpty();
            assertThat(inUnit(() -> stores().supplies().waiting(tenant, SupplyId.of("X"))))
                    .isEmpty();
        }

        @Test
        void the_next_version_takes_its_place() {
            append(pegged, threePegs);

            PeggedSupply after = appendNext(
                    pegged,
                    new SupplyEvent.SupplyArrived(
                            PO,
                            MUG,
                            5,
                            CommandId.of("r"),
                            Quantity.of(5),
                            List.of(
                                    new PegFill(peg("C", 4), ReservationId.of("R1")),
                                    new PegFill(peg("B", 1), ReservationId.of("R2"))),
                            NOON),
                    new SupplyEvent.PegBroken(PO, 6, peg("A", 1), MAY_4, NOON),
                    new SupplyEvent.SupplyChanged(PO, MUG, 7, Quantity.of(8), MAY_4.plusDays(1), NOON),
                    new SupplyEvent.PromiseAtRisk(PO, 8, peg("B", 2), MAY_4, MAY_4.plusDays(1), NOON));

            assertThat(find(PO)).contains(after.supply());
            assertThat(waiting()).isEqualTo(after.waiting());
            assertThat(preOrder("C"))
                    .contains(after.changedBy(List.of(placed("C", 2, 4))).get(0));
            assertThat(preOrder("A").map(PreOrder::broken)).contains(Quantity.ONE);
            assertThat(inUnit(() -> stores().supplies().differing(tenant))).isEmpty();
        }

        @Test
        void a_version_cannot_be_skipped_or_repeated() {
            append(pegged, threePegs);
            SupplyEvent fifth = new SupplyEvent.PreOrderCanceled(PO, 5, peg("B", 3), NOON);
            SupplyEvent sixth = new SupplyEvent.PreOrderCanceled(PO, 6, peg("A", 2), NOON);
            PeggedSupply five = pegged.after(List.of(fifth));
            PeggedSupply six = five.after(List.of(sixth));

            assertThatThrownBy(() -> append(six, List.of(sixth))).isInstanceOf(StaleStateException.class);
            append(five, List.of(fifth));
            assertThatThrownBy(() -> append(five, List.of(fifth))).isInstanceOf(StaleStateException.class);
            assertThat(find(PO)).contains(five.supply());
            assertThat(waiting()).isEqualTo(five.waiting());
        }

        @Test
        void names_are_given_once() {
            append(pegged, threePegs);
            SupplyId other = SupplyId.of("PO-2");
            List<SupplyEvent> taken = List.of(
                    expected(other, MUG, 5, MAY_4), new SupplyEvent.PreOrderPlaced(other, 2, peg("B", 1), MAY_4, NOON));

            assertThatThrownBy(() -> append(
                            PeggedSupply.fold(List.of(expected(PO, LAMP, 1, MAY_4))),
                            List.of(expected(PO, LAMP, 1, MAY_4))))
                    .isInstanceOf(StaleStateException.class);
            assertThatThrownBy(() -> append(PeggedSupply.fold(taken), taken)).isInstanceOf(StaleStateException.class);
            assertThat(find(PO)).contains(pegged.supply());
            assertThat(find(other)).isEmpty();
            assertThat(preOrder("B").map(PreOrder::supply)).contains(PO);
        }

        @Test
        void the_history_is_kept_up_to_every_version() {
            append(pegged, threePegs);

            assertThat(inUnit(() -> stores().supplies().history(tenant, PO, 9))).isEqualTo(threePegs);
            assertThat(inUnit(() -> stores().supplies().history(tenant, PO, 2))).isEqualTo(threePegs.subList(0, 2));
            assertThat(inUnit(() -> stores().supplies().history(tenant, SupplyId.of("X"), 9)))
                    .isEmpty();
        }

        @Test
        void nothing_is_stored_outside_a_unit() {
            assertThatThrownBy(() ->
                            stores().supplies().append(header(tenant, "cause"), new Decision<>(pegged, threePegs)))
                    .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> stores().supplies().lock(tenant, List.of(PO)))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    /** Finding. */
    @Nested
    class Finding {

        private void add(String id, PositionKey key, long units, LocalDate due) {
            SupplyEvent event = expected(SupplyId.of(id), key, units, due);
            append(PeggedSupply.fold(List.of(event)), List.of(event));
        }

        @Test
        void what_is_to_come_to_a_position_soonest_first() {
            add("late", MUG, 1, MAY_4.plusDays(1));
            add("b", MUG, 2, MAY_4);
            add("a", MUG, 3, MAY_4);
            add("lamp", LAMP, 4, MAY_4);
            append(pegged, threePegs);
            appendNext(
                    pegged,
                    new SupplyEvent.PreOrderCanceled(PO, 5, peg("A", 2), NOON),
                    new SupplyEvent.PreOrderCanceled(PO, 6, peg("B", 3), NOON),
                    new SupplyEvent.PreOrderCanceled(PO, 7, peg("C", 4), NOON),
                    new SupplyEvent.SupplyCanceled(PO, MUG, 8, Quantity.of(10), NOON));
            appendNext(
                    PeggedSupply.fold(List.of(expected(SupplyId.of("b"), MUG, 2, MAY_4))),
                    new SupplyEvent.SupplyArrived(
                            SupplyId.of("b"), MUG, 2, CommandId.of("r"), Quantity.of(2), List.of(), NOON));

            assertThat(inUnit(() -> stores().supplies().expected(tenant, MUG)))
                    .extracting(supply -> supply.id().value())
                    .containsExactly("a", "late");
            assertThat(inUnit(() -> stores().supplies().expected(fixture().freshTenant(), MUG)))
                    .isEmpty();
        }

        @Test
        void locking_returns_what_exists_in_the_order_of_the_ids() {
            add("z", MUG, 1, MAY_4);
            add("a", MUG, 2, MAY_4);

            List<Supply> locked = inUnit(() ->
                    stores().supplies().lock(tenant, List.of(SupplyId.of("z"), SupplyId.of("x"), SupplyId.of("a"))));

            assertThat(locked).extracting(supply -> supply.id().value()).containsExactly("a", "z");
            assertThat(inUnit(() -> stores().supplies().lock(tenant, List.of())))
                    .isEmpty();
        }
    }

    /** Many at once. */
    @Nested
    class Concurrency {

        @Test
        void a_lock_lets_one_at_a_time_change_a_supply() {
            SupplyEvent first = expected(PO, MUG, 1_000, MAY_4);
            append(PeggedSupply.fold(List.of(first)), List.of(first));
            List<Callable<Boolean>> tasks = new ArrayList<>(IntStream.range(0, 8)
                    .<Callable<Boolean>>mapToObj(i -> () -> {
                        doInUnit(() -> {
                            Supply supply = stores().supplies()
                                    .lock(tenant, List.of(PO))
                                    .get(0);
                            PeggedSupply before = PeggedSupply.of(supply, List.of());
                            List<SupplyEvent> events = List.of(placed("P" + i, supply.version() + 1, 1));
                            stores().supplies()
                                    .append(header(tenant, "p" + i), new Decision<>(before.after(events), events));
                        });
                        return true;
                    })
                    .toList());

            assertThat(together(tasks)).containsOnly(true);

            assertThat(find(PO).map(Supply::pegged)).contains(Quantity.of(8));
            assertThat(waiting()).extracting(PreOrder::sequence).containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
            assertThat(inUnit(() -> stores().supplies().differing(tenant))).isEmpty();
        }
    }
}
