package org.countinghouse.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.countinghouse.ports.tck.ProcessShop.MUG;
import static org.countinghouse.ports.tck.ProcessShop.PLATE;
import static org.countinghouse.ports.tck.ProcessShop.gbp;
import static org.countinghouse.ports.tck.ProcessShop.mugs;
import static org.countinghouse.ports.tck.ProcessShop.plates;
import static org.countinghouse.ports.tck.ProcessShop.postage;

import io.vavr.control.Either;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.countinghouse.domain.accounting.AccountRole;
import org.countinghouse.domain.accounting.report.TrialBalance;
import org.countinghouse.domain.catalog.SellableItem;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.fulfillment.Shipment;
import org.countinghouse.domain.inventory.InventoryRejection;
import org.countinghouse.domain.inventory.ReturnToStock;
import org.countinghouse.domain.inventory.Shortage;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.order.AllocateOrder;
import org.countinghouse.domain.order.LineQuantity;
import org.countinghouse.domain.order.Order;
import org.countinghouse.domain.order.OrderId;
import org.countinghouse.domain.order.OrderRejection;
import org.countinghouse.domain.order.OrderState;
import org.countinghouse.domain.order.ShipmentReference;
import org.countinghouse.domain.payment.GatewayOutcome;
import org.countinghouse.domain.payment.TransactionKey;
import org.countinghouse.domain.process.CheckOut;
import org.countinghouse.domain.process.OrderToCash;
import org.countinghouse.domain.process.ProcessRejection;
import org.countinghouse.domain.process.ProcessRejection.NothingToShip;
import org.countinghouse.domain.process.ProcessRejection.OrderRefused;
import org.countinghouse.domain.process.ProcessRejection.StockRefused;
import org.countinghouse.domain.process.ShipGoods;
import org.countinghouse.domain.process.TakeBack;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.domain.returns.ArrivedLine;
import org.countinghouse.domain.returns.Disposition;
import org.countinghouse.domain.returns.Return;
import org.countinghouse.domain.returns.ReturnState;
import org.countinghouse.ports.kernel.ReactionRefusedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Checking out, shipping and taking back, over stores that run transactions of their own. */
public abstract class ProcessConformance extends Conformance {

    private static final OrderId ORDER = OrderId.of("A-1");

    private TenantId tenant = TenantId.of("none");
    private ScriptedGateway gateway = new ScriptedGateway();
    private Optional<ProcessShop> opened = Optional.empty();

