package org.countinghouse.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.countinghouse.domain.inventory.StockCounters;
import org.countinghouse.domain.inventory.transfer.ArriveTransfer;
import org.countinghouse.domain.inventory.transfer.ArriveTransfer.Completion;
import org.countinghouse.domain.inventory.transfer.ArrivedLine;
import org.countinghouse.domain.inventory.transfer.DispatchTransfer;
import org.countinghouse.domain.inventory.transfer.StockTransfer;
import org.countinghouse.domain.inventory.transfer.TransferEvent.TransferArrived;
import org.countinghouse.domain.inventory.transfer.TransferEvent.TransferDispatched;
import org.countinghouse.domain.inventory.transfer.TransferId;
import org.countinghouse.domain.inventory.transfer.TransferLine;
import org.countinghouse.domain.inventory.transfer.TransferRejection;
import org.countinghouse.domain.inventory.transfer.TransferState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Goods leave one location and arrive at another, and none is lost on the way without being told. */
public abstract class TransferManagementConformance extends PhysicalConformance {

    @BeforeEach
    void stockTheWarehouse() {
        receive("mugs", MUG, 10);
        receive("lamps", LAMP, 2);
    }

    private StockTransfer sent(DispatchTransfer command) {
        return fixture().asHost(() -> transfers().dispatch(command)).get();
    }

    private TransferArrived arrived(ArriveTransfer command) {
        return fixture().asHost(() -> transfers().arrive(command)).get();
    }

    private TransferRejection refused(ArriveTransfer command) {
        return fixture().asHost(() -> transfers().arrive(command)).getLeft();
    }

    private static ArrivedLine mugs(long arrived, long lost, long excess) {
        return new ArrivedLine(1, MUG.sku(), q(arrived), q(lost), q(excess));
    }

    private static ArrivedLine lamps(long arrived, long lost, long excess) {
        return new ArrivedLine(2, LAMP.sku(), q(arrived), q(lost), q(excess));
    }

    /** On their way. */
    @Nested
    class Dispatching {

        @Test
        void goods_are_gone_from_the_origin_and_on_their_way_to_the_destination() {
            StockTransfer transfer = sent(dispatch("d", T1, 6, 2));

            assertThat(transfer.lines())
                    .containsExactly(
                            TransferLine.dispatched(1, MUG.sku(), q(6)), TransferLine.dispatched(2, LAMP.sku(), q(2)));
            assertThat(transfer.state()).isEqualTo(TransferState.IN_TRANSIT);
            assertThat(counters(MUG)).isEqualTo(new StockCounters(4, 0, 0, 0));
            assertThat(counters(SHOP_MUG)).isEqualTo(new StockCounters(0, 0, 0, 0, 0, 6));
            assertThat(counters(SHOP_LAMP)).isEqualTo(new StockCounters(0, 0, 0, 0, 0, 2));
            assertThat(fixture().asHost(() -> transfers().find(tenant, T1))).contains(transfer);
            assertThat(publishedSince(2))
                    .containsExactly(new TransferDispatched(
                            T1,
                            MAIN,
                            SHOP,
                            "van 3",
                            transfer.lines(),
                            header(tenant, "d").id(),
                            NOON));
            assertSound();
        }

        @Test
        void a_repeat_gives_the_transfer_as_it_was_dispatched() {
            StockTransfer first = sent(dispatch("d", T1, 6, 2));
            arrived(arrive("a", T1, Completion.MORE_TO_COME, 5, 0));

            assertThat(sent(dispatch("d", T1, 6, 2))).isEqualTo(first);
            assertThat(counters(MUG).onHand()).isEqualTo(4);
            assertThat(fixture()
                            .asHost(() -> transfers().dispatch(dispatch("d", T1, 6, 1)))
                            .getLeft())
                    .isEqualTo(
                            new TransferRejection.KeyReused(header(tenant, "d").id(), "lines"));
        }

