package org.countinghouse.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.countinghouse.domain.inventory.AdjustStock;
import org.countinghouse.domain.inventory.AdjustStock.Adjustment;
import org.countinghouse.domain.inventory.AdjustStock.OnPromised;
import org.countinghouse.domain.inventory.AllowOversell;
import org.countinghouse.domain.inventory.Bucket;
import org.countinghouse.domain.inventory.ConfirmReservation;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.InventoryRejection;
import org.countinghouse.domain.inventory.LineQuantity;
import org.countinghouse.domain.inventory.MoveCondition;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.inventory.ReservationEvent;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.ReservationState;
import org.countinghouse.domain.inventory.ReserveStock;
import org.countinghouse.domain.inventory.StockCondition;
import org.countinghouse.domain.inventory.StockCounters;
import org.countinghouse.domain.inventory.StockEvent;
import org.countinghouse.domain.inventory.StockMovement;
import org.countinghouse.domain.inventory.count.CountEvent.StockCounted;
import org.countinghouse.domain.inventory.count.CountId;
import org.countinghouse.domain.inventory.count.CountRejection;
import org.countinghouse.domain.inventory.count.CountStock;
import org.countinghouse.domain.inventory.count.CountVisibility;
import org.countinghouse.domain.inventory.count.OpenCount;
import org.countinghouse.domain.kernel.DomainEvent;
import org.countinghouse.domain.quantity.Quantity;
import org.junit.jupiter.api.Test;

/** Goods that are lost take promises with them, in one unit, and which ones is told. */
public abstract class PromiseBreakingConformance extends PhysicalConformance {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final ReservationId A = ReservationId.of("R-a");
    private static final ReservationId B = ReservationId.of("R-b");

    private AdjustStock lose(String key, PositionKey position, long units) {
        return AdjustStock.builder()
                .header(header(tenant, key).at(NINE))
                .reference("breakage")
                .addLines(AdjustStock.Line.of(position, Quantity.of(units), Adjustment.LOST))
                .onPromised(OnPromised.BREAK_PROMISES)
                .build();
    }

    private Either<InventoryRejection, List<StockMovement>> losing(AdjustStock command) {
        return fixture().asHost(() -> stock().adjust(command));
    }

    private Reservation holding(String key, int hour, int priority, Duration ttl, ReserveStock.Line... lines) {
        ReserveStock command = ReserveStock.builder()
                .from(reserve(key, ttl, lines))
                .header(header(tenant, key).at(NINE.plusSeconds(3600L * hour)))
                .priority(priority)
                .build();
        return fixture().asHost(() -> reservations().reserve(command)).get();
    }

    private Reservation stored(ReservationId id) {
        return fixture().asHost(() -> reservations().find(tenant, id)).orElseThrow();
    }

    private void confirm(ReservationId id) {
        assertThat(fixture()
                        .asHost(() -> reservations().confirm(ConfirmReservation.of(header(tenant, "c" + id), id)))
                        .isRight())
                .isTrue();
    }

    @Test
    void the_newest_promises_are_broken_and_the_loss_is_written_off() {
        receive("d", MUG, 10);
        holding("a", 0, 0, HOUR, line(1, MUG, 4));
        confirm(A);
        holding("b", 1, 0, HOUR, line(1, MUG, 5));

        List<StockMovement> moved = losing(lose("k", MUG, 7)).get();

        assertThat(moved).hasSize(1);
        assertThat(moved.get(0).quantity()).isEqualTo(Quantity.of(7));
        assertThat(counters(MUG)).isEqualTo(new StockCounters(3, 0, 3, 0));
        assertThat(stored(B).state()).isEqualTo(ReservationState.BROKEN);
        assertThat(stored(B).lines().get(0).broken()).isEqualTo(Quantity.of(5));
        assertThat(stored(A).state()).isEqualTo(ReservationState.CONFIRMED);
        assertThat(stored(A).lines().get(0).broken()).isEqualTo(Quantity.of(1));
        assertThat(stored(A).version()).isEqualTo(3);
        assertSound();
    }

    /** Promised units are there, though none of them is free. */
    @Test
    void what_was_found_may_be_lost_again_though_all_that_is_there_is_promised() {
        AllowOversell five = AllowOversell.builder()
                .header(header(tenant, "o"))
                .key(MUG)
                .allowance(Quantity.of(5))
                .build();
        assertThat(fixture().asHost(() -> stock().allowOversell(five)).isRight())
                .isTrue();
        Reservation held = holding("a", 0, 0, HOUR, line(1, MUG, 5));
        AdjustStock foundThenLost = AdjustStock.builder()
                .from(lose("k", MUG, 2))
                .lines(List.of(
                        AdjustStock.Line.of(MUG, Quantity.of(3), Adjustment.FOUND),
                        AdjustStock.Line.of(MUG, Quantity.of(2), Adjustment.LOST)))
                .build();

        assertThat(losing(foundThenLost).get()).hasSize(2);
        assertThat(counters(MUG)).isEqualTo(new StockCounters(1, 5, 0, 0));
        assertThat(stored(A)).isEqualTo(held);
        assertSound();
    }

