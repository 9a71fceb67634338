package org.countinghouse.adapters.jdbc.internal.inventory;

import java.time.LocalDate;
import java.util.List;
import org.countinghouse.adapters.jdbc.internal.json.EventCodec;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.SupplyId;
import org.countinghouse.domain.inventory.backorder.BackorderEvent;
import org.countinghouse.domain.inventory.backorder.BackorderEvent.BackorderCanceled;
import org.countinghouse.domain.inventory.backorder.BackorderEvent.BackorderFilled;
import org.countinghouse.domain.inventory.backorder.BackorderEvent.BackorderQueued;
import org.countinghouse.domain.inventory.backorder.BackorderId;
import org.countinghouse.domain.inventory.backorder.Portion;
import org.countinghouse.domain.inventory.supply.PegFill;
import org.countinghouse.domain.inventory.supply.PegQuantity;
import org.countinghouse.domain.inventory.supply.PreOrderId;
import org.countinghouse.domain.inventory.supply.SupplyEvent;
import org.countinghouse.domain.inventory.supply.SupplyEvent.PegBroken;
import org.countinghouse.domain.inventory.supply.SupplyEvent.PreOrderCanceled;
import org.countinghouse.domain.inventory.supply.SupplyEvent.PreOrderPlaced;
import org.countinghouse.domain.inventory.supply.SupplyEvent.PromiseAtRisk;
import org.countinghouse.domain.inventory.supply.SupplyEvent.SupplyArrived;
import org.countinghouse.domain.inventory.supply.SupplyEvent.SupplyCanceled;
import org.countinghouse.domain.inventory.supply.SupplyEvent.SupplyChanged;
import org.countinghouse.domain.inventory.supply.SupplyEvent.SupplyExpected;
import org.countinghouse.domain.inventory.supply.SupplyKind;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.ports.json.JsonObject;
import org.countinghouse.ports.json.JsonWriter;

/** How the events of expected goods, of pre-orders and of backorders are written and read. */
public final class SupplyEventCodecs {

    private SupplyEventCodecs() {}

    /** One codec an event type. */
    public static List<EventCodec<?>> all() {
        return List.of(
                expected(),
                changed(),
                canceled(),
                arrived(),
                preOrderPlaced(),
                preOrderCanceled(),
                pegBroken(),
                promiseAtRisk(),
                queued(),
                filled(),
                backorderCanceled());
    }

    private static EventCodec<SupplyExpected> expected() {
        return new EventCodec<>(
                SupplyExpected.class,
                "supply-expected.v1",
                (out, event) -> InventoryEventCodecs.key(
                                supply(out, event)
                                        .oneOf("kind", event.kind())
                                        .text("reference", event.reference())
                                        .quantity("expected", event.expected())
                                        .text("due", event.due().toString()),
                                event.key())
                        .instant("occurredAt", event.occurredAt()),
                in -> new SupplyExpected(
                        supply(in),
                        in.oneOf("kind", SupplyKind.class),
                        InventoryEventCodecs.key(in),
                        in.text("reference"),
                        in.quantity("expected"),
                        day(in, "due"),
                        in.instant("occurredAt")));
    }

    private static EventCodec<SupplyChanged> changed() {
        return new EventCodec<>(
                SupplyChanged.class,
                "supply-changed.v1",
                (out, event) -> InventoryEventCodecs.key(supply(out, event), event.key())
                        .quantity("expected", event.expected())
                        .text("due", event.due().toString())
                        .instant("occurredAt", event.occurredAt()),
                in -> new SupplyChanged(
                        supply(in),
                        InventoryEventCodecs.key(in),
                        in.number("version"),
                        in.quantity("expected"),
                        day(in, "due"),
                        in.instant("occurredAt")));
    }

    private static EventCodec<SupplyCanceled> canceled() {
        return new EventCodec<>(
                SupplyCanceled.class,
                "supply-canceled.v1",
                (out, event) -> InventoryEventCodecs.key(supply(out, event), event.key())
                        .quantity("missing", event.missing())
                        .instant("occurredAt", event.occurredAt()),
                in -> new SupplyCanceled(
                        supply(in),
                        InventoryEventCodecs.key(in),
                        in.number("version"),
                        in.quantity("missing"),
                        in.instant("occurredAt")));
    }

    private static EventCodec<SupplyArrived> arrived() {
        return new EventCodec<>(
                SupplyArrived.class,
                "supply-arrived.v1",
                (out, event) -> InventoryEventCodecs.key(supply(out, event), event.key())
                        .text("command", event.command().value())
                        .quantity("quantity", event.quantity())
                        .objects(
                                "fills",
                                event.fills(),
                                (each, fill) -> peg(each, fill.peg())
                                        .text("reservation", fill.reservation().value()))
                        .instant("occurredAt", event.occurredAt()),
                in -> new SupplyArrived(
                        supply(in),
                        InventoryEventCodecs.key(in),
                        in.number("version"),
                        CommandId.of(in.text("command")),
                        in.quantity("quantity"),
                        in.objects("fills").stream()
                                .map(fill -> new PegFill(peg(fill), ReservationId.of(fill.text("reservation"))))
                                .toList(),
                        in.instant("occurredAt")));
    }