        @Test
        void a_name_is_used_once() {
            sent(dispatch("d", T1, 6, 2));

            assertThat(fixture()
                            .asHost(() -> transfers().dispatch(dispatch("other", T1, 1, 0)))
                            .getLeft())
                    .isEqualTo(new TransferRejection.TransferExists(T1));
            assertSound();
        }

        @Test
        void promised_goods_stay_and_a_refusal_leaves_nothing() {
            fixture()
                    .asHost(() -> reservations().reserve(reserve("r", HOUR, line(1, MUG, 7))))
                    .get();

            assertThat(fixture()
                            .asHost(() -> transfers().dispatch(dispatch("d", T1, 4, 2)))
                            .getLeft())
                    .isEqualTo(new TransferRejection.NotThere(MUG, q(4), q(3)));
            assertThat(fixture().asHost(() -> transfers().find(tenant, T1))).isEmpty();
            assertThat(counters(LAMP)).isEqualTo(new StockCounters(2, 0, 0, 0));
            assertNothingMoved(2);
            assertThat(sent(dispatch("d", T1, 3, 2)).version()).isEqualTo(1);
        }
    }

    /** There. */
    @Nested
    class Arriving {

        @Test
        void goods_arrive_in_parts() {
            sent(dispatch("d", T1, 6, 2));

            TransferArrived first = arrived(arrive("a1", T1, Completion.MORE_TO_COME, 4, 0));
            assertThat(first.lines()).containsExactly(mugs(4, 0, 0));
            assertThat(first.state()).isEqualTo(TransferState.IN_TRANSIT);
            assertThat(counters(SHOP_MUG)).isEqualTo(new StockCounters(4, 0, 0, 0, 0, 2));

            TransferArrived second = arrived(arrive("a2", T1, Completion.MORE_TO_COME, 2, 2));
            assertThat(second.lines()).containsExactly(mugs(2, 0, 0), lamps(2, 0, 0));
            assertThat(second.state()).isEqualTo(TransferState.CLOSED);
            assertThat(second.version()).isEqualTo(3);
            assertThat(counters(SHOP_MUG)).isEqualTo(new StockCounters(6, 0, 0, 0));
            assertThat(publishedSince(3)).containsExactly(first, second);
            assertSound();
        }

        @Test
        void what_is_missing_in_the_last_arrival_is_lost() {
            sent(dispatch("d", T1, 6, 2));

            TransferArrived last = arrived(arrive("a", T1, Completion.LAST, 5, 0));

            assertThat(last.lines()).containsExactly(mugs(5, 1, 0), lamps(0, 2, 0));
            assertThat(last.state()).isEqualTo(TransferState.CLOSED);
            assertThat(counters(SHOP_MUG)).isEqualTo(new StockCounters(5, 0, 0, 0));
            assertThat(counters(SHOP_LAMP)).isEqualTo(new StockCounters(0, 0, 0, 0));
            assertThat(fixture()
                            .asHost(() -> transfers().find(tenant, T1))
                            .orElseThrow()
                            .lines())
                    .containsExactly(
                            new TransferLine(1, MUG.sku(), q(6), q(5), q(1)),
                            new TransferLine(2, LAMP.sku(), q(2), q(0), q(2)));
            assertSound();
        }

        @Test
        void what_comes_beyond_is_found() {
            sent(dispatch("d", T1, 6, 2));

            TransferArrived over = arrived(arrive("a", T1, Completion.MORE_TO_COME, 8, 1));

            assertThat(over.lines()).containsExactly(mugs(6, 0, 2), lamps(1, 0, 0));
            assertThat(counters(SHOP_MUG)).isEqualTo(new StockCounters(8, 0, 0, 0));
            assertThat(counters(SHOP_LAMP)).isEqualTo(new StockCounters(1, 0, 0, 0, 0, 1));
            assertSound();
        }

