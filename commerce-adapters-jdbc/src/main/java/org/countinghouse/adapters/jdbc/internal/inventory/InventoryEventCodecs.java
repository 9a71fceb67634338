package org.countinghouse.adapters.jdbc.internal.inventory;

import java.util.List;
import java.util.Optional;
import org.countinghouse.adapters.jdbc.internal.json.EventCodec;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.inventory.AdjustStock;
import org.countinghouse.domain.inventory.Bucket;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.LineQuantity;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.inventory.MoveCondition;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReceiveStock;
import org.countinghouse.domain.inventory.ReservationEvent;
import org.countinghouse.domain.inventory.ReservationEvent.ReservationConfirmed;
import org.countinghouse.domain.inventory.ReservationEvent.ReservationExpired;
import org.countinghouse.domain.inventory.ReservationEvent.ReservationFulfilled;
import org.countinghouse.domain.inventory.ReservationEvent.ReservationReleased;
import org.countinghouse.domain.inventory.ReservationEvent.StockReserved;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.ReservedLine;
import org.countinghouse.domain.inventory.ReturnToStock;
import org.countinghouse.domain.inventory.StockCondition;
import org.countinghouse.domain.inventory.StockEvent.ConditionMoved;
import org.countinghouse.domain.inventory.StockEvent.OversellAllowed;
import org.countinghouse.domain.inventory.StockEvent.StockAdjusted;
import org.countinghouse.domain.inventory.StockEvent.StockReceived;
import org.countinghouse.domain.inventory.StockEvent.StockReturned;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.money.Money;
import org.countinghouse.ports.json.JsonObject;
import org.countinghouse.ports.json.JsonWriter;

/** How the events of stock are written and read. */
public final class InventoryEventCodecs {

    private InventoryEventCodecs() {}

    /** One codec an event type. */
    public static List<EventCodec<?>> all() {
        return List.of(
                received(),
                adjusted(),
                returned(),
                allowed(),
                reserved(),
                confirmed(),
                released(),
                expired(),
                fulfilled(),
                conditionMoved());
    }

    private static EventCodec<StockReceived> received() {
        return new EventCodec<>(
                StockReceived.class,
                "stock-received.v1",
                (out, event) -> out.text("command", event.command().value())
                        .text("reference", event.reference())
                        .objects("lines", event.lines(), (each, line) -> {
                            key(each, line.key()).quantity("quantity", line.quantity());
                            cost(each, line.cost());
                        })
                        .instant("occurredAt", event.occurredAt()),
                in -> new StockReceived(
                        CommandId.of(in.text("command")),
                        in.text("reference"),
                        in.objects("lines").stream()
                                .map(line -> new ReceiveStock.Line(key(line), line.quantity("quantity"), cost(line)))
                                .toList(),
                        in.instant("occurredAt")));
    }

    private static EventCodec<StockAdjusted> adjusted() {
        return new EventCodec<>(
                StockAdjusted.class,
                "stock-adjusted.v1",
                (out, event) -> out.text("command", event.command().value())
                        .text("reference", event.reference())
                        .objects("lines", event.lines(), (each, line) -> {
                            key(each, line.key())
                                    .quantity("quantity", line.quantity())
                                    .oneOf("adjustment", line.adjustment());
                            cost(each, line.cost());
                        })
                        .instant("occurredAt", event.occurredAt()),
                in -> new StockAdjusted(
                        CommandId.of(in.text("command")),
                        in.text("reference"),
                        in.objects("lines").stream()
                                .map(line -> new AdjustStock.Line(
                                        key(line),
                                        line.quantity("quantity"),
                                        line.oneOf("adjustment", AdjustStock.Adjustment.class),
                                        cost(line)))
                                .toList(),
                        in.instant("occurredAt")));
    }

    private static EventCodec<StockReturned> returned() {
        return new EventCodec<>(
                StockReturned.class,
                "stock-returned.v1",
                (out, event) -> out.text("command", event.command().value())
                        .text("reference", event.reference())
                        .objects(
                                "lines",
                                event.lines(),
                                (each, line) -> key(each, line.key())
                                        .quantity("quantity", line.quantity())
                                        .oneOf("condition", line.condition())
                                        .optionalText("sourceLine", line.sourceLine()))
                        .instant("occurredAt", event.occurredAt()),
                in -> new StockReturned(
                        CommandId.of(in.text("command")),
                        in.text("reference"),
                        in.objects("lines").stream()
                                .map(line -> new ReturnToStock.Line(
                                        key(line),
                                        line.quantity("quantity"),
                                        line.oneOf("condition", ReturnToStock.Condition.class),
                                        line.optionalText("sourceLine")))
                                .toList(),
                        in.instant("occurredAt")));
    }

    private static EventCodec<OversellAllowed> allowed() {
        return new EventCodec<>(
                OversellAllowed.class,
                "oversell-allowed.v1",
                (out, event) -> key(out, event.key())
                        .quantity("allowance", event.allowance())
                        .instant("occurredAt", event.occurredAt()),
                in -> new OversellAllowed(key(in), in.quantity("allowance"), in.instant("occurredAt")));
    }