    private static EventCodec<PreOrderPlaced> preOrderPlaced() {
        return new EventCodec<>(
                PreOrderPlaced.class,
                "pre-order-placed.v1",
                (out, event) -> peg(supply(out, event), event.peg())
                        .text("promised", event.promised().toString())
                        .instant("occurredAt", event.occurredAt()),
                in -> new PreOrderPlaced(
                        supply(in), in.number("version"), peg(in), day(in, "promised"), in.instant("occurredAt")));
    }

    private static EventCodec<PreOrderCanceled> preOrderCanceled() {
        return new EventCodec<>(
                PreOrderCanceled.class,
                "pre-order-canceled.v1",
                (out, event) -> peg(supply(out, event), event.peg()).instant("occurredAt", event.occurredAt()),
                in -> new PreOrderCanceled(supply(in), in.number("version"), peg(in), in.instant("occurredAt")));
    }

    private static EventCodec<PegBroken> pegBroken() {
        return new EventCodec<>(
                PegBroken.class,
                "peg-broken.v1",
                (out, event) -> peg(supply(out, event), event.peg())
                        .text("promised", event.promised().toString())
                        .instant("occurredAt", event.occurredAt()),
                in -> new PegBroken(
                        supply(in), in.number("version"), peg(in), day(in, "promised"), in.instant("occurredAt")));
    }

    private static EventCodec<PromiseAtRisk> promiseAtRisk() {
        return new EventCodec<>(
                PromiseAtRisk.class,
                "promise-at-risk.v1",
                (out, event) -> peg(supply(out, event), event.peg())
                        .text("promised", event.promised().toString())
                        .text("due", event.due().toString())
                        .instant("occurredAt", event.occurredAt()),
                in -> new PromiseAtRisk(
                        supply(in),
                        in.number("version"),
                        peg(in),
                        day(in, "promised"),
                        day(in, "due"),
                        in.instant("occurredAt")));
    }

    private static EventCodec<BackorderQueued> queued() {
        return new EventCodec<>(
                BackorderQueued.class,
                "backorder-queued.v1",
                (out, event) -> backorder(out, event)
                        .number("priority", event.priority())
                        .oneOf("portion", event.portion()),
                in -> new BackorderQueued(
                        backorder(in),
                        demand(in),
                        in.integer("line"),
                        InventoryEventCodecs.key(in),
                        in.quantity("quantity"),
                        in.integer("priority"),
                        in.oneOf("portion", Portion.class),
                        in.instant("occurredAt")));
    }

    private static EventCodec<BackorderFilled> filled() {
        return new EventCodec<>(
                BackorderFilled.class,
                "backorder-filled.v1",
                (out, event) -> backorder(out, event)
                        .text("reservation", event.reservation().value()),
                in -> new BackorderFilled(
                        backorder(in),
                        demand(in),
                        in.integer("line"),
                        InventoryEventCodecs.key(in),
                        in.number("version"),
                        in.quantity("quantity"),
                        ReservationId.of(in.text("reservation")),
                        in.instant("occurredAt")));
    }

    private static EventCodec<BackorderCanceled> backorderCanceled() {
        return new EventCodec<>(
                BackorderCanceled.class,
                "backorder-canceled.v1",
                (out, event) -> backorder(out, event),
                in -> new BackorderCanceled(
                        backorder(in),
                        demand(in),
                        in.integer("line"),
                        InventoryEventCodecs.key(in),
                        in.number("version"),
                        in.quantity("quantity"),
                        in.instant("occurredAt")));
    }

    private static JsonWriter supply(JsonWriter out, SupplyEvent event) {
        return out.text("supply", event.supply().value()).number("version", event.version());
    }

    private static SupplyId supply(JsonObject in) {
        return SupplyId.of(in.text("supply"));
    }

    private static LocalDate day(JsonObject in, String field) {
        return in.value(field, LocalDate::parse);
    }

    private static JsonWriter peg(JsonWriter out, PegQuantity peg) {
        return InventoryEventCodecs.key(
                        out.text("preOrder", peg.preOrder().value())
                                .text("demand", peg.demand().value())
                                .number("line", peg.lineNumber()),
                        peg.key())
                .quantity("quantity", peg.quantity());
    }

    private static PegQuantity peg(JsonObject in) {
        return new PegQuantity(
                PreOrderId.of(in.text("preOrder")),
                demand(in),
                in.integer("line"),
                InventoryEventCodecs.key(in),
                in.quantity("quantity"));
    }

    private static DemandReference demand(JsonObject in) {
        return DemandReference.of(in.text("demand"));
    }

    private static JsonWriter backorder(JsonWriter out, BackorderEvent event) {
        return InventoryEventCodecs.key(
                        out.text("backorder", event.backorder().value())
                                .text("demand", event.demand().value())
                                .number("line", event.lineNumber())
                                .number("version", event.version()),
                        event.key())
                .quantity("quantity", event.quantity())
                .instant("occurredAt", event.occurredAt());
    }

    private static BackorderId backorder(JsonObject in) {
        return BackorderId.of(in.text("backorder"));
    }
}
