package org.countinghouse.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.countinghouse.domain.fulfillment.Shipment;
import org.countinghouse.domain.kernel.Actor;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.order.AllocateOrder;
import org.countinghouse.domain.order.CancelOrder;
import org.countinghouse.domain.order.CancelReason;
import org.countinghouse.domain.order.ExternalReference;
import org.countinghouse.domain.order.HoldName;
import org.countinghouse.domain.order.LineQuantity;
import org.countinghouse.domain.order.Order;
import org.countinghouse.domain.order.OrderAudit;
import org.countinghouse.domain.order.OrderId;
import org.countinghouse.domain.order.OrderRejection;
import org.countinghouse.domain.order.OrderState;
import org.countinghouse.domain.order.OrderStatus;
import org.countinghouse.domain.order.PlaceOrder;
import org.countinghouse.domain.order.ReleaseHold;
import org.countinghouse.domain.order.SettleOrder;
import org.countinghouse.domain.order.WaitingFor;
import org.countinghouse.domain.returns.ArrivedLine;
import org.countinghouse.domain.returns.AuthorizeReturn;
import org.countinghouse.domain.returns.Disposition;
import org.countinghouse.domain.returns.ReceiveReturn;
import org.countinghouse.domain.returns.RefundReturn;
import org.countinghouse.domain.returns.RejectReturn;
import org.countinghouse.domain.returns.Return;
import org.countinghouse.domain.returns.ReturnId;
import org.countinghouse.domain.returns.ReturnRejection;
import org.countinghouse.domain.returns.ReturnState;
import org.countinghouse.ports.kernel.OutboxMessage;
import org.countinghouse.ports.kernel.internal.CommandGate;
import org.countinghouse.ports.kernel.internal.EventPublication;
import org.countinghouse.ports.order.internal.OrderService;
import org.countinghouse.ports.returns.internal.ReturnService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Orders and returns from command to answer over the stores under test: once, or not at all (I1). */
public abstract class OrderManagementConformance extends Conformance {

    private static final OrderId ORDER = OrderId.of("O-1");
    private static final ReturnId RETURN = ReturnId.of("R-1");

    private TenantId tenant = TenantId.of("none");

    @BeforeEach
    void takeTenant() {
        tenant = fixture().freshTenant();
    }

    private CommandGate gate() {
        return new CommandGate(
                stores().unitOfWork(), stores().processedCommands(), InstantSource.fixed(NOON.plusNanos(1234)));
    }

    private OrderService orders() {
        return new OrderService(gate(), stores().orders(), new EventPublication(stores().outbox(), List.of()));
    }

    private ReturnService returns() {
        return new ReturnService(
                gate(), stores().orders(), stores().returns(), new EventPublication(stores().outbox(), List.of()));
    }

    private PlaceOrder placeCommand(String key, String order) {
        return OrderSamples.place(untimed(key), order, "536365");
    }

    /** A header without a time: the gate stamps one. */
    private CommandHeader untimed(String key) {
        return CommandHeader.of(tenant, CommandId.of(key), Actor.of("tck"));
    }

    private Either<OrderRejection, Order> place(PlaceOrder command) {
        return fixture().asHost(() -> orders().place(command));
    }

    private Order placed() {
        return place(placeCommand("place", "O-1")).get();
    }

    private Either<OrderRejection, Shipment> ship(String key, LineQuantity... lines) {
        return fixture().asHost(() -> orders().ship(OrderSamples.ship(untimed(key), "O-1", "S-" + key, lines)));
    }

    private Order found() {
        return fixture().asHost(() -> orders().find(tenant, ORDER)).orElseThrow();
    }

    private long messages() {
        return inUnit(() -> stores().outbox().undelivered(tenant, 1000)).size();
    }

    /** Agreeing orders. */
    @Nested
    class Placing {

        @Test
        void stores_publishes_and_answers() {
            Order order = placed();

            assertThat(order).isEqualTo(found());
            assertThat(order.state()).isEqualTo(OrderState.PLACED);
            assertThat(order.placedAt()).isEqualTo(NOON.plusNanos(1000));
            assertThat(fixture()
                            .asHost(() -> orders().find(tenant, OrderSamples.CHANNEL, ExternalReference.of("536365"))))
                    .contains(order);
            assertThat(inUnit(() -> stores().outbox().undelivered(tenant, 10)))
                    .extracting(OutboxMessage::sequence)
                    .containsExactly(1L, 2L, 3L);
        }

