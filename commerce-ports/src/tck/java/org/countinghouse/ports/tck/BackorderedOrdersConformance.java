package org.countinghouse.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countinghouse.ports.tck.ProcessShop.MUG;
import static org.countinghouse.ports.tck.ProcessShop.PLATE;
import static org.countinghouse.ports.tck.ProcessShop.gbp;
import static org.countinghouse.ports.tck.ProcessShop.mugs;
import static org.countinghouse.ports.tck.ProcessShop.plates;
import static org.countinghouse.ports.tck.ProcessShop.postage;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.countinghouse.domain.accounting.AccountRole;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.InventoryRejection;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReceiveStock;
import org.countinghouse.domain.inventory.RelocateReservation;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.ReservationState;
import org.countinghouse.domain.inventory.backorder.Backorder;
import org.countinghouse.domain.inventory.backorder.BackorderId;
import org.countinghouse.domain.inventory.backorder.BackorderPolicy;
import org.countinghouse.domain.inventory.backorder.BackorderRejection;
import org.countinghouse.domain.inventory.backorder.BackorderState;
import org.countinghouse.domain.inventory.backorder.CancelBackorder;
import org.countinghouse.domain.inventory.backorder.FillBackorders;
import org.countinghouse.domain.inventory.backorder.QueueBackorder;
import org.countinghouse.domain.kernel.Actor;
import org.countinghouse.domain.kernel.Discrepancy;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.order.AllocateOrder;
import org.countinghouse.domain.order.CancelOrder;
import org.countinghouse.domain.order.CancelReason;
import org.countinghouse.domain.order.HoldName;
import org.countinghouse.domain.order.HoldOrder;
import org.countinghouse.domain.order.HoldReason;
import org.countinghouse.domain.order.LineBuckets;
import org.countinghouse.domain.order.LineQuantity;
import org.countinghouse.domain.order.Order;
import org.countinghouse.domain.order.OrderAudit;
import org.countinghouse.domain.order.OrderEvent;
import org.countinghouse.domain.order.OrderHold;
import org.countinghouse.domain.order.OrderId;
import org.countinghouse.domain.order.OrderRejection;
import org.countinghouse.domain.order.OrderState;
import org.countinghouse.domain.process.CheckOut;
import org.countinghouse.domain.process.OrderBackorders;
import org.countinghouse.domain.process.ProcessRejection;
import org.countinghouse.domain.process.ShipGoods;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.ports.inventory.internal.InventoryStores;
import org.countinghouse.ports.inventory.internal.Replenishment;
import org.countinghouse.ports.inventory.internal.StockService;
import org.countinghouse.ports.kernel.internal.CommandGate;
import org.countinghouse.ports.kernel.internal.EventPublication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** An order that waits, from its checkout through the goods that come to the last parcel; over stores that run transactions of their own. */
public abstract class BackorderedOrdersConformance extends Conformance {

    private static final OrderId ORDER = OrderId.of("A-1");
    private static final DemandReference DEMAND = OrderBackorders.demand(ORDER);
    private static final LocationId EAST = LocationId.of("EAST");

    private final AtomicBoolean failing = new AtomicBoolean();
    private TenantId tenant = TenantId.of("none");
    private Optional<ProcessShop> opened = Optional.empty();

    @BeforeEach
    void openShop() {
        tenant = fixture().freshTenant();
        opened = Optional.of(new ProcessShop(
                stores(),
                tenant,
                new ScriptedGateway(),
                choices -> choices.reaction((cause, event) -> {
                    if (failing.get() && event instanceof OrderEvent.LinesAllocated) {
                        throw new IllegalStateException("the lights went out");
                    }
                })));
        assertThat(shop().commerce().stock().receive(shop().delivery("d")).isRight())
                .isTrue();
    }

    @AfterEach
    void everythingAgreesWithItsFacts() {
        assertThat(shop().differences()).isEmpty();
    }

    private ProcessShop shop() {
        return opened.orElseThrow();
    }

    private static CheckOut queueing(CheckOut command) {
        return CheckOut.builder()
                .from(command)
                .onShortage(CheckOut.OnShortage.QUEUE)
                .build();
    }

    /** 12 mugs, of which 10 are there, 1 plate, and postage. */
    private CheckOut cart() {
        return queueing(shop().checkOut("c", "A-1", mugs(1, 12), plates(2, 1), postage(3)));
    }

    private Order place(CheckOut command) {
        return shop().commerce().checkout().checkOut(command).get();
    }

