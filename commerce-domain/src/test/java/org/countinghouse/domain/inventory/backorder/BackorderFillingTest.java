package org.countinghouse.domain.inventory.backorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countinghouse.domain.inventory.backorder.Queue.LAMP;
import static org.countinghouse.domain.inventory.backorder.Queue.MUG;
import static org.countinghouse.domain.inventory.backorder.Queue.NOON;
import static org.countinghouse.domain.inventory.backorder.Queue.command;
import static org.countinghouse.domain.inventory.backorder.Queue.free;
import static org.countinghouse.domain.inventory.backorder.Queue.given;
import static org.countinghouse.domain.inventory.backorder.Queue.policy;
import static org.countinghouse.domain.inventory.backorder.Queue.q;
import static org.countinghouse.domain.inventory.backorder.Queue.queued;
import static org.countinghouse.domain.inventory.backorder.Queue.waiting;

import java.util.List;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.Inventory;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.ReservationState;
import org.countinghouse.domain.inventory.StockCounters;
import org.countinghouse.domain.inventory.StockPosition;
import org.junit.jupiter.api.Test;

class BackorderFillingTest {

    private static final BackorderPolicy FIRST_COME = policy(FillOrder.FIRST_COME, WhenShort.PASS);

    private static BackorderFilling fill(BackorderPolicy policy, long free, Backorder... waiting) {
        return BackorderFilling.decide(policy, free(free), List.of(waiting), NOON);
    }

    private static List<Long> gives(BackorderPolicy policy, long free, Backorder... waiting) {
        BackorderFilling filling = fill(policy, free, waiting);
        return List.of(waiting).stream()
                .map(one -> given(filling, one.id().value()))
                .toList();
    }

    @Test
    void who_came_first_is_served_first() {
        assertThat(gives(FIRST_COME, 7, waiting("Z", 5, 1), waiting("A", 4, 2), waiting("B", 1, 3)))
                .containsExactly(5L, 2L, 0L);
        assertThat(gives(FIRST_COME, 7, waiting("A", 4, 2), waiting("Z", 5, 1))).containsExactly(2L, 5L);
    }

    @Test
    void in_the_same_moment_the_name_decides() {
        assertThat(gives(FIRST_COME, 4, waiting("B", 3, 1), waiting("A", 3, 1))).containsExactly(1L, 3L);
    }

    @Test
    void the_highest_priority_goes_first_where_the_policy_asks_for_it() {
        Backorder early = waiting("A", 3, 1, Portion.ANY, 0);
        Backorder urgent = waiting("B", 3, 2, Portion.ANY, 9);
        Backorder alsoUrgent = waiting("C", 3, 3, Portion.ANY, 9);

        assertThat(gives(policy(FillOrder.PRIORITY, WhenShort.PASS), 5, early, urgent, alsoUrgent))
                .containsExactly(0L, 3L, 2L);
        assertThat(gives(FIRST_COME, 5, early, urgent, alsoUrgent)).containsExactly(3L, 2L, 0L);
    }

    @Test
    void who_wants_all_or_nothing_is_waited_for_or_passed() {
        Backorder whole = waiting("A", 5, 1, Portion.WHOLE, 0);
        Backorder any = waiting("B", 3, 2);

        assertThat(gives(FIRST_COME, 4, whole, any)).containsExactly(0L, 3L);
        assertThat(gives(policy(FillOrder.FIRST_COME, WhenShort.WAIT), 4, whole, any))
                .containsExactly(0L, 0L);
        assertThat(gives(policy(FillOrder.FIRST_COME, WhenShort.WAIT), 5, whole, any))
                .containsExactly(5L, 0L);
        assertThat(gives(policy(FillOrder.FIRST_COME, WhenShort.WAIT), 6, whole, any))
                .containsExactly(5L, 1L);
    }

    @Test
    void fair_shares_follow_what_is_waited_for_and_add_up() {
        BackorderPolicy fair = policy(FillOrder.FAIR_SHARE, WhenShort.PASS);

        assertThat(gives(fair, 7, waiting("A", 5, 1), waiting("B", 4, 2))).containsExactly(4L, 3L);
        assertThat(gives(fair, 1, waiting("A", 3, 1), waiting("B", 3, 2))).containsExactly(1L, 0L);
        assertThat(gives(fair, 20, waiting("A", 3, 1), waiting("B", 3, 2))).containsExactly(3L, 3L);
    }

