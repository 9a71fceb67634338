package org.countinghouse.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.MovementCause;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.lot.Lot;
import org.countinghouse.domain.inventory.lot.LotCounters;
import org.countinghouse.domain.inventory.lot.LotDecider;
import org.countinghouse.domain.inventory.lot.LotEvent;
import org.countinghouse.domain.inventory.lot.LotFacts;
import org.countinghouse.domain.inventory.lot.LotInventory;
import org.countinghouse.domain.inventory.lot.LotKey;
import org.countinghouse.domain.inventory.lot.LotMovement;
import org.countinghouse.domain.inventory.lot.LotName;
import org.countinghouse.domain.inventory.lot.LotPart;
import org.countinghouse.domain.inventory.lot.LotPlace;
import org.countinghouse.domain.inventory.lot.LotState;
import org.countinghouse.domain.inventory.lot.LotStock;
import org.countinghouse.domain.inventory.lot.PickOrder;
import org.countinghouse.domain.inventory.lot.SerialKey;
import org.countinghouse.domain.inventory.lot.SerialNumber;
import org.countinghouse.domain.inventory.lot.SerialUnit;
import org.countinghouse.domain.inventory.lot.Tracking;
import org.countinghouse.domain.inventory.lot.TrackingPolicy;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.inventory.Lots;
import org.countinghouse.ports.kernel.StaleStateException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a store of lots keeps, refuses and proves. */
public abstract class LotsConformance extends LotConformance {

    private static final LotName LOT_A = LotName.of(MILK, A);
    private static final LotKey A_MAIN = LotKey.of(MILK_MAIN, A);
    private static final LotKey A_EAST = LotKey.of(MILK_EAST, A);

    private Lots store() {
        return stores().lots();
    }

    private static LotMovement movement(
            MovementCause cause, int part, LotKey key, LotPlace from, LotPlace to, LotPart units) {
        Optional<DemandReference> demand =
                to == LotPlace.NOWHERE ? Optional.of(DemandReference.of("order 1")) : Optional.empty();
        return new LotMovement(cause, part, key, from, to, units, demand, NOON);
    }

    private static LotMovement arrival(String cause, LotKey key, LotPart units) {
        return movement(new MovementCause(cause, 0, 1), 1, key, LotPlace.NOWHERE, LotPlace.SELLABLE, units);
    }

    private static LotEvent moved(LotMovement... movements) {
        return new LotEvent.LotsMoved(List.of(movements), NOON);
    }

    private static LotInventory after(LotInventory before, LotEvent... events) {
        LotInventory now = before;
        for (LotEvent event : events) {
            now = LotDecider.evolve(now, event);
        }
        return now;
    }

    private static LotEvent registered() {
        return new LotEvent.LotRegistered(LOT_A, Optional.of(TODAY), NOON);
    }

    private void append(String key, LotInventory after, LotMovement... movements) {
        doInUnit(() -> store().append(header(tenant, key), after, List.of(movements)));
    }

    private LotInventory stored() {
        return inUnit(() -> LotInventory.of(
                store().policies(tenant, List.of(MILK)),
                store().lock(tenant, List.of(LOT_A)),
                store().at(tenant, List.of(MILK_MAIN, MILK_EAST)),
                store().serialsOf(tenant, LOT_A)));
    }

    private List<LotFacts> differing() {
        return inUnit(() -> store().differing(tenant));
    }

    /** Kept as it was given. */
    @Nested
    class Keeping {

        @Test
        void policies_come_by_sku_and_change_version_by_version() {
            TrackingPolicy first = new TrackingPolicy(MILK, Tracking.LOT, PickOrder.FEFO, Optional.of(3), 1);
            TrackingPolicy mugs = new TrackingPolicy(MUG.sku(), Tracking.SERIAL, PickOrder.FIFO, Optional.empty(), 1);
            TrackingPolicy second = new TrackingPolicy(MILK, Tracking.LOT, PickOrder.FIFO, Optional.empty(), 2);
            doInUnit(() -> store().declare(tenant, mugs));
            doInUnit(() -> store().declare(tenant, first));
            assertThat(inUnit(() -> store().policies(tenant, List.of(MUG.sku(), LAMP.sku(), MILK))))
                    .containsExactly(first, mugs);

            doInUnit(() -> store().declare(tenant, second));

            assertThat(inUnit(() -> store().policies(tenant, List.of(MILK)))).containsExactly(second);
            assertThatThrownBy(() -> doInUnit(() -> store().declare(tenant, second)))
                    .isInstanceOf(StaleStateException.class);
            assertThatThrownBy(() -> doInUnit(() -> store().declare(tenant, first)))
                    .isInstanceOf(StaleStateException.class);
        }

