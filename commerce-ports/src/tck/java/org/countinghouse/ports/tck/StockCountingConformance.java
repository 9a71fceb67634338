package org.countinghouse.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.StockCounters;
import org.countinghouse.domain.inventory.count.CountEvent.CountOpened;
import org.countinghouse.domain.inventory.count.CountEvent.StockCounted;
import org.countinghouse.domain.inventory.count.CountId;
import org.countinghouse.domain.inventory.count.CountLine;
import org.countinghouse.domain.inventory.count.CountRejection;
import org.countinghouse.domain.inventory.count.CountResult;
import org.countinghouse.domain.inventory.count.CountStock;
import org.countinghouse.domain.inventory.count.CountVisibility;
import org.countinghouse.domain.inventory.count.CountedLine;
import org.countinghouse.domain.inventory.count.OpenCount;
import org.countinghouse.domain.inventory.count.SheetLine;
import org.countinghouse.domain.inventory.count.StockCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Stock is set to what was counted, whatever moved while people counted. */
public abstract class StockCountingConformance extends PhysicalConformance {

    private static final CountId C1 = CountId.of("C1");

    @BeforeEach
    void stockTheWarehouse() {
        receive("mugs", MUG, 10);
    }

    private OpenCount opening(String key, CountVisibility visibility, PositionKey... positions) {
        return OpenCount.builder()
                .header(header(tenant, key))
                .count(C1)
                .reference("year end")
                .visibility(visibility)
                .addPositions(positions)
                .build();
    }

    private CountStock counting(String key, PositionKey position, long counted) {
        return CountStock.builder()
                .header(header(tenant, key))
                .count(C1)
                .addLines(new CountStock.Line(position, q(counted)))
                .build();
    }

    private StockCount opened(PositionKey... positions) {
        return fixture()
                .asHost(() -> counting().open(opening("o", CountVisibility.EXPECTATION_SHOWN, positions)))
                .get();
    }

    private StockCounted counted(CountStock command) {
        return fixture().asHost(() -> counting().count(command)).get();
    }

    private CountRejection refused(CountStock command) {
        return fixture().asHost(() -> counting().count(command)).getLeft();
    }

    @Test
    void a_sheet_freezes_what_the_ledger_says() {
        StockCount count = opened(MUG, LAMP);

        assertThat(count.lines()).containsExactly(CountLine.open(1, MUG, q(10), 1), CountLine.open(2, LAMP, q(0), 0));
        assertThat(fixture().asHost(() -> counting().find(tenant, C1))).contains(count);
        assertThat(publishedSince(1))
                .containsExactly(
                        new CountOpened(C1, "year end", CountVisibility.EXPECTATION_SHOWN, count.lines(), NOON));
        assertThat(fixture().asHost(() -> stock().position(tenant, MUG)).version())
                .isEqualTo(1);
        assertNothingMoved(1);
    }

    @Test
    void what_is_missing_is_lost_and_what_is_more_is_found() {
        opened(MUG, LAMP);

        StockCounted less = counted(counting("c1", MUG, 8));
        StockCounted more = counted(counting("c2", LAMP, 1));

        assertThat(less.lines()).containsExactly(new CountedLine(1, MUG, new CountResult(2, q(10), q(8))));
        assertThat(more.lines()).containsExactly(new CountedLine(2, LAMP, new CountResult(3, q(0), q(1))));
        assertThat(counters(MUG)).isEqualTo(new StockCounters(8, 0, 0, 0));
        assertThat(counters(LAMP)).isEqualTo(new StockCounters(1, 0, 0, 0));
        assertThat(publishedSince(2)).containsExactly(less, more);
        assertThat(fixture()
                        .asHost(() -> counting().find(tenant, C1))
                        .orElseThrow()
                        .isComplete())
                .isTrue();
        assertSound();
    }

    @Test
    void what_moved_since_the_opening_is_no_difference() {
        opened(MUG);
        receive("more", MUG, 5);
        moved(moving(
                "q",
                MUG,
                2,
                org.countinghouse.domain.inventory.StockCondition.SELLABLE,
                org.countinghouse.domain.inventory.StockCondition.QUARANTINED));

        StockCounted counted = counted(counting("c", MUG, 13));

        assertThat(counted.lines().get(0).result()).isEqualTo(new CountResult(2, q(13), q(13)));
        assertThat(counted.movements()).isEmpty();
        assertThat(fixture().asHost(() -> stock().position(tenant, MUG)).version())
                .isEqualTo(3);
        assertSound();
    }

    @Test
    void a_repeat_gives_the_first_answer_and_moves_nothing() {
        StockCount count = opened(MUG, LAMP);
        StockCounted first = counted(counting("c1", MUG, 8));
        counted(counting("c2", LAMP, 1));

        assertThat(counted(counting("c1", MUG, 8))).isEqualTo(first);
        assertThat(opened(MUG, LAMP)).isEqualTo(count);
        assertThat(counters(MUG).onHand()).isEqualTo(8);
        assertThat(refused(counting("c1", MUG, 7)))
                .isEqualTo(new CountRejection.KeyReused(header(tenant, "c1").id(), "lines"));
    }

    @Test
    void a_blind_sheet_tells_nothing_before_it_is_counted() {
        fixture()
                .asHost(() -> counting().open(opening("o", CountVisibility.BLIND, MUG, LAMP)))
                .get();
        counted(counting("c", MUG, 10));

        assertThat(fixture()
                        .asHost(() -> counting().find(tenant, C1))
                        .orElseThrow()
                        .sheet())
                .containsExactly(new SheetLine(1, MUG, Optional.of(q(10))), new SheetLine(2, LAMP, Optional.empty()));
    }

    @Test
    void refusals_leave_nothing() {
        assertThat(refused(counting("c", MUG, 1))).isEqualTo(new CountRejection.UnknownCount(C1));
        opened(MUG);
        assertThat(refused(counting("c", LAMP, 1))).isEqualTo(new CountRejection.NotOnSheet(C1, LAMP));
        assertThat(fixture()
                        .asHost(() -> counting().open(opening("o2", CountVisibility.BLIND, LAMP)))
                        .getLeft())
                .isEqualTo(new CountRejection.CountExists(C1));
        counted(counting("c", MUG, 10));

        assertThat(refused(counting("d", MUG, 1))).isEqualTo(new CountRejection.AlreadyCounted(C1, MUG));
        assertThat(counters(MUG)).isEqualTo(new StockCounters(10, 0, 0, 0));
        assertNothingMoved(1);
    }

    @Test
    void promised_units_are_not_written_off() {
        fixture()
                .asHost(() -> reservations().reserve(reserve("r", HOUR, line(1, MUG, 7))))
                .get();
        opened(MUG);

        assertThat(refused(counting("c", MUG, 6))).isEqualTo(new CountRejection.NotThere(MUG, q(4), q(3)));
        assertThat(counted(counting("c", MUG, 7)).lines().get(0).result().variance())
                .isEqualTo(-3);
        assertThat(counters(MUG)).isEqualTo(new StockCounters(7, 7, 0, 0));
        assertSound();
    }

    @Test
    void one_of_two_people_counts_a_position() {
        opened(MUG);
        Callable<Boolean> ann = () -> fixture()
                .asHost(() -> counting().count(counting("ann", MUG, 8)))
                .isRight();
        Callable<Boolean> ben = () -> fixture()
                .asHost(() -> counting().count(counting("ben", MUG, 9)))
                .isRight();

        assertThat(together(List.of(ann, ben))).containsExactlyInAnyOrder(true, false);
        assertSound();
    }
}
