package org.countinghouse.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.backorder.Backorder;
import org.countinghouse.domain.inventory.backorder.BackorderEvent;
import org.countinghouse.domain.inventory.backorder.BackorderId;
import org.countinghouse.domain.inventory.backorder.FillOrder;
import org.countinghouse.domain.inventory.backorder.Portion;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.ports.kernel.StaleStateException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a store of waiting demand must do. */
public abstract class BackordersConformance extends InventoryConformance {

    private static BackorderEvent queued(String id, PositionKey key, int second, int priority) {
        return new BackorderEvent.BackorderQueued(
                BackorderId.of(id),
                DemandReference.of("order " + id),
                2,
                key,
                Quantity.of(5),
                priority,
                Portion.WHOLE,
                NOON.plusSeconds(second).plusNanos(1_000));
    }

    private static BackorderEvent filled(String id, long version, long units) {
        return new BackorderEvent.BackorderFilled(
                BackorderId.of(id),
                DemandReference.of("order " + id),
                2,
                MUG,
                version,
                Quantity.of(units),
                ReservationId.of("R-" + id + version),
                NOON);
    }

    private static Decision<Backorder, BackorderEvent> decided(Optional<Backorder> before, BackorderEvent event) {
        return new Decision<>(event.after(before), List.of(event));
    }

    private static Decision<Backorder, BackorderEvent> decided(BackorderEvent first) {
        return decided(Optional.empty(), first);
    }

    @SafeVarargs
    private void append(Decision<Backorder, BackorderEvent>... decisions) {
        doInUnit(() -> stores().backorders().append(header(tenant, "cause"), List.of(decisions)));
    }

    private Optional<Backorder> find(String id) {
        return inUnit(() -> stores().backorders().find(tenant, BackorderId.of(id)));
    }

    private List<String> first(FillOrder order, int limit) {
        return inUnit(() -> stores().backorders().first(tenant, MUG, order, limit)).stream()
                .map(one -> one.id().value())
                .toList();
    }

    private final Decision<Backorder, BackorderEvent> early = decided(queued("Z", MUG, 1, 0));
    private final Decision<Backorder, BackorderEvent> late = decided(queued("A", MUG, 2, 9));
    private final Decision<Backorder, BackorderEvent> same = decided(queued("B", MUG, 2, 9));
    private final Decision<Backorder, BackorderEvent> lamp = decided(queued("L", LAMP, 0, 0));

    /** What is stored. */
    @Nested
    class Storing {

        @Test
        void a_backorder_comes_back_as_it_was() {
            append(early, late);

            assertThat(find("Z")).contains(early.state());
            assertThat(find("X")).isEmpty();
            assertThat(inUnit(() -> stores().backorders().find(fixture().freshTenant(), BackorderId.of("Z"))))
                    .isEmpty();
            assertThat(inUnit(() -> stores().backorders().count(tenant))).isEqualTo(2);
            assertThat(inUnit(() -> stores().backorders().differing(tenant))).isEmpty();
        }

        @Test
        void the_next_version_takes_its_place() {
            append(early);
            Decision<Backorder, BackorderEvent> next = decided(Optional.of(early.state()), filled("Z", 2, 3));

            append(next, late);

            assertThat(find("Z")).contains(next.state());
            assertThat(find("A")).contains(late.state());
            assertThat(inUnit(() -> stores().backorders().history(tenant, BackorderId.of("Z"), 9)))
                    .containsExactly(queued("Z", MUG, 1, 0), filled("Z", 2, 3));
            assertThat(inUnit(() -> stores().backorders().history(tenant, BackorderId.of("Z"), 1)))
                    .containsExactly(queued("Z", MUG, 1, 0));
            assertThat(inUnit(() -> stores().backorders().differing(tenant))).isEmpty();
        }

        @Test
        void a_version_cannot_be_skipped_or_repeated() {
            append(early);
            Decision<Backorder, BackorderEvent> two = decided(Optional.of(early.state()), filled("Z", 2, 1));
            Decision<Backorder, BackorderEvent> three = decided(Optional.of(two.state()), filled("Z", 3, 1));

            assertThatThrownBy(() -> append(three)).isInstanceOf(StaleStateException.class);
            append(two);
            assertThatThrownBy(() -> append(late, two)).isInstanceOf(StaleStateException.class);
            assertThat(find("Z")).contains(two.state());
            assertThat(find("A")).isEmpty();
        }

        @Test
        void a_name_is_given_once() {
            append(early);

            assertThatThrownBy(() -> append(decided(queued("Z", LAMP, 1, 0)))).isInstanceOf(StaleStateException.class);
            assertThat(find("Z")).contains(early.state());
        }

        @Test
        void nothing_is_stored_outside_a_unit() {
            assertThatThrownBy(() -> stores().backorders().append(header(tenant, "cause"), List.of(early)))
                    .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> stores().backorders().lock(tenant, List.of(BackorderId.of("Z"))))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    /** The queue. */
    @Nested
    class Queues {

