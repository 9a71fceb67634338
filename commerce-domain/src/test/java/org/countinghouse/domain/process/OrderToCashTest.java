package org.countinghouse.domain.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.countinghouse.domain.order.OrderFixture.GBP;
import static org.countinghouse.domain.order.OrderFixture.MAIN;
import static org.countinghouse.domain.order.OrderFixture.ORDER;
import static org.countinghouse.domain.order.OrderFixture.T0;
import static org.countinghouse.domain.order.OrderFixture.gbp;
import static org.countinghouse.domain.order.OrderFixture.header;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.catalog.SellableItem;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.fulfillment.Shipment;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.FulfillDemand;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.ReserveStock;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.money.Rounding;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.order.ExternalReference;
import org.countinghouse.domain.order.LineQuantity;
import org.countinghouse.domain.order.Order;
import org.countinghouse.domain.order.OrderDecider;
import org.countinghouse.domain.order.OrderEvent;
import org.countinghouse.domain.order.OrderFixture;
import org.countinghouse.domain.order.PlaceOrder;
import org.countinghouse.domain.order.RequestedLine;
import org.countinghouse.domain.order.ShipOrder;
import org.countinghouse.domain.order.ShipmentReference;
import org.countinghouse.domain.payment.PayableReference;
import org.countinghouse.domain.payment.PaymentId;
import org.countinghouse.domain.pricing.Cart;
import org.countinghouse.domain.pricing.CartLine;
import org.countinghouse.domain.pricing.PricedCart;
import org.countinghouse.domain.pricing.Pricing;
import org.countinghouse.domain.pricing.PricingTerms;
import org.countinghouse.domain.quantity.Quantity;
import org.junit.jupiter.api.Test;

class OrderToCashTest {

    private static final SellableItem MUG = SellableItem.goods(Sku.of("MUG"), "Mug");
    private static final SellableItem POST = SellableItem.carriage(Sku.of("POST"), "Postage");

    private static CartLine line(int number, SellableItem item, long units, String price) {
        return new CartLine(number, item, Quantity.of(units), Optional.of(UnitPrice.parse(price, GBP)));
    }

    private static CheckOut.Builder checkOut(CartLine... lines) {
        return CheckOut.builder()
                .header(header("k"))
                .order(ORDER)
                .channel(OrderFixture.CHANNEL)
                .externalReference(ExternalReference.of("536365"))
                .cart(new Cart(GBP, T0, List.of(lines)))
                .terms(PricingTerms.channelPrices(Rounding.HALF_UP))
                .location(MAIN);
    }

    private static PricedCart priced(CheckOut command) {
        return Pricing.price(command.cart().orElseThrow(), command.terms()).get();
    }

    private static ShipGoods.Builder shipping() {
        return ShipGoods.builder()
                .header(header("k"))
                .order(ORDER)
                .shipment(ShipmentReference.of("S-1"))
                .location(MAIN);
    }

    @Test
    void each_attempt_has_a_reservation_of_its_own() {
        assertThat(OrderToCash.reservation(ORDER, 1)).isEqualTo(ReservationId.of("O-1/1"));
        assertThat(OrderToCash.reservation(ORDER, 2)).isEqualTo(ReservationId.of("O-1/2"));
        assertThatIllegalArgumentException().isThrownBy(() -> OrderToCash.reservation(ORDER, 0));
    }

    @Test
    void stock_is_asked_for_goods_alone() {
        CheckOut command =
                checkOut(line(1, POST, 1, "5"), line(4, MUG, 6, "2.55")).build();
        ReserveStock wish = OrderToCash.reserve(command, priced(command), 2).orElseThrow();

        assertThat(wish.header().id()).isEqualTo(CommandId.of("k/reserve-2"));
        assertThat(wish.reservation()).isEqualTo(ReservationId.of("O-1/2"));
        assertThat(wish.demand()).isEqualTo(DemandReference.of("O-1"));
        assertThat(wish.ttl()).isEqualTo(Duration.ofMinutes(15));
        assertThat(wish.mode()).isEqualTo(ReserveStock.Mode.ALL_OR_NOTHING);
        assertThat(wish.lines())
                .containsExactly(new ReserveStock.Line(4, PositionKey.of(Sku.of("MUG"), MAIN), Quantity.of(6)));
        CheckOut postage = checkOut(line(1, POST, 1, "5")).build();
        assertThat(OrderToCash.reserve(postage, priced(postage), 1)).isEmpty();
    }