    @Test
    void all_or_nothing_entries_put_their_fair_shares_together() {
        BackorderPolicy fair = policy(FillOrder.FAIR_SHARE, WhenShort.WAIT);
        Backorder first = waiting("A", 4, 1, Portion.WHOLE, 0);
        Backorder second = waiting("B", 4, 2, Portion.WHOLE, 0);
        Backorder any = waiting("C", 4, 3);

        // shares 2, 2, 2: A takes the four of A and B
        assertThat(gives(fair, 6, first, second, any)).containsExactly(4L, 0L, 2L);
        // shares 1, 1, 1: together two serve neither, so C has all three
        assertThat(gives(fair, 3, first, second, any)).containsExactly(0L, 0L, 3L);
        // shares 3, 3, 3: A takes four of six, C three and the two left over, capped at four: one is free
        assertThat(gives(fair, 9, first, second, any)).containsExactly(4L, 0L, 4L);
        assertThat(gives(fair, 12, first, second, any)).containsExactly(4L, 4L, 4L);
        // shares 4, 1: four do not serve A, and B has room for two only
        assertThat(gives(fair, 5, waiting("A", 5, 1, Portion.WHOLE, 0), waiting("B", 2, 2)))
                .containsExactly(0L, 2L);
        assertThat(gives(fair, 6, waiting("A", 4, 1, Portion.WHOLE, 0), waiting("B", 4, 2, Portion.WHOLE, 0)))
                .containsExactly(4L, 0L);
    }

    @Test
    void what_serves_nobody_whole_stays_free() {
        BackorderPolicy fair = policy(FillOrder.FAIR_SHARE, WhenShort.PASS);

        // shares of 5 over 4 and 2: 3 and 2; three do not serve A, B is full with two, three are left
        assertThat(gives(fair, 5, waiting("A", 4, 1, Portion.WHOLE, 0), waiting("B", 2, 2)))
                .containsExactly(0L, 2L);
        // shares of 6 over 5, 3 and 1: 3, 2 and 1; the five together serve A, and one is left for C
        assertThat(gives(
                        fair,
                        6,
                        waiting("A", 5, 1, Portion.WHOLE, 0),
                        waiting("B", 3, 2, Portion.WHOLE, 0),
                        waiting("C", 1, 3)))
                .containsExactly(5L, 0L, 1L);
        // shares of 4 over 6, 2 and 1: 3, 1 and 0; the four together do not serve A but B, and one of the two left C
        assertThat(gives(
                        fair,
                        4,
                        waiting("A", 6, 1, Portion.WHOLE, 0),
                        waiting("B", 2, 2, Portion.WHOLE, 0),
                        waiting("C", 1, 3)))
                .containsExactly(0L, 2L, 1L);
    }

    @Test
    void what_is_given_is_reserved_for_good_under_a_name_of_its_own() {
        BackorderFilling filling = fill(FIRST_COME, 7, waiting("A", 5, 1), waiting("B", 4, 2));

        assertThat(filling.backorders().get(1).events())
                .containsExactly(new BackorderEvent.BackorderFilled(
                        BackorderId.of("B"),
                        DemandReference.of("order B"),
                        2,
                        MUG,
                        2,
                        q(2),
                        ReservationId.of("backorder/B/2"),
                        NOON));
        assertThat(filling.backorders().get(0).state().state()).isEqualTo(BackorderState.FILLED);
        assertThat(filling.backorders().get(1).state().waiting()).isEqualTo(q(2));
        assertThat(filling.events())
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("StockReserved", "ReservationConfirmed", "StockReserved", "ReservationConfirmed");
        Reservation reservation = filling.inventory()
                .reservation(ReservationId.of("backorder/B/2"))
                .orElseThrow();
        assertThat(reservation.state()).isEqualTo(ReservationState.CONFIRMED);
        assertThat(reservation.line(2).orElseThrow().allocated()).isEqualTo(q(2));
        assertThat(filling.inventory().position(MUG).free()).isEqualTo(q(0));
        assertThat(filling.inventory().position(MUG).allocated()).isEqualTo(q(7));
    }

    @Test
    void an_allowance_serves_nobody_who_waits() {
        Inventory allowed =
                Inventory.of(List.of(new StockPosition(MUG, new StockCounters(2, 0, 1, 0), q(9), 1)), List.of());

        BackorderFilling filling = BackorderFilling.decide(FIRST_COME, allowed, List.of(waiting("A", 5, 1)), NOON);

        assertThat(given(filling, "A")).isEqualTo(1);
        assertThat(fill(FIRST_COME, 0, waiting("A", 5, 1)).backorders()).isEmpty();
    }

    @Test
    void each_position_has_a_queue_of_its_own() {
        Backorder lamp = queued(command("L", 3).key(LAMP).build());

        BackorderFilling filling = fill(FIRST_COME, 7, lamp, waiting("A", 5, 1));

        assertThat(given(filling, "L")).isZero();
        assertThat(given(filling, "A")).isEqualTo(5);
    }

    @Test
    void who_waits_for_nothing_any_more_is_passed() {
        Backorder full =
                fill(FIRST_COME, 5, waiting("A", 5, 1)).backorders().get(0).state();

        assertThat(fill(FIRST_COME, 7, full).backorders()).isEmpty();
        assertThat(fill(FIRST_COME, 7, full).inventory()).isEqualTo(free(7));
    }
}
