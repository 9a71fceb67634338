package org.countinghouse.domain.returns;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.order.LineAmounts;
import org.countinghouse.domain.order.LineQuantity;
import org.countinghouse.domain.order.Order;
import org.countinghouse.domain.order.OrderDecider;
import org.countinghouse.domain.order.OrderFixture;
import org.countinghouse.domain.order.RequestedLine;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.domain.returns.ReturnEvent.ReturnReceived;

/** Law M3 over the whole path: partial shipments and partial returns in any order. */
class ReturnProperties {

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void returns_never_refund_more_than_was_charged_and_all_of_them_exactly_that(
            @ForAll("cents") long net, @ForAll("cents") long tax, @ForAll("moves") List<Move> moves) {
        Order order = OrderFixture.placed(
                RequestedLine.allocated(OrderFixture.goods(1, "A", 12, decimal(net), decimal(tax))));
        LineAmounts refunded = LineAmounts.zero(OrderFixture.GBP);
        for (Move move : moves) {
            if (move.ship()) {
                order = OrderDecider.decide(OrderFixture.ship("S", LineQuantity.of(1, move.units())), order)
                        .map(Decision::state)
                        .getOrElse(order);
            } else {
                Either<ReturnRejection, ReturnReceived> received = comeBack(order, move);
                if (received.isRight()) {
                    for (ReceivedLine line : received.get().lines()) {
                        refunded = refunded.plus(line.amounts());
                    }
                    order = OrderFixture.after(
                            OrderDecider.decide(received.get().forOrder(OrderFixture.header("o")), order));
                }
            }
            LineAmounts charged = order.lines().get(0).charged();
            assertThat(order.lines().get(0).refunded()).isEqualTo(refunded);
            assertThat(charged.minus(refunded).gross().isNegative()).isFalse();
        }
        var buckets = order.lines().get(0).buckets();
        if (buckets.returned().equals(Quantity.of(12))) {
            assertThat(refunded).isEqualTo(order.total());
        }
    }

    private static Either<ReturnRejection, ReturnReceived> comeBack(Order order, Move move) {
        AuthorizeReturn authorize = AuthorizeReturn.builder()
                .header(OrderFixture.header("a"))
                .returnId(ReturnId.of("R"))
                .order(order.getId())
                .addLines(LineQuantity.of(1, move.units()))
                .build();
        List<ArrivedLine> arrived = new ArrayList<>();
        arrived.add(ArrivedLine.of(1, 1, Disposition.SELLABLE));
        if (move.units() > 1) {
            arrived.add(ArrivedLine.of(1, move.units() - 1L, Disposition.DAMAGED));
        }
        ReceiveReturn receive = ReceiveReturn.builder()
                .header(OrderFixture.header("r"))
                .returnId(ReturnId.of("R"))
                .location(OrderFixture.MAIN)
                .lines(arrived)
                .build();
        return ReturnDecider.decide(authorize, order)
                .flatMap(authorized -> ReturnDecider.decide(receive, authorized.state(), order))
                .map(decision -> (ReturnReceived) decision.events().get(0));
    }

    private static String decimal(long cents) {
        return java.math.BigDecimal.valueOf(cents, 2).toPlainString();
    }

    @Provide
    Arbitrary<Long> cents() {
        return Arbitraries.longs().between(0, 1_500);
    }

    @Provide
    Arbitrary<List<Move>> moves() {
        return Combinators.combine(
                        Arbitraries.of(true, true, false),
                        Arbitraries.integers().between(1, 4))
                .as(Move::new)
                .list()
                .ofMaxSize(30);
    }

    private record Move(boolean ship, int units) {}
}