    /** So many mugs for 3.00 each. */
    private ReceiveStock mugsCome(String key, long units) {
        return ReceiveStock.builder()
                .header(shop().header(key))
                .reference("D-" + key)
                .addLines(new ReceiveStock.Line(
                        ProcessShop.at(MUG), Quantity.of(units), Optional.of(gbp(3 * units + ".00"))))
                .build();
    }

    private void receive(ReceiveStock command) {
        assertThat(shop().commerce().stock().receive(command).isRight()).isTrue();
    }

    private Order order() {
        return shop().commerce().orderInquiries().find(tenant, ORDER).orElseThrow();
    }

    private LineBuckets mugsOfOrder() {
        return order().line(1).orElseThrow().buckets();
    }

    private Backorder backorder() {
        return shop().commerce()
                .backorders()
                .find(tenant, BackorderId.of("A-1/1"))
                .orElseThrow();
    }

    private List<Reservation> promised() {
        return shop().commerce().reservationChanges().forDemand(tenant, DEMAND);
    }

    private CancelOrder cancel(String key, LineQuantity... lines) {
        return CancelOrder.builder()
                .header(shop().header(key))
                .order(ORDER)
                .reason(CancelReason.CUSTOMER_REQUEST)
                .addLines(lines)
                .build();
    }

    private static Quantity units(long units) {
        return Quantity.of(units);
    }

    /** From the checkout to the last parcel. */
    @Nested
    class Story {

        @Test
        void what_is_missing_waits_in_the_queue_of_its_position() {
            Order placed = place(cart());

            assertThat(placed.line(1).orElseThrow().buckets().backordered()).isEqualTo(units(2));
            assertThat(backorder().demand()).isEqualTo(DEMAND);
            assertThat(backorder().key()).isEqualTo(ProcessShop.at(MUG));
            assertThat(backorder().waiting()).isEqualTo(units(2));
            assertThat(shop().commerce().backorders().waiting(tenant, ProcessShop.at(PLATE), 9))
                    .isEmpty();
        }

        @Test
        void what_comes_is_allocated_in_the_order_by_the_receipt() {
            place(cart());

            receive(mugsCome("r", 3));

            assertThat(mugsOfOrder().allocated()).isEqualTo(units(12));
            assertThat(mugsOfOrder().backordered()).isEqualTo(Quantity.ZERO);
            assertThat(order().state()).isEqualTo(OrderState.ALLOCATED);
            assertThat(backorder().state()).isEqualTo(BackorderState.FILLED);
            assertThat(promised())
                    .extracting(Reservation::id)
                    .extracting(ReservationId::value)
                    .containsExactly("A-1/1", "backorder/A-1/1/2");
            assertThat(shop().stock(MUG).allocated()).isEqualTo(units(12));
            OrderAudit last = shop().commerce()
                    .orderInquiries()
                    .where(tenant, ORDER)
                    .map(status -> status.audit().get(status.audit().size() - 1))
                    .orElseThrow();
            assertThat(last.kind()).isEqualTo(OrderEvent.Kind.ALLOCATED);
            assertThat(last.command().value()).isEqualTo("r");
        }

        @Test
        void all_of_it_leaves_in_one_parcel_and_the_books_know_its_cost() {
            place(cart());
            receive(mugsCome("r", 2));

            assertThat(shop().commerce()
                            .dispatch()
                            .ship(shop().ship("s", "A-1", "S-1"))
                            .get()
                            .units())
                    .isEqualTo(units(14));

            assertThat(order().state()).isEqualTo(OrderState.FULFILLED);
            assertThat(shop().stock(MUG).onHand()).isEqualTo(Quantity.ZERO);
            assertThat(promised()).extracting(Reservation::state).containsOnly(ReservationState.FULFILLED);
            assertThat(shop().books().balance(AccountRole.COST_OF_GOODS_SOLD)).isEqualTo(gbp("29.00"));
            assertThat(shop().books().balance(AccountRole.INVENTORY_SELLABLE)).isEqualTo(gbp("12.00"));
        }

