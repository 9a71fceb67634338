package org.countinghouse.domain.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countinghouse.domain.inventory.Given.MUG;
import static org.countinghouse.domain.inventory.Given.NOON;
import static org.countinghouse.domain.inventory.Given.q;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.countinghouse.domain.quantity.Quantity;
import org.junit.jupiter.api.Test;

class StockAsOfTest {

    private static final ReservationId A = ReservationId.of("A");
    private static final ReservationId B = ReservationId.of("B");

    private static RecordedMovement at(
            long minute, long version, MovementReason reason, MovementCause cause, long units) {
        return new RecordedMovement(
                new StockMovement(MUG, reason, q(units), cause, NOON.minusSeconds(units)),
                version,
                NOON.plusSeconds(60 * minute));
    }

    private static MovementCause command(String id) {
        return new MovementCause("receive/" + id, 0, 1);
    }

    private static MovementCause of(ReservationId id, long step, int line) {
        return new MovementCause(id.value(), step, line);
    }

    private static final List<RecordedMovement> STORY = List.of(
            at(0, 1, MovementReason.RECEIPT, command("1"), 10),
            at(2, 2, MovementReason.HOLD, of(B, 1, 1), 3),
            at(2, 2, MovementReason.HOLD, of(B, 1, 2), 1),
            at(3, 3, MovementReason.HOLD, of(A, 1, 1), 2),
            at(5, 4, MovementReason.CONFIRMATION, of(A, 2, 1), 2),
            at(6, 5, MovementReason.RELEASE, of(B, 2, 1), 3),
            at(6, 5, MovementReason.RELEASE, of(B, 2, 2), 1),
            at(7, 6, MovementReason.FULFILLMENT, of(A, 3, 1), 2));

    private static StockAsOf asOf(long minute) {
        return StockAsOf.fold(MUG, NOON.plusSeconds(60 * minute), STORY, List.of());
    }

    @Test
    void a_moment_tells_what_was_there_and_who_held_it() {
        assertThat(asOf(-1))
                .isEqualTo(new StockAsOf(MUG, NOON.minusSeconds(60), 0, StockCounters.ZERO, Quantity.ZERO, List.of()));
        assertThat(asOf(0).counters()).isEqualTo(new StockCounters(10, 0, 0, 0));
        assertThat(asOf(4))
                .isEqualTo(new StockAsOf(
                        MUG,
                        NOON.plusSeconds(240),
                        3,
                        new StockCounters(10, 6, 0, 0),
                        Quantity.ZERO,
                        List.of(new OpenPromise(A, q(2), Quantity.ZERO), new OpenPromise(B, q(4), Quantity.ZERO))));
        assertThat(asOf(4).available()).isEqualTo(4);
        assertThat(asOf(5).promises())
                .containsExactly(new OpenPromise(A, Quantity.ZERO, q(2)), new OpenPromise(B, q(4), Quantity.ZERO));
        assertThat(asOf(6).promises()).containsExactly(new OpenPromise(A, Quantity.ZERO, q(2)));
        assertThat(asOf(7))
                .isEqualTo(new StockAsOf(
                        MUG, NOON.plusSeconds(420), 6, new StockCounters(8, 0, 0, 0), Quantity.ZERO, List.of()));
    }

    @Test
    void a_command_counts_whole_or_not_at_all() {
        RecordedMovement first = at(2, 2, MovementReason.HOLD, of(B, 1, 1), 3);
        RecordedMovement second = at(3, 2, MovementReason.HOLD, of(B, 1, 2), 1);
        List<RecordedMovement> story = List.of(STORY.get(0), first, second);

        assertThat(StockAsOf.fold(MUG, NOON.plusSeconds(120), story, List.of())
                        .counters()
                        .held())
                .isEqualTo(4);
        assertThat(StockAsOf.fold(MUG, NOON.plusSeconds(119), story, List.of())
                        .counters()
                        .held())
                .isZero();
    }

    @Test
    void what_was_recorded_before_sequences_were_counts_from_its_time_on() {
        List<RecordedMovement> old = List.of(at(0, 0, MovementReason.RECEIPT, command("1"), 10));

        assertThat(StockAsOf.fold(MUG, NOON, old, List.of()).counters().onHand())
                .isEqualTo(10);
        assertThat(StockAsOf.fold(MUG, NOON.minusNanos(1), old, List.of()).counters())
                .isEqualTo(StockCounters.ZERO);
    }

    private static RecordedAllowance allowed(long minute, long version, long units) {
        return new RecordedAllowance(MUG, q(units), version, NOON.plusSeconds(60 * minute));
    }

    @Test
    void the_allowance_of_then_counts_as_available() {
        List<RecordedMovement> received = List.of(at(1, 2, MovementReason.RECEIPT, command("1"), 10));
        List<RecordedAllowance> allowances = List.of(allowed(2, 3, 5), allowed(0, 1, 7), allowed(3, 4, 0));

        for (long[] expected : new long[][] {{-1, 0, 0}, {0, 1, 7}, {1, 2, 17}, {2, 3, 15}, {3, 4, 10}}) {
            StockAsOf then = StockAsOf.fold(MUG, NOON.plusSeconds(60 * expected[0]), received, allowances);

            assertThat(then.version()).isEqualTo(expected[1]);
            assertThat(then.available()).isEqualTo(expected[2]);
        }
        assertThatThrownBy(() -> allowed(0, 0, 1)).hasMessageContaining("position version");
    }

    @Test
    void values_that_make_no_sense_are_refused() {
        assertThatThrownBy(() -> new OpenPromise(A, Quantity.ZERO, Quantity.ZERO))
                .hasMessageContaining("promise");
        assertThatThrownBy(() -> at(0, -1, MovementReason.RECEIPT, command("1"), 1))
                .hasMessageContaining("position version");
    }

    /** The order of the rows means nothing, and the last moment is the fold of everything. */
    @Property(tries = 300)
    void the_last_moment_is_the_fold_of_all(
            @ForAll @Size(max = 30) List<@IntRange(min = 1, max = 9) Integer> receipts) {
        List<RecordedMovement> story = new ArrayList<>();
        for (int i = 0; i < receipts.size(); i++) {
            story.add(at(i, i + 1L, MovementReason.RECEIPT, command("" + i), receipts.get(i)));
        }
        Collections.reverse(story);
        StockAsOf last = StockAsOf.fold(MUG, NOON.plusSeconds(60 * 60), story, List.of());

        Map<PositionKey, StockCounters> all = StockCounters.fold(
                story.stream().map(RecordedMovement::movement).toList());
        assertThat(last.counters()).isEqualTo(all.getOrDefault(MUG, StockCounters.ZERO));
        assertThat(last.version()).isEqualTo(receipts.size());
        for (int i = 0; i < receipts.size(); i++) {
            long sum = receipts.subList(0, i + 1).stream()
                    .mapToLong(Integer::longValue)
                    .sum();
            assertThat(StockAsOf.fold(MUG, NOON.plusSeconds(60L * i), story, List.of())
                            .available())
                    .isEqualTo(sum);
        }
    }
}
