package org.countinghouse.domain.inventory.backorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countinghouse.domain.inventory.backorder.Queue.MUG;
import static org.countinghouse.domain.inventory.backorder.Queue.NOON;
import static org.countinghouse.domain.inventory.backorder.Queue.free;
import static org.countinghouse.domain.inventory.backorder.Queue.given;
import static org.countinghouse.domain.inventory.backorder.Queue.waiting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.countinghouse.domain.inventory.StockMovement;
import org.countinghouse.domain.quantity.Quantity;

/** The laws of serving a queue. */
class BackorderProperties {

    /** An entry: how many, when, all or nothing, how urgent. */
    record Entry(int units, int second, Portion portion, int priority) {}

    @Provide
    Arbitrary<List<Backorder>> queues() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 9),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.of(Portion.class),
                        Arbitraries.integers().between(0, 2))
                .as(Entry::new)
                .list()
                .ofMaxSize(7)
                .map(entries -> {
                    List<Backorder> queue = new ArrayList<>();
                    for (Entry entry : entries) {
                        queue.add(waiting(
                                "B" + queue.size(), entry.units(), entry.second(), entry.portion(), entry.priority()));
                    }
                    return queue;
                });
    }

    @Provide
    Arbitrary<BackorderPolicy> policies() {
        return Combinators.combine(Arbitraries.of(FillOrder.class), Arbitraries.of(WhenShort.class))
                .as(Queue::policy);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void never_more_than_is_free_and_nothing_lost(
            @ForAll("policies") BackorderPolicy policy,
            @ForAll("queues") List<Backorder> queue,
            @ForAll @IntRange(max = 40) int free) {
        BackorderFilling filling = BackorderFilling.decide(policy, free(free), queue, NOON);

        long wanted = queue.stream().mapToLong(one -> one.waiting().units()).sum();
        long total = 0;
        for (Backorder one : queue) {
            long given = given(filling, one.id().value());
            total += given;
            assertThat(given).isBetween(0L, one.waiting().units());
            if (one.portion() == Portion.WHOLE) {
                assertThat(given).isIn(0L, one.waiting().units());
            }
        }
        assertThat(total).isLessThanOrEqualTo(free);
        if (free >= wanted) {
            assertThat(total).isEqualTo(wanted);
        }
        assertThat(filling.inventory().position(MUG).free()).isEqualTo(Quantity.of(free - total));
        assertThat(filling.inventory().position(MUG).allocated()).isEqualTo(Quantity.of(total));
        long moved = filling.events().stream()
                .flatMap(event -> event.movements().stream())
                .map(StockMovement::quantity)
                .mapToLong(Quantity::units)
                .sum();
        assertThat(moved).isEqualTo(2 * total);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void the_order_in_which_entries_are_read_changes_nothing(
            @ForAll("policies") BackorderPolicy policy,
            @ForAll("queues") List<Backorder> queue,
            @ForAll @IntRange(max = 40) int free,
            @ForAll long seed) {
        List<Backorder> shuffled = new ArrayList<>(queue);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(BackorderFilling.decide(policy, free(free), shuffled, NOON))
                .isEqualTo(BackorderFilling.decide(policy, free(free), queue, NOON));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void in_order_nobody_is_overtaken_who_takes_any_portion(
            @ForAll("queues") List<Backorder> queue,
            @ForAll @IntRange(max = 40) int free,
            @ForAll WhenShort whenShort,
            @ForAll boolean byPriority) {
        FillOrder order = byPriority ? FillOrder.PRIORITY : FillOrder.FIRST_COME;
        BackorderFilling filling = BackorderFilling.decide(Queue.policy(order, whenShort), free(free), queue, NOON);

        boolean over = false;
        for (Backorder one :
                queue.stream().sorted(BackorderFilling.queue(order)).toList()) {
            long given = given(filling, one.id().value());
            if (over) {
                assertThat(given).isZero();
            }
            boolean unserved = given < one.waiting().units();
            over |= unserved && (one.portion() == Portion.ANY || whenShort == WhenShort.WAIT);
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void fair_shares_are_less_than_a_unit_off_and_use_everything(
            @ForAll("queues") List<Backorder> queue, @ForAll @IntRange(max = 40) int free) {
        List<Backorder> any =
                queue.stream().filter(one -> one.portion() == Portion.ANY).toList();
        BackorderFilling filling =
                BackorderFilling.decide(Queue.policy(FillOrder.FAIR_SHARE, WhenShort.PASS), free(free), any, NOON);

        long wanted = any.stream().mapToLong(one -> one.waiting().units()).sum();
        long given = 0;
        for (Backorder one : any) {
            long share = given(filling, one.id().value());
            given += share;
            if (free < wanted) {
                long exactTimesWanted = free * one.waiting().units();
                assertThat(Math.abs(share * wanted - exactTimesWanted)).isLessThan(wanted);
            }
        }
        assertThat(given).isEqualTo(Math.min(free, wanted));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void the_state_is_the_fold_of_the_events(
            @ForAll("policies") BackorderPolicy policy,
            @ForAll("queues") List<Backorder> queue,
            @ForAll @IntRange(max = 20) int first,
            @ForAll @IntRange(max = 20) int second) {
        BackorderFilling one = BackorderFilling.decide(policy, free(first), queue, NOON);
        List<Backorder> left = new ArrayList<>();
        for (Backorder waiting : queue) {
            left.add(one.backorders().stream()
                    .map(decision -> decision.state())
                    .filter(state -> state.id().equals(waiting.id()))
                    .findFirst()
                    .orElse(waiting));
        }
        BackorderFilling two = BackorderFilling.decide(policy, free(second), left, NOON);

        for (var decision : two.backorders()) {
            Backorder before = left.stream()
                    .filter(state -> state.id().equals(decision.state().id()))
                    .findFirst()
                    .orElseThrow();
            assertThat(decision.state())
                    .isEqualTo(BackorderDecider.evolve(before, decision.events().get(0)));
            Quantity parts = decision.state()
                    .waiting()
                    .plus(decision.state().filled())
                    .plus(decision.state().canceled());
            assertThat(parts).isEqualTo(before.quantity());
        }
    }
}