        @Test
        void what_is_there_may_leave_first() {
            place(cart());
            assertThat(shop().commerce()
                            .dispatch()
                            .ship(shop().ship("s", "A-1", "S-1"))
                            .get()
                            .units())
                    .isEqualTo(units(12));
            assertThat(order().state()).isEqualTo(OrderState.PARTIALLY_FULFILLED);

            receive(mugsCome("r1", 1));
            receive(mugsCome("r2", 1));

            assertThat(mugsOfOrder().allocated()).isEqualTo(units(2));
            assertThat(shop().commerce()
                            .dispatch()
                            .ship(shop().ship("s2", "A-1", "S-2"))
                            .get()
                            .units())
                    .isEqualTo(units(2));
            assertThat(order().state()).isEqualTo(OrderState.FULFILLED);
            assertThat(promised()).hasSize(3);
        }

        @Test
        void an_order_of_which_nothing_is_there_waits_as_a_whole() {
            place(shop().checkOut("c0", "A-0", mugs(1, 10)));

            place(queueing(shop().checkOut("c", "A-1", mugs(1, 2))));
            assertThat(promised()).isEmpty();
            receive(mugsCome("r", 2));

            assertThat(order().state()).isEqualTo(OrderState.ALLOCATED);
            assertThat(shop().commerce()
                            .dispatch()
                            .ship(shop().ship("s", "A-1", "S-1"))
                            .isRight())
                    .isTrue();
        }

        @Test
        void several_lines_and_orders_are_served_by_one_receipt() {
            place(queueing(shop().checkOut("c", "A-1", mugs(1, 12), plates(2, 6))));
            place(queueing(shop().checkOut("c2", "A-2", mugs(1, 3))));

            receive(shop().delivery("d2"));

            assertThat(order().state()).isEqualTo(OrderState.ALLOCATED);
            assertThat(shop().commerce()
                            .orderInquiries()
                            .find(tenant, OrderId.of("A-2"))
                            .orElseThrow()
                            .state())
                    .isEqualTo(OrderState.ALLOCATED);
            assertThat(shop().stock(MUG).allocated()).isEqualTo(units(15));
            assertThat(shop().stock(PLATE).allocated()).isEqualTo(units(6));
        }

        @Test
        void everything_repeated_gives_the_equal_answer_and_changes_nothing() {
            Order placed = place(cart());
            receive(mugsCome("r", 2));
            ShipGoods ship = shop().ship("s", "A-1", "S-1");
            var left = shop().commerce().dispatch().ship(ship);
            List<Object> facts = facts();

            receive(mugsCome("r", 2));
            assertThat(place(cart()).getId()).isEqualTo(placed.getId());
            assertThat(shop().commerce().dispatch().ship(ship)).isEqualTo(left);

            assertThat(facts()).isEqualTo(facts);
        }

        private List<Object> facts() {
            List<Object> facts = new ArrayList<>(shop().facts("A-1"));
            facts.add(promised());
            facts.add(backorder());
            return facts;
        }
    }

    /** What is given up on the way. */
    @Nested
    class Canceling {

        @Test
        void what_waited_is_canceled_and_waits_no_longer() {
            place(cart());

            assertThat(shop().commerce()
                            .orders()
                            .cancel(cancel("x", LineQuantity.of(1, 2)))
                            .isRight())
                    .isTrue();
            receive(mugsCome("r", 2));

            assertThat(backorder().state()).isEqualTo(BackorderState.CANCELED);
            assertThat(order().state()).isEqualTo(OrderState.ALLOCATED);
            assertThat(mugsOfOrder().allocated()).isEqualTo(units(10));
            assertThat(shop().stock(MUG).available()).isEqualTo(units(2));
        }

        @Test
        void a_part_of_it_may_be_canceled() {
            place(cart());

            assertThat(shop().commerce()
                            .orders()
                            .cancel(cancel("x", LineQuantity.of(1, 1)))
                            .isRight())
                    .isTrue();
            assertThat(backorder().waiting()).isEqualTo(units(1));
            receive(mugsCome("r", 2));

            assertThat(mugsOfOrder().allocated()).isEqualTo(units(11));
            assertThat(shop().stock(MUG).available()).isEqualTo(units(1));
            assertThat(shop().commerce()
                            .dispatch()
                            .ship(shop().ship("s", "A-1", "S-1"))
                            .get()
                            .units())
                    .isEqualTo(units(13));
        }

        @Test
        void an_order_that_is_canceled_gives_all_its_stock_back() {
            place(cart());
            receive(mugsCome("r", 1));

            assertThat(shop().commerce().orders().cancel(cancel("x")).isRight()).isTrue();

            assertThat(order().state()).isEqualTo(OrderState.CANCELED);
            assertThat(shop().stock(MUG).allocated()).isEqualTo(Quantity.ZERO);
            assertThat(shop().stock(MUG).available()).isEqualTo(units(11));
            assertThat(shop().stock(PLATE).available()).isEqualTo(units(5));
            assertThat(backorder().canceled()).isEqualTo(units(1));
            assertThat(promised()).extracting(Reservation::state).containsOnly(ReservationState.RELEASED);
        }

