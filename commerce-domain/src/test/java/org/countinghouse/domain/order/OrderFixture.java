package org.countinghouse.domain.order;

import io.vavr.control.Either;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.countinghouse.domain.catalog.SellableItem;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.kernel.Actor;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.quantity.Quantity;

/** Orders to test with: 6 mugs for 15.30 + 3.06, 3 plates for 8.33 + 1.67, and postage for 5.00. */
public final class OrderFixture {

    public static final Currency GBP = Currency.getInstance("GBP");
    public static final Instant T0 = Instant.parse("2026-03-01T12:00:00Z");
    public static final OrderId ORDER = OrderId.of("O-1");
    public static final ChannelId CHANNEL = ChannelId.of("UK");
    public static final LocationId MAIN = LocationId.of("MAIN");
    public static final PlacedLine MUGS = goods(1, "MUG", 6, "15.30", "3.06");
    public static final PlacedLine PLATES = goods(2, "PLATE", 3, "8.33", "1.67");
    public static final PlacedLine POSTAGE = new PlacedLine(
            3,
            SellableItem.carriage(Sku.of("POST"), "Postage"),
            Quantity.ONE,
            UnitPrice.parse("5", GBP),
            LineAmounts.untaxed(gbp("5.00")));

    private OrderFixture() {}

    public static Money gbp(String amount) {
        return Money.parse(amount, GBP);
    }

    public static LineAmounts amounts(String net, String tax) {
        return new LineAmounts(gbp(net), gbp(tax), gbp(net).plus(gbp(tax)));
    }

    public static PlacedLine goods(int number, String sku, long units, String net, String tax) {
        return new PlacedLine(
                number,
                SellableItem.goods(Sku.of(sku), sku),
                Quantity.of(units),
                UnitPrice.parse("1", GBP),
                amounts(net, tax));
    }

    public static CommandHeader header(String id) {
        return CommandHeader.of(TenantId.of("shop"), CommandId.of(id), Actor.of("clerk"))
                .at(T0);
    }

    public static PlaceOrder place(RequestedLine... lines) {
        return PlaceOrder.builder()
                .header(header("place"))
                .order(ORDER)
                .channel(CHANNEL)
                .externalReference(ExternalReference.of("536365"))
                .customer(CustomerId.of("17850"))
                .currency(GBP)
                .addLines(lines)
                .build();
    }

    /** The order of all three lines, all allocated. */
    public static Order allocated() {
        return placed(RequestedLine.allocated(MUGS), RequestedLine.allocated(PLATES), RequestedLine.allocated(POSTAGE));
    }

    /** The order of all three lines, of which nothing is decided. */
    public static Order open() {
        return placed(RequestedLine.open(MUGS), RequestedLine.open(PLATES), RequestedLine.open(POSTAGE));
    }

    /** 4 of 6 mugs allocated, 2 backordered. */
    public static Order short2() {
        return placed(RequestedLine.backordered(MUGS, Quantity.of(4)));
    }

    public static Order shipped() {
        return after(OrderDecider.decide(
                ship("S-1", LineQuantity.of(1, 6), LineQuantity.of(2, 3), LineQuantity.of(3, 1)), allocated()));
    }

    public static Order placed(RequestedLine... lines) {
        return after(OrderDecider.decide(place(lines), Optional.empty()));
    }

    public static AllocateOrder allocate(LineQuantity... lines) {
        return AllocateOrder.builder()
                .header(header("allocate"))
                .order(ORDER)
                .addLines(lines)
                .build();
    }

    public static ShipOrder ship(String shipment, LineQuantity... lines) {
        return ShipOrder.builder()
                .header(header("ship " + shipment))
                .order(ORDER)
                .shipment(ShipmentReference.of(shipment))
                .location(MAIN)
                .addLines(lines)
                .build();
    }

    public static CancelOrder cancel(LineQuantity... lines) {
        return CancelOrder.builder()
                .header(header("cancel"))
                .order(ORDER)
                .reason(CancelReason.CUSTOMER_REQUEST)
                .addLines(lines)
                .build();
    }

    public static ReturnLines takeBack(String reference, LineQuantity... lines) {
        return ReturnLines.builder()
                .header(header("return " + reference))
                .order(ORDER)
                .returned(ReturnReference.of(reference))
                .addLines(lines)
                .build();
    }

    public static HoldOrder hold(String name, OrderEvent.Kind... blocks) {
        return HoldOrder.builder()
                .header(header("hold " + name))
                .order(ORDER)
                .hold(new OrderHold(HoldName.of(name), HoldReason.FRAUD_CHECK, Actor.of("risk"), Set.of(blocks)))
                .build();
    }

    public static ReleaseHold release(String name, String actor) {
        return ReleaseHold.builder()
                .header(CommandHeader.of(TenantId.of("shop"), CommandId.of("release " + name), Actor.of(actor))
                        .at(T0))
                .order(ORDER)
                .hold(HoldName.of(name))
                .build();
    }

    public static SettleOrder settle() {
        return SettleOrder.builder().header(header("settle")).order(ORDER).build();
    }

    public static Order after(Either<OrderRejection, Decision<Order, OrderEvent>> decided) {
        return decided.get().state();
    }

    public static <E extends OrderEvent> E only(
            Either<OrderRejection, Decision<Order, OrderEvent>> decided, Class<E> type) {
        List<OrderEvent> events = decided.get().events();
        if (events.size() != 1) {
            throw new AssertionError("expected one event, got " + events);
        }
        return type.cast(events.get(0));
    }
}
