package org.countinghouse.domain.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countinghouse.domain.inventory.Given.LAMP;
import static org.countinghouse.domain.inventory.Given.MUG;
import static org.countinghouse.domain.inventory.Given.NOON;
import static org.countinghouse.domain.inventory.Given.fourMugsHeld;
import static org.countinghouse.domain.inventory.Given.header;
import static org.countinghouse.domain.inventory.Given.onHand;
import static org.countinghouse.domain.inventory.Given.q;
import static org.countinghouse.domain.inventory.Given.stock;

import java.util.List;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.quantity.Quantity;
import org.junit.jupiter.api.Test;

class StockDeciderTest {

    private static AdjustStock adjust(PositionKey key, long units, AdjustStock.Adjustment adjustment) {
        return AdjustStock.builder()
                .header(header("A1"))
                .reference("count 7")
                .addLines(AdjustStock.Line.of(key, q(units), adjustment))
                .build();
    }

    @Test
    void received_goods_are_on_hand_and_available() {
        ReceiveStock command = ReceiveStock.builder()
                .header(header("D1"))
                .reference("delivery note 4711")
                .addLines(ReceiveStock.Line.of(MUG, q(6)), ReceiveStock.Line.of(LAMP, q(1)))
                .addLines(ReceiveStock.Line.of(MUG, q(4)))
                .build();

        var decision = StockDecider.decide(command, stock()).get();

        assertThat(decision.state().position(MUG)).isEqualTo(onHand(MUG, 10));
        assertThat(decision.state().changes())
                .containsExactly(
                        new PositionChange(StockPosition.empty(LAMP), onHand(LAMP, 1)),
                        new PositionChange(StockPosition.empty(MUG), onHand(MUG, 10)));
        assertThat(decision.events())
                .containsExactly(
                        new StockEvent.StockReceived(CommandId.of("D1"), "delivery note 4711", command.lines(), NOON));
        assertThat(decision.events().get(0).movements())
                .extracting(StockMovement::cause)
                .containsExactly(
                        new MovementCause("receive/D1", 0, 1),
                        new MovementCause("receive/D1", 0, 2),
                        new MovementCause("receive/D1", 0, 3));
    }

    @Test
    void found_units_are_available() {
        var decision = StockDecider.decide(adjust(MUG, 2, AdjustStock.Adjustment.FOUND), stock(onHand(MUG, 3)));

        assertThat(decision.get().state().position(MUG).available()).isEqualTo(q(5));
        assertThat(decision.get().events().get(0).movements().get(0).cause().id())
                .isEqualTo("adjust/A1");
    }

    @Test
    void what_is_promised_cannot_be_written_off() {
        assertThat(StockDecider.decide(adjust(MUG, 6, AdjustStock.Adjustment.LOST), fourMugsHeld())
                        .get()
                        .state()
                        .position(MUG)
                        .onHand())
                .isEqualTo(q(4));
        assertThat(StockDecider.decide(adjust(MUG, 7, AdjustStock.Adjustment.LOST), fourMugsHeld())
                        .getLeft())
                .isEqualTo(new InventoryRejection.NotThere(MUG, Bucket.FREE, q(7), q(6)));
    }

    @Test
    void units_are_damaged_and_then_scrapped() {
        var damaged = StockDecider.decide(adjust(MUG, 2, AdjustStock.Adjustment.DAMAGED), stock(onHand(MUG, 3)));
        assertThat(damaged.get().state().position(MUG).counters()).isEqualTo(new StockCounters(1, 0, 0, 2));

        Inventory left = Given.accepted(damaged);
        assertThat(StockDecider.decide(adjust(MUG, 2, AdjustStock.Adjustment.SCRAPPED), left)
                        .get()
                        .state()
                        .position(MUG)
                        .counters())
                .isEqualTo(new StockCounters(1, 0, 0, 0));
        assertThat(StockDecider.decide(adjust(MUG, 3, AdjustStock.Adjustment.SCRAPPED), left)
                        .getLeft())
                .isEqualTo(new InventoryRejection.NotThere(MUG, Bucket.DAMAGED, q(3), q(2)));
    }

    @Test
    void lines_of_one_adjustment_count_together() {
        AdjustStock.Line half = AdjustStock.Line.of(MUG, q(2), AdjustStock.Adjustment.LOST);
        AdjustStock twice = AdjustStock.builder()
                .header(header("A1"))
                .reference("")
                .lines(List.of(half, half))
                .build();

        assertThat(StockDecider.decide(twice, stock(onHand(MUG, 3))).getLeft())
                .isEqualTo(new InventoryRejection.NotThere(MUG, Bucket.FREE, q(2), q(1)));
    }

    @Test
    void returned_goods_are_sellable_or_damaged() {
        ReturnToStock command = ReturnToStock.builder()
                .header(header("B1"))
                .reference("return 9")
                .addLines(ReturnToStock.Line.of(MUG, q(2), ReturnToStock.Condition.SELLABLE))
                .addLines(ReturnToStock.Line.of(MUG, q(1), ReturnToStock.Condition.DAMAGED))
                .build();

        var decision = StockDecider.decide(command, stock(onHand(MUG, 3))).get();

        assertThat(decision.state().position(MUG))
                .isEqualTo(new StockPosition(MUG, new StockCounters(5, 0, 0, 1), Quantity.ZERO, 2));
        assertThat(decision.events().get(0).movements().get(1).cause()).isEqualTo(new MovementCause("return/B1", 0, 2));
    }

    @Test
    void an_allowance_lets_more_be_promised_and_cannot_be_lowered_below_its_use() {
        Inventory allowed = Given.accepted(StockDecider.decide(allow(5), stock(onHand(MUG, 1))));
        assertThat(allowed.position(MUG).available()).isEqualTo(q(6));
        assertThat(allowed.position(MUG).version()).isEqualTo(2);

        Inventory used = Given.accepted(
                ReservationDecider.decide(Given.reserve(Given.R1, Given.line(1, MUG, 4)), allowed, NOON));
        assertThat(StockDecider.decide(allow(2), used).getLeft())
                .isEqualTo(new InventoryRejection.AllowanceInUse(MUG, q(2), q(3)));
        assertThat(StockDecider.decide(allow(3), used)
                        .get()
                        .state()
                        .position(MUG)
                        .available())
                .isEqualTo(Quantity.ZERO);
    }

    private static AllowOversell allow(long units) {
        return AllowOversell.builder()
                .header(header("O" + units))
                .key(MUG)
                .allowance(q(units))
                .build();
    }
}
