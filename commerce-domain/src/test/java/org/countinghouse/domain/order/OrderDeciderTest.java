package org.countinghouse.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.countinghouse.domain.order.OrderFixture.GBP;
import static org.countinghouse.domain.order.OrderFixture.MUGS;
import static org.countinghouse.domain.order.OrderFixture.ORDER;
import static org.countinghouse.domain.order.OrderFixture.PLATES;
import static org.countinghouse.domain.order.OrderFixture.T0;
import static org.countinghouse.domain.order.OrderFixture.after;
import static org.countinghouse.domain.order.OrderFixture.allocate;
import static org.countinghouse.domain.order.OrderFixture.allocated;
import static org.countinghouse.domain.order.OrderFixture.amounts;
import static org.countinghouse.domain.order.OrderFixture.cancel;
import static org.countinghouse.domain.order.OrderFixture.hold;
import static org.countinghouse.domain.order.OrderFixture.only;
import static org.countinghouse.domain.order.OrderFixture.place;
import static org.countinghouse.domain.order.OrderFixture.release;
import static org.countinghouse.domain.order.OrderFixture.settle;
import static org.countinghouse.domain.order.OrderFixture.ship;
import static org.countinghouse.domain.order.OrderFixture.shipped;
import static org.countinghouse.domain.order.OrderFixture.short2;
import static org.countinghouse.domain.order.OrderFixture.takeBack;

