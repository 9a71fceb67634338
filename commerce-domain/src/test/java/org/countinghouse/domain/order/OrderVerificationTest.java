package org.countinghouse.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.kernel.Discrepancy;
import org.countinghouse.domain.quantity.Quantity;
import org.junit.jupiter.api.Test;

class OrderVerificationTest {

    private final List<RecordedOrderEvent> history = new ArrayList<>();
    private final Order order = shippedOrder();

    @Test
    void an_order_that_is_the_fold_of_its_events_is_well() {
        assertThat(OrderVerification.of(order, history)).isEmpty();
    }

    @Test
    void a_bucket_that_no_event_filled_is_found() {
        OrderLine line = order.lines().get(0);
        Order tampered = Order.builder()
                .from(order)
                .lines(List.of(new OrderLine(line.placed(), line.buckets().takeBack(Quantity.ONE))))
                .build();

        assertThat(OrderVerification.of(tampered, history)).singleElement().satisfies(found -> {
            assertThat(found.invariant()).isEqualTo("O3");
            assertThat(found.subject()).isEqualTo("order O-1 line 1");
            assertThat(found.expected()).contains("returned=0");
            assertThat(found.actual()).contains("returned=1");
        });
    }

    @Test
    void a_state_a_version_and_placed_facts_that_no_event_gave_are_found() {
        Order tampered = Order.builder()
                .from(order)
                .state(OrderState.SETTLED)
                .version(9)
                .externalReference(ExternalReference.of("other"))
                .build();

        assertThat(OrderVerification.of(tampered, history))
                .extracting(Discrepancy::subject)
                .containsExactly("order O-1 version", "order O-1 state", "order O-1 placed facts");
    }

    @Test
    void a_hole_in_the_history_is_found() {
        history.remove(1);

        assertThat(OrderVerification.of(order, history))
                .extracting(Discrepancy::subject)
                .contains("order O-1 event 3 sequence", "order O-1 event 2");
    }

    @Test
    void an_audit_record_that_lies_is_found() {
        OrderAudit true3 = history.get(2).audit();
        OrderAudit false3 = new OrderAudit(
                3,
                true3.kind(),
                true3.occurredAt(),
                true3.actor(),
                true3.command(),
                true3.correlation(),
                Optional.of(OrderState.PLACED),
                OrderState.SETTLED,
                "");
        history.set(2, new RecordedOrderEvent(history.get(2).event(), false3));

        assertThat(OrderVerification.of(order, history))
                .extracting(Discrepancy::invariant, Discrepancy::subject)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("A1", "order O-1 event 3 from"),
                        org.assertj.core.groups.Tuple.tuple("A1", "order O-1 event 3 to"));
    }

    @Test
    void an_order_without_history_is_found() {
        assertThat(OrderVerification.of(order, List.of()))
                .containsExactly(new Discrepancy("O3", "order O-1", "at least one event", "none"));
    }

    private Order shippedOrder() {
        PlaceOrder place = OrderFixture.place(RequestedLine.allocated(OrderFixture.MUGS));
        var placed = OrderDecider.decide(place, Optional.empty()).get();
        history.addAll(RecordedOrderEvent.of(place.header(), Optional.empty(), placed.events()));
        ShipOrder ship = OrderFixture.ship("S-1", LineQuantity.of(1, 6));
        var shipped = OrderDecider.decide(ship, placed.state()).get();
        history.addAll(RecordedOrderEvent.of(ship.header(), Optional.of(placed.state()), shipped.events()));
        return shipped.state();
    }
}