        @Test
        void lots_units_and_movements_come_back_as_they_were() {
            LotMovement came = arrival("receive/1", A_MAIN, serials(A, "s2", "s1", "s3"));
            LotMovement went = movement(
                    new MovementCause("R-1", 3, 1), 1, A_MAIN, LotPlace.SELLABLE, LotPlace.NOWHERE, serials(A, "s3"));
            LotMovement broke = movement(
                    new MovementCause("R-1", 3, 1), 2, A_MAIN, LotPlace.SELLABLE, LotPlace.DAMAGED, serials(A, "s1"));
            append("1", after(LotInventory.empty(), registered(), moved(came)), came);
            append("2", after(stored(), moved(went), moved(broke)), went, broke);

            LotStock lying =
                    new LotStock(A_MAIN, Optional.of(TODAY), LotState.OPEN, NOON, new LotCounters(1, 0, 1, 0), 2);
            assertThat(inUnit(() -> store().find(tenant, LOT_A)))
                    .contains(new Lot(LOT_A, Optional.of(TODAY), LotState.OPEN, 1));
            assertThat(inUnit(() -> store().at(tenant, List.of(MILK_EAST, MILK_MAIN))))
                    .containsExactly(lying);
            assertThat(inUnit(() -> store().of(tenant, LOT_A))).containsExactly(lying);
            assertThat(inUnit(() -> store().count(tenant))).isEqualTo(1);
            assertThat(inUnit(() -> store().serialsOf(tenant, LOT_A)))
                    .containsExactly(unit("s1", LotPlace.DAMAGED, 2), unit("s2", LotPlace.SELLABLE, 1));
            assertThat(inUnit(() -> store().serials(tenant, List.of(key("s3"), key("s9"), key("s2")))))
                    .containsExactly(unit("s2", LotPlace.SELLABLE, 1), unit("s3", LotPlace.NOWHERE, 2));
            assertThat(inUnit(() -> store().movements(tenant, "receive/1"))).containsExactly(came);
            assertThat(inUnit(() -> store().movements(tenant, "R-1"))).containsExactly(went, broke);
            assertThat(inUnit(() -> store().shipments(tenant, LOT_A))).containsExactly(went);
            assertThat(inUnit(() -> store().history(tenant, key("s1")))).containsExactly(came, broke);
            assertThat(inUnit(() -> store().history(tenant, key("s2")))).containsExactly(came);
        }

        private SerialKey key(String number) {
            return SerialKey.of(MILK, SerialNumber.of(number));
        }

        private SerialUnit unit(String number, LotPlace place, long version) {
            return new SerialUnit(key(number), A_MAIN, place, version);
        }

        @Test
        void a_recall_shows_in_what_lies_of_the_lot() {
            LotMovement came = arrival("receive/1", A_MAIN, units(A, 2));
            append("1", after(LotInventory.empty(), registered(), moved(came)), came);
            append("2", after(stored(), new LotEvent.LotRecalled(LOT_A, "", NOON)));

            assertThat(inUnit(() -> store().find(tenant, LOT_A)))
                    .contains(new Lot(LOT_A, Optional.of(TODAY), LotState.RECALLED, 2));
            assertThat(inUnit(() -> store().of(tenant, LOT_A)))
                    .extracting(LotStock::state)
                    .containsExactly(LotState.RECALLED);
        }

        @Test
        void another_tenant_sees_nothing_and_has_the_same_names_for_itself() {
            LotMovement came = arrival("receive/1", A_MAIN, serials(A, "s1"));
            append("1", after(LotInventory.empty(), registered(), moved(came)), came);
            TenantId other = fixture().freshTenant();

            assertThat(inUnit(() -> store().find(other, LOT_A))).isEmpty();
            assertThat(inUnit(() -> store().at(other, List.of(MILK_MAIN)))).isEmpty();
            assertThat(inUnit(() -> store().history(other, SerialKey.of(MILK, SerialNumber.of("s1")))))
                    .isEmpty();
            doInUnit(() -> store().append(
                            header(other, "1"), after(LotInventory.empty(), registered(), moved(came)), List.of(came)));
            assertThat(inUnit(() -> store().movements(other, "receive/1"))).containsExactly(came);
        }
    }

    /** What was decided on must still stand. */
    @Nested
    class Refusing {

