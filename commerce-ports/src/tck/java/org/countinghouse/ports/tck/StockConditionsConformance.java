package org.countinghouse.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.countinghouse.domain.inventory.Bucket;
import org.countinghouse.domain.inventory.InventoryRejection;
import org.countinghouse.domain.inventory.MoveCondition;
import org.countinghouse.domain.inventory.MovementReason;
import org.countinghouse.domain.inventory.StockCondition;
import org.countinghouse.domain.inventory.StockCounters;
import org.countinghouse.domain.inventory.StockEvent;
import org.countinghouse.domain.inventory.StockMovement;
import org.junit.jupiter.api.Test;

/** Goods are set aside, cleared, condemned and repaired; what is promised stays promised. */
public abstract class StockConditionsConformance extends PhysicalConformance {

    @Test
    void every_way_between_conditions_is_stored_and_proven() {
        receive("d", MUG, 10);

        moved(moving("1", MUG, 5, StockCondition.SELLABLE, StockCondition.QUARANTINED));
        assertThat(counters(MUG)).isEqualTo(new StockCounters(5, 0, 0, 0, 5, 0));
        moved(moving("2", MUG, 2, StockCondition.QUARANTINED, StockCondition.DAMAGED));
        assertThat(counters(MUG)).isEqualTo(new StockCounters(5, 0, 0, 2, 3, 0));
        moved(moving("3", MUG, 1, StockCondition.QUARANTINED, StockCondition.SELLABLE));
        moved(moving("4", MUG, 1, StockCondition.SELLABLE, StockCondition.DAMAGED));
        assertThat(counters(MUG)).isEqualTo(new StockCounters(5, 0, 0, 3, 2, 0));
        moved(moving("5", MUG, 1, StockCondition.DAMAGED, StockCondition.SELLABLE));
        moved(moving("6", MUG, 2, StockCondition.DAMAGED, StockCondition.QUARANTINED));

        assertThat(counters(MUG)).isEqualTo(new StockCounters(6, 0, 0, 0, 4, 0));
        assertThat(fixture().asHost(() -> stock().position(tenant, MUG)).version())
                .isEqualTo(7);
        assertSound();
    }

    @Test
    void goods_set_aside_are_published_and_a_repeat_moves_nothing() {
        receive("d", MUG, 10);
        MoveCondition command = moving("q", MUG, 4, StockCondition.SELLABLE, StockCondition.QUARANTINED);

        List<StockMovement> first = moved(command);

        assertThat(moved(command)).isEqualTo(first);
        assertThat(first).extracting(StockMovement::reason).containsExactly(MovementReason.QUARANTINE);
        assertThat(counters(MUG)).isEqualTo(new StockCounters(6, 0, 0, 0, 4, 0));
        assertThat(publishedSince(1))
                .containsExactly(
                        new StockEvent.ConditionMoved(command.header().id(), "inspection", command.lines(), NOON));
    }

    @Test
    void a_key_used_with_another_payload_is_refused_by_field() {
        receive("d", MUG, 10);
        moved(moving("q", MUG, 4, StockCondition.SELLABLE, StockCondition.QUARANTINED));

        assertThat(fixture()
                        .asHost(() -> stock().moveCondition(
                                        moving("q", MUG, 4, StockCondition.SELLABLE, StockCondition.DAMAGED)))
                        .getLeft())
                .isEqualTo(new InventoryRejection.KeyReused(header(tenant, "q").id(), "lines"));
    }

    @Test
    void promised_units_are_not_set_aside_and_a_refusal_leaves_nothing() {
        receive("d", MUG, 10);
        fixture()
                .asHost(() -> reservations().reserve(reserve("r", HOUR, line(1, MUG, 7))))
                .get();

        assertThat(fixture()
                        .asHost(() -> stock().moveCondition(
                                        moving("q", MUG, 4, StockCondition.SELLABLE, StockCondition.QUARANTINED)))
                        .getLeft())
                .isEqualTo(new InventoryRejection.NotThere(MUG, Bucket.FREE, q(4), q(3)));
        assertThat(counters(MUG)).isEqualTo(new StockCounters(10, 7, 0, 0));
        moved(moving("q", MUG, 3, StockCondition.SELLABLE, StockCondition.QUARANTINED));
        assertThat(counters(MUG)).isEqualTo(new StockCounters(7, 7, 0, 0, 3, 0));
        assertSound();
    }

    @Test
    void goods_set_aside_are_promised_to_nobody() {
        receive("d", MUG, 10);
        moved(moving("q", MUG, 4, StockCondition.SELLABLE, StockCondition.QUARANTINED));

        InventoryRejection refusal = fixture()
                .asHost(() -> reservations().reserve(reserve("r", HOUR, line(1, MUG, 7))))
                .getLeft();

        assertThat(((InventoryRejection.InsufficientStock) refusal)
                        .shortages()
                        .get(0)
                        .available())
                .isEqualTo(q(6));
    }
}
