package org.countinghouse.domain.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countinghouse.domain.inventory.Given.MUG;
import static org.countinghouse.domain.inventory.Given.NOON;
import static org.countinghouse.domain.inventory.Given.header;
import static org.countinghouse.domain.inventory.Given.line;
import static org.countinghouse.domain.inventory.Given.q;
import static org.countinghouse.domain.inventory.Given.relocked;
import static org.countinghouse.domain.inventory.Given.reserve;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.countinghouse.domain.inventory.AdjustStock.OnPromised;
import org.countinghouse.domain.inventory.count.CountDecider;
import org.countinghouse.domain.inventory.count.CountDecision;
import org.countinghouse.domain.inventory.count.CountFacts;
import org.countinghouse.domain.inventory.count.CountId;
import org.countinghouse.domain.inventory.count.CountRejection;
import org.countinghouse.domain.inventory.count.CountStock;
import org.countinghouse.domain.inventory.count.CountVisibility;
import org.countinghouse.domain.inventory.count.OpenCount;
import org.junit.jupiter.api.Test;

/** Whatever takes sellable units away breaks exactly as many promises as cannot be kept, and none if it may not. */
class LossProperties {

    private static final CountId C1 = CountId.of("C1");

    /** Mugs, so many of them promised, one reservation after the other; every second is confirmed. */
    private static Inventory promising(int free, int allowance, List<Integer> promises) {
        int promised = promises.stream().mapToInt(Integer::intValue).sum();
        int onHand = Math.max(0, promised - allowance) + free;
        Inventory inventory = Inventory.of(
                List.of(new StockPosition(MUG, new StockCounters(onHand, 0, 0, 0, 2, 0), q(allowance), 1)), List.of());
        for (int i = 0; i < promises.size(); i++) {
            ReservationId id = ReservationId.of("R" + i);
            ReserveStock command = reserve(id, line(1, MUG, promises.get(i)));
            inventory =
                    ReservationDecider.decide(command, inventory, NOON).get().state();
            if (i % 2 == 1) {
                inventory = ReservationDecider.decide(ConfirmReservation.of(header("c" + i), id), inventory, NOON)
                        .get()
                        .state();
            }
        }
        return relocked(inventory);
    }

    private static CountFacts opened(Inventory inventory) {
        OpenCount command = OpenCount.builder()
                .header(header("o"))
                .count(C1)
                .reference("")
                .visibility(CountVisibility.BLIND)
                .addPositions(MUG)
                .build();
        return CountDecider.decide(command, new CountFacts(inventory, Optional.empty()))
                .get()
                .state();
    }

    private static CountStock count(long counted, OnPromised choice) {
        return CountStock.builder()
                .header(header("k"))
                .count(C1)
                .addLines(new CountStock.Line(MUG, q(counted)))
                .onPromised(choice)
                .build();
    }

    private static MoveCondition setAside(long units, OnPromised choice) {
        return MoveCondition.builder()
                .header(header("k"))
                .reference("")
                .addLines(new MoveCondition.Line(MUG, q(units), StockCondition.SELLABLE, StockCondition.QUARANTINED))
                .onPromised(choice)
                .build();
    }

    private static void assertThatNoMoreGaveWayThanHadTo(
            Inventory before, Inventory after, long lost, List<InventoryEvent> broken) {
        StockPosition was = before.position(MUG);
        StockPosition is = after.position(MUG);
        long missing = Math.max(0, lost - was.available().units());
        assertThat(unitsOf(broken)).isEqualTo(missing);
        assertThat(is.counters().onHand()).isEqualTo(was.counters().onHand() - lost);
        assertThat(is.held().plus(is.allocated()))
                .isEqualTo(was.held().plus(was.allocated()).minus(q(missing)));
        assertThat(is.version()).isEqualTo(was.version() + (lost > 0 ? 1 : 0));
        assertThat(is.held())
                .isEqualTo(after.reservations().stream()
                        .flatMap(reservation -> reservation.lines().stream())
                        .map(ReservationLine::held)
                        .reduce(q(0), (one, other) -> one.plus(other)));
    }

