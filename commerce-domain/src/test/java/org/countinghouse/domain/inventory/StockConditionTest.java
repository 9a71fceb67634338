package org.countinghouse.domain.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countinghouse.domain.inventory.Given.LAMP;
import static org.countinghouse.domain.inventory.Given.MUG;
import static org.countinghouse.domain.inventory.Given.NOON;
import static org.countinghouse.domain.inventory.Given.fourMugsHeld;
import static org.countinghouse.domain.inventory.Given.header;
import static org.countinghouse.domain.inventory.Given.q;
import static org.countinghouse.domain.inventory.Given.stock;
import static org.countinghouse.domain.inventory.StockCondition.DAMAGED;
import static org.countinghouse.domain.inventory.StockCondition.QUARANTINED;
import static org.countinghouse.domain.inventory.StockCondition.SELLABLE;

import java.util.Collections;
import java.util.List;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.Discrepancy;
import org.countinghouse.domain.quantity.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StockConditionTest {

    private static final StockCounters EVERYWHERE = new StockCounters(10, 2, 3, 4, 5, 6);

    private static StockPosition position(StockCounters counters) {
        return new StockPosition(MUG, counters, Quantity.ZERO, 1);
    }

    private static MoveCondition.Line line(long units, StockCondition from, StockCondition to) {
        return new MoveCondition.Line(MUG, q(units), from, to);
    }

    private static MoveCondition move(MoveCondition.Line... lines) {
        return MoveCondition.of(header("C1"), "inspection 7", lines);
    }

    private static StockMovement movement(MovementReason reason, long units) {
        return new StockMovement(MUG, reason, q(units), new MovementCause("test", 0, 1), NOON);
    }

    @ParameterizedTest
    @CsvSource({
        "SELLABLE,DAMAGED,-1,1,0", "SELLABLE,QUARANTINED,-1,0,1", "DAMAGED,SELLABLE,1,-1,0",
        "DAMAGED,QUARANTINED,0,-1,1", "QUARANTINED,SELLABLE,1,0,-1", "QUARANTINED,DAMAGED,0,1,-1"
    })
    void units_move_from_one_condition_to_the_other(
            StockCondition from, StockCondition to, long onHand, long damaged, long quarantined) {
        var decision = StockDecider.decide(move(line(4, from, to)), stock(position(EVERYWHERE)));

        assertThat(decision.get().state().position(MUG))
                .isEqualTo(new StockPosition(
                        MUG,
                        new StockCounters(10 + 4 * onHand, 2, 3, 4 + 4 * damaged, 5 + 4 * quarantined, 6),
                        Quantity.ZERO,
                        2));
        assertThat(decision.get().events())
                .containsExactly(new StockEvent.ConditionMoved(
                        CommandId.of("C1"), "inspection 7", List.of(line(4, from, to)), NOON));
        assertThat(decision.get().events().get(0).movements())
                .containsExactly(new StockMovement(
                        MUG, line(4, from, to).reason(), q(4), new MovementCause("condition/C1", 0, 1), NOON));
        assertThat(line(4, from, to).reason().from()).isEqualTo(from.bucket());
        assertThat(line(4, from, to).reason().to()).isEqualTo(to.bucket());
    }

    @ParameterizedTest
    @CsvSource({"SELLABLE,DAMAGED,FREE,5", "DAMAGED,SELLABLE,DAMAGED,4", "QUARANTINED,SELLABLE,QUARANTINED,5"})
    void no_more_moves_than_is_there_and_promised_to_nobody(
            StockCondition from, StockCondition to, Bucket bucket, long there) {
        Inventory inventory = stock(position(EVERYWHERE));

        assertThat(StockDecider.decide(move(line(there, from, to)), inventory).isRight())
                .isTrue();
        assertThat(StockDecider.decide(move(line(there + 1, from, to)), inventory)
                        .getLeft())
                .isEqualTo(new InventoryRejection.NotThere(MUG, bucket, q(there + 1), q(there)));
    }

    @Test
    void lines_are_decided_one_after_the_other() {
        MoveCondition there = move(line(4, SELLABLE, QUARANTINED), line(4, QUARANTINED, DAMAGED));
        MoveCondition andMore = move(line(4, SELLABLE, QUARANTINED), line(5, QUARANTINED, DAMAGED));

        assertThat(Given.accepted(StockDecider.decide(there, fourMugsHeld()))
                        .position(MUG)
                        .counters())
                .isEqualTo(new StockCounters(6, 4, 0, 4));
        assertThat(StockDecider.decide(andMore, fourMugsHeld()).getLeft())
                .isEqualTo(new InventoryRejection.NotThere(MUG, Bucket.QUARANTINED, q(5), q(4)));
    }

    @ParameterizedTest
    @EnumSource(StockCondition.class)
    void a_condition_that_stays_is_refused(StockCondition condition) {
        assertThatThrownBy(() -> line(1, condition, condition)).hasMessageContaining("condition");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1_000_000_001})
    void a_quantity_outside_the_bounds_is_refused(long units) {
        assertThatThrownBy(() -> line(units, SELLABLE, DAMAGED)).hasMessageContaining("quantity");
        assertThatCode(() -> line(1_000_000_000, SELLABLE, DAMAGED)).doesNotThrowAnyException();
    }

    @Test
    void a_command_has_lines_and_a_short_reference() {
        assertThatThrownBy(() -> move()).hasMessageContaining("lines");
        assertThatThrownBy(() -> MoveCondition.builder()
                        .header(header("C1"))
                        .reference("")
                        .lines(Collections.nCopies(10_001, line(1, SELLABLE, DAMAGED)))
                        .build())
                .hasMessageContaining("lines");
        assertThatThrownBy(() -> MoveCondition.of(header("C1"), "x".repeat(201), line(1, SELLABLE, DAMAGED)))
                .hasMessageContaining("reference");
    }

    @Test
    void the_fingerprint_names_the_field_that_differs() {
        MoveCondition one = move(line(1, SELLABLE, DAMAGED));

        assertThat(one.fingerprint()
                        .differingField(move(line(1, SELLABLE, DAMAGED)).fingerprint()))
                .isEmpty();
        assertThat(one.fingerprint()
                        .differingField(move(line(1, SELLABLE, QUARANTINED)).fingerprint()))
                .contains("lines");
        assertThat(one.fingerprint()
                        .differingField(MoveCondition.of(header("C1"), "other", line(1, SELLABLE, DAMAGED))
                                .fingerprint()))
                .contains("reference");
        assertThat(one.fingerprint()
                        .differingField(MoveCondition.of(
                                        header("C1"),
                                        "inspection 7",
                                        new MoveCondition.Line(LAMP, q(1), SELLABLE, DAMAGED))
                                .fingerprint()))
                .contains("lines");
    }

    @ParameterizedTest
    @CsvSource({
        "TRANSFER_OUT,-1,0",
        "TRANSFER_SENT,0,1",
        "TRANSFER_IN,1,-1",
        "TRANSFER_LOST,0,-1",
        "QUARANTINE,-1,0",
        "CLEARANCE,1,0",
        "CONDEMNATION,0,0",
        "REPAIR,1,0",
        "REINSPECTION,0,0"
    })
    void what_is_set_aside_or_on_its_way_is_not_on_hand(MovementReason reason, long onHand, long inTransfer) {
        StockCounters after = EVERYWHERE.plus(movement(reason, 3));

        assertThat(after.onHand()).isEqualTo(10 + 3 * onHand);
        assertThat(after.inTransfer()).isEqualTo(6 + 3 * inTransfer);
        assertThat(after.held()).isEqualTo(2);
        assertThat(after.allocated()).isEqualTo(3);
    }

    @Test
    void a_position_tells_what_may_leave_each_bucket() {
        StockPosition position = position(EVERYWHERE);

        assertThat(position.there(Bucket.FREE)).isEqualTo(q(5));
        assertThat(position.there(Bucket.DAMAGED)).isEqualTo(q(4)).isEqualTo(position.damaged());
        assertThat(position.there(Bucket.QUARANTINED)).isEqualTo(q(5)).isEqualTo(position.quarantined());
        assertThat(position.there(Bucket.IN_TRANSFER)).isEqualTo(q(6)).isEqualTo(position.inTransfer());
        for (Bucket bucket : List.of(Bucket.OUTSIDE, Bucket.HELD, Bucket.ALLOCATED)) {
            assertThatThrownBy(() -> position.there(bucket)).hasMessageContaining(bucket.name());
        }
        assertThat(position.available()).isEqualTo(q(5));
    }

    @Test
    void quarantined_and_in_transfer_are_never_negative() {
        assertThatThrownBy(() -> position(new StockCounters(0, 0, 0, 0, -1, 0))).hasMessageContaining("quarantined");
        assertThatThrownBy(() -> position(new StockCounters(0, 0, 0, 0, 0, -1))).hasMessageContaining("in transfer");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void any_counter_below_zero_is_told(int which) {
        long[] counters = new long[6];
        counters[which] = -1;

        assertThat(new StockCounters(counters[0], counters[1], counters[2], counters[3], counters[4], counters[5])
                        .isAnyNegative())
                .isTrue();
        assertThat(StockCounters.ZERO.isAnyNegative()).isFalse();
    }

    @Test
    void the_proof_names_what_is_set_aside_or_on_its_way_and_differs() {
        StockCounters stored = new StockCounters(1, 0, 0, 0, 2, 3);

        assertThat(StockVerification.verify(new PositionFacts(MUG, stored, 0, stored, 0, 0, 3, 0)))
                .isEmpty();
        assertThat(StockVerification.verify(
                        new PositionFacts(MUG, stored, 0, new StockCounters(1, 0, 0, 0, 4, 5), 0, 0, 6, 2)))
                .containsExactly(
                        new Discrepancy("R2", "in transfer to MUG@MAIN", "6", "3"),
                        new Discrepancy("R4", "quarantined of MUG@MAIN", "4", "2"),
                        new Discrepancy("R4", "in transfer to MUG@MAIN", "5", "3"),
                        new Discrepancy("R4", "oversell allowance of MUG@MAIN", "2", "0"));
        assertThat(new PositionFacts(MUG, stored, 0, stored, 0, 0).openInTransfers())
                .isZero();
    }

    @Test
    void movements_taken_together_raise_the_version_once() {
        Inventory moved = stock(position(EVERYWHERE))
                .moved(List.of(movement(MovementReason.TRANSFER_IN, 6), movement(MovementReason.FOUND, 1)));

        assertThat(moved.position(MUG))
                .isEqualTo(new StockPosition(MUG, new StockCounters(17, 2, 3, 4, 5, 0), Quantity.ZERO, 2));
        assertThat(moved.changes()).hasSize(1);
        assertThatThrownBy(() -> moved.moved(List.of(movement(MovementReason.TRANSFER_LOST, 1))))
                .hasMessageContaining("in transfer");
    }
}
