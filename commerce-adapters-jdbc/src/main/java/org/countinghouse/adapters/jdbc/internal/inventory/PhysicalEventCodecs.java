package org.countinghouse.adapters.jdbc.internal.inventory;

import java.util.List;
import java.util.Optional;
import org.countinghouse.adapters.jdbc.internal.json.EventCodec;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.count.CountEvent.CountOpened;
import org.countinghouse.domain.inventory.count.CountEvent.StockCounted;
import org.countinghouse.domain.inventory.count.CountId;
import org.countinghouse.domain.inventory.count.CountLine;
import org.countinghouse.domain.inventory.count.CountResult;
import org.countinghouse.domain.inventory.count.CountVisibility;
import org.countinghouse.domain.inventory.count.CountedLine;
import org.countinghouse.domain.inventory.transfer.ArrivedLine;
import org.countinghouse.domain.inventory.transfer.TransferEvent.TransferArrived;
import org.countinghouse.domain.inventory.transfer.TransferEvent.TransferDispatched;
import org.countinghouse.domain.inventory.transfer.TransferId;
import org.countinghouse.domain.inventory.transfer.TransferLine;
import org.countinghouse.domain.inventory.transfer.TransferState;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.ports.json.JsonObject;
import org.countinghouse.ports.json.JsonWriter;

/** How the events of transfers and counts are written and read. */
public final class PhysicalEventCodecs {

    private PhysicalEventCodecs() {}

    /** One codec an event type. */
    public static List<EventCodec<?>> all() {
        return List.of(dispatched(), arrived(), opened(), counted());
    }

    private static EventCodec<TransferDispatched> dispatched() {
        return new EventCodec<>(
                TransferDispatched.class,
                "transfer-dispatched.v1",
                (out, event) -> out.text("transfer", event.transfer().value())
                        .text("origin", event.origin().value())
                        .text("destination", event.destination().value())
                        .text("reference", event.reference())
                        .objects(
                                "lines",
                                event.lines(),
                                (each, line) -> each.number("line", line.number())
                                        .text("sku", line.sku().value())
                                        .quantity("dispatched", line.dispatched()))
                        .text("command", event.command().value())
                        .instant("occurredAt", event.occurredAt()),
                in -> new TransferDispatched(
                        TransferId.of(in.text("transfer")),
                        LocationId.of(in.text("origin")),
                        LocationId.of(in.text("destination")),
                        in.text("reference"),
                        in.objects("lines").stream()
                                .map(line -> TransferLine.dispatched(
                                        line.integer("line"), Sku.of(line.text("sku")), line.quantity("dispatched")))
                                .toList(),
                        CommandId.of(in.text("command")),
                        in.instant("occurredAt")));
    }

    private static EventCodec<TransferArrived> arrived() {
        return new EventCodec<>(
                TransferArrived.class,
                "transfer-arrived.v1",
                (out, event) -> out.text("transfer", event.transfer().value())
                        .number("version", event.version())
                        .text("origin", event.origin().value())
                        .text("destination", event.destination().value())
                        .objects(
                                "lines",
                                event.lines(),
                                (each, line) -> each.number("line", line.number())
                                        .text("sku", line.sku().value())
                                        .quantity("arrived", line.arrived())
                                        .quantity("lost", line.lost())
                                        .quantity("excess", line.excess()))
                        .oneOf("state", event.state())
                        .text("command", event.command().value())
                        .instant("occurredAt", event.occurredAt()),
                in -> new TransferArrived(
                        TransferId.of(in.text("transfer")),
                        in.number("version"),
                        LocationId.of(in.text("origin")),
                        LocationId.of(in.text("destination")),
                        in.objects("lines").stream()
                                .map(line -> new ArrivedLine(
                                        line.integer("line"),
                                        Sku.of(line.text("sku")),
                                        line.quantity("arrived"),
                                        line.quantity("lost"),
                                        line.quantity("excess")))
                                .toList(),
                        in.oneOf("state", TransferState.class),
                        CommandId.of(in.text("command")),
                        in.instant("occurredAt")));
    }

    private static EventCodec<CountOpened> opened() {
        return new EventCodec<>(
                CountOpened.class,
                "count-opened.v1",
                (out, event) -> out.text("count", event.count().value())
                        .text("reference", event.reference())
                        .oneOf("visibility", event.visibility())
                        .objects(
                                "lines",
                                event.lines(),
                                (each, line) -> key(each.number("line", line.number()), line.key())
                                        .quantity("atOpening", line.atOpening())
                                        .number("positionVersion", line.positionVersion()))
                        .instant("occurredAt", event.occurredAt()),
                in -> new CountOpened(
                        CountId.of(in.text("count")),
                        in.text("reference"),
                        in.oneOf("visibility", CountVisibility.class),
                        in.objects("lines").stream()
                                .map(line -> new CountLine(
                                        line.integer("line"),
                                        key(line),
                                        line.quantity("atOpening"),
                                        line.number("positionVersion"),
                                        Optional.empty()))
                                .toList(),
                        in.instant("occurredAt")));
    }

    private static EventCodec<StockCounted> counted() {
        return new EventCodec<>(
                StockCounted.class,
                "stock-counted.v1",
                (out, event) -> out.text("count", event.count().value())
                        .number("version", event.version())
                        .objects(
                                "lines",
                                event.lines(),
                                (each, line) -> key(each.number("line", line.number()), line.key())
                                        .quantity("expected", line.result().expected())
                                        .quantity("counted", line.result().counted()))
                        .text("command", event.command().value())
                        .instant("occurredAt", event.occurredAt()),
                in -> {
                    long version = in.number("version");
                    return new StockCounted(
                            CountId.of(in.text("count")),
                            version,
                            in.objects("lines").stream()
                                    .map(line -> new CountedLine(
                                            line.integer("line"),
                                            key(line),
                                            new CountResult(
                                                    version, line.quantity("expected"), line.quantity("counted"))))
                                    .toList(),
                            CommandId.of(in.text("command")),
                            in.instant("occurredAt"));
                });
    }

    private static JsonWriter key(JsonWriter out, PositionKey key) {
        return out.text("sku", key.sku().value())
                .text("location", key.location().value());
    }

    private static PositionKey key(JsonObject in) {
        return PositionKey.of(Sku.of(in.text("sku")), LocationId.of(in.text("location")));
    }
}