    @Test
    void a_backorder_takes_what_is_there() {
        CheckOut command = checkOut(line(1, MUG, 6, "2.55"))
                .onShortage(CheckOut.OnShortage.BACKORDER)
                .build();

        assertThat(OrderToCash.reserve(command, priced(command), 1)
                        .orElseThrow()
                        .mode())
                .isEqualTo(ReserveStock.Mode.PARTIAL);
    }

    @Test
    void the_gross_amount_is_authorized_unless_it_is_nothing() {
        CheckOut command =
                checkOut(line(1, MUG, 6, "2.55"), line(2, POST, 1, "5")).build();
        var wish = OrderToCash.authorize(command, priced(command)).orElseThrow();

        assertThat(wish.amount()).isEqualTo(gbp("20.30"));
        assertThat(wish.payment()).isEqualTo(PaymentId.of("O-1"));
        assertThat(wish.payable()).isEqualTo(PayableReference.of("UK/O-1"));
        assertThat(OrderToCash.giveUp(command).payment()).isEqualTo(wish.payment());
        CheckOut free = checkOut(line(1, MUG, 6, "0")).build();
        assertThat(OrderToCash.authorize(free, priced(free))).isEmpty();
    }

    @Test
    void without_stock_goods_wait_and_services_do_not() {
        CheckOut command =
                checkOut(line(1, MUG, 6, "2.55"), line(2, POST, 1, "5")).build();

        PlaceOrder wish = OrderToCash.place(command, priced(command), Optional.empty());

        assertThat(wish.lines()).extracting(RequestedLine::backordered).containsExactly(Quantity.of(6), Quantity.ZERO);
        assertThat(wish.lines()).extracting(RequestedLine::allocated).containsExactly(Quantity.ZERO, Quantity.ONE);
        assertThat(wish.lines().get(0).placed().amounts().gross()).isEqualTo(gbp("15.30"));
    }

    @Test
    void all_that_is_allocated_can_ship() {
        assertThat(OrderToCash.allAllocated(OrderFixture.allocated()))
                .containsExactly(LineQuantity.of(1, 6), LineQuantity.of(2, 3), LineQuantity.of(3, 1));
        assertThat(OrderToCash.ship(shipping().build(), List.of(LineQuantity.of(1, 2)))
                        .lines())
                .containsExactly(LineQuantity.of(1, 2));
    }

    @Test
    void only_goods_leave_stock() {
        Shipment all = shipped(OrderToCash.allAllocated(OrderFixture.allocated()));
        Shipment postage = shipped(List.of(LineQuantity.of(3, 1)));

        ShipGoods command = shipping().build();
        FulfillDemand wish = OrderToCash.fulfill(command, all).orElseThrow();
        assertThat(wish.lines()).extracting(FulfillDemand.Line::number).containsExactly(1, 2);
        assertThat(wish.lines())
                .extracting(FulfillDemand.Line::quantity)
                .containsExactly(Quantity.of(6), Quantity.of(3));
        assertThat(wish.demand().value()).isEqualTo(command.order().value());
        assertThat(wish.location()).isEqualTo(command.location());
        assertThat(wish.header().id().value()).endsWith("/fulfill");
        assertThat(OrderToCash.fulfill(command, postage)).isEmpty();
    }

    private static Shipment shipped(List<LineQuantity> lines) {
        Order order = OrderFixture.allocated();
        ShipOrder wish = ShipOrder.builder()
                .from(OrderToCash.ship(shipping().build(), lines))
                .order(order.getId())
                .build();
        return Shipment.of((OrderEvent.LinesShipped)
                OrderDecider.decide(wish, order).get().events().get(0));
    }
}
