package org.countinghouse.ports.tck;

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
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.order.CustomerId;
import org.countinghouse.domain.order.ExternalReference;
import org.countinghouse.domain.order.HoldName;
import org.countinghouse.domain.order.HoldOrder;
import org.countinghouse.domain.order.HoldReason;
import org.countinghouse.domain.order.LineAmounts;
import org.countinghouse.domain.order.LineQuantity;
import org.countinghouse.domain.order.Order;
import org.countinghouse.domain.order.OrderDecider;
import org.countinghouse.domain.order.OrderEvent;
import org.countinghouse.domain.order.OrderHold;
import org.countinghouse.domain.order.OrderId;
import org.countinghouse.domain.order.PlaceOrder;
import org.countinghouse.domain.order.PlacedLine;
import org.countinghouse.domain.order.RequestedLine;
import org.countinghouse.domain.order.ShipOrder;
import org.countinghouse.domain.order.ShipmentReference;
import org.countinghouse.domain.quantity.Quantity;

/** Orders for suites: 6 mugs for 15.30 + 3.06 of which 4 are allocated, 3 plates for 10.00, postage for 5.00. */
final class OrderSamples {

    static final Currency GBP = Currency.getInstance("GBP");
    static final ChannelId CHANNEL = ChannelId.of("UK");
    static final LocationId LOCATION = LocationId.of("MAIN");

    private OrderSamples() {}

    static PlaceOrder place(CommandHeader header, String order, String reference) {
        return PlaceOrder.builder()
                .header(header)
                .order(OrderId.of(order))
                .channel(CHANNEL)
                .externalReference(ExternalReference.of(reference))
                .customer(CustomerId.of("17850"))
                .currency(GBP)
                .addLines(RequestedLine.backordered(
                        line(1, SellableItem.goods(Sku.of("MUG"), "Mug, red"), 6, "15.30", "3.06"), Quantity.of(4)))
                .addLines(RequestedLine.allocated(line(2, SellableItem.goods(Sku.of("PLATE"), ""), 3, "8.33", "1.67")))
                .addLines(RequestedLine.allocated(
                        line(3, SellableItem.carriage(Sku.of("POST"), "Postage"), 1, "5.00", "0.00")))
                .build();
    }

    static ShipOrder ship(CommandHeader header, String order, String shipment, LineQuantity... lines) {
        return ShipOrder.builder()
                .header(header)
                .order(OrderId.of(order))
                .shipment(ShipmentReference.of(shipment))
                .location(LOCATION)
                .addLines(lines)
                .build();
    }

    static HoldOrder hold(CommandHeader header, String order) {
        return HoldOrder.builder()
                .header(header)
                .order(OrderId.of(order))
                .hold(new OrderHold(
                        HoldName.of("risk \"1\""),
                        HoldReason.FRAUD_CHECK,
                        Actor.of("risk desk"),
                        Set.of(OrderEvent.Kind.SETTLED, OrderEvent.Kind.CANCELED)))
                .build();
    }

    static Decision<Order, OrderEvent> placed(CommandHeader header, String order, String reference) {
        return OrderDecider.decide(place(header, order, reference), Optional.empty())
                .get();
    }

    static LineAmounts amounts(String net, String tax) {
        Money netAmount = Money.parse(net, GBP);
        Money taxAmount = Money.parse(tax, GBP);
        return new LineAmounts(netAmount, taxAmount, netAmount.plus(taxAmount));
    }

    static List<LineQuantity> allAllocated() {
        return List.of(LineQuantity.of(1, 4), LineQuantity.of(2, 3), LineQuantity.of(3, 1));
    }

    private static PlacedLine line(int number, SellableItem item, long units, String net, String tax) {
        return new PlacedLine(number, item, Quantity.of(units), UnitPrice.parse("2.125", GBP), amounts(net, tax));
    }
}