        @Test
        void each_repeat_gives_its_own_first_answer() {
            sent(dispatch("d", T1, 6, 2));
            TransferArrived first = arrived(arrive("a1", T1, Completion.MORE_TO_COME, 7, 0));
            TransferArrived second = arrived(arrive("a2", T1, Completion.LAST, 0, 1));

            assertThat(arrived(arrive("a1", T1, Completion.MORE_TO_COME, 7, 0))).isEqualTo(first);
            assertThat(arrived(arrive("a2", T1, Completion.LAST, 0, 1))).isEqualTo(second);
            assertThat(counters(SHOP_MUG)).isEqualTo(new StockCounters(7, 0, 0, 0));
            assertThat(refused(arrive("a2", T1, Completion.MORE_TO_COME, 0, 1)))
                    .isEqualTo(
                            new TransferRejection.KeyReused(header(tenant, "a2").id(), "completion"));
            assertSound();
        }

        @Test
        void refusals_leave_nothing_and_their_key_free() {
            assertThat(refused(arrive("a", T1, Completion.LAST, 1, 0)))
                    .isEqualTo(new TransferRejection.UnknownTransfer(T1));
            sent(dispatch("d", T1, 6, 0));
            assertThat(refused(arrive("a", T1, Completion.LAST, 1, 1)))
                    .isEqualTo(new TransferRejection.NotInTransfer(T1, LAMP.sku()));
            assertThat(counters(SHOP_MUG)).isEqualTo(new StockCounters(0, 0, 0, 0, 0, 6));
            arrived(arrive("a", T1, Completion.LAST, 1, 0));

            assertThat(refused(arrive("b", T1, Completion.LAST, 1, 0)))
                    .isEqualTo(new TransferRejection.TransferClosed(T1));
            assertSound();
        }

        @Test
        void what_is_on_its_way_is_promised_to_nobody() {
            sent(dispatch("d", T1, 6, 0));

            assertThat(fixture()
                            .asHost(() -> reservations().reserve(reserve("r", HOUR, line(1, SHOP_MUG, 1))))
                            .isLeft())
                    .isTrue();
            arrived(arrive("a", T1, Completion.MORE_TO_COME, 1, 0));
            assertThat(fixture()
                            .asHost(() -> reservations().reserve(reserve("r", HOUR, line(1, SHOP_MUG, 1))))
                            .isRight())
                    .isTrue();
            assertSound();
        }
    }

    /** Many at once. */
    @Nested
    class Concurrency {

        @Test
        void no_unit_is_sent_twice() {
            receive("shop", SHOP_MUG, 1);
            List<Callable<Boolean>> vans = IntStream.range(0, 8)
                    .<Callable<Boolean>>mapToObj(i -> () -> fixture()
                            .asHost(() -> transfers().dispatch(dispatch("d" + i, TransferId.of("V" + i), 3, 0)))
                            .isRight())
                    .toList();

            assertThat(together(vans)).filteredOn(sent -> sent).hasSize(3);

            assertThat(counters(MUG)).isEqualTo(new StockCounters(1, 0, 0, 0));
            assertThat(counters(SHOP_MUG)).isEqualTo(new StockCounters(1, 0, 0, 0, 0, 9));
            assertSound();
        }

        @Test
        void arrivals_of_one_transfer_follow_each_other() {
            sent(dispatch("d", T1, 6, 0));
            List<Callable<Long>> arrivals = IntStream.range(0, 6)
                    .<Callable<Long>>mapToObj(i -> () -> arrived(arrive("a" + i, T1, Completion.MORE_TO_COME, 1, 0))
                            .version())
                    .toList();

            assertThat(together(arrivals)).containsExactlyInAnyOrder(2L, 3L, 4L, 5L, 6L, 7L);

            assertThat(counters(SHOP_MUG)).isEqualTo(new StockCounters(6, 0, 0, 0));
            assertSound();
        }
    }
}
