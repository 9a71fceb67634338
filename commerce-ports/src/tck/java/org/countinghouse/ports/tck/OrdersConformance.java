package org.countinghouse.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.order.ExternalReference;
import org.countinghouse.domain.order.LineQuantity;
import org.countinghouse.domain.order.Order;
import org.countinghouse.domain.order.OrderDecider;
import org.countinghouse.domain.order.OrderEvent;
import org.countinghouse.domain.order.OrderId;
import org.countinghouse.domain.order.RecordedOrderEvent;
import org.countinghouse.ports.kernel.StaleStateException;
import org.countinghouse.ports.order.OrderTotals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Orders come back as they went in, with every event, and nobody's change is lost (O1, O2, O3, A1). */
public abstract class OrdersConformance extends Conformance {

    private static final OrderId ORDER = OrderId.of("O-1");

    private TenantId tenant = TenantId.of("none");

    @BeforeEach
    void takeTenant() {
        tenant = fixture().freshTenant();
    }

    private Order add(String order, String reference) {
        CommandHeader header = header(tenant, "place " + order);
        Decision<Order, OrderEvent> placed = OrderSamples.placed(header, order, reference);
        doInUnit(() -> stores().orders()
                .add(tenant, placed.state(), RecordedOrderEvent.of(header, Optional.empty(), placed.events())));
        return placed.state();
    }

    private Order ship(Order before, String shipment, LineQuantity... lines) {
        CommandHeader header = header(tenant, "ship " + shipment);
        Decision<Order, OrderEvent> shipped = OrderDecider.decide(
                        OrderSamples.ship(header, before.getId().value(), shipment, lines), before)
                .get();
        append(header, before, shipped);
        return shipped.state();
    }

    private void append(CommandHeader header, Order before, Decision<Order, OrderEvent> decision) {
        doInUnit(() -> stores().orders()
                .append(
                        tenant,
                        before,
                        decision.state(),
                        RecordedOrderEvent.of(header, Optional.of(before), decision.events())));
    }

    private Optional<Order> find(OrderId order) {
        return inUnit(() -> stores().orders().find(tenant, order));
    }

    /** What goes in comes out. */
    @Nested
    class Keeping {

        @Test
        void an_order_is_found_by_its_id_and_by_what_its_channel_calls_it() {
            Order order = add("O-1", "536365");

            assertThat(find(ORDER)).contains(order);
            assertThat(inUnit(
                            () -> stores().orders().find(tenant, OrderSamples.CHANNEL, ExternalReference.of("536365"))))
                    .contains(order);
            assertThat(inUnit(() -> stores().orders().find(tenant, ChannelId.of("DE"), ExternalReference.of("536365"))))
                    .isEmpty();
            assertThat(find(OrderId.of("O-2"))).isEmpty();
        }

        @Test
        void a_changed_order_replaces_the_one_before() {
            Order order = ship(add("O-1", "536365"), "S-1", LineQuantity.of(1, 3), LineQuantity.of(3, 1));

            assertThat(find(ORDER)).contains(order);
            assertThat(inUnit(() -> stores().orders().lock(tenant, ORDER))).contains(order);
        }

        @Test
        void holds_come_back_with_all_they_say() {
            Order before = add("O-1", "536365");
            CommandHeader header = header(tenant, "hold");
            Decision<Order, OrderEvent> held = OrderDecider.decide(OrderSamples.hold(header, "O-1"), before)
                    .get();
            append(header, before, held);

            assertThat(find(ORDER)).contains(held.state());
            assertThat(held.state().holds()).hasSize(1);
        }

        @Test
        void every_event_is_kept_in_order_with_its_audit_record() {
            CommandHeader header = header(tenant, "place O-1");
            Decision<Order, OrderEvent> placed = OrderSamples.placed(header, "O-1", "536365");
            Order shipped = ship(add("O-1", "536365"), "S-1", LineQuantity.of(2, 1));

            List<RecordedOrderEvent> history = inUnit(() -> stores().orders().history(tenant, ORDER));

            assertThat(history.subList(0, 3))
                    .isEqualTo(RecordedOrderEvent.of(header, Optional.empty(), placed.events()));
            assertThat(history).hasSize(4);
            assertThat(OrderDecider.replay(
                            history.stream().map(RecordedOrderEvent::event).toList()))
                    .isEqualTo(shipped);
            assertThat(inUnit(() -> stores().orders().history(tenant, OrderId.of("O-2"))))
                    .isEmpty();
        }

        @Test
        void another_tenant_sees_nothing_of_it_and_may_use_the_same_names() {
            Order mine = add("O-1", "536365");
            TenantId before = tenant;
            tenant = fixture().freshTenant();

            assertThat(find(ORDER)).isEmpty();
            assertThat(inUnit(() -> stores().orders().history(tenant, ORDER))).isEmpty();
            ship(add("O-1", "536365"), "S-1", LineQuantity.of(2, 1));

            tenant = before;
            assertThat(find(ORDER)).contains(mine);
        }

        @Test
        void totals_add_up_all_orders_of_the_tenant() {
            assertThat(inUnit(() -> stores().orders().totals(tenant))).isEqualTo(new OrderTotals(0, 0, 0, 0, 0, 0, 0));

            ship(add("O-1", "1"), "S-1", LineQuantity.of(2, 1));
            add("O-2", "2");

            assertThat(inUnit(() -> stores().orders().totals(tenant))).isEqualTo(new OrderTotals(2, 6, 20, 4, 1, 0, 0));
        }
    }

    /** What must not happen. */
    @Nested
    class Refusing {

