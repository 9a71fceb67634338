package org.countinghouse.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.kernel.Actor;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.CorrelationId;
import org.countinghouse.domain.order.OrderEvent.Kind;
import org.junit.jupiter.api.Test;

class OrderStatusTest {

    @Test
    void tells_what_shipped_what_came_back_and_who_did_it() {
        List<RecordedOrderEvent> history = new ArrayList<>();
        PlaceOrder place = OrderFixture.place(RequestedLine.allocated(OrderFixture.MUGS));
        var placed = OrderDecider.decide(place, Optional.empty()).get();
        history.addAll(RecordedOrderEvent.of(place.header(), Optional.empty(), placed.events()));
        ShipOrder ship = OrderFixture.ship("S-1", LineQuantity.of(1, 6));
        var shipped = OrderDecider.decide(ship, placed.state()).get();
        history.addAll(RecordedOrderEvent.of(ship.header(), Optional.of(placed.state()), shipped.events()));
        ReturnLines back = OrderFixture.takeBack("R-1", LineQuantity.of(1, 1));
        var returned = OrderDecider.decide(back, shipped.state()).get();
        history.addAll(RecordedOrderEvent.of(back.header(), Optional.of(shipped.state()), returned.events()));

        OrderStatus status = OrderStatus.of(history);

        assertThat(status.order()).isEqualTo(returned.state());
        assertThat(status.waitingFor()).isEqualTo(WaitingFor.SETTLEMENT);
        assertThat(status.shipments())
                .hasSize(1)
                .first()
                .isEqualTo(shipped.events().get(0));
        assertThat(status.returns())
                .hasSize(1)
                .first()
                .isEqualTo(returned.events().get(0));
        assertThat(status.audit()).extracting(OrderAudit::sequence).containsExactly(1L, 2L, 3L, 4L);
        assertThat(status.audit())
                .extracting(OrderAudit::from)
                .containsExactly(
                        Optional.empty(),
                        Optional.of(OrderState.PLACED),
                        Optional.of(OrderState.ALLOCATED),
                        Optional.of(OrderState.FULFILLED));
        assertThat(status.audit().get(2))
                .isEqualTo(new OrderAudit(
                        3,
                        Kind.SHIPPED,
                        OrderFixture.T0,
                        Actor.of("clerk"),
                        CommandId.of("ship S-1"),
                        CorrelationId.of("ship S-1"),
                        Optional.of(OrderState.ALLOCATED),
                        OrderState.FULFILLED,
                        ""));
    }

    @Test
    void a_record_says_why_as_far_as_the_event_knows() {
        Order order = OrderFixture.allocated();
        OrderEvent canceled =
                OrderDecider.decide(OrderFixture.cancel(), order).get().events().get(0);
        assertThat(reason(order, canceled)).isEqualTo("CUSTOMER_REQUEST");
        OrderEvent held = OrderDecider.decide(OrderFixture.hold("risk", Kind.SHIPPED), order)
                .get()
                .events()
                .get(0);
        assertThat(reason(order, held)).isEqualTo("risk: FRAUD_CHECK");
        assertThat(reason(
                        OrderDecider.evolve(order, held),
                        new OrderEvent.HoldReleased(OrderFixture.ORDER, HoldName.of("risk"), OrderFixture.T0)))
                .isEqualTo("risk");
    }

    @Test
    void an_order_waits_for_what_is_furthest_from_the_customer() {
        assertThat(WaitingFor.of(OrderFixture.open())).isEqualTo(WaitingFor.ALLOCATION);
        assertThat(WaitingFor.of(OrderFixture.short2())).isEqualTo(WaitingFor.STOCK);
        assertThat(WaitingFor.of(OrderFixture.allocated())).isEqualTo(WaitingFor.SHIPMENT);
        assertThat(WaitingFor.of(OrderFixture.shipped())).isEqualTo(WaitingFor.SETTLEMENT);
        assertThat(WaitingFor.of(
                        OrderFixture.after(OrderDecider.decide(OrderFixture.settle(), OrderFixture.shipped()))))
                .isEqualTo(WaitingFor.NOTHING);
        assertThat(WaitingFor.of(OrderFixture.after(
                        OrderDecider.decide(OrderFixture.hold("h", Kind.SHIPPED), OrderFixture.allocated()))))
                .isEqualTo(WaitingFor.RELEASE_OF_HOLD);
    }

    private static String reason(Order order, OrderEvent event) {
        return RecordedOrderEvent.of(OrderFixture.header("x"), Optional.of(order), List.of(event))
                .get(0)
                .audit()
                .reason();
    }
}
