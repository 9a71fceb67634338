package org.countinghouse.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.kernel.Command;
import org.junit.jupiter.api.Test;

class OrderCommandsTest {

    private static final LineQuantity ONE = LineQuantity.of(1, 1);
    private static final LineQuantity TWO = LineQuantity.of(2, 1);

    @Test
    void fingerprints_name_the_field_that_differs() {
        ShipOrder ship = OrderFixture.ship("S-1", ONE);
        assertThat(differing(ship, OrderFixture.ship("S-2", ONE))).isEqualTo("shipment");
        assertThat(differing(ship, OrderFixture.ship("S-1", TWO))).isEqualTo("lines");
        assertThat(differing(
                        ship,
                        ShipOrder.builder().from(ship).order(OrderId.of("O-2")).build()))
                .isEqualTo("order");
        assertThat(differing(
                        ship,
                        ShipOrder.builder()
                                .from(ship)
                                .location(LocationId.of("B"))
                                .build()))
                .isEqualTo("location");
        assertThat(differing(OrderFixture.allocate(ONE), OrderFixture.allocate(TWO)))
                .isEqualTo("lines");
        assertThat(differing(OrderFixture.cancel(ONE), OrderFixture.cancel())).isEqualTo("lines");
        assertThat(differing(
                        OrderFixture.cancel(ONE),
                        CancelOrder.builder()
                                .from(OrderFixture.cancel(ONE))
                                .reason(CancelReason.OUT_OF_STOCK)
                                .build()))
                .isEqualTo("reason");
        assertThat(differing(OrderFixture.takeBack("R-1", ONE), OrderFixture.takeBack("R-2", ONE)))
                .isEqualTo("returned");
        assertThat(differing(OrderFixture.takeBack("R-1", ONE), OrderFixture.takeBack("R-1", TWO)))
                .isEqualTo("lines");
        assertThat(differing(
                        OrderFixture.hold("a", OrderEvent.Kind.SHIPPED),
                        OrderFixture.hold("a", OrderEvent.Kind.SETTLED)))
                .isEqualTo("hold");
        assertThat(differing(OrderFixture.release("a", "x"), OrderFixture.release("b", "x")))
                .isEqualTo("hold");
        assertThat(differing(
                        OrderFixture.settle(),
                        SettleOrder.builder()
                                .from(OrderFixture.settle())
                                .order(OrderId.of("O-2"))
                                .build()))
                .isEqualTo("order");
    }

    @Test
    void the_order_of_lines_and_the_header_are_no_part_of_a_fingerprint() {
        assertThat(OrderFixture.ship("S-1", ONE, TWO).fingerprint())
                .isEqualTo(OrderFixture.ship("S-1", TWO, ONE)
                        .withHeader(OrderFixture.header("other"))
                        .fingerprint());
    }

    @Test
    void an_order_that_makes_no_sense_cannot_be() {
        Order order = OrderFixture.allocated();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Order.builder().from(order).lines(List.of()).build())
                .withMessageContaining("lines");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Order.builder().from(order).version(0).build())
                .withMessageContaining("version");
        OrderHold hold = OrderFixture.hold("a", OrderEvent.Kind.SHIPPED).hold();
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Order.builder().from(order).holds(List.of(hold, hold)).build())
                .withMessageContaining("unique");
        List<OrderLine> backwards = List.of(order.lines().get(1), order.lines().get(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Order.builder().from(order).lines(backwards).build())
                .withMessageContaining("line number");
    }

    private static String differing(Command first, Command second) {
        return first.fingerprint().differingField(second.fingerprint()).orElse("nothing");
    }
}
