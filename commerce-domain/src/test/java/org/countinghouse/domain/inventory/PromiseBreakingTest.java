package org.countinghouse.domain.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countinghouse.domain.inventory.Given.LAMP;
import static org.countinghouse.domain.inventory.Given.MUG;
import static org.countinghouse.domain.inventory.Given.NOON;
import static org.countinghouse.domain.inventory.Given.accepted;
import static org.countinghouse.domain.inventory.Given.header;
import static org.countinghouse.domain.inventory.Given.line;
import static org.countinghouse.domain.inventory.Given.onHand;
import static org.countinghouse.domain.inventory.Given.q;
import static org.countinghouse.domain.inventory.Given.reserve;
import static org.countinghouse.domain.inventory.Given.stock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.countinghouse.domain.inventory.AdjustStock.Adjustment;
import org.countinghouse.domain.inventory.AdjustStock.OnPromised;
import org.countinghouse.domain.inventory.ReservationEvent.PromiseBroken;
import org.countinghouse.domain.inventory.ReservationEvent.ReservationExpired;
import org.junit.jupiter.api.Test;

class PromiseBreakingTest {

    private static final ReservationId A = ReservationId.of("A");
    private static final ReservationId B = ReservationId.of("B");
    private static final ReservationId C = ReservationId.of("C");
    private static final Instant NINE = NOON.minus(Duration.ofHours(3));
    private static final Instant TEN = NOON.minus(Duration.ofHours(2));

    private static Inventory reserved(
            Inventory inventory, ReservationId id, Instant at, int priority, ReserveStock.Line... lines) {
        ReserveStock command = ReserveStock.builder()
                .from(reserve(id, lines))
                .header(header("reserve-" + id).at(at))
                .ttl(Duration.ofHours(6))
                .priority(priority)
                .build();
        return accepted(ReservationDecider.decide(command, inventory, at));
    }

    private static Inventory confirmed(Inventory inventory, ReservationId id) {
        return accepted(ReservationDecider.decide(ConfirmReservation.of(header("c-" + id), id), inventory, NINE));
    }

    /** On hand 10: 4 allocated to A since nine o'clock, 5 held for B since ten. */
    private static Inventory example() {
        Inventory inventory = confirmed(reserved(stock(onHand(MUG, 10)), A, NINE, 0, line(1, MUG, 4)), A);
        return reserved(inventory, B, TEN, 0, line(1, MUG, 5));
    }

    private static AdjustStock adjust(AdjustStock.Line... lines) {
        return AdjustStock.builder()
                .header(header("k"))
                .reference("breakage")
                .addLines(lines)
                .onPromised(OnPromised.BREAK_PROMISES)
                .build();
    }

    private static AdjustStock lose(long units) {
        return adjust(AdjustStock.Line.of(MUG, q(units), Adjustment.LOST));
    }

    private static PromiseBroken broken(ReservationId id, long version, Bucket from, LineQuantity... lines) {
        return new PromiseBroken(id, DemandReference.of("order " + id), version, from, List.of(lines), NOON);
    }

    private static List<InventoryEvent> broken(AdjustStock command, Inventory inventory) {
        List<InventoryEvent> events =
                StockDecider.decide(command, inventory, NOON).get().events();
        assertThat(events.get(events.size() - 1)).isInstanceOf(StockEvent.StockAdjusted.class);
        return events.subList(0, events.size() - 1);
    }

    @Test
    void no_promise_is_broken_while_what_is_free_suffices() {
        assertThat(broken(lose(1), example())).isEmpty();
        assertThat(PromiseBreaking.events(example(), Map.of(MUG, q(1)), header("k"), NOON))
                .isEmpty();
    }

    @Test
    void the_newest_promise_gives_way_first_and_no_more_of_it_than_is_missing() {
        var decision = StockDecider.decide(lose(3), example(), NOON).get();

        assertThat(decision.events().subList(0, 1))
                .containsExactly(broken(B, 2, Bucket.HELD, new LineQuantity(1, MUG, q(2))));
        assertThat(decision.state().position(MUG).counters()).isEqualTo(new StockCounters(7, 3, 4, 0));
        assertThat(decision.state().position(MUG).version())
                .isEqualTo(example().position(MUG).version() + 1);
        Reservation hit = decision.state().reservation(B).orElseThrow();
        assertThat(hit.state()).isEqualTo(ReservationState.HELD);
        assertThat(hit.lines().get(0).broken()).isEqualTo(q(2));
        assertThat(hit.lines().get(0).held()).isEqualTo(q(3));
    }

