package org.countinghouse.adapters.jdbc.internal.lot;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.countinghouse.adapters.jdbc.internal.json.EventCodec;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.inventory.MovementCause;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.lot.LotEvent.LotRecalled;
import org.countinghouse.domain.inventory.lot.LotEvent.LotRegistered;
import org.countinghouse.domain.inventory.lot.LotEvent.LotsMoved;
import org.countinghouse.domain.inventory.lot.LotEvent.RecallLifted;
import org.countinghouse.domain.inventory.lot.LotEvent.TrackingDeclared;
import org.countinghouse.domain.inventory.lot.LotId;
import org.countinghouse.domain.inventory.lot.LotKey;
import org.countinghouse.domain.inventory.lot.LotMovement;
import org.countinghouse.domain.inventory.lot.LotName;
import org.countinghouse.domain.inventory.lot.LotPart;
import org.countinghouse.domain.inventory.lot.LotPlace;
import org.countinghouse.domain.inventory.lot.PickOrder;
import org.countinghouse.domain.inventory.lot.SerialNumber;
import org.countinghouse.domain.inventory.lot.Tracking;
import org.countinghouse.domain.inventory.lot.TrackingPolicy;
import org.countinghouse.ports.json.JsonObject;
import org.countinghouse.ports.json.JsonWriter;

/** How the events of lots are written and read. */
public final class LotEventCodecs {

    private LotEventCodecs() {}

    /** One codec an event type. */
    public static List<EventCodec<?>> all() {
        return List.of(declared(), registered(), moved(), recalled(), lifted());
    }

    private static EventCodec<TrackingDeclared> declared() {
        return new EventCodec<>(
                TrackingDeclared.class,
                "tracking-declared.v1",
                (out, event) -> out.text("sku", event.policy().sku().value())
                        .oneOf("tracking", event.policy().tracking())
                        .oneOf("order", event.policy().order())
                        .optionalNumber("minimumDays", days(event.policy()))
                        .number("version", event.policy().version())
                        .instant("occurredAt", event.occurredAt()),
                in -> new TrackingDeclared(policy(in), in.instant("occurredAt")));
    }

    private static OptionalLong days(TrackingPolicy policy) {
        return policy.minimumDays().map(days -> OptionalLong.of(days)).orElse(OptionalLong.empty());
    }

    private static TrackingPolicy policy(JsonObject in) {
        OptionalInt days = in.optionalInteger("minimumDays");
        return new TrackingPolicy(
                Sku.of(in.text("sku")),
                in.oneOf("tracking", Tracking.class),
                in.oneOf("order", PickOrder.class),
                days.isPresent() ? Optional.of(days.getAsInt()) : Optional.empty(),
                in.number("version"));
    }

    private static EventCodec<LotRegistered> registered() {
        return new EventCodec<>(
                LotRegistered.class,
                "lot-registered.v1",
                (out, event) -> name(out, event.lot())
                        .optional("expiry", event.expiry())
                        .instant("occurredAt", event.occurredAt()),
                in -> new LotRegistered(
                        name(in), in.optionalValue("expiry", LocalDate::parse), in.instant("occurredAt")));
    }

    private static EventCodec<LotsMoved> moved() {
        return new EventCodec<>(
                LotsMoved.class,
                "lots-moved.v1",
                (out, event) -> out.objects("movements", event.movements(), LotEventCodecs::movement)
                        .instant("occurredAt", event.occurredAt()),
                in -> new LotsMoved(
                        in.objects("movements").stream()
                                .map(LotEventCodecs::movement)
                                .toList(),
                        in.instant("occurredAt")));
    }

    private static EventCodec<LotRecalled> recalled() {
        return new EventCodec<>(
                LotRecalled.class,
                "lot-recalled.v1",
                (out, event) -> name(out, event.lot())
                        .text("reference", event.reference())
                        .instant("occurredAt", event.occurredAt()),
                in -> new LotRecalled(name(in), in.text("reference"), in.instant("occurredAt")));
    }

    private static EventCodec<RecallLifted> lifted() {
        return new EventCodec<>(
                RecallLifted.class,
                "lot-recall-lifted.v1",
                (out, event) -> name(out, event.lot())
                        .text("reference", event.reference())
                        .instant("occurredAt", event.occurredAt()),
                in -> new RecallLifted(name(in), in.text("reference"), in.instant("occurredAt")));
    }

    private static void movement(JsonWriter out, LotMovement movement) {
        JsonWriter unused = out.text("cause", movement.cause().id())
                .number("step", movement.cause().step())
                .number("line", movement.cause().line())
                .number("part", movement.part())
                .text("sku", movement.key().position().sku().value())
                .text("location", movement.key().position().location().value())
                .text("lot", movement.key().lot().value())
                .oneOf("from", movement.from())
                .oneOf("to", movement.to())
                .quantity("quantity", movement.quantity())
                .values("serials", movement.serials())
                .optionalText("demand", movement.demand().map(DemandReference::value))
                .instant("at", movement.effectiveAt());
    }

    private static LotMovement movement(JsonObject in) {
        LotId lot = LotId.of(in.text("lot"));
        PositionKey position = PositionKey.of(Sku.of(in.text("sku")), LocationId.of(in.text("location")));
        return new LotMovement(
                new MovementCause(in.text("cause"), in.number("step"), in.integer("line")),
                in.integer("part"),
                LotKey.of(position, lot),
                in.oneOf("from", LotPlace.class),
                in.oneOf("to", LotPlace.class),
                new LotPart(lot, in.quantity("quantity"), List.copyOf(in.values("serials", SerialNumber::of))),
                in.optionalText("demand").map(DemandReference::of),
                in.instant("at"));
    }

    private static JsonWriter name(JsonWriter out, LotName lot) {
        return out.text("sku", lot.sku().value()).text("lot", lot.lot().value());
    }

    private static LotName name(JsonObject in) {
        return LotName.of(Sku.of(in.text("sku")), LotId.of(in.text("lot")));
    }
}
