package org.countinghouse.adapters.jdbc.internal.order;

import java.util.Currency;
import java.util.List;
import org.countinghouse.adapters.jdbc.internal.json.EventCodec;
import org.countinghouse.domain.catalog.SellableItem;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.order.CancelReason;
import org.countinghouse.domain.order.CustomerId;
import org.countinghouse.domain.order.ExternalReference;
import org.countinghouse.domain.order.HoldName;
import org.countinghouse.domain.order.OrderEvent.HoldReleased;
import org.countinghouse.domain.order.OrderEvent.LinesAllocated;
import org.countinghouse.domain.order.OrderEvent.LinesBackordered;
import org.countinghouse.domain.order.OrderEvent.LinesCanceled;
import org.countinghouse.domain.order.OrderEvent.LinesReturned;
import org.countinghouse.domain.order.OrderEvent.LinesShipped;
import org.countinghouse.domain.order.OrderEvent.OrderHeld;
import org.countinghouse.domain.order.OrderEvent.OrderPlaced;
import org.countinghouse.domain.order.OrderEvent.OrderSettled;
import org.countinghouse.domain.order.OrderId;
import org.countinghouse.domain.order.ReturnReference;
import org.countinghouse.domain.order.ShipmentReference;
import org.countinghouse.ports.json.JsonObject;
import org.countinghouse.ports.json.JsonWriter;

/** How order events are written and read. */
public final class OrderEventCodecs {

    private OrderEventCodecs() {}

    /** One codec an event type. */
    public static List<EventCodec<?>> all() {
        return List.of(
                new EventCodec<>(
                        OrderPlaced.class,
                        "order-placed.v1",
                        OrderEventCodecs::writePlaced,
                        OrderEventCodecs::readPlaced),
                new EventCodec<>(
                        LinesAllocated.class,
                        "lines-allocated.v1",
                        OrderEventCodecs::writeAllocated,
                        OrderEventCodecs::readAllocated),
                new EventCodec<>(
                        LinesBackordered.class,
                        "lines-backordered.v1",
                        OrderEventCodecs::writeBackordered,
                        OrderEventCodecs::readBackordered),
                new EventCodec<>(
                        LinesShipped.class,
                        "lines-shipped.v1",
                        OrderEventCodecs::writeShipped,
                        OrderEventCodecs::readShipped),
                new EventCodec<>(
                        LinesCanceled.class,
                        "lines-canceled.v1",
                        OrderEventCodecs::writeCanceled,
                        OrderEventCodecs::readCanceled),
                new EventCodec<>(
                        LinesReturned.class,
                        "lines-returned.v1",
                        OrderEventCodecs::writeReturned,
                        OrderEventCodecs::readReturned),
                new EventCodec<>(
                        OrderHeld.class, "order-held.v1", OrderEventCodecs::writeHeld, OrderEventCodecs::readHeld),
                new EventCodec<>(
                        HoldReleased.class,
                        "hold-released.v1",
                        OrderEventCodecs::writeReleased,
                        OrderEventCodecs::readReleased),
                new EventCodec<>(
                        OrderSettled.class,
                        "order-settled.v1",
                        OrderEventCodecs::writeSettled,
                        OrderEventCodecs::readSettled));
    }

    private static void writePlaced(JsonWriter out, OrderPlaced event) {
        out.text("order", event.order().value())
                .text("channel", event.channel().value())
                .text("reference", event.externalReference().value())
                .optionalText("customer", event.customer().map(CustomerId::value))
                .text("currency", event.currency().getCurrencyCode())
                .instant("at", event.occurredAt())
                .objects("lines", event.lines(), OrderJson::placedLine);
    }

    private static OrderPlaced readPlaced(JsonObject in) {
        Currency currency = in.currency("currency");
        return new OrderPlaced(
                order(in),
                channel(in),
                ExternalReference.of(in.text("reference")),
                in.optionalText("customer").map(CustomerId::of),
                currency,
                in.objects("lines").stream()
                        .map(line -> OrderJson.placedLine(line, currency))
                        .toList(),
                in.instant("at"));
    }

    private static void writeAllocated(JsonWriter out, LinesAllocated event) {
        out.text("order", event.order().value())
                .text("channel", event.channel().value())
                .instant("at", event.occurredAt())
                .objects(
                        "lines",
                        event.lines(),
                        (line, part) -> line.number("line", part.number())
                                .text("sku", part.sku().value())
                                .quantity("open", part.fromOpen())
                                .quantity("backordered", part.fromBackordered()));
    }

    private static LinesAllocated readAllocated(JsonObject in) {
        return new LinesAllocated(
                order(in),
                channel(in),
                in.objects("lines").stream()
                        .map(line -> new LinesAllocated.Allocated(
                                line.integer("line"), sku(line), line.quantity("open"), line.quantity("backordered")))
                        .toList(),
                in.instant("at"));
    }

    private static void writeBackordered(JsonWriter out, LinesBackordered event) {
        out.text("order", event.order().value())
                .text("channel", event.channel().value())
                .instant("at", event.occurredAt())
                .objects(
                        "lines",
                        event.lines(),
                        (line, part) -> line.number("line", part.number())
                                .text("sku", part.sku().value())
                                .quantity("units", part.quantity()));
    }