        @Test
        void are_read_in_the_order_of_the_policy() {
            append(same, late, early, lamp);

            assertThat(first(FillOrder.FIRST_COME, 9)).containsExactly("Z", "A", "B");
            assertThat(first(FillOrder.FAIR_SHARE, 9)).containsExactly("Z", "A", "B");
            assertThat(first(FillOrder.PRIORITY, 9)).containsExactly("A", "B", "Z");
            assertThat(first(FillOrder.PRIORITY, 2)).containsExactly("A", "B");
            assertThat(inUnit(() -> stores().backorders().first(tenant, MUG, FillOrder.FIRST_COME, 1)))
                    .containsExactly(early.state());
        }

        @Test
        void hold_only_who_waits() {
            append(early, late);
            append(decided(Optional.of(early.state()), filled("Z", 2, 5)));
            append(decided(Optional.of(late.state()), filled("A", 2, 4)));

            assertThat(first(FillOrder.FIRST_COME, 9)).containsExactly("A");
            assertThat(inUnit(() -> stores().backorders().waiting(tenant, MUG))).isEqualTo(Quantity.ONE);
            assertThat(inUnit(() -> stores().backorders().waiting(tenant, LAMP)))
                    .isEqualTo(Quantity.ZERO);
        }

        @Test
        void are_summed_over_many_positions() {
            append(early, late, lamp);
            append(decided(Optional.of(late.state()), filled("A", 2, 4)));
            PositionKey elsewhere = PositionKey.of(MUG.sku(), LocationId.of("X"));

            assertThat(inUnit(() -> stores().backorders().waiting(tenant, List.of(MUG, elsewhere, LAMP))))
                    .isEqualTo(Map.of(MUG, Quantity.of(6), LAMP, Quantity.of(5)));
            assertThat(inUnit(() -> stores().backorders().waiting(tenant, List.<PositionKey>of())))
                    .isEmpty();
        }

        @Test
        void are_wanted_where_somebody_waits() {
            append(early, late, lamp);
            PositionKey elsewhere = PositionKey.of(MUG.sku(), LocationId.of("X"));

            assertThat(inUnit(() -> stores().backorders().wanted(tenant, List.of(MUG, elsewhere, LAMP))))
                    .containsExactly(LAMP, MUG);
            assertThat(inUnit(() -> stores().backorders().wanted(tenant, List.of(elsewhere))))
                    .isEmpty();
            assertThat(inUnit(() -> stores().backorders().wanted(tenant, List.of())))
                    .isEmpty();
            assertThat(inUnit(() -> stores().backorders().wanted(fixture().freshTenant(), List.of(MUG))))
                    .isEmpty();
            append(decided(
                    Optional.of(lamp.state()),
                    new BackorderEvent.BackorderCanceled(
                            BackorderId.of("L"), DemandReference.of("order L"), 2, LAMP, 2, Quantity.of(5), NOON)));
            assertThat(inUnit(() -> stores().backorders().wanted(tenant, List.of(MUG, LAMP))))
                    .containsExactly(MUG);
        }

        @Test
        void locking_returns_what_exists_in_the_order_of_the_ids() {
            append(early, late);

            assertThat(inUnit(() -> stores().backorders()
                            .lock(tenant, List.of(BackorderId.of("Z"), BackorderId.of("X"), BackorderId.of("A")))))
                    .containsExactly(late.state(), early.state());
            assertThat(inUnit(() -> stores().backorders().lock(tenant, List.of())))
                    .isEmpty();
        }
    }

    /** Whose they are. */
    @Nested
    class Demands {

        @Test
        void all_of_a_demand_are_found_whatever_became_of_them() {
            Decision<Backorder, BackorderEvent> full = decided(Optional.of(early.state()), filled("Z", 2, 5));
            append(early, late);
            append(full);

            assertThat(inUnit(() -> stores().backorders().forDemand(tenant, DemandReference.of("order Z"))))
                    .containsExactly(full.state());
            assertThat(inUnit(() -> stores().backorders().forDemand(tenant, DemandReference.of("order"))))
                    .isEmpty();
            assertThat(inUnit(() ->
                            stores().backorders().forDemand(fixture().freshTenant(), DemandReference.of("order Z"))))
                    .isEmpty();
        }

        @Test
        void pages_follow_each_other_in_the_order_of_the_ids() {
            append(early, late, same, lamp);

            List<Backorder> first = inUnit(() -> stores().backorders().page(tenant, Optional.empty(), 3));
            assertThat(first).containsExactly(late.state(), same.state(), lamp.state());
            assertThat(inUnit(() -> stores().backorders()
                            .page(tenant, Optional.of(lamp.state().id()), 3)))
                    .containsExactly(early.state());
            assertThat(inUnit(() -> stores().backorders()
                            .page(tenant, Optional.of(early.state().id()), 3)))
                    .isEmpty();
            assertThat(inUnit(() -> stores().backorders().page(fixture().freshTenant(), Optional.empty(), 3)))
                    .isEmpty();
        }
    }
}