    @Test
    void then_the_older_ones_and_a_promise_for_good_like_any_other() {
        var decision = StockDecider.decide(lose(8), example(), NOON).get();

        assertThat(decision.events().subList(0, 2))
                .containsExactly(
                        broken(B, 2, Bucket.HELD, new LineQuantity(1, MUG, q(5))),
                        broken(A, 3, Bucket.ALLOCATED, new LineQuantity(1, MUG, q(2))));
        assertThat(decision.state().position(MUG).counters()).isEqualTo(new StockCounters(2, 0, 2, 0));
        assertThat(decision.state().reservation(B).orElseThrow().state()).isEqualTo(ReservationState.BROKEN);
        assertThat(decision.state().reservation(A).orElseThrow().state()).isEqualTo(ReservationState.CONFIRMED);
        assertThat(decision.state().steps()).extracting(Reservation::id).containsExactly(B, A);
    }

    @Test
    void the_lowest_priority_gives_way_before_the_newest() {
        Inventory inventory = reserved(stock(onHand(MUG, 10)), A, NINE, 1, line(1, MUG, 5));
        inventory = reserved(inventory, B, TEN, 2, line(1, MUG, 4));
        inventory = reserved(inventory, C, TEN, -1, line(1, MUG, 1));

        assertThat(broken(lose(6), inventory))
                .containsExactly(
                        broken(C, 2, Bucket.HELD, new LineQuantity(1, MUG, q(1))),
                        broken(A, 2, Bucket.HELD, new LineQuantity(1, MUG, q(5))));
    }

    @Test
    void of_one_moment_the_last_id_gives_way_first_and_its_lines_in_their_order() {
        Inventory inventory = reserved(stock(onHand(MUG, 6), onHand(LAMP, 2)), A, TEN, 0, line(1, MUG, 2));
        inventory = reserved(inventory, B, TEN, 0, line(1, MUG, 1), line(2, LAMP, 2), line(3, MUG, 3));

        assertThat(broken(lose(2), inventory))
                .containsExactly(
                        broken(B, 2, Bucket.HELD, new LineQuantity(1, MUG, q(1)), new LineQuantity(3, MUG, q(1))));
    }

    @Test
    void what_is_due_expires_before_any_promise_is_broken() {
        Inventory inventory = reserved(stock(onHand(MUG, 10)), A, NINE, 9, line(1, MUG, 4));
        inventory = reserved(inventory, B, TEN, 0, line(1, MUG, 5));
        Instant sixHoursAfterNine = NINE.plus(Duration.ofHours(6));

        var decision =
                StockDecider.decide(lose(6), inventory, sixHoursAfterNine).get();

        assertThat(decision.events().subList(0, 2))
                .containsExactly(
                        new ReservationExpired(
                                A, DemandReference.of("order A"), 2, List.of(new LineQuantity(1, MUG, q(4))), NOON),
                        broken(B, 2, Bucket.HELD, new LineQuantity(1, MUG, q(1))));
        assertThat(broken(lose(6), inventory)).hasSize(1).hasOnlyElementsOfType(PromiseBroken.class);
    }

    @Test
    void an_allowance_goes_on_covering_what_is_promised_beyond_what_is_there() {
        Inventory inventory = accepted(StockDecider.decide(
                AllowOversell.builder()
                        .header(header("o"))
                        .key(MUG)
                        .allowance(q(2))
                        .build(),
                example()));

        assertThat(broken(lose(3), inventory)).isEmpty();
        assertThat(broken(lose(4), inventory))
                .containsExactly(broken(B, 2, Bucket.HELD, new LineQuantity(1, MUG, q(1))));
        assertThat(StockDecider.decide(lose(10), inventory, NOON)
                        .get()
                        .state()
                        .position(MUG)
                        .counters())
                .isEqualTo(new StockCounters(0, 0, 2, 0));
    }

    @Test
    void nobody_can_lose_more_than_is_there() {
        assertThat(StockDecider.decide(lose(10), example(), NOON).isRight()).isTrue();
        assertThat(StockDecider.decide(lose(11), example(), NOON).getLeft())
                .isEqualTo(new InventoryRejection.NotThere(MUG, Bucket.FREE, q(11), q(10)));
        assertThat(StockDecider.decide(
                                adjust(
                                        AdjustStock.Line.of(MUG, q(4), Adjustment.DAMAGED),
                                        AdjustStock.Line.of(MUG, q(5), Adjustment.SCRAPPED)),
                                example(),
                                NOON)
                        .getLeft())
                .isEqualTo(new InventoryRejection.NotThere(MUG, Bucket.DAMAGED, q(5), q(4)));
    }

