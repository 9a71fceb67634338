package org.countinghouse.domain.fulfillment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.countinghouse.domain.order.LineQuantity;
import org.countinghouse.domain.order.OrderDecider;
import org.countinghouse.domain.order.OrderEvent.LinesShipped;
import org.countinghouse.domain.order.OrderFixture;
import org.countinghouse.domain.order.ShipmentReference;
import org.countinghouse.domain.quantity.Quantity;
import org.junit.jupiter.api.Test;

class ShipmentTest {

    @Test
    void tells_what_the_orders_event_said() {
        LinesShipped event = OrderFixture.only(
                OrderDecider.decide(
                        OrderFixture.ship("S-1", LineQuantity.of(1, 6), LineQuantity.of(2, 1)),
                        OrderFixture.allocated()),
                LinesShipped.class);

        Shipment shipment = Shipment.of(event);

        assertThat(shipment.id()).isEqualTo(ShipmentId.of("S-1"));
        assertThat(shipment.id().reference()).isEqualTo(ShipmentReference.of("S-1"));
        assertThat(shipment.order()).isEqualTo(OrderFixture.ORDER);
        assertThat(shipment.location()).isEqualTo(OrderFixture.MAIN);
        assertThat(shipment.shippedAt()).isEqualTo(OrderFixture.T0);
        assertThat(shipment.units()).isEqualTo(Quantity.of(7));
        assertThat(shipment.amounts()).isEqualTo(OrderFixture.amounts("18.07", "3.62"));
    }

    @Test
    void is_never_empty() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Shipment(
                        ShipmentId.of("S"), OrderFixture.ORDER, OrderFixture.MAIN, List.of(), OrderFixture.T0))
                .withMessageContaining("lines");
    }
}