        @Test
        void a_repeat_gives_the_first_answer_and_does_nothing() {
            Order first = placed();
            assertThat(ship("1", LineQuantity.of(2, 1)).isRight()).isTrue();

            assertThat(placed()).isEqualTo(first);
            assertThat(messages()).isEqualTo(4);
        }

        @Test
        void the_same_reference_under_another_key_and_id_is_the_same_order() {
            Order first = placed();

            assertThat(place(placeCommand("again", "O-2")).get()).isEqualTo(first);
            assertThat(fixture().asHost(() -> orders().totals(tenant)).orders()).isEqualTo(1);
            assertThat(messages()).isEqualTo(3);
        }

        @Test
        void the_same_reference_with_other_content_names_the_field() {
            placed();
            PlaceOrder other = PlaceOrder.builder()
                    .from(placeCommand("again", "O-2"))
                    .customer(java.util.Optional.empty())
                    .build();

            assertThat(place(other).getLeft())
                    .isEqualTo(new OrderRejection.ReferenceTaken(ORDER, ExternalReference.of("536365"), "customer"));
        }

        @Test
        void an_id_of_another_order_is_refused() {
            placed();

            assertThat(place(OrderSamples.place(untimed("other"), "O-1", "536366"))
                            .getLeft())
                    .isEqualTo(new OrderRejection.OrderIdTaken(ORDER));
        }

        @Test
        void a_key_used_with_another_payload_names_the_field() {
            placed();

            assertThat(place(placeCommand("place", "O-2")).getLeft())
                    .isEqualTo(new OrderRejection.KeyReused(CommandId.of("place"), "order"));
        }

        @Test
        void of_eight_imports_at_once_all_get_the_one_order() {
            List<Callable<OrderId>> imports = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                PlaceOrder command = placeCommand("key " + i, "O-" + i);
                imports.add(() -> importing(command));
            }

            assertThat(together(imports).stream().distinct()).hasSize(1);
            assertThat(fixture().asHost(() -> orders().totals(tenant)).orders()).isEqualTo(1);
        }