    @Test
    void a_repeat_gives_the_first_movements_and_breaks_nothing_more() {
        receive("d", MUG, 5);
        Reservation held = holding("a", 0, 0, HOUR, line(1, MUG, 5));
        List<StockMovement> first = losing(lose("k", MUG, 2)).get();
        Reservation hit = stored(A);

        assertThat(losing(lose("k", MUG, 2)).get()).isEqualTo(first);
        assertThat(losing(lose("k", MUG, 3)).getLeft()).isInstanceOf(InventoryRejection.KeyReused.class);
        assertThat(stored(A)).isEqualTo(hit);
        assertThat(fixture()
                        .asHost(() -> reservations()
                                .reserve(ReserveStock.builder()
                                        .from(reserve("a", HOUR, line(1, MUG, 5)))
                                        .header(header(tenant, "a").at(NINE))
                                        .build()))
                        .get())
                .isEqualTo(held);
        assertSound();
    }

    @Test
    void what_is_due_goes_first_and_the_lowest_priority_next() {
        receive("d", MUG, 9);
        Reservation due = holding("a", 2, 9, Duration.ofMillis(1), line(1, MUG, 3));
        holding("b", 0, 1, HOUR, line(1, MUG, 3));
        holding("c", 1, 2, HOUR, line(1, MUG, 3));
        letPass(due.expiresAt());

        assertThat(losing(lose("k", MUG, 5)).isRight()).isTrue();

        assertThat(stored(A).state()).isEqualTo(ReservationState.EXPIRED);
        assertThat(stored(B).lines().get(0).broken()).isEqualTo(Quantity.of(2));
        assertThat(stored(ReservationId.of("R-c")).version()).isEqualTo(1);
        assertThat(counters(MUG)).isEqualTo(new StockCounters(4, 4, 0, 0));
        assertSound();
    }

    @Test
    void a_refusal_breaks_nothing() {
        receive("d", MUG, 5);
        Reservation held = holding("a", 0, 0, HOUR, line(1, MUG, 5));
        AdjustStock careful = AdjustStock.builder()
                .from(lose("k", MUG, 1))
                .onPromised(OnPromised.REFUSE)
                .build();

        assertThat(losing(careful).getLeft()).isInstanceOf(InventoryRejection.NotThere.class);
        assertThat(losing(lose("l", MUG, 6)).getLeft()).isInstanceOf(InventoryRejection.NotThere.class);

        assertThat(stored(A)).isEqualTo(held);
        assertThat(counters(MUG)).isEqualTo(new StockCounters(5, 5, 0, 0));
    }

    @Test
    void more_promises_than_one_look_reads_give_way_all_the_same() {
        receive("d", MUG, 100);
        for (int i = 0; i < 70; i++) {
            holding("n" + i, i, 0, HOUR, line(1, MUG, 1));
        }

        assertThat(losing(lose("k", MUG, 96)).isRight()).isTrue();

        assertThat(counters(MUG)).isEqualTo(new StockCounters(4, 4, 0, 0));
        assertThat(stored(ReservationId.of("R-n3")).state()).isEqualTo(ReservationState.HELD);
        assertThat(stored(ReservationId.of("R-n4")).state()).isEqualTo(ReservationState.BROKEN);
        assertSound();
    }

    @Test
    void losses_confirmations_and_new_promises_at_once_keep_every_law() {
        receive("d", MUG, 40);
        receive("e", LAMP, 40);
        List<Callable<Boolean>> all = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String key = "h" + i;
            holding(key, i, 0, HOUR, line(1, MUG, 2), line(2, LAMP, 2));
            AdjustStock lost = lose("k" + i, i % 2 == 0 ? MUG : LAMP, 9);
            ReserveStock more = i % 2 == 0
                    ? reserve("m" + i, HOUR, line(1, LAMP, 2), line(2, MUG, 2))
                    : reserve("m" + i, HOUR, line(1, MUG, 2), line(2, LAMP, 2));
            ReservationId id = ReservationId.of("R-" + key);
            all.add(() -> losing(lost).isRight());
            all.add(() -> fixture()
                    .asHost(() -> reservations().confirm(ConfirmReservation.of(header(tenant, "c" + key), id)))
                    .isRight());
            all.add(() -> fixture().asHost(() -> reservations().reserve(more)).isRight());
        }

        assertThat(together(all)).hasSize(18);