    @BeforeEach
    void openShop() {
        tenant = fixture().freshTenant();
        gateway = new ScriptedGateway();
        opened = Optional.of(new ProcessShop(stores(), tenant, gateway));
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

    private Either<ProcessRejection, Order> checkOut(CheckOut command) {
        return shop().commerce().checkout().checkOut(command);
    }

    private Either<ProcessRejection, Shipment> ship(ShipGoods command) {
        return shop().commerce().dispatch().ship(command);
    }

    private Either<ProcessRejection, Return> takeBack(TakeBack command) {
        return shop().commerce().returnsDesk().takeBack(command);
    }

    /** 6 mugs for 15.30 + 3.06, 2 plates for 9.98 + 2.00, postage for 5.00 + 1.00: 36.34. */
    private CheckOut cart(String key) {
        return shop().checkOut(key, "A-1", mugs(1, 6), plates(2, 2), postage(3));
    }

    private static CheckOut backordering(CheckOut command) {
        return CheckOut.builder()
                .from(command)
                .onShortage(CheckOut.OnShortage.BACKORDER)
                .build();
    }

    private OrderState state() {
        return shop().commerce()
                .orderInquiries()
                .find(tenant, ORDER)
                .orElseThrow()
                .state();
    }

    private int effects(String key) {
        return gateway.effects(TransactionKey.of(key));
    }

    private void nothingIsReserved() {
        for (Sku sku : List.of(MUG, PLATE)) {
            assertThat(shop().stock(sku).held()).isEqualTo(Quantity.ZERO);
            assertThat(shop().stock(sku).allocated()).isEqualTo(Quantity.ZERO);
        }
    }

    /** One order from the delivery to the refund. */
    @Nested
    class Story {

        private CheckOut checkOut() {
            return cart("c");
        }

        private ShipGoods ship() {
            return shop().ship("s", "A-1", "S-1");
        }

        private TakeBack takeBack() {
            return shop().takeBack(
                            "t",
                            "A-1",
                            "R-1",
                            ArrivedLine.of(1, 2, Disposition.SELLABLE),
                            ArrivedLine.of(2, 1, Disposition.DAMAGED));
        }

        @Test
        void every_account_shows_what_was_sold_and_taken_back() {
            gateway.next(GatewayOutcome.Succeeded.of("auth"))
                    .next(GatewayOutcome.Succeeded.of("cap").withFee(gbp("0.71")));

            assertThat(ProcessConformance.this.checkOut(checkOut()).get().state())
                    .isEqualTo(OrderState.ALLOCATED);
            assertThat(shop().stock(MUG).allocated()).isEqualTo(Quantity.of(6));
            assertThat(shop().books().accounts()).hasSize(2);

            Shipment shipment = ProcessConformance.this.ship(ship()).get();
            assertThat(shipment.amounts().net()).isEqualTo(gbp("30.28"));
            assertThat(shipment.amounts().gross()).isEqualTo(gbp("36.34"));
            assertThat(state()).isEqualTo(OrderState.FULFILLED);

            Return back = ProcessConformance.this.takeBack(takeBack()).get();
            assertThat(back.state()).isEqualTo(ReturnState.REFUNDED);
            assertThat(back.refund().gross()).isEqualTo(gbp("12.11"));
            assertThat(shop().stock(MUG).onHand()).isEqualTo(Quantity.of(6));
            assertThat(shop().stock(PLATE).onHand()).isEqualTo(Quantity.of(3));
            assertThat(shop().stock(PLATE).damaged()).isEqualTo(Quantity.ONE);
            nothingIsReserved();
            assertThat(balances())
                    .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                            Map.entry(AccountRole.INVENTORY_SELLABLE, gbp("21.00")),
                            Map.entry(AccountRole.GOODS_RECEIVED_NOT_INVOICED, gbp("-35.00")),
                            Map.entry(AccountRole.PROCESSOR_CLEARING, gbp("23.52")),
                            Map.entry(AccountRole.PROCESSING_FEES, gbp("0.71")),
                            Map.entry(AccountRole.PRODUCT_REVENUE, gbp("-25.28")),
                            Map.entry(AccountRole.SHIPPING_REVENUE, gbp("-5.00")),
                            Map.entry(AccountRole.TAX_PAYABLE, gbp("-4.04")),
                            Map.entry(AccountRole.RETURNS_AND_ALLOWANCES, gbp("10.09")),
                            Map.entry(AccountRole.COST_OF_GOODS_SOLD, gbp("11.00")),
                            Map.entry(AccountRole.WRITE_OFF, gbp("3.00"))));
        }

        private Map<AccountRole, Money> balances() {
            Map<AccountRole, Money> balances = new TreeMap<>();
            for (TrialBalance.Line line : shop().books().accounts()) {
                if (!line.balance().isZero()) {
                    balances.put(line.role(), line.balance());
                }
            }
            return balances;
        }

        @Test
        void every_command_repeated_gives_the_equal_answer_and_changes_nothing() {
            var placed = ProcessConformance.this.checkOut(checkOut());
            var left = ProcessConformance.this.ship(ship());
            var back = ProcessConformance.this.takeBack(takeBack());
            List<Object> facts = shop().facts("A-1");
            int asked = gateway.calls().size();

            assertThat(shop().commerce().stock().receive(shop().delivery("d")).isRight())
                    .isTrue();
            assertThat(ProcessConformance.this.checkOut(checkOut())).isEqualTo(placed);
            assertThat(ProcessConformance.this.ship(ship())).isEqualTo(left);
            assertThat(ProcessConformance.this.takeBack(takeBack())).isEqualTo(back);

            assertThat(back.isRight()).isTrue();
            assertThat(shop().facts("A-1")).isEqualTo(facts);
            assertThat(gateway.calls()).hasSize(asked);
        }

