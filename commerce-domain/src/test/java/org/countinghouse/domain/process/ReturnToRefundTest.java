package org.countinghouse.domain.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countinghouse.domain.order.OrderFixture.CHANNEL;
import static org.countinghouse.domain.order.OrderFixture.GBP;
import static org.countinghouse.domain.order.OrderFixture.MAIN;
import static org.countinghouse.domain.order.OrderFixture.ORDER;
import static org.countinghouse.domain.order.OrderFixture.T0;
import static org.countinghouse.domain.order.OrderFixture.amounts;
import static org.countinghouse.domain.order.OrderFixture.gbp;
import static org.countinghouse.domain.order.OrderFixture.header;

import java.util.Arrays;
import java.util.Optional;
import org.countinghouse.domain.catalog.SellableItem.Kind;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReturnToStock;
import org.countinghouse.domain.inventory.ReturnToStock.Condition;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.order.LineQuantity;
import org.countinghouse.domain.payment.PayableReference;
import org.countinghouse.domain.payment.PaymentId;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.domain.returns.ArrivedLine;
import org.countinghouse.domain.returns.AuthorizedLine;
import org.countinghouse.domain.returns.Disposition;
import org.countinghouse.domain.returns.ReceivedLine;
import org.countinghouse.domain.returns.Return;
import org.countinghouse.domain.returns.ReturnId;
import org.countinghouse.domain.returns.ReturnState;
import org.junit.jupiter.api.Test;

class ReturnToRefundTest {

    private static final Sku MUG = Sku.of("MUG");
    private static final TakeBack COMMAND = TakeBack.builder()
            .header(header("k"))
            .returnId(ReturnId.of("R-1"))
            .order(ORDER)
            .location(MAIN)
            .addLines(
                    ArrivedLine.of(2, 1, Disposition.SCRAP),
                    ArrivedLine.of(1, 2, Disposition.SELLABLE),
                    ArrivedLine.of(2, 3, Disposition.DAMAGED))
            .build();

    private static ReceivedLine line(int number, Kind kind, long units, Disposition disposition, String net) {
        return new ReceivedLine(number, MUG, kind, Quantity.of(units), disposition, amounts(net, "0.10"));
    }

    private static Return received(ReceivedLine... lines) {
        return Return.builder()
                .id(ReturnId.of("R-1"))
                .order(ORDER)
                .channel(CHANNEL)
                .currency(GBP)
                .authorizedAt(T0)
                .addLines(new AuthorizedLine(1, MUG, Kind.GOODS, Quantity.ONE, amounts("1.00", "0.00")))
                .received(Arrays.asList(lines))
                .state(ReturnState.RECEIVED)
                .version(2)
                .build();
    }

    @Test
    void a_line_in_two_conditions_is_authorized_as_one() {
        var wish = ReturnToRefund.authorize(COMMAND);

        assertThat(wish.header().id()).isEqualTo(CommandId.of("k/authorize"));
        assertThat(wish.lines()).containsExactly(LineQuantity.of(2, 4), LineQuantity.of(1, 2));
        assertThat(ReturnToRefund.receive(COMMAND).lines()).isEqualTo(COMMAND.lines());
    }

    @Test
    void only_goods_that_are_kept_go_on_the_shelf() {
        PositionKey key = PositionKey.of(MUG, MAIN);

        ReturnToStock wish = ReturnToRefund.restock(
                        COMMAND,
                        received(
                                line(1, Kind.GOODS, 2, Disposition.SELLABLE, "5.10"),
                                line(2, Kind.GOODS, 1, Disposition.SCRAP, "1.00"),
                                line(2, Kind.GOODS, 3, Disposition.DAMAGED, "3.00"),
                                line(3, Kind.SERVICE, 1, Disposition.SELLABLE, "4.00")))
                .orElseThrow();

        assertThat(wish.reference()).isEqualTo("R-1");
        assertThat(wish.lines())
                .containsExactly(
                        new ReturnToStock.Line(key, Quantity.of(2), Condition.SELLABLE, Optional.of("O-1#1")),
                        new ReturnToStock.Line(key, Quantity.of(3), Condition.DAMAGED, Optional.of("O-1#2")));
        assertThat(ReturnToRefund.restock(COMMAND, received(line(2, Kind.GOODS, 1, Disposition.SCRAP, "1.00"))))
                .isEmpty();
    }

    @Test
    void exactly_what_was_paid_goes_back_and_nothing_if_it_was_free() {
        Return received = received(
                line(1, Kind.GOODS, 2, Disposition.SELLABLE, "5.10"),
                line(3, Kind.SERVICE, 1, Disposition.SCRAP, "4.00"));

        var wish = ReturnToRefund.refund(COMMAND, received).orElseThrow();

        assertThat(wish.amount()).isEqualTo(gbp("9.30"));
        assertThat(wish.payment()).isEqualTo(PaymentId.of("O-1"));
        assertThat(wish.cause()).contains(PayableReference.of("R-1"));
        assertThat(ReturnToRefund.refunded(COMMAND, received).amount()).isEqualTo(gbp("9.30"));
        ReceivedLine free =
                new ReceivedLine(1, MUG, Kind.GOODS, Quantity.ONE, Disposition.SELLABLE, amounts("0.00", "0.00"));
        assertThat(ReturnToRefund.refund(COMMAND, received(free))).isEmpty();
    }
}
