package org.countinghouse.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.order.OrderEvent.Kind;
import org.countinghouse.domain.quantity.Quantity;

/** The laws of orders, over random lines and random commands. */
class OrderProperties {

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void state_is_the_fold_of_the_events_and_rejections_leave_nothing(
            @ForAll("requests") List<RequestedLine> lines, @ForAll("steps") List<Step> steps) {
        List<OrderEvent> history = new ArrayList<>();
        Order order = run(lines, steps, history);

        assertThat(OrderDecider.replay(history)).isEqualTo(order);
        assertThat(order.version()).isEqualTo(history.size());
    }

    /** O1 is checked by every bucket made; here: what left, what was canceled and what is left make the line. */
    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void amounts_telescope_whatever_the_path(
            @ForAll("requests") List<RequestedLine> lines, @ForAll("steps") List<Step> steps) {
        List<OrderEvent> history = new ArrayList<>();
        Order order = run(lines, steps, history);

        for (OrderLine line : order.lines()) {
            LineAmounts charged = LineAmounts.zero(OrderFixture.GBP);
            LineAmounts canceled = LineAmounts.zero(OrderFixture.GBP);
            LineAmounts refunded = LineAmounts.zero(OrderFixture.GBP);
            for (OrderEvent event : history) {
                charged = charged.plus(shipped(event, line.number()));
                canceled = canceled.plus(canceled(event, line.number()));
                refunded = refunded.plus(refunded(event, line.number()));
            }
            assertThat(line.charged()).isEqualTo(charged);
            assertThat(line.refunded()).isEqualTo(refunded);
            // minus refuses negative amounts: never more back than was charged, in net, tax and gross
            assertThat(charged.minus(refunded).gross().isNegative()).isFalse();
            if (line.buckets().remaining().isZero()) {
                assertThat(charged.plus(canceled)).isEqualTo(line.placed().amounts());
            }
            if (line.buckets().returned().equals(line.buckets().shipped())) {
                assertThat(refunded).isEqualTo(charged);
            }
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void terminal_states_absorb(@ForAll("requests") List<RequestedLine> lines, @ForAll("steps") List<Step> steps) {
        Order canceled = OrderFixture.after(
                OrderDecider.decide(OrderFixture.cancel(), OrderFixture.placed(lines.toArray(RequestedLine[]::new))));
        assertThat(canceled.state()).isEqualTo(OrderState.CANCELED);

        for (Step step : steps) {
            assertThat(step.decide(canceled).isLeft()).isTrue();
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void same_input_same_output(@ForAll("requests") List<RequestedLine> lines, @ForAll("steps") List<Step> steps) {
        List<OrderEvent> first = new ArrayList<>();
        List<OrderEvent> second = new ArrayList<>();

        assertThat(run(lines, steps, first)).isEqualTo(run(lines, steps, second));
        assertThat(first).isEqualTo(second);
    }

    private static Order run(List<RequestedLine> lines, List<Step> steps, List<OrderEvent> history) {
        Decision<Order, OrderEvent> placed = OrderDecider.decide(
                        OrderFixture.place(lines.toArray(RequestedLine[]::new)), Optional.empty())
                .get();
        history.addAll(placed.events());
        Order order = placed.state();
        for (Step step : steps) {
            Either<OrderRejection, Decision<Order, OrderEvent>> decided = step.decide(order);
            if (decided.isRight()) {
                history.addAll(decided.get().events());
                order = decided.get().state();
            } else {
                assertThat(decided.getLeft().message()).isNotBlank();
            }
        }
        return order;
    }

    private static LineAmounts shipped(OrderEvent event, int line) {
        LineAmounts sum = LineAmounts.zero(OrderFixture.GBP);
        if (event instanceof OrderEvent.LinesShipped shipped) {
            for (OrderEvent.LinesShipped.Shipped part : shipped.lines()) {
                sum = part.number() == line ? sum.plus(part.amounts()) : sum;
            }
        }
        return sum;
    }

    private static LineAmounts canceled(OrderEvent event, int line) {
        LineAmounts sum = LineAmounts.zero(OrderFixture.GBP);
        if (event instanceof OrderEvent.LinesCanceled canceled) {
            for (OrderEvent.LinesCanceled.Canceled part : canceled.lines()) {
                sum = part.number() == line ? sum.plus(part.amounts()) : sum;
            }
        }
        return sum;
    }

    private static LineAmounts refunded(OrderEvent event, int line) {
        LineAmounts sum = LineAmounts.zero(OrderFixture.GBP);
        if (event instanceof OrderEvent.LinesReturned returned) {
            for (OrderEvent.LinesReturned.Returned part : returned.lines()) {
                sum = part.number() == line ? sum.plus(part.amounts()) : sum;
            }
        }
        return sum;
    }

    @Provide
    Arbitrary<List<RequestedLine>> requests() {
        Arbitrary<Integer> units = Arbitraries.integers().between(1, 9);
        Arbitrary<Long> net = Arbitraries.longs().between(0, 2_000);
        Arbitrary<Long> tax = Arbitraries.longs().between(0, 400);
        Arbitrary<Integer> decided = Arbitraries.integers().between(0, 9);
        return Combinators.combine(units, net, tax, decided, decided)
                .as(Raw::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(raws -> {
                    List<RequestedLine> lines = new ArrayList<>();
                    raws.forEach(raw -> lines.add(raw.line(lines.size() + 1)));
                    return lines;
                });
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Kind> kinds = Arbitraries.frequency(
                net.jqwik.api.Tuple.of(4, Kind.SHIPPED),
                net.jqwik.api.Tuple.of(3, Kind.ALLOCATED),
                net.jqwik.api.Tuple.of(3, Kind.RETURNED),
                net.jqwik.api.Tuple.of(1, Kind.CANCELED),
                net.jqwik.api.Tuple.of(1, Kind.HELD),
                net.jqwik.api.Tuple.of(1, Kind.HOLD_RELEASED),
                net.jqwik.api.Tuple.of(1, Kind.SETTLED));
        Arbitrary<Integer> line = Arbitraries.integers().between(1, 3);
        Arbitrary<Integer> units = Arbitraries.integers().between(1, 4);
        return Combinators.combine(kinds, line, units).as(Step::new).list().ofMaxSize(25);
    }

    private record Raw(int units, long net, long tax, int allocated, int backordered) {

        RequestedLine line(int number) {
            Money netMoney = Money.ofMinor(net, OrderFixture.GBP);
            Money taxMoney = Money.ofMinor(tax, OrderFixture.GBP);
            PlacedLine placed = new PlacedLine(
                    number,
                    OrderFixture.MUGS.item(),
                    Quantity.of(units),
                    OrderFixture.MUGS.unitPrice(),
                    new LineAmounts(netMoney, taxMoney, netMoney.plus(taxMoney)));
            int first = Math.min(allocated, units);
            return new RequestedLine(placed, Quantity.of(first), Quantity.of(Math.min(backordered, units - first)));
        }
    }

    private record Step(Kind kind, int line, int units) {

        Either<OrderRejection, Decision<Order, OrderEvent>> decide(Order order) {
            LineQuantity part = LineQuantity.of(line, units);
            return switch (kind) {
                case ALLOCATED -> OrderDecider.decide(OrderFixture.allocate(part), order);
                case SHIPPED -> OrderDecider.decide(OrderFixture.ship("S", part), order);
                case CANCELED -> OrderDecider.decide(OrderFixture.cancel(part), order);
                case RETURNED -> OrderDecider.decide(OrderFixture.takeBack("R", part), order);
                case HELD -> OrderDecider.decide(OrderFixture.hold("h" + line, Kind.ALLOCATED), order);
                case HOLD_RELEASED -> OrderDecider.decide(OrderFixture.release("h" + line, "risk"), order);
                case SETTLED -> OrderDecider.decide(OrderFixture.settle(), order);
                case PLACED, BACKORDERED -> throw new IllegalStateException("not a step: " + kind);
            };
        }
    }
}
