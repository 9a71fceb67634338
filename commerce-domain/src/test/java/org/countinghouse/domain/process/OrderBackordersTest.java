package org.countinghouse.domain.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countinghouse.domain.order.OrderFixture.MAIN;
import static org.countinghouse.domain.order.OrderFixture.MUGS;
import static org.countinghouse.domain.order.OrderFixture.ORDER;
import static org.countinghouse.domain.order.OrderFixture.PLATES;
import static org.countinghouse.domain.order.OrderFixture.T0;
import static org.countinghouse.domain.order.OrderFixture.cancel;
import static org.countinghouse.domain.order.OrderFixture.header;

import java.util.List;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.DemandShare;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReleaseReservation;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.ReservationLine;
import org.countinghouse.domain.inventory.ReservationState;
import org.countinghouse.domain.inventory.backorder.Backorder;
import org.countinghouse.domain.inventory.backorder.BackorderEvent.BackorderFilled;
import org.countinghouse.domain.inventory.backorder.BackorderId;
import org.countinghouse.domain.inventory.backorder.Portion;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.order.AllocateBackordered;
import org.countinghouse.domain.order.LineQuantity;
import org.countinghouse.domain.order.Order;
import org.countinghouse.domain.order.OrderDecider;
import org.countinghouse.domain.order.OrderEvent;
import org.countinghouse.domain.order.OrderEvent.LinesAllocated;
import org.countinghouse.domain.order.OrderEvent.LinesCanceled;
import org.countinghouse.domain.order.OrderFixture;
import org.countinghouse.domain.order.OrderState;
import org.countinghouse.domain.order.RequestedLine;
import org.countinghouse.domain.quantity.Quantity;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OrderBackordersTest {

    private static final Sku MUG = Sku.of("MUG");
    private static final PositionKey KEY = PositionKey.of(MUG, MAIN);
    private static final LocationId EAST = LocationId.of("EAST");

    /** 4 of 6 mugs and 1 of 3 plates are there. */
    private final Order order = OrderFixture.placed(
            RequestedLine.backordered(MUGS, Quantity.of(4)), RequestedLine.backordered(PLATES, Quantity.ONE));

    private static BackorderFilled filled(int line, Sku sku, long units) {
        return new BackorderFilled(
                BackorderId.of("O-1/" + line),
                DemandReference.of("O-1"),
                line,
                PositionKey.of(sku, MAIN),
                2,
                Quantity.of(units),
                ReservationId.of("backorder/O-1/1/2"),
                T0.plusSeconds(60));
    }

    private static Backorder backorder(String id, int line, int second, long waiting, long filled) {
        return Backorder.builder()
                .id(BackorderId.of(id))
                .demand(DemandReference.of("O-1"))
                .lineNumber(line)
                .key(line == 1 ? KEY : PositionKey.of(Sku.of("PLATE"), MAIN))
                .quantity(Quantity.of(waiting + filled))
                .waiting(Quantity.of(waiting))
                .filled(Quantity.of(filled))
                .canceled(Quantity.ZERO)
                .priority(0)
                .portion(Portion.ANY)
                .queuedAt(T0.plusSeconds(second))
                .version(1)
                .build();
    }

    private static Reservation reservation(String id, int second, ReservationLine... lines) {
        return Reservation.builder()
                .id(ReservationId.of(id))
                .demand(DemandReference.of("O-1"))
                .addLines(lines)
                .state(ReservationState.CONFIRMED)
                .expiresAt(T0)
                .reservedAt(T0.plusSeconds(second))
                .version(2)
                .build();
    }

    private static ReservationLine line(int number, Sku sku, LocationId location, long allocated, long fulfilled) {
        Quantity none = Quantity.ZERO;
        Quantity all = Quantity.of(allocated + fulfilled);
        return new ReservationLine(
                number,
                PositionKey.of(sku, location),
                all,
                all,
                none,
                Quantity.of(allocated),
                Quantity.of(fulfilled),
                none,
                none,
                none,
                DemandShare.all(number));
    }

    private Decision<Order, OrderEvent> allocated(int line, Sku sku, long units) {
        AllocateBackordered command = OrderBackorders.allocate(header("receipt"), filled(line, sku, units), order)
                .orElseThrow();
        return OrderDecider.decide(command, order);
    }

    @Test
    void a_demand_is_an_order_if_it_can_be_called_so() {
        assertThat(OrderBackorders.order(OrderBackorders.demand(ORDER))).contains(ORDER);
        assertThat(OrderBackorders.order(DemandReference.of("x".repeat(64)))).isPresent();
        assertThat(OrderBackorders.order(DemandReference.of("x".repeat(65)))).isEmpty();
        assertThat(OrderBackorders.backorder(ORDER, 2)).isEqualTo(BackorderId.of("O-1/2"));
    }

    /** What a backorder got reaches its order. */
    @Nested
    class Allocating {

        @Test
        void what_came_is_allocated_from_what_waited() {
            Decision<Order, OrderEvent> decision = allocated(1, MUG, 2);

            assertThat(decision.events())
                    .containsExactly(new LinesAllocated(
                            ORDER,
                            order.channel(),
                            List.of(new LinesAllocated.Allocated(1, MUG, Quantity.ZERO, Quantity.of(2))),
                            T0.plusSeconds(60)));
            assertThat(decision.state().line(1).orElseThrow().buckets().allocated())
                    .isEqualTo(Quantity.of(6));
            assertThat(decision.state().line(1).orElseThrow().buckets().backordered())
                    .isEqualTo(Quantity.ZERO);
            assertThat(decision.state().line(2)).isEqualTo(order.line(2));
            assertThat(decision.state().version()).isEqualTo(order.version() + 1);
            assertThat(decision.state().state()).isEqualTo(OrderState.PLACED);
        }

        @Test
        void no_more_is_allocated_than_waited() {
            assertThat(allocated(1, MUG, 3).state())
                    .isEqualTo(allocated(1, MUG, 2).state());
            Order whole = OrderFixture.allocated();
            AllocateBackordered late = OrderBackorders.allocate(header("receipt"), filled(1, MUG, 2), whole)
                    .orElseThrow();
            assertThat(OrderDecider.decide(late, whole)).isEqualTo(Decision.unchanged(whole));
        }

        @Test
        void open_units_stay_open() {
            Order open = OrderFixture.open();
            AllocateBackordered command = OrderBackorders.allocate(header("receipt"), filled(1, MUG, 2), open)
                    .orElseThrow();
            assertThat(OrderDecider.decide(command, open).events()).isEmpty();
        }

        @Test
        void another_item_or_line_is_not_the_orders() {
            assertThat(OrderBackorders.allocate(header("receipt"), filled(1, Sku.of("LAMP"), 2), order))
                    .isEmpty();
            assertThat(OrderBackorders.allocate(header("receipt"), filled(9, MUG, 2), order))
                    .isEmpty();
        }

        @Test
        void a_hold_does_not_undo_that_goods_are_there() {
            Order held = OrderFixture.after(
                    OrderDecider.decide(OrderFixture.hold("fraud", OrderEvent.Kind.ALLOCATED), order));
            AllocateBackordered command = OrderBackorders.allocate(header("receipt"), filled(1, MUG, 2), held)
                    .orElseThrow();

            assertThat(OrderDecider.decide(command, held).events()).hasSize(1);
            assertThat(OrderDecider.decide(OrderFixture.allocate(LineQuantity.of(1, 2)), held)
                            .isLeft())
                    .isTrue();
        }

        @Test
        void the_print_is_of_order_and_lines() {
            AllocateBackordered command = OrderBackorders.allocate(header("receipt"), filled(1, MUG, 2), order)
                    .orElseThrow();
            assertThat(command.withHeader(header("other")).fingerprint()).isEqualTo(command.fingerprint());
            assertThat(OrderBackorders.allocate(header("receipt"), filled(1, MUG, 1), order)
                            .orElseThrow()
                            .fingerprint())
                    .isNotEqualTo(command.fingerprint());
        }
    }

    /** What an order gives up waits no longer, and its stock is free. */
    @Nested
    class Canceling {

        private LinesCanceled canceled(LineQuantity... lines) {
            return OrderFixture.only(OrderDecider.decide(cancel(lines), order), LinesCanceled.class);
        }

        private static List<String> withdrawn(LinesCanceled event, Backorder... waiting) {
            return OrderBackorders.withdraw(header("c"), event, List.of(waiting)).stream()
                    .map(command -> command.header().id() + " " + command.backorder() + " "
                            + command.quantity().map(Quantity::units).orElse(0L))
                    .toList();
        }

        @Test
        void what_waited_is_withdrawn() {
            assertThat(withdrawn(canceled(), backorder("O-1/1", 1, 0, 2, 0), backorder("O-1/2", 2, 0, 2, 0)))
                    .containsExactly("c/withdraw-1 O-1/1 2", "c/withdraw-2 O-1/2 2");
            assertThat(withdrawn(canceled(LineQuantity.of(1, 1)), backorder("O-1/1", 1, 0, 2, 0)))
                    .containsExactly("c/withdraw-1 O-1/1 1");
        }

        @Test
        void the_last_in_the_queue_gives_up_first() {
            Backorder early = backorder("B", 1, 1, 1, 0);
            Backorder late = backorder("A", 1, 2, 1, 0);
            assertThat(withdrawn(canceled(LineQuantity.of(1, 1)), early, late)).containsExactly("c/withdraw-1 A 1");
            assertThat(withdrawn(canceled(LineQuantity.of(1, 2)), early, late))
                    .containsExactly("c/withdraw-1 A 1", "c/withdraw-2 B 1");
        }

        @Test
        void what_waits_for_nothing_is_passed() {
            assertThat(withdrawn(
                            canceled(LineQuantity.of(1, 2)), backorder("A", 1, 2, 0, 2), backorder("B", 2, 2, 2, 0)))
                    .isEmpty();
        }

        private List<String> released(LinesCanceled event, Reservation... promised) {
            return OrderBackorders.release(header("c"), event, List.of(promised)).stream()
                    .map(command -> command.reservation() + " "
                            + command.lines().stream()
                                    .map(ReleaseReservation.Line::toString)
                                    .toList())
                    .toList();
        }

        private static String units(int line, long units) {
            return new ReleaseReservation.Line(line, Quantity.of(units)).toString();
        }

        @Test
        void what_was_allocated_is_given_back() {
            Reservation own = reservation("O-1/1", 0, line(1, MUG, MAIN, 4, 0), line(2, Sku.of("PLATE"), MAIN, 1, 0));

            assertThat(released(canceled(), own)).containsExactly("O-1/1 " + List.of(units(1, 4), units(2, 1)));
            assertThat(released(canceled(LineQuantity.of(1, 3)), own)).containsExactly("O-1/1 " + List.of(units(1, 1)));
            assertThat(released(canceled(LineQuantity.of(1, 2)), own)).isEmpty();
        }

        @Test
        void what_was_promised_last_is_given_back_first_and_no_more_than_there_is() {
            Reservation first = reservation("Z", 0, line(1, MUG, MAIN, 3, 0));
            Reservation second = reservation("A", 1, line(1, MUG, EAST, 2, 0));
            assertThat(released(canceled(LineQuantity.of(1, 5)), first, second))
                    .containsExactly("A " + List.of(units(1, 2)), "Z " + List.of(units(1, 1)));
            assertThat(released(canceled(LineQuantity.of(1, 6)), second)).containsExactly("A " + List.of(units(1, 2)));
            assertThat(released(canceled(LineQuantity.of(1, 6)))).isEmpty();
        }

        @Test
        void every_command_has_a_key_of_its_own() {
            LinesCanceled all = canceled();
            assertThat(OrderBackorders.release(
                                    header("c"),
                                    all,
                                    List.of(
                                            reservation("A", 0, line(1, MUG, MAIN, 2, 0)),
                                            reservation("B", 0, line(1, MUG, MAIN, 2, 0))))
                            .stream()
                            .map(command -> command.header().id().value()))
                    .containsExactly("c/give-back-1", "c/give-back-2");
        }
    }

    /** Whether the order knows. */
    @Nested
    class Verifying {

        private List<String> differences(List<Reservation> reservations, List<Backorder> backorders) {
            return OrderBackorders.verify(order, reservations, backorders).stream()
                    .map(Object::toString)
                    .toList();
        }

        @Test
        void an_order_that_knows_everything_agrees() {
            assertThat(differences(
                            List.of(reservation("O-1/1", 0, line(1, MUG, MAIN, 1, 3))),
                            List.of(backorder("O-1/1", 1, 0, 2, 0))))
                    .isEmpty();
        }

        @Test
        void promises_the_order_does_not_know_are_named() {
            assertThat(differences(
                            List.of(
                                    reservation("O-1/1", 0, line(1, MUG, MAIN, 4, 0)),
                                    reservation("backorder/O-1/1/2", 0, line(1, MUG, MAIN, 1, 0))),
                            List.of()))
                    .containsExactly("P1 order O-1 line 1 of MUG, allocated or shipped: the facts say 5, stored is 4");
        }

        @Test
        void a_queue_that_waits_for_more_is_named() {
            assertThat(differences(List.of(), List.of(backorder("O-1/2", 2, 0, 3, 0))))
                    .containsExactly("P2 order O-1 line 2 of PLATE, backordered: the facts say 3, stored is 2");
        }

        @Test
        void what_ships_elsewhere_under_another_item_is_not_compared() {
            assertThat(differences(List.of(reservation("O-1/1", 0, line(1, Sku.of("LAMP"), MAIN, 9, 0))), List.of()))
                    .isEmpty();
        }
    }

    /** All that could ship from a place. */
    @Nested
    class Shipping {

        @Test
        void goods_leave_where_they_are_promised_and_services_anywhere() {
            Order whole = OrderFixture.allocated();
            List<Reservation> promised = List.of(
                    reservation("O-1/1", 0, line(1, MUG, MAIN, 4, 0)),
                    reservation("moved", 0, line(1, MUG, EAST, 2, 0)));

            assertThat(OrderToCash.allAllocated(whole, MAIN, promised))
                    .containsExactly(LineQuantity.of(1, 4), LineQuantity.of(3, 1));
            assertThat(OrderToCash.allAllocated(whole, EAST, promised))
                    .containsExactly(LineQuantity.of(1, 2), LineQuantity.of(3, 1));
            assertThat(OrderToCash.allAllocated(
                            order, MAIN, List.of(reservation("O-1/1", 0, line(1, MUG, MAIN, 6, 0)))))
                    .containsExactly(LineQuantity.of(1, 4));
            assertThat(OrderToCash.allAllocated(OrderFixture.shipped(), MAIN, promised))
                    .isEmpty();
        }
    }
}