        /** A host that joined its own transaction runs it again when somebody else was first. */
        private OrderId importing(PlaceOrder command) {
            for (int attempt = 1; ; attempt++) {
                try {
                    return place(command).get().getId();
                } catch (org.countinghouse.ports.kernel.StaleStateException e) {
                    if (attempt == 10) {
                        throw e;
                    }
                }
            }
        }
    }

    /** Changing orders. */
    @Nested
    class Changing {

        @Test
        void a_shipment_says_what_its_units_are_charged_also_when_repeated() {
            placed();
            Shipment first = ship("1", LineQuantity.of(2, 1)).get();
            assertThat(ship("2", LineQuantity.of(2, 1)).isRight()).isTrue();

            assertThat(first.amounts()).isEqualTo(OrderSamples.amounts("2.77", "0.56"));
            assertThat(ship("1", LineQuantity.of(2, 1)).get()).isEqualTo(first);
            assertThat(found().line(2).orElseThrow().buckets().shipped().units())
                    .isEqualTo(2);
            assertThat(ship("1", LineQuantity.of(2, 2)).getLeft())
                    .isEqualTo(new OrderRejection.KeyReused(CommandId.of("1"), "lines"));
        }

        @Test
        void a_refused_command_leaves_nothing_and_its_key_free() {
            Order before = placed();

            assertThat(ship("1", LineQuantity.of(1, 5)).getLeft().code()).isEqualTo("not-that-many-units");
            assertThat(found()).isEqualTo(before);
            assertThat(messages()).isEqualTo(3);
            assertThat(ship("1", LineQuantity.of(1, 4)).isRight()).isTrue();
        }

        @Test
        void an_unknown_order_is_refused() {
            assertThat(ship("1", LineQuantity.of(1, 1)).getLeft()).isEqualTo(new OrderRejection.UnknownOrder(ORDER));
        }

        @Test
        void an_order_goes_its_way_from_placed_to_settled() {
            placed();
            assertThat(ship("1", OrderSamples.allAllocated().toArray(LineQuantity[]::new))
                            .isRight())
                    .isTrue();
            Order allocated = fixture()
                    .asHost(() -> orders().allocate(AllocateOrder.builder()
                            .header(untimed("allocate"))
                            .order(ORDER)
                            .addLines(LineQuantity.of(1, 1))
                            .build()))
                    .get();
            Order canceled = fixture()
                    .asHost(() -> orders().cancel(CancelOrder.builder()
                            .header(untimed("cancel"))
                            .order(ORDER)
                            .reason(CancelReason.OUT_OF_STOCK)
                            .addLines(LineQuantity.of(1, 1))
                            .build()))
                    .get();
            assertThat(ship("2", LineQuantity.of(1, 1)).isRight()).isTrue();
            SettleOrder settle =
                    SettleOrder.builder().header(untimed("settle")).order(ORDER).build();
            Order held = fixture()
                    .asHost(() -> orders().hold(OrderSamples.hold(untimed("hold"), "O-1")))
                    .get();
            assertThat(fixture().asHost(() -> orders().settle(settle)).getLeft().code())
                    .isEqualTo("blocked-by-hold");
            assertThat(fixture()
                            .asHost(() -> orders().releaseHold(ReleaseHold.builder()
                                    .header(CommandHeader.of(tenant, CommandId.of("release"), Actor.of("risk desk")))
                                    .order(ORDER)
                                    .hold(HoldName.of("risk \"1\""))
                                    .build()))
                            .isRight())
                    .isTrue();
            Order settled = fixture().asHost(() -> orders().settle(settle)).get();

            assertThat(List.of(allocated, canceled, held, settled))
                    .extracting(Order::state)
                    .containsExactly(
                            OrderState.PARTIALLY_FULFILLED,
                            OrderState.PARTIALLY_FULFILLED,
                            OrderState.FULFILLED,
                            OrderState.SETTLED);
            assertThat(found()).isEqualTo(settled);
            assertThat(fixture().asHost(() -> orders().verify(tenant)).isOk()).isTrue();
        }
    }

    /** Asking about orders. */
    @Nested
    class Asking {

        @Test
        void where_is_order_x_tells_all_of_it() {
            placed();
            assertThat(ship("1", LineQuantity.of(1, 4)).isRight()).isTrue();

            OrderStatus status =
                    fixture().asHost(() -> orders().where(tenant, ORDER)).orElseThrow();

            assertThat(status.order()).isEqualTo(found());
            assertThat(status.waitingFor()).isEqualTo(WaitingFor.STOCK);
            assertThat(status.shipments()).hasSize(1);
            assertThat(status.audit())
                    .extracting(OrderAudit::command)
                    .containsExactly(
                            CommandId.of("place"), CommandId.of("place"), CommandId.of("place"), CommandId.of("1"));
            assertThat(fixture().asHost(() -> orders().where(tenant, OrderId.of("nobody"))))
                    .isEmpty();
        }
    }

    /** Goods that come back. */
    @Nested
    class Returning {

        private Return authorized() {
            return fixture()
                    .asHost(() -> returns().authorize(authorize("authorize", 2)))
                    .get();
        }

        private AuthorizeReturn authorize(String key, int units) {
            return AuthorizeReturn.builder()
                    .header(untimed(key))
                    .returnId(RETURN)
                    .order(ORDER)
                    .addLines(LineQuantity.of(2, units))
                    .build();
        }

        private ReceiveReturn receiveCommand() {
            return ReceiveReturn.builder()
                    .header(untimed("receive"))
                    .returnId(RETURN)
                    .location(OrderSamples.LOCATION)
                    .addLines(ArrivedLine.of(2, 1, Disposition.SELLABLE))
                    .addLines(ArrivedLine.of(2, 1, Disposition.SCRAP))
                    .build();
        }

        private Either<ReturnRejection, Return> receive() {
            return fixture().asHost(() -> returns().receive(receiveCommand()));
        }

        private void shippedOrder() {
            placed();
            assertThat(ship("1", LineQuantity.of(2, 3)).isRight()).isTrue();
        }

        @Test
        void the_return_and_the_order_take_the_units_back_together() {
            shippedOrder();
            authorized();

            Return received = receive().get();

            assertThat(received.refund()).isEqualTo(OrderSamples.amounts("5.56", "1.11"));
            assertThat(found().line(2).orElseThrow().buckets().returned().units())
                    .isEqualTo(2);
            assertThat(fixture().asHost(() -> returns().find(tenant, RETURN))).contains(received);
            assertThat(fixture().asHost(() -> returns().of(tenant, ORDER))).containsExactly(received);
            assertThat(fixture()
                            .asHost(() -> orders().where(tenant, ORDER))
                            .orElseThrow()
                            .returns())
                    .hasSize(1);
            assertThat(fixture().asHost(() -> orders().verify(tenant)).isOk()).isTrue();
            assertThat(fixture().asHost(() -> returns().verify(tenant)).isOk()).isTrue();
        }

        @Test
        void a_repeat_gives_the_first_answer_and_takes_nothing_back_again() {
            shippedOrder();
            Return authorized = authorized();
            Return received = receive().get();
            RefundReturn refund = RefundReturn.builder()
                    .header(untimed("refund"))
                    .returnId(RETURN)
                    .amount(Money.parse("6.67", OrderSamples.GBP))
                    .build();
            Return refunded = fixture().asHost(() -> returns().refunded(refund)).get();
            long before = messages();

            assertThat(authorized()).isEqualTo(authorized);
            assertThat(receive().get()).isEqualTo(received);
            assertThat(fixture().asHost(() -> returns().refunded(refund)).get()).isEqualTo(refunded);
            assertThat(refunded.state()).isEqualTo(ReturnState.REFUNDED);
            assertThat(messages()).isEqualTo(before);
            assertThat(found().line(2).orElseThrow().buckets().returned().units())
                    .isEqualTo(2);
        }

        @Test
        void refusals_leave_nothing() {
            assertThat(fixture()
                            .asHost(() -> returns().authorize(authorize("a", 1)))
                            .getLeft())
                    .isEqualTo(new ReturnRejection.UnknownOrder(ORDER));
            assertThat(receive().getLeft()).isEqualTo(new ReturnRejection.UnknownReturn(RETURN));
            shippedOrder();
            assertThat(fixture()
                            .asHost(() -> returns().authorize(authorize("b", 4)))
                            .getLeft()
                            .code())
                    .isEqualTo("refused-by-order");
            authorized();
            assertThat(fixture()
                            .asHost(() -> returns().authorize(authorize("c", 1)))
                            .getLeft())
                    .isEqualTo(new ReturnRejection.ReturnIdTaken(RETURN));
            assertThat(fixture()
                            .asHost(() -> returns().authorize(authorize("authorize", 1)))
                            .getLeft())
                    .isEqualTo(new ReturnRejection.KeyReused(CommandId.of("authorize"), "lines"));
            assertThat(messages()).isEqualTo(5);
        }

        @Test
        void a_rejected_return_takes_nothing_back() {
            shippedOrder();
            authorized();
            RejectReturn reject = RejectReturn.builder()
                    .header(untimed("reject"))
                    .returnId(RETURN)
                    .reason("never came")
                    .build();

            assertThat(fixture().asHost(() -> returns().reject(reject)).get().state())
                    .isEqualTo(ReturnState.REJECTED);
            assertThat(receive().getLeft().code()).isEqualTo("not-allowed-in-state");
            assertThat(found().line(2).orElseThrow().buckets().returned().units())
                    .isZero();
        }

        @Test
        void of_two_returns_of_the_same_units_received_at_once_one_finds_nothing_left() {
            shippedOrder();
            List<Callable<Boolean>> arrivals = new ArrayList<>();
            for (String id : List.of("R-A", "R-B")) {
                AuthorizeReturn authorize = AuthorizeReturn.builder()
                        .from(authorize("authorize " + id, 3))
                        .returnId(ReturnId.of(id))
                        .build();
                assertThat(fixture()
                                .asHost(() -> returns().authorize(authorize))
                                .isRight())
                        .isTrue();
                ReceiveReturn receive = ReceiveReturn.builder()
                        .from(receiveCommand())
                        .header(untimed("receive " + id))
                        .returnId(ReturnId.of(id))
                        .build();
                arrivals.add(
                        () -> fixture().asHost(() -> returns().receive(receive)).isRight());
            }

            assertThat(together(arrivals)).containsExactlyInAnyOrder(true, false);
            assertThat(found().line(2).orElseThrow().buckets().returned().units())
                    .isEqualTo(2);
        }
    }
}
