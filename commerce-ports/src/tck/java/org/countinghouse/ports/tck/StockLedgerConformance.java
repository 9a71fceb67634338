package org.countinghouse.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.countinghouse.domain.inventory.MovementCause;
import org.countinghouse.domain.inventory.MovementReason;
import org.countinghouse.domain.inventory.PositionChange;
import org.countinghouse.domain.inventory.PositionFacts;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.StockCounters;
import org.countinghouse.domain.inventory.StockMovement;
import org.countinghouse.domain.inventory.StockPosition;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.ports.kernel.StaleStateException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Positions change by one guarded step a command, movements never change (R4, R9, D1). */
public abstract class StockLedgerConformance extends InventoryConformance {

    private static final StockPosition TEN_MUGS = position(MUG, new StockCounters(10, 0, 0, 0), 1);
    private static final StockPosition TWO_LAMPS = position(LAMP, new StockCounters(2, 0, 0, 0), 1);

    private static StockMovement movement(String cause, MovementReason reason, PositionKey key, long units) {
        return new StockMovement(key, reason, Quantity.of(units), new MovementCause(cause, 0, 1), NOON);
    }

    private static PositionChange opened(StockPosition position) {
        return new PositionChange(StockPosition.empty(position.key()), position);
    }

    /** One more unit held, decided on that state. */
    private static PositionChange holdingOne(StockPosition before) {
        StockCounters now = before.counters();
        return new PositionChange(
                before,
                new StockPosition(
                        before.key(),
                        new StockCounters(now.onHand(), now.held() + 1, now.allocated(), now.damaged()),
                        before.oversellAllowance(),
                        before.version() + 1));
    }

    private void append(String cause, List<PositionChange> changes, StockMovement... movements) {
        doInUnit(() -> stores().stockLedger().append(header(tenant, cause), changes, List.of(movements)));
    }

    private void openMugsAndLamps() {
        append(
                "open",
                List.of(opened(TWO_LAMPS), opened(TEN_MUGS)),
                movement("a", MovementReason.RECEIPT, MUG, 10),
                movement("b", MovementReason.RECEIPT, LAMP, 2));
    }

    private List<StockPosition> stored() {
        return inUnit(() -> stores().stockLedger().find(tenant, List.of(MUG, LAMP)));
    }

    /** Locks. */
    @Nested
    class Locking {

        private static final int READINGS = 200;

        @Test
        void returns_what_exists_in_the_order_of_the_keys_and_creates_nothing() {
            openMugsAndLamps();
            PositionKey other = PositionKey.of(MUG.sku(), org.countinghouse.domain.inventory.LocationId.of("SHOP"));

            assertThat(inUnit(() -> stores().stockLedger().lock(tenant, List.of(MUG, other, LAMP))))
                    .containsExactly(TWO_LAMPS, TEN_MUGS);
            assertThat(inUnit(() -> stores().stockLedger().count(tenant))).isEqualTo(2);
            assertThat(inUnit(() -> stores().stockLedger().lock(tenant, List.of())))
                    .isEmpty();
        }

        @Test
        void needs_a_unit_of_work() {
            assertThatThrownBy(() -> stores().stockLedger().lock(tenant, List.of(MUG)))
                    .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() ->
                            stores().stockLedger().append(header(tenant, "open"), List.of(opened(TEN_MUGS)), List.of()))
                    .isInstanceOf(IllegalStateException.class);
        }

        @Test
        void makes_a_second_unit_wait_and_see_what_the_first_left() {
            openMugsAndLamps();
            Callable<Boolean> unit = () -> inUnit(() -> {
                StockPosition locked =
                        stores().stockLedger().lock(tenant, List.of(MUG)).get(0);
                stores().stockLedger().append(header(tenant, "hold"), List.of(holdingOne(locked)), List.of());
                return true;
            });

            assertThat(together(Collections.nCopies(10, unit))).containsOnly(true);

            assertThat(stored().get(1)).isEqualTo(position(MUG, new StockCounters(10, 10, 0, 0), 11));
        }