        @Test
        void a_taken_reference_is_stale_and_leaves_nothing() {
            add("O-1", "536365");

            assertThatThrownBy(() -> add("O-2", "536365")).isInstanceOf(StaleStateException.class);
            assertThat(find(OrderId.of("O-2"))).isEmpty();
            assertThat(inUnit(() -> stores().orders().history(tenant, OrderId.of("O-2"))))
                    .isEmpty();
        }

        @Test
        void a_taken_id_is_stale() {
            Order order = add("O-1", "536365");

            assertThatThrownBy(() -> add("O-1", "536366")).isInstanceOf(StaleStateException.class);
            assertThat(find(ORDER)).contains(order);
        }

        @Test
        void a_change_of_what_was_changed_meanwhile_is_stale_and_leaves_nothing() {
            Order read = add("O-1", "536365");
            Order winner = ship(read, "S-1", LineQuantity.of(2, 1));

            assertThatThrownBy(() -> ship(read, "S-2", LineQuantity.of(2, 2))).isInstanceOf(StaleStateException.class);
            assertThat(find(ORDER)).contains(winner);
            assertThat(inUnit(() -> stores().orders().history(tenant, ORDER))).hasSize(4);
        }

        @Test
        void a_failed_unit_leaves_no_trace() {
            Order before = add("O-1", "536365");
            CommandHeader header = header(tenant, "ship");
            Decision<Order, OrderEvent> shipped = OrderDecider.decide(
                            OrderSamples.ship(header, "O-1", "S-1", LineQuantity.of(2, 1)), before)
                    .get();

            assertThatThrownBy(() -> doInUnit(() -> {
                        stores().orders()
                                .append(
                                        tenant,
                                        before,
                                        shipped.state(),
                                        RecordedOrderEvent.of(header, Optional.of(before), shipped.events()));
                        throw new IllegalStateException("on purpose");
                    }))
                    .hasMessage("on purpose");

            assertThat(find(ORDER)).contains(before);
            assertThat(inUnit(() -> stores().orders().history(tenant, ORDER))).hasSize(3);
        }

        @Test
        void an_order_outside_a_unit_of_work_cannot_be_added() {
            Decision<Order, OrderEvent> placed = OrderSamples.placed(header(tenant, "x"), "O-1", "1");

            assertThatThrownBy(() -> stores().orders().add(tenant, placed.state(), List.of()))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    /** Facts and state agree. */
    @Nested
    class Verifying {

        @Test
        void what_was_stored_together_is_well() {
            ship(add("O-1", "1"), "S-1", LineQuantity.of(2, 1));
            add("O-2", "2");

            assertThat(inUnit(() -> stores().orders().verify(tenant))).satisfies(verification -> {
                assertThat(verification.subject()).isEqualTo("orders");
                assertThat(verification.checked()).isEqualTo(2);
                assertThat(verification.discrepancies()).isEmpty();
            });
        }

        @Test
        void an_order_whose_events_do_not_make_it_is_found() {
            CommandHeader header = header(tenant, "place");
            Decision<Order, OrderEvent> placed = OrderSamples.placed(header, "O-1", "1");
            Order shipped = OrderDecider.decide(
                            OrderSamples.ship(header, "O-1", "S-1", LineQuantity.of(2, 1)), placed.state())
                    .get()
                    .state();
            doInUnit(() -> stores().orders()
                    .add(tenant, shipped, RecordedOrderEvent.of(header, Optional.empty(), placed.events())));

            assertThat(inUnit(() -> stores().orders().verify(tenant)).discrepancies())
                    .extracting(discrepancy -> discrepancy.invariant() + " " + discrepancy.subject())
                    .containsExactly("O2 order O-1 version", "O3 order O-1 state", "O3 order O-1 line 2");
        }
    }

    /** Many at once. */
    @Nested
    class Concurrency {

        @Test
        void of_sixteen_imports_of_one_reference_exactly_one_is_stored() {
            List<Callable<Boolean>> imports = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                String order = "O-" + i;
                imports.add(() -> {
                    try {
                        add(order, "536365");
                        return true;
                    } catch (StaleStateException e) {
                        return false;
                    }
                });
            }

            assertThat(together(imports)).containsOnlyOnce(true);
            assertThat(inUnit(() -> stores().orders().totals(tenant)).orders()).isEqualTo(1);
        }

        @Test
        void units_that_lock_an_order_change_it_one_after_the_other() {
            add("O-1", "536365");
            List<Callable<Long>> changes = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                CommandHeader header = header(tenant, "ship " + i);
                changes.add(() -> inUnit(() -> {
                    Order before = stores().orders().lock(tenant, ORDER).orElseThrow();
                    boolean left =
                            before.line(1).orElseThrow().buckets().allocated().isPositive();
                    Decision<Order, OrderEvent> shipped = OrderDecider.decide(
                                    OrderSamples.ship(header, "O-1", header.id().value(), LineQuantity.of(1, 1)),
                                    before)
                            .getOrElse(Decision.unchanged(before));
                    stores().orders()
                            .append(
                                    tenant,
                                    before,
                                    shipped.state(),
                                    RecordedOrderEvent.of(header, Optional.of(before), shipped.events()));
                    return left ? shipped.state().version() : 0L;
                }));
            }

            List<Long> versions = together(changes);

            assertThat(versions).containsExactlyInAnyOrder(4L, 5L, 6L, 7L, 0L, 0L, 0L, 0L);
            assertThat(find(ORDER)
                            .orElseThrow()
                            .line(1)
                            .orElseThrow()
                            .buckets()
                            .shipped()
                            .units())
                    .isEqualTo(4);
            assertThat(inUnit(() -> stores().orders().verify(tenant)).discrepancies())
                    .isEmpty();
        }
    }
}
