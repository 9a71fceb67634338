package org.countinghouse.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.countinghouse.domain.kernel.Actor;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.quantity.Quantity;
import org.junit.jupiter.api.Test;

class OrderRejectionTest {

    @Test
    void every_reason_has_one_rejection_with_a_code_and_a_sentence() {
        OrderId order = OrderId.of("O-1");
        HoldName hold = HoldName.of("risk");
        List<OrderRejection> all = List.of(
                new OrderRejection.UnknownOrder(order),
                new OrderRejection.UnknownLine(order, 4),
                new OrderRejection.OrderIdTaken(order),
                new OrderRejection.ReferenceTaken(order, ExternalReference.of("E"), "lines"),
                new OrderRejection.NotAllowedInState(order, OrderState.CANCELED, OrderEvent.Kind.SHIPPED, "closed"),
                new OrderRejection.BlockedByHold(order, hold, OrderEvent.Kind.SHIPPED),
                new OrderRejection.NotThatManyUnits(order, 4, OrderEvent.Kind.SHIPPED, Quantity.of(2), Quantity.ONE),
                new OrderRejection.ShipmentExists(order, ShipmentReference.of("S-1")),
                new OrderRejection.NothingToCancel(order),
                new OrderRejection.HoldExists(order, hold),
                new OrderRejection.UnknownHold(order, hold),
                new OrderRejection.NotYoursToRelease(order, hold, Actor.of("risk")));

        assertThat(all)
                .extracting(OrderRejection::reason)
                .containsExactly(List.of(OrderRejection.Reason.values())
                        .subList(0, OrderRejection.Reason.values().length - 1)
                        .toArray(OrderRejection.Reason[]::new));
        assertThat(all).allSatisfy(rejection -> assertThat(rejection.message()).contains("O-1"));
        assertThat(all.get(1).code()).isEqualTo("unknown-line");
        OrderRejection reused = new OrderRejection.KeyReused(CommandId.of("k"), "lines");
        assertThat(reused.reason()).isEqualTo(OrderRejection.Reason.KEY_REUSED);
        assertThat(reused.message()).isEqualTo("the key k was used before with another lines");
    }
}