        /** The first keeps reading, which gives the second every chance to get past, if only it can. */
        @Test
        void nobody_gets_past_a_lock_before_its_unit_ends() {
            openMugsAndLamps();
            CountDownLatch locked = new CountDownLatch(1);
            AtomicBoolean coming = new AtomicBoolean();
            AtomicBoolean past = new AtomicBoolean();
            Callable<Boolean> first = () -> inUnit(() -> {
                boolean alone = !lockMugs().isEmpty();
                locked.countDown();
                for (int i = 0; i < READINGS; i += coming.get() ? 1 : 0) {
                    alone &= !past.get() && lamps().size() == 1;
                }
                return alone;
            });
            Callable<Boolean> second = () -> {
                locked.await();
                coming.set(true);
                return inUnit(() -> {
                    past.set(!lockMugs().isEmpty());
                    return past.get();
                });
            };

            assertThat(together(List.of(first, second))).containsOnly(true);
        }

        /** A snapshot that is as old as the unit would show what was there before. */
        @Test
        void a_lock_shows_what_was_committed_since_the_unit_began() {
            openMugsAndLamps();
            CountDownLatch begun = new CountDownLatch(1);
            AtomicBoolean committed = new AtomicBoolean();
            Callable<Boolean> first = () -> inUnit(() -> {
                assertThat(lamps()).hasSize(1);
                begun.countDown();
                for (int i = 0; i < 20 * READINGS && !committed.get(); i++) {
                    assertThat(lamps()).hasSize(1);
                }
                boolean mustSee = committed.get();
                long version = lockMugs().get(0).version();
                return version == 2 || !mustSee;
            });
            Callable<Boolean> second = () -> {
                begun.await();
                append("meanwhile", List.of(holdingOne(TEN_MUGS)));
                committed.set(true);
                return true;
            };

            assertThat(together(List.of(first, second))).containsOnly(true);
        }

        private List<StockPosition> lockMugs() {
            return stores().stockLedger().lock(tenant, List.of(MUG));
        }