    private static EventCodec<StockReserved> reserved() {
        return new EventCodec<>(
                StockReserved.class,
                "stock-reserved.v1",
                (out, event) -> reservation(out, event)
                        .objects(
                                "lines",
                                event.lines(),
                                (each, line) -> key(each.number("line", line.number()), line.key())
                                        .quantity("requested", line.requested())
                                        .quantity("reserved", line.reserved()))
                        .instant("expiresAt", event.expiresAt()),
                in -> new StockReserved(
                        id(in),
                        demand(in),
                        in.objects("lines").stream()
                                .map(line -> new ReservedLine(
                                        line.integer("line"),
                                        key(line),
                                        line.quantity("requested"),
                                        line.quantity("reserved")))
                                .toList(),
                        in.instant("expiresAt"),
                        in.instant("occurredAt")));
    }

    private static EventCodec<ReservationConfirmed> confirmed() {
        return new EventCodec<>(
                ReservationConfirmed.class,
                "reservation-confirmed.v1",
                (out, event) -> lines(reservation(out, event), event.lines()),
                in -> new ReservationConfirmed(
                        id(in), demand(in), in.number("version"), lines(in), in.instant("occurredAt")));
    }

    private static EventCodec<ReservationReleased> released() {
        return new EventCodec<>(
                ReservationReleased.class,
                "reservation-released.v1",
                (out, event) -> lines(reservation(out, event).oneOf("from", event.from()), event.lines()),
                in -> new ReservationReleased(
                        id(in),
                        demand(in),
                        in.number("version"),
                        in.oneOf("from", Bucket.class),
                        lines(in),
                        in.instant("occurredAt")));
    }

    private static EventCodec<ReservationExpired> expired() {
        return new EventCodec<>(
                ReservationExpired.class,
                "reservation-expired.v1",
                (out, event) -> lines(reservation(out, event), event.lines()),
                in -> new ReservationExpired(
                        id(in), demand(in), in.number("version"), lines(in), in.instant("occurredAt")));
    }

    private static EventCodec<ReservationFulfilled> fulfilled() {
        return new EventCodec<>(
                ReservationFulfilled.class,
                "reservation-fulfilled.v1",
                (out, event) -> lines(reservation(out, event), event.lines()),
                in -> new ReservationFulfilled(
                        id(in), demand(in), in.number("version"), lines(in), in.instant("occurredAt")));
    }

    private static EventCodec<ConditionMoved> conditionMoved() {
        return new EventCodec<>(
                ConditionMoved.class,
                "condition-moved.v1",
                (out, event) -> out.text("command", event.command().value())
                        .text("reference", event.reference())
                        .objects(
                                "lines",
                                event.lines(),
                                (each, line) -> key(each, line.key())
                                        .quantity("quantity", line.quantity())
                                        .oneOf("from", line.from())
                                        .oneOf("to", line.to()))
                        .instant("occurredAt", event.occurredAt()),
                in -> new ConditionMoved(
                        CommandId.of(in.text("command")),
                        in.text("reference"),
                        in.objects("lines").stream()
                                .map(line -> new MoveCondition.Line(
                                        key(line),
                                        line.quantity("quantity"),
                                        line.oneOf("from", StockCondition.class),
                                        line.oneOf("to", StockCondition.class)))
                                .toList(),
                        in.instant("occurredAt")));
    }

    private static JsonWriter reservation(JsonWriter out, ReservationEvent event) {
        return out.text("reservation", event.reservation().value())
                .text("demand", event.demand().value())
                .number("version", event.version())
                .instant("occurredAt", event.occurredAt());
    }

    private static ReservationId id(JsonObject in) {
        return ReservationId.of(in.text("reservation"));
    }

    private static DemandReference demand(JsonObject in) {
        return DemandReference.of(in.text("demand"));
    }

    private static void lines(JsonWriter out, List<LineQuantity> lines) {
        JsonWriter unused = out.objects(
                "lines",
                lines,
                (each, line) ->
                        key(each.number("line", line.lineNumber()), line.key()).quantity("quantity", line.quantity()));
    }

    private static List<LineQuantity> lines(JsonObject in) {
        return in.objects("lines").stream()
                .map(line -> new LineQuantity(line.integer("line"), key(line), line.quantity("quantity")))
                .toList();
    }

    private static JsonWriter key(JsonWriter out, PositionKey key) {
        return out.text("sku", key.sku().value())
                .text("location", key.location().value());
    }

    private static PositionKey key(JsonObject in) {
        return PositionKey.of(Sku.of(in.text("sku")), LocationId.of(in.text("location")));
    }

    private static void cost(JsonWriter out, Optional<Money> cost) {
        cost.ifPresent(value ->
                out.money("cost", value).text("currency", value.currency().getCurrencyCode()));
    }

    private static Optional<Money> cost(JsonObject in) {
        return in.has("cost") ? Optional.of(in.money("cost", in.currency("currency"))) : Optional.empty();
    }
}