        @Test
        void an_order_that_never_waited_gives_its_stock_back_as_well() {
            place(shop().checkOut("c", "A-1", mugs(1, 6)));

            assertThat(shop().commerce()
                            .orders()
                            .cancel(cancel("x", LineQuantity.of(1, 2)))
                            .isRight())
                    .isTrue();
            assertThat(shop().stock(MUG).allocated()).isEqualTo(units(4));
            CancelOrder rest = cancel("x2");
            var answer = shop().commerce().orders().cancel(rest);

            assertThat(shop().stock(MUG).available()).isEqualTo(units(10));
            assertThat(shop().commerce().orders().cancel(rest)).isEqualTo(answer);
            assertThat(shop().stock(MUG).available()).isEqualTo(units(10));
        }
    }

    /** What may stand in the way. */
    @Nested
    class Troubles {

        @Test
        void if_the_order_cannot_be_told_nothing_was_received() {
            place(cart());
            long version = order().version();
            failing.set(true);

            assertThatThrownBy(() -> receive(mugsCome("r", 2))).hasMessageContaining("the lights went out");

            assertThat(shop().stock(MUG).onHand()).isEqualTo(units(10));
            assertThat(backorder().waiting()).isEqualTo(units(2));
            assertThat(order().version()).isEqualTo(version);
            failing.set(false);
            receive(mugsCome("r", 2));
            assertThat(order().state()).isEqualTo(OrderState.ALLOCATED);
        }

        @Test
        void a_hold_stops_the_parcel_and_not_the_goods() {
            place(cart());
            HoldOrder hold = HoldOrder.builder()
                    .header(shop().header("h"))
                    .order(ORDER)
                    .hold(new OrderHold(
                            HoldName.of("fraud"),
                            HoldReason.FRAUD_CHECK,
                            Actor.of("risk"),
                            Set.of(OrderEvent.Kind.ALLOCATED, OrderEvent.Kind.SHIPPED)))
                    .build();
            assertThat(shop().commerce().orders().hold(hold).isRight()).isTrue();

            receive(mugsCome("r", 2));

            assertThat(mugsOfOrder().allocated()).isEqualTo(units(12));
            ProcessRejection refused = shop().commerce()
                    .dispatch()
                    .ship(shop().ship("s", "A-1", "S-1"))
                    .getLeft();
            assertThat(((ProcessRejection.OrderRefused) refused).cause())
                    .isInstanceOf(OrderRejection.BlockedByHold.class);
        }

        @Test
        void a_name_that_is_taken_refuses_the_checkout_and_leaves_nothing() {
            QueueBackorder others = QueueBackorder.builder()
                    .header(shop().header("q"))
                    .backorder(BackorderId.of("A-1/1"))
                    .demand(DemandReference.of("somebody"))
                    .lineNumber(1)
                    .key(PositionKey.of(MUG, EAST))
                    .quantity(units(1))
                    .build();
            assertThat(shop().commerce().backorders().queue(others).isRight()).isTrue();

            assertThat(shop().commerce().checkout().checkOut(cart()).getLeft())
                    .isEqualTo(new ProcessRejection.BackorderRefused(
                            new BackorderRejection.BackorderExists(BackorderId.of("A-1/1"))));

            assertThat(shop().commerce().orderInquiries().find(tenant, ORDER)).isEmpty();
            assertThat(shop().stock(MUG).available()).isEqualTo(units(10));
        }

        @Test
        void more_than_is_promised_does_not_leave() {
            place(cart());
            AllocateOrder byHand = AllocateOrder.builder()
                    .header(shop().header("a"))
                    .order(ORDER)
                    .addLines(LineQuantity.of(1, 2))
                    .build();
            assertThat(shop().commerce()
                            .orders()
                            .cancel(cancel("x", LineQuantity.of(2, 1)))
                            .isRight())
                    .isTrue();
            assertThat(shop().commerce()
                            .backorders()
                            .cancel(CancelBackorder.of(shop().header("b"), BackorderId.of("A-1/1")))
                            .isRight())
                    .isTrue();
            assertThat(shop().commerce().orders().allocate(byHand).isRight()).isTrue();

            ProcessRejection refused = shop().commerce()
                    .dispatch()
                    .ship(shop().ship("s", "A-1", "S-1", LineQuantity.of(1, 12)))
                    .getLeft();

            assertThat(((ProcessRejection.StockRefused) refused).cause())
                    .isEqualTo(
                            new InventoryRejection.NotPromised(DEMAND, 1, LocationId.of("MAIN"), units(12), units(10)));
            assertThat(shop().commerce()
                            .dispatch()
                            .ship(shop().ship("s", "A-1", "S-1"))
                            .get()
                            .units())
                    .isEqualTo(units(11));
        }

