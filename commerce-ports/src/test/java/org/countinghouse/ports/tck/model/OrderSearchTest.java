package org.countinghouse.ports.tck.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReceiveStock;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.ReserveStock;
import org.countinghouse.domain.inventory.backorder.BackorderPolicy;
import org.countinghouse.domain.kernel.Actor;
import org.countinghouse.domain.kernel.Command;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.quantity.Quantity;
import org.junit.jupiter.api.Test;

class OrderSearchTest {

    private static final PositionKey KEY = StockCommands.keys().get(0);
    private static final ReceiveStock ONE_COMES =
            ReceiveStock.of(header("d"), "", ReceiveStock.Line.of(KEY, Quantity.of(1)));

    private static CommandHeader header(String key) {
        return CommandHeader.of(TenantId.of("t"), CommandId.of(key), Actor.of("test"))
                .at(Instant.parse("2026-03-02T12:00:00Z"));
    }

    private static ReserveStock reserve(String name) {
        return ReserveStock.builder()
                .header(header(name))
                .reservation(ReservationId.of(name))
                .demand(DemandReference.of(name))
                .addLines(new ReserveStock.Line(1, KEY, Quantity.of(1)))
                .ttl(Duration.ofDays(1))
                .mode(ReserveStock.Mode.ALL_OR_NOTHING)
                .build();
    }

    private static NaiveStock stocked() {
        NaiveStock stock = new NaiveStock(BackorderPolicy.STANDARD);
        assertThat(stock.answer(ONE_COMES)).startsWith("[RECEIPT");
        return stock;
    }

    /** What is answered, and what is there, if the commands come in that order. */
    private static final class Story {

        private final NaiveStock stock = stocked();
        private final List<Call> calls = new ArrayList<>();

        Story tell(Command command, long invoked, long returned) {
            calls.add(new Call(command, invoked, returned, stock.answer(command)));
            return this;
        }

        boolean isExplained() {
            List<String> after = stock.everything();
            return OrderSearch.exists(stocked(), calls, now -> now.everything().equals(after));
        }
    }

    @Test
    void calls_at_the_same_time_may_have_happened_in_any_order() {
        assertThat(new Story().tell(reserve("b"), 2, 9).tell(reserve("a"), 1, 8).isExplained())
                .isTrue();
    }

    @Test
    void a_call_that_had_returned_comes_first() {
        assertThat(new Story().tell(reserve("b"), 5, 9).tell(reserve("a"), 1, 4).isExplained())
                .isFalse();
        assertThat(new Story().tell(reserve("b"), 4, 9).tell(reserve("a"), 1, 4).isExplained())
                .isTrue();
    }

    @Test
    void a_unit_is_not_given_twice() {
        Story story = new Story().tell(reserve("a"), 1, 9);
        NaiveStock other = stocked();
        story.calls.add(new Call(reserve("b"), 1, 9, other.answer(reserve("b"))));

        assertThat(story.isExplained()).isFalse();
    }

    @Test
    void a_refusal_is_wrong_where_something_was_left_in_every_order() {
        Story story = new Story();
        Call refused = new Call(reserve("a"), 1, 9, "INSUFFICIENT_STOCK []");
        story.calls.add(refused);

        assertThat(story.isExplained()).isFalse();
    }

    @Test
    void what_is_there_afterwards_must_be_explained_too() {
        Story story = new Story().tell(reserve("a"), 1, 9);
        List<Call> forgotten = List.of();

        assertThat(OrderSearch.exists(
                        stocked(), forgotten, now -> now.everything().equals(story.stock.everything())))
                .isFalse();
        assertThat(OrderSearch.exists(
                        stocked(), story.calls, now -> now.everything().equals(story.stock.everything())))
                .isTrue();
    }
}