        @Test
        void none_of_them_runs_inside_a_unit_of_work() {
            for (Runnable process : List.<Runnable>of(
                    () -> assertThat(ProcessConformance.this.checkOut(checkOut()))
                            .isNull(),
                    () -> assertThat(ProcessConformance.this.ship(ship())).isNull(),
                    () -> assertThat(ProcessConformance.this.takeBack(takeBack()))
                            .isNull())) {
                assertThatThrownBy(() -> doInUnit(process)).isInstanceOf(IllegalStateException.class);
            }
            assertThat(gateway.calls()).isEmpty();
        }
    }

    /** What the channel calls its order. */
    @Nested
    class References {

        @Test
        void other_content_under_the_same_reference_is_refused_by_field() {
            assertThat(checkOut(cart("c")).isRight()).isTrue();
            List<Object> facts = shop().facts("A-1", "A-2");

            CheckOut other = CheckOut.builder()
                    .from(shop().checkOut("c2", "A-2", mugs(1, 5)))
                    .externalReference(cart("c").externalReference())
                    .build();

            assertThat(checkOut(other).getLeft())
                    .isEqualTo(new OrderRefused(
                            new OrderRejection.ReferenceTaken(ORDER, other.externalReference(), "lines")));
            assertThat(shop().facts("A-1", "A-2")).isEqualTo(facts);
        }

        @Test
        void the_same_content_under_the_same_reference_is_the_same_order_whoever_asks() {
            Order placed = checkOut(cart("c")).get();
            List<Object> facts = shop().facts("A-1", "A-2");

            CheckOut again =
                    CheckOut.builder().from(cart("c2")).order(OrderId.of("A-2")).build();

            assertThat(checkOut(again).get()).isEqualTo(placed);
            assertThat(shop().facts("A-1", "A-2")).isEqualTo(facts);
        }

        @Test
        void an_order_id_that_is_taken_costs_its_owner_nothing() {
            assertThat(checkOut(cart("c")).isRight()).isTrue();
            List<Object> facts = shop().facts("A-1");
            CheckOut goods = CheckOut.builder()
                    .from(shop().checkOut("c2", "A-1", mugs(1, 1)))
                    .externalReference(shop().checkOut("c2", "A-9", mugs(1, 1)).externalReference())
                    .build();
            CheckOut service = CheckOut.builder()
                    .from(goods)
                    .header(shop().header("c3"))
                    .cart(shop().checkOut("c3", "A-1", postage(1)).cart())
                    .build();
            CheckOut sameKey =
                    CheckOut.builder().from(goods).header(shop().header("c")).build();

            assertThat(checkOut(goods).getLeft().reason()).isEqualTo(ProcessRejection.Reason.STOCK_REFUSED);
            assertThat(checkOut(service).getLeft().reason()).isEqualTo(ProcessRejection.Reason.PAYMENT_REFUSED);
            assertThat(checkOut(sameKey).getLeft().message()).contains("lines");

            CheckOut sameCart = CheckOut.builder()
                    .from(cart("c"))
                    .externalReference(goods.externalReference())
                    .build();
            assertThat(checkOut(sameCart).getLeft().message()).contains("externalReference");

            assertThat(shop().facts("A-1")).isEqualTo(facts);
            assertThat(ship(shop().ship("s", "A-1", "S-1")).isRight()).isTrue();
            assertThat(effects("capture/s/capture")).isEqualTo(1);
        }
    }

    /** Less in stock than the customer wants. */
    @Nested
    class ShortStock {

        @Test
        void is_refused_with_every_short_line_and_leaves_nothing() {
            List<Object> facts = shop().facts("A-1");

            ProcessRejection refused = checkOut(
                            shop().checkOut("c", "A-1", mugs(1, 11), plates(2, 5), plates(3, 1), postage(4)))
                    .getLeft();

            assertThat(((StockRefused) refused).cause())
                    .isEqualTo(new InventoryRejection.InsufficientStock(List.of(
                            new Shortage(1, ProcessShop.at(MUG), Quantity.of(11), Quantity.of(10), Quantity.ZERO),
                            new Shortage(3, ProcessShop.at(PLATE), Quantity.ONE, Quantity.ZERO, Quantity.ZERO))));
            assertThat(shop().facts("A-1")).isEqualTo(facts);
            assertThat(gateway.calls()).isEmpty();
        }

        @Test
        void may_wait_and_what_is_there_ships() {
            CheckOut command = backordering(shop().checkOut("c", "A-1", mugs(1, 12), plates(2, 1)));

            Order order = checkOut(command).get();

            assertThat(order.line(1).orElseThrow().buckets().allocated()).isEqualTo(Quantity.of(10));
            assertThat(order.line(1).orElseThrow().buckets().backordered()).isEqualTo(Quantity.of(2));
            Shipment shipment = ship(shop().ship("s", "A-1", "S-1")).get();
            assertThat(shipment.units()).isEqualTo(Quantity.of(11));
            assertThat(shipment.amounts().gross()).isEqualTo(gbp("36.59"));
            assertThat(state()).isEqualTo(OrderState.PARTIALLY_FULFILLED);
            assertThat(shop().stock(MUG).onHand()).isEqualTo(Quantity.ZERO);
            assertThat(checkOut(command).get()).isEqualTo(order);
            assertThat(ship(shop().ship("s2", "A-1", "S-2")).getLeft()).isEqualTo(new NothingToShip(ORDER));
        }

        @Test
        void may_wait_even_if_nothing_is_there() {
            assertThat(checkOut(shop().checkOut("c0", "A-0", mugs(1, 10))).isRight())
                    .isTrue();

            Order order = checkOut(backordering(shop().checkOut("c", "A-1", mugs(1, 1))))
                    .get();

            assertThat(order.line(1).orElseThrow().buckets().backordered()).isEqualTo(Quantity.ONE);
            assertThat(shop().stock(MUG).allocated()).isEqualTo(Quantity.of(10));
            assertThat(ship(shop().ship("s", "A-1", "S-1")).getLeft()).isEqualTo(new NothingToShip(ORDER));
        }
    }

    /** Orders that need no stock, or no money. */
    @Nested
    class LightOrders {

        @Test
        void a_service_needs_no_stock() {
            Order order = checkOut(shop().checkOut("c", "A-1", postage(1))).get();

            assertThat(order.state()).isEqualTo(OrderState.ALLOCATED);
            assertThat(ship(shop().ship("s", "A-1", "S-1")).isRight()).isTrue();
            assertThat(effects("capture/s/capture")).isEqualTo(1);
            assertThat(shop().stock(MUG).version()).isEqualTo(1);
            assertThat(shop().books().balance(AccountRole.PROCESSOR_CLEARING)).isEqualTo(gbp("6.00"));
        }

        @Test
        void what_is_free_is_sent_and_taken_back_without_a_word_to_the_provider() {
            CheckOut command = shop().checkOut("c", "A-1", ProcessShop.free(1, SellableItem.goods(MUG, "Mug")));

            assertThat(checkOut(command).isRight()).isTrue();
            assertThat(ship(shop().ship("s", "A-1", "S-1")).isRight()).isTrue();
            assertThat(shop().books().balance(AccountRole.COST_OF_GOODS_SOLD)).isEqualTo(gbp("2.00"));
            TakeBack back = shop().takeBack("t", "A-1", "R-1", ArrivedLine.of(1, 1, Disposition.SELLABLE));
            assertThat(takeBack(back).get().state()).isEqualTo(ReturnState.REFUNDED);

            assertThat(gateway.calls()).isEmpty();
            assertThat(shop().books().balance(AccountRole.COST_OF_GOODS_SOLD)).isEqualTo(gbp("0.00"));
            assertThat(shop().stock(MUG).onHand()).isEqualTo(Quantity.of(10));
        }
    }

    /** Parcels and their names. */
    @Nested
    class Parcels {

        @Test
        void a_second_parcel_of_the_same_name_is_refused_and_nothing_is_charged() {
            assertThat(checkOut(cart("c")).isRight()).isTrue();
            LineQuantity mug = LineQuantity.of(1, 1);
            assertThat(ship(shop().ship("s", "A-1", "S-1", mug)).isRight()).isTrue();
            List<Object> facts = shop().facts("A-1");

            assertThat(ship(shop().ship("s2", "A-1", "S-1", mug)).getLeft())
                    .isEqualTo(new OrderRefused(new OrderRejection.ShipmentExists(ORDER, ShipmentReference.of("S-1"))));
            assertThat(shop().facts("A-1")).isEqualTo(facts);
        }

        @Test
        void another_command_does_not_get_a_parcel_that_left_charged_again() {
            assertThat(checkOut(backordering(shop().checkOut("c", "A-1", mugs(1, 20))))
                            .isRight())
                    .isTrue();
            assertThat(ship(shop().ship("s", "A-1", "S-1")).isRight()).isTrue();

            assertThat(ship(shop().ship("s2", "A-1", "S-1")).getLeft()).isEqualTo(new NothingToShip(ORDER));
            assertThat(effects("capture/s2/capture")).isZero();
        }

        @Test
        void all_that_is_allocated_stays_what_it_was_when_the_command_first_came() {
            assertThat(checkOut(backordering(shop().checkOut("c", "A-1", mugs(1, 12))))
                            .isRight())
                    .isTrue();
            var first = ship(shop().ship("s", "A-1", "S-1"));
            AllocateOrder more = AllocateOrder.builder()
                    .header(shop().header("a"))
                    .order(ORDER)
                    .addLines(LineQuantity.of(1, 2))
                    .build();
            assertThat(shop().commerce().orders().allocate(more).isRight()).isTrue();

            assertThat(ship(shop().ship("s", "A-1", "S-1"))).isEqualTo(first);
            assertThat(effects("capture/s/capture")).isEqualTo(1);
        }

        @Test
        void an_order_that_is_not_there_cannot_leave() {
            assertThat(ship(shop().ship("s", "A-1", "S-1")).getLeft())
                    .isEqualTo(new OrderRefused(new OrderRejection.UnknownOrder(ORDER)));
        }

        @Test
        void units_that_the_books_do_not_know_do_not_leave_at_all() {
            ReturnToStock unbooked = ReturnToStock.builder()
                    .header(shop().header("r"))
                    .reference("found in the yard")
                    .addLines(
                            ReturnToStock.Line.of(ProcessShop.at(MUG), Quantity.ONE, ReturnToStock.Condition.SELLABLE))
                    .build();
            assertThat(shop().commerce().stock().returnToStock(unbooked).isRight())
                    .isTrue();
            assertThat(checkOut(shop().checkOut("c", "A-1", mugs(1, 11))).isRight())
                    .isTrue();
            List<Object> facts = shop().facts("A-1");

            assertThatThrownBy(() -> ship(shop().ship("s", "A-1", "S-1")))
                    .isInstanceOf(ReactionRefusedException.class)
                    .hasMessageContaining("negative-stock");

            assertThat(shop().facts("A-1")).isEqualTo(facts);
            assertThat(effects("capture/s/capture")).isZero();
            assertThat(ship(shop().ship("s", "A-1", "S-1", LineQuantity.of(1, 10)))
                            .isRight())
                    .isTrue();
        }
    }

    /** What comes back. */
    @Nested
    class Returns {

        @BeforeEach
        void sell() {
            assertThat(checkOut(cart("c")).isRight()).isTrue();
            assertThat(ship(shop().ship("s", "A-1", "S-1", LineQuantity.of(1, 4)))
                            .isRight())
                    .isTrue();
        }

        @Test
        void more_than_left_is_refused_and_changes_nothing() {
            List<Object> facts = shop().facts("A-1");

            ProcessRejection refused = takeBack(shop().takeBack(
                                    "t",
                                    "A-1",
                                    "R-1",
                                    ArrivedLine.of(1, 3, Disposition.SELLABLE),
                                    ArrivedLine.of(1, 2, Disposition.SCRAP)))
                    .getLeft();

            assertThat(refused.reason()).isEqualTo(ProcessRejection.Reason.RETURN_REFUSED);
            assertThat(refused.message()).contains("4", "5");
            assertThat(shop().facts("A-1")).isEqualTo(facts);
        }

        @Test
        void one_line_may_come_back_in_two_conditions() {
            Return back = takeBack(shop().takeBack(
                                    "t",
                                    "A-1",
                                    "R-1",
                                    ArrivedLine.of(1, 1, Disposition.SELLABLE),
                                    ArrivedLine.of(1, 1, Disposition.SCRAP)))
                    .get();

            assertThat(back.refund().gross()).isEqualTo(gbp("6.12"));
            assertThat(shop().stock(MUG).onHand()).isEqualTo(Quantity.of(7));
            assertThat(shop().books().balance(AccountRole.INVENTORY_SELLABLE)).isEqualTo(gbp("29.00"));
            assertThat(shop().books().balance(AccountRole.WRITE_OFF)).isEqualTo(gbp("2.00"));
        }

        @Test
        void a_refund_that_is_declined_stays_owed() {
            gateway.next(new GatewayOutcome.Declined("closed account"));
            TakeBack command = shop().takeBack("t", "A-1", "R-1", ArrivedLine.of(1, 4, Disposition.SELLABLE));

            var declined = takeBack(command);

            assertThat(declined.getLeft())
                    .isEqualTo(new ProcessRejection.PaymentNotSettled(OrderToCash.payment(ORDER), "declined"));
            assertThat(takeBack(command)).isEqualTo(declined);
            assertThat(shop().books().balance(AccountRole.REFUNDS_PAYABLE)).isEqualTo(gbp("-12.24"));
            assertThat(shop().commerce().returns().of(tenant, ORDER))
                    .singleElement()
                    .satisfies(it -> assertThat(it.state()).isEqualTo(ReturnState.RECEIVED));
        }
    }
}