        @Test
        void an_order_that_was_not_told_is_found() {
            place(cart());
            assertThat(shop().commerce().dispatch().verify(tenant).checked()).isEqualTo(1);
            receiveInSilence(shop().delivery("r", MUG, 2));

            assertThat(shop().commerce().dispatch().verify(tenant).discrepancies())
                    .containsExactly(
                            new Discrepancy("P1", "order A-1 line 1 of MUG, allocated or shipped", "12", "10"));

            AllocateOrder told = AllocateOrder.builder()
                    .header(shop().header("a"))
                    .order(ORDER)
                    .addLines(LineQuantity.of(1, 2))
                    .build();
            assertThat(shop().commerce().orders().allocate(told).isRight()).isTrue();
        }

        /** As stock alone does it, without anybody who reacts. */
        private void receiveInSilence(ReceiveStock command) {
            CommandGate gate =
                    new CommandGate(stores().unitOfWork(), stores().processedCommands(), InstantSource.fixed(NOON));
            InventoryStores inventory = new InventoryStores(
                    stores().stockLedger(),
                    stores().reservations(),
                    stores().supplies(),
                    stores().backorders(),
                    stores().stockOpening());
            EventPublication mute = new EventPublication(stores().outbox(), List.of());
            StockService silent = new StockService(
                    gate,
                    stores().stockLedger(),
                    stores().reservations(),
                    new Replenishment(inventory, BackorderPolicy.STANDARD, mute));
            assertThat(silent.receive(command).isRight()).isTrue();
        }
    }

    /** Promises made in other ways, and elsewhere. */
    @Nested
    class Places {

        private ReceiveStock mugsComeToEast(String key, long count) {
            return ReceiveStock.builder()
                    .header(shop().header(key))
                    .reference("D-" + key)
                    .addLines(new ReceiveStock.Line(
                            PositionKey.of(MUG, EAST), units(count), Optional.of(gbp(count + ".00"))))
                    .build();
        }

        private ShipGoods fromEast(String key, String shipment) {
            return ShipGoods.builder()
                    .from(shop().ship(key, "A-1", shipment))
                    .location(EAST)
                    .build();
        }

        @Test
        void an_order_may_wait_where_the_host_lets_it_wait() {
            place(CheckOut.builder()
                    .from(cart())
                    .onShortage(CheckOut.OnShortage.BACKORDER)
                    .build());
            QueueBackorder byHand = QueueBackorder.builder()
                    .header(shop().header("q"))
                    .backorder(BackorderId.of("A-1/1"))
                    .demand(DEMAND)
                    .lineNumber(1)
                    .key(PositionKey.of(MUG, EAST))
                    .quantity(units(2))
                    .build();
            assertThat(shop().commerce().backorders().queue(byHand).isRight()).isTrue();

            receive(mugsComeToEast("r", 2));

            assertThat(order().state()).isEqualTo(OrderState.ALLOCATED);
            assertThat(shop().commerce()
                            .dispatch()
                            .ship(shop().ship("s", "A-1", "S-1"))
                            .get()
                            .units())
                    .isEqualTo(units(12));
            assertThat(shop().commerce()
                            .dispatch()
                            .ship(fromEast("s2", "S-2"))
                            .get()
                            .units())
                    .isEqualTo(units(2));
            assertThat(order().state()).isEqualTo(OrderState.FULFILLED);
            assertThat(shop().books().balance(AccountRole.COST_OF_GOODS_SOLD)).isEqualTo(gbp("25.00"));
        }