    private static LinesBackordered readBackordered(JsonObject in) {
        return new LinesBackordered(
                order(in),
                channel(in),
                in.objects("lines").stream()
                        .map(line -> new LinesBackordered.Backordered(
                                line.integer("line"), sku(line), line.quantity("units")))
                        .toList(),
                in.instant("at"));
    }

    private static void writeShipped(JsonWriter out, LinesShipped event) {
        out.text("order", event.order().value())
                .text("channel", event.channel().value())
                .text("shipment", event.shipment().value())
                .text("location", event.location().value())
                .text("currency", event.lines().get(0).amounts().currency().getCurrencyCode())
                .instant("at", event.occurredAt())
                .objects("lines", event.lines(), (line, part) -> {
                    line.number("line", part.number())
                            .text("sku", part.sku().value())
                            .oneOf("kind", part.kind())
                            .quantity("units", part.quantity());
                    OrderJson.amounts(line, part.amounts());
                });
    }

    private static LinesShipped readShipped(JsonObject in) {
        Currency currency = in.currency("currency");
        return new LinesShipped(
                order(in),
                channel(in),
                ShipmentReference.of(in.text("shipment")),
                LocationId.of(in.text("location")),
                in.objects("lines").stream()
                        .map(line -> new LinesShipped.Shipped(
                                line.integer("line"),
                                sku(line),
                                line.oneOf("kind", SellableItem.Kind.class),
                                line.quantity("units"),
                                OrderJson.amounts(line, currency)))
                        .toList(),
                in.instant("at"));
    }

    private static void writeCanceled(JsonWriter out, LinesCanceled event) {
        out.text("order", event.order().value())
                .text("channel", event.channel().value())
                .oneOf("reason", event.reason())
                .text("currency", event.lines().get(0).amounts().currency().getCurrencyCode())
                .instant("at", event.occurredAt())
                .objects("lines", event.lines(), (line, part) -> {
                    line.number("line", part.number())
                            .text("sku", part.sku().value())
                            .quantity("open", part.fromOpen())
                            .quantity("backordered", part.fromBackordered())
                            .quantity("allocated", part.fromAllocated());
                    OrderJson.amounts(line, part.amounts());
                });
    }

    private static LinesCanceled readCanceled(JsonObject in) {
        Currency currency = in.currency("currency");
        return new LinesCanceled(
                order(in),
                channel(in),
                in.oneOf("reason", CancelReason.class),
                in.objects("lines").stream()
                        .map(line -> new LinesCanceled.Canceled(
                                line.integer("line"),
                                sku(line),
                                line.quantity("open"),
                                line.quantity("backordered"),
                                line.quantity("allocated"),
                                OrderJson.amounts(line, currency)))
                        .toList(),
                in.instant("at"));
    }

    private static void writeReturned(JsonWriter out, LinesReturned event) {
        out.text("order", event.order().value())
                .text("channel", event.channel().value())
                .text("return", event.returned().value())
                .text("currency", event.lines().get(0).amounts().currency().getCurrencyCode())
                .instant("at", event.occurredAt())
                .objects("lines", event.lines(), (line, part) -> {
                    line.number("line", part.number())
                            .text("sku", part.sku().value())
                            .oneOf("kind", part.kind())
                            .quantity("units", part.quantity());
                    OrderJson.amounts(line, part.amounts());
                });
    }

    private static LinesReturned readReturned(JsonObject in) {
        Currency currency = in.currency("currency");
        return new LinesReturned(
                order(in),
                channel(in),
                ReturnReference.of(in.text("return")),
                in.objects("lines").stream()
                        .map(line -> new LinesReturned.Returned(
                                line.integer("line"),
                                sku(line),
                                line.oneOf("kind", SellableItem.Kind.class),
                                line.quantity("units"),
                                OrderJson.amounts(line, currency)))
                        .toList(),
                in.instant("at"));
    }

    private static void writeHeld(JsonWriter out, OrderHeld event) {
        out.text("order", event.order().value()).instant("at", event.occurredAt());
        OrderJson.hold(out, event.hold());
    }

    private static OrderHeld readHeld(JsonObject in) {
        return new OrderHeld(order(in), OrderJson.hold(in), in.instant("at"));
    }

    private static void writeReleased(JsonWriter out, HoldReleased event) {
        out.text("order", event.order().value())
                .text("hold", event.hold().value())
                .instant("at", event.occurredAt());
    }

    private static HoldReleased readReleased(JsonObject in) {
        return new HoldReleased(order(in), HoldName.of(in.text("hold")), in.instant("at"));
    }

    private static void writeSettled(JsonWriter out, OrderSettled event) {
        out.text("order", event.order().value()).instant("at", event.occurredAt());
    }

    private static OrderSettled readSettled(JsonObject in) {
        return new OrderSettled(order(in), in.instant("at"));
    }

    private static OrderId order(JsonObject in) {
        return OrderId.of(in.text("order"));
    }

    private static ChannelId channel(JsonObject in) {
        return ChannelId.of(in.text("channel"));
    }

    private static Sku sku(JsonObject line) {
        return Sku.of(line.text("sku"));
    }
}