        private List<StockPosition> lamps() {
            return stores().stockLedger().find(tenant, List.of(LAMP));
        }
    }

    /** Writes. */
    @Nested
    class Appending {

        @Test
        void stores_positions_and_movements() {
            openMugsAndLamps();

            assertThat(stored()).containsExactly(TWO_LAMPS, TEN_MUGS);
            assertThat(inUnit(() -> stores().stockLedger().movements(tenant, "a")))
                    .containsExactly(movement("a", MovementReason.RECEIPT, MUG, 10));
        }

        @Test
        void changes_every_counter_and_the_allowance() {
            openMugsAndLamps();
            StockPosition after = new StockPosition(MUG, new StockCounters(9, 4, 6, 3), Quantity.of(5), 2);

            append("all", List.of(new PositionChange(TEN_MUGS, after)));

            assertThat(stored()).containsExactly(TWO_LAMPS, after);
        }

        @Test
        void movements_of_a_cause_come_by_step_and_line() {
            openMugsAndLamps();
            StockMovement third =
                    new StockMovement(MUG, MovementReason.HOLD, Quantity.ONE, new MovementCause("c", 10, 1), NOON);
            StockMovement second =
                    new StockMovement(LAMP, MovementReason.HOLD, Quantity.ONE, new MovementCause("c", 2, 11), NOON);
            StockMovement first =
                    new StockMovement(MUG, MovementReason.HOLD, Quantity.ONE, new MovementCause("c", 2, 2), NOON);

            append("c", List.of(), third, second, first);

            assertThat(inUnit(() -> stores().stockLedger().movements(tenant, "c")))
                    .containsExactly(first, second, third);
        }

        @Test
        void a_failed_unit_leaves_nothing() {
            assertThatThrownBy(() -> doInUnit(() -> {
                        stores().stockLedger()
                                .append(
                                        header(tenant, "open"),
                                        List.of(opened(TEN_MUGS)),
                                        List.of(movement("a", MovementReason.RECEIPT, MUG, 10)));
                        throw new IllegalStateException("on purpose");
                    }))
                    .hasMessage("on purpose");

            assertThat(stored()).isEmpty();
            assertThat(inUnit(() -> stores().stockLedger().movements(tenant, "a")))
                    .isEmpty();
        }

        @Test
        void a_cause_moves_things_once_only() {
            openMugsAndLamps();

            assertThatThrownBy(() -> append("again", List.of(), movement("a", MovementReason.RECEIPT, MUG, 10)))
                    .isInstanceOf(StaleStateException.class);
        }

        @Test
        void another_tenant_sees_nothing_and_has_the_same_keys_for_itself() {
            openMugsAndLamps();
            TenantId other = fixture().freshTenant();

            assertThat(inUnit(() -> stores().stockLedger().find(other, List.of(MUG, LAMP))))
                    .isEmpty();
            assertThat(inUnit(() -> stores().stockLedger().movements(other, "a")))
                    .isEmpty();
            doInUnit(() -> stores().stockLedger()
                    .append(
                            header(other, "open"),
                            List.of(opened(TEN_MUGS)),
                            List.of(movement("a", MovementReason.RECEIPT, MUG, 10))));
            assertThat(inUnit(() -> stores().stockLedger().differing(other))).isEmpty();
            assertThat(inUnit(() -> stores().stockLedger().count(other))).isEqualTo(1);
        }
    }

    /** The wall behind the locks. */
    @Nested
    class WithoutLocks {

        @Test
        void a_decision_on_an_older_state_is_refused() {
            openMugsAndLamps();
            append("first", List.of(holdingOne(TEN_MUGS)));

            assertThatThrownBy(() -> append("second", List.of(holdingOne(TEN_MUGS))))
                    .isInstanceOf(StaleStateException.class);
            assertThat(stored().get(1).version()).isEqualTo(2);
        }

        @Test
        void a_decision_on_a_state_that_never_was_takes_no_more_than_there_is() {
            openMugsAndLamps();
            StockPosition imagined = position(LAMP, new StockCounters(5, 0, 0, 0), 1);
            PositionChange three = new PositionChange(imagined, position(LAMP, new StockCounters(5, 3, 0, 0), 2));

            assertThatThrownBy(() -> append("three", List.of(three))).isInstanceOf(StaleStateException.class);
            assertThat(stored()).containsExactly(TWO_LAMPS, TEN_MUGS);
        }

        @Test
        void a_position_that_is_new_to_two_is_opened_by_one() {
            append("first", List.of(opened(TEN_MUGS)));

            assertThatThrownBy(() -> append("second", List.of(opened(TEN_MUGS))))
                    .isInstanceOf(StaleStateException.class);
        }

        @Test
        void one_stale_position_keeps_the_whole_basket_out() {
            openMugsAndLamps();
            append("first", List.of(holdingOne(TEN_MUGS)));

            assertThatThrownBy(() -> append("basket", List.of(holdingOne(TWO_LAMPS), holdingOne(TEN_MUGS))))
                    .isInstanceOf(StaleStateException.class);
            assertThat(stored().get(0)).isEqualTo(TWO_LAMPS);
        }
    }

    /** Replay. */
    @Nested
    class Proof {

        @Test
        void a_sound_ledger_differs_nowhere() {
            openMugsAndLamps();

            assertThat(inUnit(() -> stores().stockLedger().differing(tenant))).isEmpty();
            assertThat(inUnit(() -> stores().stockLedger().count(tenant))).isEqualTo(2);
        }

        @Test
        void a_position_that_its_movements_do_not_explain_is_found() {
            openMugsAndLamps();
            append("wrong", List.of(new PositionChange(TEN_MUGS, position(MUG, new StockCounters(11, 0, 0, 0), 2))));

            assertThat(inUnit(() -> stores().stockLedger().differing(tenant)))
                    .containsExactly(new PositionFacts(
                            MUG, new StockCounters(11, 0, 0, 0), 0, new StockCounters(10, 0, 0, 0), 0, 0));
        }

        @Test
        void units_held_by_no_reservation_are_found() {
            openMugsAndLamps();
            append("held", List.of(holdingOne(TEN_MUGS)), movement("h", MovementReason.HOLD, MUG, 1));

            assertThat(inUnit(() -> stores().stockLedger().differing(tenant)))
                    .containsExactly(new PositionFacts(
                            MUG, new StockCounters(10, 1, 0, 0), 0, new StockCounters(10, 1, 0, 0), 0, 0));
        }

        @Test
        void movements_of_no_position_are_found() {
            append("lost", List.of(), movement("a", MovementReason.DAMAGED_RETURN, MUG, 3));

            assertThat(inUnit(() -> stores().stockLedger().differing(tenant)))
                    .containsExactly(
                            new PositionFacts(MUG, StockCounters.ZERO, 0, new StockCounters(0, 0, 0, 3), 0, 0));
        }
    }
}
