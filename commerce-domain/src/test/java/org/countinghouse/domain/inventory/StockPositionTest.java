package org.countinghouse.domain.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countinghouse.domain.inventory.Given.LAMP;
import static org.countinghouse.domain.inventory.Given.MAIN;
import static org.countinghouse.domain.inventory.Given.MUG;
import static org.countinghouse.domain.inventory.Given.NOON;
import static org.countinghouse.domain.inventory.Given.q;

import java.util.List;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.quantity.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StockPositionTest {

    private static StockMovement movement(PositionKey key, MovementReason reason, long units) {
        return new StockMovement(key, reason, q(units), new MovementCause("test", 0, 1), NOON);
    }

    private static StockPosition position(long onHand, long held, long allocated, long allowance) {
        return new StockPosition(MUG, new StockCounters(onHand, held, allocated, 0), q(allowance), 1);
    }

    @Test
    void available_is_on_hand_less_promises_plus_the_allowance() {
        StockPosition position = position(10, 3, 5, 4);

        assertThat(position.available()).isEqualTo(q(6));
        assertThat(position.free()).isEqualTo(q(2));
        assertThat(position.onHand()).isEqualTo(q(10));
        assertThat(position.held()).isEqualTo(q(3));
        assertThat(position.allocated()).isEqualTo(q(5));
        assertThat(position.damaged()).isEqualTo(Quantity.ZERO);
    }

    @Test
    void nothing_is_free_when_more_is_promised_than_is_there() {
        StockPosition position = position(1, 0, 3, 2);

        assertThat(position.free()).isEqualTo(Quantity.ZERO);
        assertThat(position.available()).isEqualTo(Quantity.ZERO);
    }

    @ParameterizedTest
    @CsvSource({"-1,0,0,5", "5,-1,0,0", "5,0,-1,0", "5,3,3,0", "0,0,1,0", "5,6,0,0", "5,6,1,1"})
    void a_position_that_no_sound_history_leads_to_cannot_be_made(
            long onHand, long held, long allocated, long allowance) {
        assertThatThrownBy(() -> position(onHand, held, allocated, allowance))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("MUG@MAIN");
    }

    @Test
    void damaged_and_version_are_never_negative() {
        assertThatThrownBy(() -> new StockPosition(MUG, new StockCounters(0, 0, 0, -1), Quantity.ZERO, 0))
                .hasMessageContaining("damaged");
        assertThatThrownBy(() -> new StockPosition(MUG, StockCounters.ZERO, Quantity.ZERO, -1))
                .hasMessageContaining("version");
    }

    @ParameterizedTest
    @CsvSource({
        "RECEIPT,1,0,0,0", "FOUND,1,0,0,0", "LOST,-1,0,0,0", "DAMAGE,-1,0,0,1", "SCRAP,0,0,0,-1",
        "RETURN,1,0,0,0", "DAMAGED_RETURN,0,0,0,1", "HOLD,0,1,0,0", "CONFIRMATION,0,-1,1,0", "RELEASE,0,-1,0,0",
        "DEALLOCATION,0,0,-1,0", "EXPIRY,0,-1,0,0", "FULFILLMENT,-1,0,-1,0"
    })
    void each_reason_moves_units_between_its_two_buckets(
            MovementReason reason, long onHand, long held, long allocated, long damaged) {
        StockCounters after = new StockCounters(100, 20, 30, 40).plus(movement(MUG, reason, 7));

        assertThat(after)
                .isEqualTo(new StockCounters(100 + 7 * onHand, 20 + 7 * held, 30 + 7 * allocated, 40 + 7 * damaged));
    }

    @ParameterizedTest
    @EnumSource(MovementReason.class)
    void no_reason_moves_units_from_a_bucket_to_itself(MovementReason reason) {
        assertThat(reason.from()).isNotEqualTo(reason.to());
    }

    @Test
    void counters_are_the_fold_of_the_movements_by_position() {
        assertThat(StockCounters.fold(List.of(
                        movement(MUG, MovementReason.RECEIPT, 10),
                        movement(LAMP, MovementReason.RECEIPT, 2),
                        movement(MUG, MovementReason.HOLD, 3),
                        movement(MUG, MovementReason.CONFIRMATION, 3),
                        movement(MUG, MovementReason.FULFILLMENT, 2))))
                .containsExactly(
                        java.util.Map.entry(LAMP, new StockCounters(2, 0, 0, 0)),
                        java.util.Map.entry(MUG, new StockCounters(8, 0, 1, 0)));
    }

    @Test
    void a_counter_never_wraps_round() {
        StockCounters full = new StockCounters(Long.MAX_VALUE, 0, 0, 0);

        assertThatThrownBy(() -> full.plus(movement(MUG, MovementReason.RECEIPT, 1)))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void a_position_takes_only_its_own_movements() {
        assertThatThrownBy(() -> StockPosition.empty(MUG).plus(movement(LAMP, MovementReason.RECEIPT, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("MUG@MAIN");
    }

    @Test
    void nothing_is_no_movement() {
        assertThatThrownBy(() -> movement(MUG, MovementReason.RECEIPT, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void positions_are_ordered_by_sku_and_then_by_location() {
        PositionKey a2 = PositionKey.of(Sku.of("A"), LocationId.of("2"));
        PositionKey b1 = PositionKey.of(Sku.of("B"), LocationId.of("1"));
        PositionKey b2 = PositionKey.of(Sku.of("B"), LocationId.of("2"));

        assertThat(List.of(b2, a2, b1).stream().sorted()).containsExactly(a2, b1, b2);
        assertThat(PositionKey.of(Sku.of("A"), MAIN)).hasToString("A@MAIN");
    }

    @Test
    void a_change_keeps_the_position_and_raises_the_version_by_one() {
        StockPosition one = StockPosition.empty(MUG);

        assertThat(new PositionChange(one, one.atVersion(1)).key()).isEqualTo(MUG);
        assertThatThrownBy(() -> new PositionChange(one, one.atVersion(2))).hasMessageContaining("version");
        assertThatThrownBy(
                        () -> new PositionChange(one, StockPosition.empty(LAMP).atVersion(1)))
                .hasMessageContaining("position");
    }

    @Test
    void a_movement_goes_back_to_something() {
        assertThat(new MovementCause("R1", 2, 3)).hasToString("R1#2.3");
        assertThatThrownBy(() -> new MovementCause(" ", 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MovementCause("R1", -1, 1)).hasMessageContaining("-1");
        assertThatThrownBy(() -> new MovementCause("R1", 0, 0)).hasMessageContaining("line");
    }
}