        assertThat(counters(MUG).onHand()).isEqualTo(13);
        assertThat(counters(LAMP).onHand()).isEqualTo(13);
        assertSound();
    }

    /** 10 mugs: 4 confirmed for A, the older, and 5 held for B. */
    private void fourForAAndFiveForB() {
        receive("d", MUG, 10);
        holding("a", 0, 0, HOUR, line(1, MUG, 4));
        confirm(A);
        holding("b", 1, 0, HOUR, line(1, MUG, 5));
    }

    private CountStock counting(String key, long counted, OnPromised choice) {
        return CountStock.builder()
                .header(header(tenant, key).at(NINE))
                .count(CountId.of("C1"))
                .addLines(new CountStock.Line(MUG, q(counted)))
                .onPromised(choice)
                .build();
    }

    private Either<CountRejection, StockCounted> counted(CountStock command) {
        return fixture().asHost(() -> counting().count(command));
    }

    private MoveCondition setAside(String key, long units, OnPromised choice) {
        return MoveCondition.builder()
                .from(moving(key, MUG, units, StockCondition.SELLABLE, StockCondition.QUARANTINED))
                .onPromised(choice)
                .build();
    }

    private void assertThatFiveOfBAndOneOfAAreBrokenBefore(int published, DomainEvent loss) {
        assertThat(publishedSince(published))
                .containsExactly(
                        broken(B, 2, Bucket.HELD, 5, loss.occurredAt()),
                        broken(A, 3, Bucket.ALLOCATED, 1, loss.occurredAt()),
                        loss);
        assertThat(stored(B).state()).isEqualTo(ReservationState.BROKEN);
        assertThat(stored(A).lines().get(0).broken()).isEqualTo(Quantity.ONE);
        assertThat(counters(MUG).onHand()).isEqualTo(3);
        assertThat(counters(MUG).held()).isZero();
        assertThat(counters(MUG).allocated()).isEqualTo(3);
        assertSound();
    }

    private static ReservationEvent.PromiseBroken broken(
            ReservationId id, long version, Bucket bucket, long units, Instant at) {
        return new ReservationEvent.PromiseBroken(
                id,
                DemandReference.of("order " + id.value().substring(2)),
                version,
                bucket,
                List.of(new LineQuantity(1, MUG, q(units))),
                at);
    }

    @Test
    void a_count_below_what_is_promised_breaks_the_newest_promises_first() {
        fourForAAndFiveForB();
        OpenCount opening = OpenCount.builder()
                .header(header(tenant, "o"))
                .count(CountId.of("C1"))
                .reference("year end")
                .visibility(CountVisibility.BLIND)
                .addPositions(MUG)
                .build();
        assertThat(fixture().asHost(() -> counting().open(opening)).isRight()).isTrue();
        int published = publishedSince(0).size();

        assertThat(counted(counting("c", 3, OnPromised.REFUSE)).getLeft())
                .isEqualTo(new CountRejection.NotThere(MUG, q(7), q(1)));
        StockCounted first =
                counted(counting("c", 3, OnPromised.BREAK_PROMISES)).get();

        assertThat(first.lines().get(0).result().variance()).isEqualTo(-7);
        assertThat(counted(counting("c", 3, OnPromised.BREAK_PROMISES)).get()).isEqualTo(first);
        assertThat(counted(counting("c", 3, OnPromised.REFUSE)).getLeft())
                .isEqualTo(new CountRejection.KeyReused(header(tenant, "c").id(), "onPromised"));
        assertThatFiveOfBAndOneOfAAreBrokenBefore(published, first);
    }

    @Test
    void goods_that_are_set_aside_take_promises_with_them() {
        fourForAAndFiveForB();
        int published = publishedSince(0).size();

        assertThat(fixture()
                        .asHost(() -> stock().moveCondition(setAside("m", 7, OnPromised.REFUSE)))
                        .getLeft())
                .isEqualTo(new InventoryRejection.NotThere(MUG, Bucket.FREE, q(7), q(1)));
        assertThat(fixture()
                        .asHost(() -> stock().moveCondition(setAside("m", 11, OnPromised.BREAK_PROMISES)))
                        .getLeft())
                .isEqualTo(new InventoryRejection.NotThere(MUG, Bucket.FREE, q(11), q(10)));
        MoveCondition command = setAside("m", 7, OnPromised.BREAK_PROMISES);
        List<StockMovement> moved = moved(command);

        assertThat(moved).hasSize(1);
        assertThat(moved(command)).isEqualTo(moved);
        assertThat(fixture()
                        .asHost(() -> stock().moveCondition(setAside("m", 7, OnPromised.REFUSE)))
                        .getLeft())
                .isEqualTo(new InventoryRejection.KeyReused(header(tenant, "m").id(), "onPromised"));
        assertThat(counters(MUG).quarantined()).isEqualTo(7);
        assertThatFiveOfBAndOneOfAAreBrokenBefore(
                published, new StockEvent.ConditionMoved(command.header().id(), "inspection", command.lines(), NOON));
    }
}