    private static long unitsOf(List<InventoryEvent> broken) {
        return broken.stream()
                .map(ReservationEvent.PromiseBroken.class::cast)
                .flatMap(event -> event.lines().stream())
                .mapToLong(part -> part.quantity().units())
                .sum();
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void a_count_breaks_what_cannot_be_kept(
            @ForAll @IntRange(max = 3) int free,
            @ForAll @IntRange(max = 2) int allowance,
            @ForAll @Size(max = 4) List<@IntRange(min = 1, max = 4) Integer> promises,
            @ForAll @IntRange(max = 12) int asked) {
        CountFacts facts = opened(promising(free, allowance, promises));
        long onHand = facts.inventory().position(MUG).counters().onHand();
        long lost = Math.min(asked, onHand);

        CountDecision decision = CountDecider.decide(count(onHand - lost, OnPromised.BREAK_PROMISES), facts, NOON)
                .get();
        Inventory after = decision.counted().state().inventory();

        assertThatNoMoreGaveWayThanHadTo(facts.inventory(), after, lost, decision.broken());
        assertThat(decision.counted().events().get(0).movements()).hasSize(lost > 0 ? 1 : 0);
        boolean refused = lost > facts.inventory().position(MUG).free().units();
        var careful = CountDecider.decide(count(onHand - lost, OnPromised.REFUSE), facts, NOON);
        assertThat(careful.isLeft()).isEqualTo(refused);
        if (refused) {
            assertThat(careful.getLeft()).isInstanceOf(CountRejection.NotThere.class);
        } else {
            assertThat(careful.get()).isEqualTo(decision);
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void setting_goods_aside_breaks_what_cannot_be_kept(
            @ForAll @IntRange(max = 3) int free,
            @ForAll @IntRange(max = 2) int allowance,
            @ForAll @Size(max = 4) List<@IntRange(min = 1, max = 4) Integer> promises,
            @ForAll @IntRange(min = 1, max = 12) int asked) {
        Inventory before = promising(free, allowance, promises);
        long onHand = before.position(MUG).counters().onHand();
        var decided = StockDecider.decide(setAside(asked, OnPromised.BREAK_PROMISES), before, NOON);
        var careful = StockDecider.decide(setAside(asked, OnPromised.REFUSE), before, NOON);

        assertThat(decided.isLeft()).isEqualTo(asked > onHand);
        if (decided.isRight()) {
            List<InventoryEvent> events = decided.get().events();
            Inventory after = decided.get().state();
            assertThatNoMoreGaveWayThanHadTo(before, after, asked, events.subList(0, events.size() - 1));
            assertThat(after.position(MUG).counters().quarantined()).isEqualTo(2 + asked);
        }
        assertThat(careful.isLeft())
                .isEqualTo(asked > before.position(MUG).free().units());
        if (careful.isRight()) {
            assertThat(careful).isEqualTo(decided);
        }
    }

    @Test
    void goods_that_are_cleared_first_make_room_for_those_that_are_set_aside_next() {
        Inventory before = promising(1, 0, List.of(3));
        MoveCondition command = MoveCondition.builder()
                .header(header("k"))
                .reference("")
                .addLines(
                        new MoveCondition.Line(MUG, q(2), StockCondition.QUARANTINED, StockCondition.SELLABLE),
                        new MoveCondition.Line(MUG, q(4), StockCondition.SELLABLE, StockCondition.DAMAGED))
                .onPromised(OnPromised.BREAK_PROMISES)
                .build();

        assertThat(StockDecider.leaving(command)).containsOnly(Map.entry(MUG, q(2)));
        var decision = StockDecider.decide(command, before, NOON).get();

        assertThat(unitsOf(decision.events().subList(0, 1))).isEqualTo(1);
        assertThat(decision.events()).hasSize(2);
        assertThat(decision.state().position(MUG).counters()).isEqualTo(new StockCounters(2, 2, 0, 4, 0, 0));
    }

    @Test
    void what_is_quarantined_or_damaged_can_leave_only_as_far_as_it_is_there() {
        Inventory before = promising(1, 0, List.of(3));
        MoveCondition command = MoveCondition.builder()
                .header(header("k"))
                .reference("")
                .addLines(new MoveCondition.Line(MUG, q(3), StockCondition.QUARANTINED, StockCondition.DAMAGED))
                .onPromised(OnPromised.BREAK_PROMISES)
                .build();

        assertThat(StockDecider.decide(command, before, NOON).getLeft())
                .isEqualTo(new InventoryRejection.NotThere(MUG, Bucket.QUARANTINED, q(3), q(2)));
    }

    @Test
    void only_a_command_that_may_break_promises_needs_any_locked() {
        Inventory before = promising(1, 0, List.of(3));

        assertThat(CountDecider.leaving(count(1, OnPromised.REFUSE), before)).isEmpty();
        assertThat(CountDecider.leaving(count(1, OnPromised.BREAK_PROMISES), before))
                .containsOnly(Map.entry(MUG, q(3)));
        assertThat(CountDecider.leaving(count(4, OnPromised.BREAK_PROMISES), before))
                .isEmpty();
        assertThat(StockDecider.leaving(setAside(2, OnPromised.REFUSE))).isEmpty();
    }
}
