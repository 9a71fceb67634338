package org.countinghouse.adapters.jdbc.internal.inventory;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.countinghouse.adapters.jdbc.internal.json.EventCodec;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.inventory.availability.AvailabilityEvent.PolicyDeclared;
import org.countinghouse.domain.inventory.availability.ChannelPolicy;
import org.countinghouse.domain.inventory.availability.PolicyScope;
import org.countinghouse.ports.json.JsonObject;
import org.countinghouse.ports.json.JsonWriter;

/** How the events of channels' view of the stock are written and read. */
public final class AvailabilityEventCodecs {

    private AvailabilityEventCodecs() {}

    /** One codec an event type. */
    public static List<EventCodec<?>> all() {
        return List.of(new EventCodec<>(
                PolicyDeclared.class,
                "channel-policy-declared.v1",
                (out, event) -> write(out, event.policy()).instant("occurredAt", event.occurredAt()),
                in -> new PolicyDeclared(policy(in), in.instant("occurredAt"))));
    }

    private static JsonWriter write(JsonWriter out, ChannelPolicy policy) {
        JsonWriter written = out.text("channel", policy.scope().channel().value())
                .optional("sku", policy.scope().sku())
                .number("version", policy.version())
                .quantity("safetyStock", policy.safetyStock())
                .quantity("buffer", policy.buffer())
                .number("bufferBasisPoints", policy.bufferBasisPoints())
                .quantity("cutOff", policy.cutOff())
                .number("futureWindowSeconds", policy.futureWindow().toSeconds());
        policy.cap().ifPresent(cap -> written.quantity("cap", cap));
        return written;
    }

    private static ChannelPolicy policy(JsonObject in) {
        return in.made(() -> ChannelPolicy.builder()
                .id(new PolicyScope(in.value("channel", ChannelId::of), in.optionalValue("sku", Sku::of)))
                .version(in.number("version"))
                .safetyStock(in.quantity("safetyStock"))
                .buffer(in.quantity("buffer"))
                .bufferBasisPoints(in.integer("bufferBasisPoints"))
                .cap(in.has("cap") ? Optional.of(in.quantity("cap")) : Optional.empty())
                .cutOff(in.quantity("cutOff"))
                .futureWindow(Duration.ofSeconds(in.number("futureWindowSeconds")))
                .build());
    }
}