        @Test
        void what_is_there_already_is_not_new() {
            LotMovement came = arrival("receive/1", A_MAIN, serials(A, "s1"));
            LotMovement again = arrival("receive/2", A_EAST, serials(A, "s1"));
            LotInventory first = after(LotInventory.empty(), registered(), moved(came));
            append("1", first, came);

            assertThatThrownBy(() -> append("2", after(LotInventory.empty(), registered())))
                    .isInstanceOf(StaleStateException.class);
            assertThatThrownBy(() -> append("3", after(LotInventory.empty(), moved(again)), again))
                    .isInstanceOf(StaleStateException.class);
            assertThatThrownBy(() -> append("4", LotInventory.empty(), came)).isInstanceOf(StaleStateException.class);
            assertThat(inUnit(() -> store().count(tenant))).isEqualTo(1);
        }

        @Test
        void a_decision_on_an_older_state_is_refused() {
            LotMovement came = arrival("receive/1", A_MAIN, serials(A, "s1", "s2"));
            append("1", after(LotInventory.empty(), registered(), moved(came)), came);
            LotInventory old = stored();
            LotMovement one = movement(
                    new MovementCause("R-1", 3, 1), 1, A_MAIN, LotPlace.SELLABLE, LotPlace.NOWHERE, serials(A, "s1"));
            LotMovement two = movement(
                    new MovementCause("R-2", 3, 1), 1, A_MAIN, LotPlace.SELLABLE, LotPlace.NOWHERE, serials(A, "s2"));
            append("2", after(old, moved(one)), one);
            append("3", after(stored(), new LotEvent.LotRecalled(LOT_A, "", NOON)));

            assertThatThrownBy(() -> append("4", after(old, moved(two)), two)).isInstanceOf(StaleStateException.class);
            assertThatThrownBy(() -> append("5", after(old, new LotEvent.LotRecalled(LOT_A, "", NOON))))
                    .isInstanceOf(StaleStateException.class);
            assertThat(inUnit(() -> store().movements(tenant, "R-2"))).isEmpty();
        }
    }

    /** Differences are found. */
    @Nested
    class Proving {

        private void receiveAtPositionToo(String key, PositionKey position, long units) {
            receive(key, position, units);
        }

        @Test
        void what_lies_without_a_movement() {
            receiveAtPositionToo("d", MILK_MAIN, 2);
            LotMovement came = arrival("receive/1", A_MAIN, units(A, 2));
            append("1", after(LotInventory.empty(), registered(), moved(came)));

            assertThat(differing())
                    .containsExactly(
                            new LotFacts(LotFacts.Rule.L1, MILK_MAIN, Optional.of(A), LotCounters.ZERO, sellable(2)));
        }

        @Test
        void lots_that_do_not_add_up_to_the_position() {
            receiveAtPositionToo("d", MILK_MAIN, 3);
            LotMovement came = arrival("receive/1", A_MAIN, units(A, 2));
            append("1", after(LotInventory.empty(), registered(), moved(came)), came);

            assertThat(differing())
                    .containsExactly(
                            new LotFacts(LotFacts.Rule.L2, MILK_MAIN, Optional.empty(), sellable(3), sellable(2)));
        }

        @Test
        void units_without_a_number() {
            track(Tracking.SERIAL, PickOrder.FIFO, Optional.empty());
            LotMovement came = arrival("receive/1", A_MAIN, units(A, 2));
            append("1", after(LotInventory.empty(), registered(), moved(came)), came);

            assertThat(differing())
                    .containsExactly(
                            new LotFacts(LotFacts.Rule.L2, MILK_MAIN, Optional.empty(), LotCounters.ZERO, sellable(2)),
                            new LotFacts(LotFacts.Rule.L3, MILK_MAIN, Optional.of(A), sellable(2), LotCounters.ZERO));
        }

        @Test
        void a_recalled_lot_for_sale() {
            receiveAtPositionToo("d", MILK_MAIN, 2);
            LotMovement came = arrival("receive/1", A_MAIN, units(A, 2));
            append("1", after(LotInventory.empty(), registered(), moved(came)), came);
            assertThat(differing()).isEmpty();
            append("2", after(stored(), new LotEvent.LotRecalled(LOT_A, "", NOON)));

            assertThat(differing())
                    .containsExactly(
                            new LotFacts(LotFacts.Rule.L4, MILK_MAIN, Optional.of(A), LotCounters.ZERO, sellable(2)));
        }
    }
}