import io.vavr.control.Either;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.kernel.Actor;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.order.OrderEvent.Kind;
import org.countinghouse.domain.order.OrderEvent.LinesAllocated;
import org.countinghouse.domain.order.OrderEvent.LinesBackordered;
import org.countinghouse.domain.order.OrderEvent.LinesCanceled;
import org.countinghouse.domain.order.OrderEvent.LinesReturned;
import org.countinghouse.domain.order.OrderEvent.LinesShipped;
import org.countinghouse.domain.order.OrderEvent.OrderPlaced;
import org.countinghouse.domain.quantity.Quantity;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OrderDeciderTest {

    private static final Quantity ZERO = Quantity.ZERO;

    @Nested
    class Placing {

        @Test
        void writes_the_order_once_in_the_state_it_is_in() {
            Decision<Order, OrderEvent> decision = OrderDecider.decide(
                            place(RequestedLine.backordered(MUGS, Quantity.of(4)), RequestedLine.allocated(PLATES)),
                            Optional.empty())
                    .get();

            assertThat(decision.events())
                    .containsExactly(
                            new OrderPlaced(
                                    ORDER,
                                    OrderFixture.CHANNEL,
                                    ExternalReference.of("536365"),
                                    Optional.of(CustomerId.of("17850")),
                                    GBP,
                                    List.of(MUGS, PLATES),
                                    T0),
                            new LinesAllocated(
                                    ORDER,
                                    OrderFixture.CHANNEL,
                                    List.of(
                                            new LinesAllocated.Allocated(
                                                    1, MUGS.item().sku(), Quantity.of(4), ZERO),
                                            new LinesAllocated.Allocated(
                                                    2, PLATES.item().sku(), Quantity.of(3), ZERO)),
                                    T0),
                            new LinesBackordered(
                                    ORDER,
                                    OrderFixture.CHANNEL,
                                    List.of(new LinesBackordered.Backordered(
                                            1, MUGS.item().sku(), Quantity.of(2))),
                                    T0));
            Order order = decision.state();
            assertThat(order.version()).isEqualTo(3);
            assertThat(order.state()).isEqualTo(OrderState.PLACED);
            assertThat(order.placedAt()).isEqualTo(T0);
            assertThat(order.total()).isEqualTo(amounts("23.63", "4.73"));
            assertThat(buckets(order, 1).backordered()).isEqualTo(Quantity.of(2));
        }

        @Test
        void everything_allocated_is_allocated_and_nothing_decided_is_placed() {
            assertThat(allocated().state()).isEqualTo(OrderState.ALLOCATED);
            assertThat(allocated().version()).isEqualTo(2);
            assertThat(OrderFixture.open().state()).isEqualTo(OrderState.PLACED);
            assertThat(OrderFixture.open().version()).isEqualTo(1);
        }

        @Test
        void the_same_reference_with_the_same_content_is_the_same_order() {
            Order order = shipped();
            PlaceOrder again = PlaceOrder.builder()
                    .from(place(
                            RequestedLine.open(MUGS),
                            RequestedLine.open(PLATES),
                            RequestedLine.open(OrderFixture.POSTAGE)))
                    .order(OrderId.of("another"))
                    .build();

            assertThat(OrderDecider.decide(again, Optional.of(order)).get()).isEqualTo(Decision.unchanged(order));
        }

        @Test
        void the_same_reference_with_other_content_names_the_field() {
            Optional<Order> existing = Optional.of(OrderFixture.placed(RequestedLine.open(MUGS)));
            PlaceOrder same = place(RequestedLine.open(MUGS));

            assertThat(taken(
                            PlaceOrder.builder()
                                    .from(same)
                                    .customer(Optional.empty())
                                    .build(),
                            existing))
                    .isEqualTo("customer");
            assertThat(taken(place(RequestedLine.open(MUGS), RequestedLine.open(PLATES)), existing))
                    .isEqualTo("lines");
            PlacedLine yen = new PlacedLine(
                    1,
                    MUGS.item(),
                    MUGS.quantity(),
                    org.countinghouse.domain.money.UnitPrice.parse("1", java.util.Currency.getInstance("JPY")),
                    LineAmounts.zero(java.util.Currency.getInstance("JPY")));
            assertThat(taken(
                            PlaceOrder.builder()
                                    .from(same)
                                    .currency(java.util.Currency.getInstance("JPY"))
                                    .lines(List.of(RequestedLine.open(yen)))
                                    .build(),
                            existing))
                    .isEqualTo("currency");
        }

        @Test
        void stocks_answer_is_no_part_of_what_is_asked_for() {
            assertThat(place(RequestedLine.open(MUGS)).fingerprint())
                    .isEqualTo(place(RequestedLine.allocated(MUGS)).fingerprint());
            assertThat(place(RequestedLine.open(MUGS))
                            .fingerprint()
                            .differingField(place(RequestedLine.open(PLATES)).fingerprint()))
                    .contains("lines");
        }

        @Test
        void a_command_that_makes_no_sense_cannot_be() {
            assertThatIllegalArgumentException().isThrownBy(() -> place()).withMessageContaining("lines");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> place(RequestedLine.open(PLATES), RequestedLine.open(MUGS)))
                    .withMessageContaining("line number");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new RequestedLine(MUGS, Quantity.of(4), Quantity.of(3)))
                    .withMessageContaining("at most 6");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> OrderFixture.goods(0, "A", 1, "1", "0"))
                    .withMessageContaining("line number");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> OrderFixture.goods(1, "A", 1_000_000_001, "1", "0"))
                    .withMessageContaining("quantity");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ship("S-1", LineQuantity.of(1, 1), LineQuantity.of(1, 1)))
                    .withMessageContaining("once");
            assertThatIllegalArgumentException().isThrownBy(() -> ship("S-1")).withMessageContaining("empty");
            assertThatIllegalArgumentException().isThrownBy(() -> LineQuantity.of(1, 0));
            assertThatIllegalArgumentException().isThrownBy(() -> LineQuantity.of(0, 1));
        }

        private String taken(PlaceOrder command, Optional<Order> existing) {
            OrderRejection rejection = OrderDecider.decide(command, existing).getLeft();
            assertThat(rejection.code()).isEqualTo("reference-taken");
            return ((OrderRejection.ReferenceTaken) rejection).field();
        }
    }

    @Nested
    class Allocating {

        @Test
        void takes_open_units_first_then_backordered_ones() {
            Order order = OrderFixture.placed(
                    new RequestedLine(MUGS, Quantity.ONE, Quantity.of(2)), RequestedLine.open(PLATES));

            LinesAllocated event =
                    only(OrderDecider.decide(allocate(LineQuantity.of(1, 4)), order), LinesAllocated.class);

            assertThat(event.lines())
                    .containsExactly(new LinesAllocated.Allocated(1, MUGS.item().sku(), Quantity.of(3), Quantity.ONE));
        }

        @Test
        void of_everything_makes_the_order_allocated() {
            Order order = after(OrderDecider.decide(allocate(LineQuantity.of(1, 2)), short2()));

            assertThat(order.state()).isEqualTo(OrderState.ALLOCATED);
            assertThat(buckets(order, 1).allocated()).isEqualTo(Quantity.of(6));
        }

        @Test
        void of_more_than_there_is_says_how_many_there_are() {
            OrderRejection rejection = refused(OrderDecider.decide(allocate(LineQuantity.of(1, 3)), short2()));

            assertThat(rejection)
                    .isEqualTo(new OrderRejection.NotThatManyUnits(
                            ORDER, 1, Kind.ALLOCATED, Quantity.of(3), Quantity.of(2)));
            assertThat(rejection.message()).isEqualTo("line 1 of order O-1 has 2 units for ALLOCATED, not 3");
            assertThat(refused(OrderDecider.decide(allocate(LineQuantity.of(9, 1)), short2())))
                    .isEqualTo(new OrderRejection.UnknownLine(ORDER, 9));
        }
    }

    @Nested
    class Shipping {

        @Test
        void charges_the_difference_of_cumulative_shares() {
            Order order = allocated();
            LinesShipped first =
                    only(OrderDecider.decide(ship("S-1", LineQuantity.of(2, 1)), order), LinesShipped.class);
            order = OrderDecider.evolve(order, first);
            LinesShipped rest =
                    only(OrderDecider.decide(ship("S-2", LineQuantity.of(2, 2)), order), LinesShipped.class);

            assertThat(first.shipment()).isEqualTo(ShipmentReference.of("S-1"));
            assertThat(first.location()).isEqualTo(OrderFixture.MAIN);
            assertThat(first.lines())
                    .containsExactly(new LinesShipped.Shipped(
                            2, PLATES.item().sku(), PLATES.item().kind(), Quantity.ONE, amounts("2.77", "0.56")));
            assertThat(rest.lines().get(0).amounts()).isEqualTo(amounts("5.56", "1.11"));
        }

        @Test
        void of_a_part_and_of_the_rest_moves_the_state() {
            Order order = after(OrderDecider.decide(ship("S-1", LineQuantity.of(1, 6)), allocated()));
            assertThat(order.state()).isEqualTo(OrderState.PARTIALLY_FULFILLED);

            order = after(OrderDecider.decide(ship("S-2", LineQuantity.of(2, 3), LineQuantity.of(3, 1)), order));
            assertThat(order.state()).isEqualTo(OrderState.FULFILLED);
            assertThat(order.version()).isEqualTo(4);
            assertThat(order.line(1).orElseThrow().charged()).isEqualTo(MUGS.amounts());
        }

        @Test
        void of_what_is_not_allocated_is_refused() {
            assertThat(refused(OrderDecider.decide(ship("S-1", LineQuantity.of(1, 5)), short2())))
                    .isEqualTo(new OrderRejection.NotThatManyUnits(
                            ORDER, 1, Kind.SHIPPED, Quantity.of(5), Quantity.of(4)));
        }

        @Test
        void of_a_fulfilled_order_is_refused_by_name() {
            OrderRejection rejection = refused(OrderDecider.decide(ship("S-2", LineQuantity.of(1, 1)), shipped()));

            assertThat(rejection)
                    .isEqualTo(new OrderRejection.NotAllowedInState(
                            ORDER, OrderState.FULFILLED, Kind.SHIPPED, "everything-has-shipped"));
            assertThat(rejection.code()).isEqualTo("not-allowed-in-state");
            assertThat(rejection.message()).contains("O-1", "FULFILLED", "everything-has-shipped");
        }
    }

    @Nested
    class Canceling {

        @Test
        void of_all_that_is_left_takes_every_bucket() {
            Order order = OrderFixture.placed(new RequestedLine(MUGS, Quantity.of(3), Quantity.of(2)));

            LinesCanceled event = only(OrderDecider.decide(cancel(), order), LinesCanceled.class);

            assertThat(event.reason()).isEqualTo(CancelReason.CUSTOMER_REQUEST);
            assertThat(event.lines())
                    .containsExactly(new LinesCanceled.Canceled(
                            1, MUGS.item().sku(), Quantity.ONE, Quantity.of(2), Quantity.of(3), MUGS.amounts()));
            assertThat(OrderDecider.evolve(order, event).state()).isEqualTo(OrderState.CANCELED);
        }

        @Test
        void of_a_part_takes_open_then_backordered_then_allocated_units() {
            Order order = OrderFixture.placed(new RequestedLine(MUGS, Quantity.of(3), Quantity.of(2)));

            LinesCanceled two = only(OrderDecider.decide(cancel(LineQuantity.of(1, 2)), order), LinesCanceled.class);
            LinesCanceled four = only(OrderDecider.decide(cancel(LineQuantity.of(1, 4)), order), LinesCanceled.class);

            assertThat(two.lines().get(0))
                    .extracting(
                            LinesCanceled.Canceled::fromOpen,
                            LinesCanceled.Canceled::fromBackordered,
                            LinesCanceled.Canceled::fromAllocated)
                    .containsExactly(Quantity.ONE, Quantity.ONE, ZERO);
            assertThat(four.lines().get(0))
                    .extracting(
                            LinesCanceled.Canceled::fromOpen,
                            LinesCanceled.Canceled::fromBackordered,
                            LinesCanceled.Canceled::fromAllocated)
                    .containsExactly(Quantity.ONE, Quantity.of(2), Quantity.ONE);
        }

        @Test
        void of_the_unshipped_rest_fulfills_and_the_amounts_make_the_line() {
            Order order = after(OrderDecider.decide(ship("S-1", LineQuantity.of(1, 4)), short2()));

            LinesCanceled event = only(OrderDecider.decide(cancel(), order), LinesCanceled.class);
            Order done = OrderDecider.evolve(order, event);

            assertThat(done.state()).isEqualTo(OrderState.FULFILLED);
            assertThat(done.line(1)
                            .orElseThrow()
                            .charged()
                            .plus(event.lines().get(0).amounts()))
                    .isEqualTo(MUGS.amounts());
        }

        @Test
        void of_what_has_shipped_is_refused() {
            assertThat(refused(OrderDecider.decide(cancel(), shipped())).code()).isEqualTo("not-allowed-in-state");
            assertThat(refused(OrderDecider.decide(cancel(LineQuantity.of(1, 7)), allocated()))
                            .code())
                    .isEqualTo("not-that-many-units");
        }

        @Test
        void of_an_order_of_picked_units_finds_nothing() {
            Order open = OrderFixture.placed(RequestedLine.allocated(MUGS));
            Quantity six = Quantity.of(6);
            Order picked = Order.builder()
                    .from(open)
                    .lines(List.of(
                            new OrderLine(MUGS, new LineBuckets(six, ZERO, ZERO, ZERO, six, ZERO, ZERO, ZERO, ZERO))))
                    .build();

            assertThat(refused(OrderDecider.decide(cancel(), picked)))
                    .isEqualTo(new OrderRejection.NothingToCancel(ORDER));
        }
    }

    @Nested
    class Returning {

        @Test
        void refunds_the_difference_of_cumulative_shares() {
            Order order = shipped();

            LinesReturned one =
                    only(OrderDecider.decide(takeBack("R-1", LineQuantity.of(2, 1)), order), LinesReturned.class);
            order = OrderDecider.evolve(order, one);
            LinesReturned two =
                    only(OrderDecider.decide(takeBack("R-2", LineQuantity.of(2, 2)), order), LinesReturned.class);
            order = OrderDecider.evolve(order, two);

            assertThat(one.returned()).isEqualTo(ReturnReference.of("R-1"));
            assertThat(one.lines())
                    .containsExactly(new LinesReturned.Returned(
                            2, PLATES.item().sku(), PLATES.item().kind(), Quantity.ONE, amounts("2.77", "0.56")));
            assertThat(two.lines().get(0).amounts()).isEqualTo(amounts("5.56", "1.11"));
            assertThat(order.line(2).orElseThrow().refunded()).isEqualTo(PLATES.amounts());
            assertThat(order.state()).isEqualTo(OrderState.FULFILLED);
        }

        @Test
        void of_what_never_shipped_is_refused() {
            assertThat(refused(OrderDecider.decide(takeBack("R-1", LineQuantity.of(1, 7)), shipped())))
                    .isEqualTo(new OrderRejection.NotThatManyUnits(
                            ORDER, 1, Kind.RETURNED, Quantity.of(7), Quantity.of(6)));
            assertThat(refused(OrderDecider.decide(takeBack("R-1", LineQuantity.of(1, 1)), allocated()))
                            .message())
                    .contains("nothing-has-shipped");
        }

        @Test
        void after_settlement_keeps_the_order_settled() {
            Order settled = after(OrderDecider.decide(settle(), shipped()));

            Order order = after(OrderDecider.decide(takeBack("R-1", LineQuantity.of(1, 1)), settled));

            assertThat(order.state()).isEqualTo(OrderState.SETTLED);
            assertThat(buckets(order, 1).returned()).isEqualTo(Quantity.ONE);
        }
    }

    @Nested
    class Holding {

        @Test
        void blocks_the_declared_steps_only() {
            Order held = after(OrderDecider.decide(hold("risk", Kind.SHIPPED), allocated()));

            OrderRejection rejection = refused(OrderDecider.decide(ship("S-1", LineQuantity.of(1, 1)), held));

            assertThat(rejection).isEqualTo(new OrderRejection.BlockedByHold(ORDER, HoldName.of("risk"), Kind.SHIPPED));
            assertThat(rejection.message()).isEqualTo("the hold risk of order O-1 blocks SHIPPED");
            assertThat(held.state()).isEqualTo(OrderState.ALLOCATED);
            assertThat(OrderDecider.decide(cancel(), held).isRight()).isTrue();
        }

        @Test
        void ends_with_its_release_by_whom_it_names() {
            Order held = after(OrderDecider.decide(hold("risk", Kind.SHIPPED), allocated()));
            Order both = after(OrderDecider.decide(hold("export", Kind.SHIPPED), held));

            assertThat(refused(OrderDecider.decide(release("risk", "clerk"), held)))
                    .isEqualTo(new OrderRejection.NotYoursToRelease(ORDER, HoldName.of("risk"), Actor.of("risk")));
            assertThat(refused(OrderDecider.decide(release("export", "risk"), held)))
                    .isEqualTo(new OrderRejection.UnknownHold(ORDER, HoldName.of("export")));
            assertThat(after(OrderDecider.decide(release("risk", "risk"), held)).holds())
                    .isEmpty();
            assertThat(after(OrderDecider.decide(release("risk", "risk"), both)).holds())
                    .extracting(OrderHold::name)
                    .containsExactly(HoldName.of("export"));
        }

        @Test
        void twice_under_one_name_is_refused() {
            Order held = after(OrderDecider.decide(hold("risk", Kind.SHIPPED), allocated()));

            assertThat(refused(OrderDecider.decide(hold("risk", Kind.CANCELED), held)))
                    .isEqualTo(new OrderRejection.HoldExists(ORDER, HoldName.of("risk")));
        }

        @Test
        void must_block_something_and_not_its_own_release() {
            assertThatIllegalArgumentException().isThrownBy(() -> hold("risk")).withMessageContaining("empty");
            assertThatIllegalArgumentException().isThrownBy(() -> hold("risk", Kind.HOLD_RELEASED));
            assertThatIllegalArgumentException().isThrownBy(() -> hold("risk", Kind.HELD));
            assertThatIllegalArgumentException().isThrownBy(() -> hold("risk", Kind.PLACED));
        }

        @Test
        void of_a_canceled_order_is_refused() {
            Order canceled = after(OrderDecider.decide(cancel(), allocated()));

            assertThat(refused(OrderDecider.decide(hold("risk", Kind.SHIPPED), canceled))
                            .code())
                    .isEqualTo("not-allowed-in-state");
            assertThat(refused(OrderDecider.decide(release("risk", "risk"), canceled))
                            .code())
                    .isEqualTo("not-allowed-in-state");
        }
    }

    @Nested
    class Settling {

        @Test
        void needs_everything_shipped() {
            assertThat(after(OrderDecider.decide(settle(), shipped())).state()).isEqualTo(OrderState.SETTLED);
            assertThat(refused(OrderDecider.decide(settle(), allocated())).message())
                    .contains("nothing-has-shipped");
        }
    }

    @Nested
    class Folding {

        @Test
        void begins_with_the_placed_event_only() {
            OrderEvent settled = new OrderEvent.OrderSettled(ORDER, T0);

            assertThatIllegalArgumentException().isThrownBy(() -> OrderDecider.replay(List.of()));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> OrderDecider.replay(List.of(settled)))
                    .withMessageContaining("OrderPlaced");
        }

        @Test
        void refuses_events_that_cannot_follow() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> OrderDecider.evolve(allocated(), new OrderEvent.OrderSettled(ORDER, T0)))
                    .withMessageContaining("nothing-has-shipped");
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> OrderDecider.evolve(shipped(), new OrderEvent.OrderSettled(OrderId.of("other"), T0)))
                    .withMessageContaining("O-1");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> OrderDecider.evolve(
                            allocated(), new OrderEvent.HoldReleased(ORDER, HoldName.of("risk"), T0)))
                    .withMessageContaining("risk");
            LinesShipped.Shipped ghost = new LinesShipped.Shipped(
                    9, MUGS.item().sku(), MUGS.item().kind(), Quantity.ONE, amounts("1.00", "0"));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> OrderDecider.evolve(allocated(), shippedEvent(ghost)))
                    .withMessageContaining("9");
            LinesShipped.Shipped mug = new LinesShipped.Shipped(
                    1, MUGS.item().sku(), MUGS.item().kind(), Quantity.ONE, amounts("1.00", "0"));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> OrderDecider.evolve(allocated(), shippedEvent(mug, mug)))
                    .withMessageContaining("once");
        }

        @Test
        void an_order_whose_state_and_buckets_disagree_cannot_be() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Order.builder()
                            .from(allocated())
                            .state(OrderState.FULFILLED)
                            .build())
                    .withMessageContaining("READY");
        }

        private LinesShipped shippedEvent(LinesShipped.Shipped... lines) {
            return new LinesShipped(
                    ORDER, OrderFixture.CHANNEL, ShipmentReference.of("S-1"), OrderFixture.MAIN, List.of(lines), T0);
        }
    }

    @Test
    void lines_are_found_by_number_even_when_numbers_have_gaps() {
        Order order = OrderFixture.placed(
                RequestedLine.open(OrderFixture.goods(2, "A", 1, "1.00", "0")),
                RequestedLine.open(OrderFixture.goods(7, "B", 1, "1.00", "0")));

        assertThat(order.line(2).orElseThrow().sku().value()).isEqualTo("A");
        assertThat(order.line(7).orElseThrow().sku().value()).isEqualTo("B");
        assertThat(order.line(1)).isEmpty();
        assertThat(order.line(0)).isEmpty();
    }

    private static LineBuckets buckets(Order order, int line) {
        return order.line(line).orElseThrow().buckets();
    }

    private static OrderRejection refused(Either<OrderRejection, Decision<Order, OrderEvent>> decided) {
        assertThat(decided.isLeft()).isTrue();
        return decided.getLeft();
    }
}