    @Test
    void without_the_word_for_it_a_loss_of_promised_units_is_refused_as_ever() {
        AdjustStock careful = AdjustStock.builder()
                .from(lose(2))
                .onPromised(OnPromised.REFUSE)
                .build();

        assertThat(StockDecider.decide(careful, example(), NOON).getLeft())
                .isEqualTo(new InventoryRejection.NotThere(MUG, Bucket.FREE, q(2), q(1)));
        assertThat(StockDecider.decide(lose(2), example()).isLeft()).isTrue();
        assertThat(StockDecider.leaving(careful)).isEmpty();
        assertThat(careful.fingerprint().differingField(lose(2).fingerprint())).contains("onPromised");
        assertThat(AdjustStock.builder()
                        .header(header("k"))
                        .reference("")
                        .addLines(AdjustStock.Line.of(MUG, q(1), Adjustment.LOST))
                        .build()
                        .onPromised())
                .isEqualTo(OnPromised.REFUSE);
    }

    @Test
    void lines_count_in_their_order_what_is_found_before_helps_and_what_is_found_after_does_not() {
        AdjustStock.Line found = AdjustStock.Line.of(MUG, q(3), Adjustment.FOUND);
        AdjustStock.Line lost = AdjustStock.Line.of(MUG, q(2), Adjustment.LOST);
        AdjustStock.Line damaged = AdjustStock.Line.of(MUG, q(2), Adjustment.DAMAGED);
        AdjustStock.Line scrapped = AdjustStock.Line.of(MUG, q(2), Adjustment.SCRAPPED);

        assertThat(StockDecider.leaving(adjust(found, lost))).isEmpty();
        assertThat(StockDecider.leaving(adjust(lost, damaged, scrapped, found))).isEqualTo(Map.of(MUG, q(4)));
        assertThat(StockDecider.leaving(adjust(lost, found, lost))).isEqualTo(Map.of(MUG, q(2)));
        assertThat(broken(adjust(found, lost), example())).isEmpty();
        assertThat(broken(adjust(lost, found), example()))
                .containsExactly(broken(B, 2, Bucket.HELD, new LineQuantity(1, MUG, q(1))));
    }

    @Test
    void the_reservations_in_the_way_are_enough_when_they_promise_what_is_missing() {
        Inventory inventory = example();
        Reservation older = inventory.reservation(A).orElseThrow();
        Inventory onlyOlder = Inventory.of(List.of(inventory.position(MUG)), List.of(older));

        assertThat(PromiseBreaking.missing(inventory, Map.of(MUG, q(5)))).isEqualTo(Map.of(MUG, q(4)));
        assertThat(PromiseBreaking.missing(inventory, Map.of(MUG, q(1)))).isEmpty();
        assertThat(PromiseBreaking.isCovered(onlyOlder, Map.of(MUG, q(5)))).isTrue();
        assertThat(PromiseBreaking.isCovered(onlyOlder, Map.of(MUG, q(6)))).isFalse();
        assertThat(PromiseBreaking.isCovered(inventory, Map.of(MUG, q(10)))).isTrue();
    }

    @Test
    void the_past_of_a_broken_promise_is_told_from_its_movements() {
        var decision = StockDecider.decide(lose(8), example(), NOON).get();
        List<StockMovement> movements = decision.events().stream()
                .flatMap(event -> event.movements().stream())
                .filter(movement -> movement.cause().id().equals("A"))
                .toList();
        Reservation before = example().reservation(A).orElseThrow();
        Reservation after = decision.state().reservation(A).orElseThrow();
        List<StockMovement> all = new ArrayList<>(movements);
        all.add(new StockMovement(MUG, MovementReason.HOLD, q(4), new MovementCause("A", 1, 1), NINE));
        all.add(new StockMovement(MUG, MovementReason.CONFIRMATION, q(4), new MovementCause("A", 2, 1), NINE));

        assertThat(movements).extracting(StockMovement::reason).containsExactly(MovementReason.BROKEN_ALLOCATION);
        assertThat(ReservationHistory.at(after, all, 2)).isEqualTo(before);
        assertThat(ReservationHistory.at(after, all, 3)).isEqualTo(after);
    }
}