        @Test
        void a_promise_that_was_relocated_leaves_from_its_new_place() {
            place(shop().checkOut("c", "A-1", mugs(1, 4)));
            receive(mugsComeToEast("r", 4));
            RelocateReservation move = RelocateReservation.builder()
                    .header(shop().header("m"))
                    .reservation(ReservationId.of("A-1/1"))
                    .to(ReservationId.of("from the east"))
                    .location(EAST)
                    .build();
            assertThat(shop().commerce().reservationChanges().relocate(move).isRight())
                    .isTrue();

            assertThat(shop().commerce()
                            .dispatch()
                            .ship(shop().ship("s", "A-1", "S-1"))
                            .getLeft())
                    .isEqualTo(new ProcessRejection.NothingToShip(ORDER));
            assertThat(shop().commerce()
                            .dispatch()
                            .ship(fromEast("s2", "S-2"))
                            .get()
                            .units())
                    .isEqualTo(units(4));
            assertThat(shop().stock(MUG).available()).isEqualTo(units(10));
        }

        @Test
        void a_demand_that_is_no_order_is_filled_all_the_same() {
            place(shop().checkOut("c", "A-1", mugs(1, 10)));
            for (String demand : List.of("project 7", "x".repeat(100), "A-1")) {
                QueueBackorder other = QueueBackorder.builder()
                        .header(shop().header("q" + demand.length()))
                        .backorder(BackorderId.of("B" + demand.length()))
                        .demand(DemandReference.of(demand))
                        .lineNumber(7)
                        .key(ProcessShop.at(MUG))
                        .quantity(units(1))
                        .build();
                assertThat(shop().commerce().backorders().queue(other).isRight())
                        .isTrue();
            }
            long version = order().version();

            receive(mugsCome("r", 3));

            assertThat(shop().stock(MUG).allocated()).isEqualTo(units(13));
            assertThat(order().version()).isEqualTo(version);
        }
    }

    /** Goods that come while others leave. */
    @Nested
    class Contention {

        private static final int ORDERS = 12;

        /** Receipts want the orders that wait, dispatches the positions that serve them: all in one order of locks. */
        @Test
        void receipts_dispatches_and_cancellations_do_not_stop_each_other()
                throws ExecutionException, InterruptedException, TimeoutException {
            for (int i = 1; i <= ORDERS; i++) {
                place(queueing(shop().checkOut("c" + i, "W-" + i, mugs(1, 2), plates(2, 1))));
            }
            List<Callable<Boolean>> work = new ArrayList<>();
            for (int i = 1; i <= ORDERS; i++) {
                String order = "W-" + i;
                work.add(() -> shop().commerce()
                        .stock()
                        .receive(shop().delivery("r" + order, MUG, 4))
                        .isRight());
                work.add(() -> shop().commerce()
                        .stock()
                        .receive(shop().delivery("p" + order, PLATE, 2))
                        .isRight());
                work.add(() -> shop().commerce().dispatch().ship(shop().ship("s" + order, order, "S-1")) != null);
            }
            for (int i = 1; i <= ORDERS; i++) {
                CheckOut more = queueing(shop().checkOut("v" + i, "V-" + i, mugs(1, 1), plates(2, 1)));
                work.add(() -> shop().commerce().checkout().checkOut(more).isRight());
            }
            Collections.shuffle(work, new Random(7));
            work.add(() -> shop().commerce()
                    .orders()
                    .cancel(CancelOrder.builder()
                            .from(cancel("x"))
                            .order(OrderId.of("W-" + ORDERS))
                            .build())
                    .map(order -> true)
                    .getOrElse(true));
            runTogether(work);
            // what the cancellation has freed
            for (Sku sku : List.of(MUG, PLATE)) {
                FillBackorders fill = FillBackorders.of(shop().header("f" + sku), ProcessShop.at(sku), 100);
                assertThat(shop().commerce().backorders().fill(fill).isRight()).isTrue();
            }

            for (int i = 1; i < ORDERS; i++) {
                Order order = shop().commerce()
                        .orderInquiries()
                        .find(tenant, OrderId.of("W-" + i))
                        .orElseThrow();
                assertThat(order.lines())
                        .allSatisfy(
                                line -> assertThat(line.buckets().backordered()).isEqualTo(Quantity.ZERO));
            }
        }

        private void runTogether(List<Callable<Boolean>> work)
                throws ExecutionException, InterruptedException, TimeoutException {
            ExecutorService hands = Executors.newFixedThreadPool(4);
            try {
                for (Future<Boolean> done : hands.invokeAll(work)) {
                    assertThat(done.get(1, TimeUnit.MINUTES)).isTrue();
                }
            } finally {
                hands.shutdownNow();
            }
        }
    }
}
