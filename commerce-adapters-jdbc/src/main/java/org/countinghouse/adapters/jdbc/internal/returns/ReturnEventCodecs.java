package org.countinghouse.adapters.jdbc.internal.returns;

import java.util.Currency;
import java.util.List;
import org.countinghouse.adapters.jdbc.internal.json.EventCodec;
import org.countinghouse.adapters.jdbc.internal.order.OrderJson;
import org.countinghouse.domain.catalog.SellableItem;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.order.OrderId;
import org.countinghouse.domain.returns.AuthorizedLine;
import org.countinghouse.domain.returns.Disposition;
import org.countinghouse.domain.returns.ReceivedLine;
import org.countinghouse.domain.returns.ReturnEvent;
import org.countinghouse.domain.returns.ReturnEvent.ReturnAuthorized;
import org.countinghouse.domain.returns.ReturnEvent.ReturnReceived;
import org.countinghouse.domain.returns.ReturnEvent.ReturnRefunded;
import org.countinghouse.domain.returns.ReturnEvent.ReturnRejected;
import org.countinghouse.domain.returns.ReturnId;
import org.countinghouse.ports.json.JsonObject;
import org.countinghouse.ports.json.JsonWriter;

/** How return events are written and read. */
public final class ReturnEventCodecs {

    private ReturnEventCodecs() {}

    /** One codec an event type. */
    public static List<EventCodec<?>> all() {
        return List.of(
                new EventCodec<>(
                        ReturnAuthorized.class,
                        "return-authorized.v1",
                        ReturnEventCodecs::writeAuthorized,
                        ReturnEventCodecs::readAuthorized),
                new EventCodec<>(
                        ReturnReceived.class,
                        "return-received.v1",
                        ReturnEventCodecs::writeReceived,
                        ReturnEventCodecs::readReceived),
                new EventCodec<>(
                        ReturnRefunded.class,
                        "return-refunded.v1",
                        ReturnEventCodecs::writeRefunded,
                        ReturnEventCodecs::readRefunded),
                new EventCodec<>(
                        ReturnRejected.class,
                        "return-rejected.v1",
                        ReturnEventCodecs::writeRejected,
                        ReturnEventCodecs::readRejected));
    }

    private static void writeAuthorized(JsonWriter out, ReturnAuthorized event) {
        head(out, event)
                .text("currency", event.currency().getCurrencyCode())
                .objects("lines", event.lines(), (line, part) -> {
                    line.number("line", part.number())
                            .text("sku", part.sku().value())
                            .oneOf("kind", part.kind())
                            .quantity("units", part.quantity());
                    OrderJson.amounts(line, part.quote());
                });
    }

    private static ReturnAuthorized readAuthorized(JsonObject in) {
        Currency currency = in.currency("currency");
        return new ReturnAuthorized(
                returnId(in),
                order(in),
                channel(in),
                currency,
                in.objects("lines").stream()
                        .map(line -> new AuthorizedLine(
                                line.integer("line"),
                                Sku.of(line.text("sku")),
                                line.oneOf("kind", SellableItem.Kind.class),
                                line.quantity("units"),
                                OrderJson.amounts(line, currency)))
                        .toList(),
                in.instant("at"));
    }

    private static void writeReceived(JsonWriter out, ReturnReceived event) {
        head(out, event)
                .text("location", event.location().value())
                .text("currency", event.lines().get(0).amounts().currency().getCurrencyCode())
                .objects("lines", event.lines(), (line, part) -> {
                    line.number("line", part.number())
                            .text("sku", part.sku().value())
                            .oneOf("kind", part.kind())
                            .quantity("units", part.quantity())
                            .oneOf("disposition", part.disposition());
                    OrderJson.amounts(line, part.amounts());
                });
    }

    private static ReturnReceived readReceived(JsonObject in) {
        Currency currency = in.currency("currency");
        return new ReturnReceived(
                returnId(in),
                order(in),
                channel(in),
                LocationId.of(in.text("location")),
                in.objects("lines").stream()
                        .map(line -> new ReceivedLine(
                                line.integer("line"),
                                Sku.of(line.text("sku")),
                                line.oneOf("kind", SellableItem.Kind.class),
                                line.quantity("units"),
                                line.oneOf("disposition", Disposition.class),
                                OrderJson.amounts(line, currency)))
                        .toList(),
                in.instant("at"));
    }

    private static void writeRefunded(JsonWriter out, ReturnRefunded event) {
        head(out, event)
                .text("currency", event.amount().currency().getCurrencyCode())
                .money("amount", event.amount());
    }

    private static ReturnRefunded readRefunded(JsonObject in) {
        return new ReturnRefunded(
                returnId(in), order(in), channel(in), in.money("amount", in.currency("currency")), in.instant("at"));
    }

    private static void writeRejected(JsonWriter out, ReturnRejected event) {
        head(out, event).text("reason", event.reason());
    }

    private static ReturnRejected readRejected(JsonObject in) {
        return new ReturnRejected(returnId(in), order(in), channel(in), in.text("reason"), in.instant("at"));
    }

    private static JsonWriter head(JsonWriter out, ReturnEvent event) {
        return out.text("return", event.returnId().value())
                .text("order", event.order().value())
                .text("channel", event.channel().value())
                .instant("at", event.occurredAt());
    }

    private static ReturnId returnId(JsonObject in) {
        return ReturnId.of(in.text("return"));
    }

    private static OrderId order(JsonObject in) {
        return OrderId.of(in.text("order"));
    }

    private static ChannelId channel(JsonObject in) {
        return ChannelId.of(in.text("channel"));
    }
}
