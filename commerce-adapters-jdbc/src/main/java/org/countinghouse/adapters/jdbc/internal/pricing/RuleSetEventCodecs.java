package org.countinghouse.adapters.jdbc.internal.pricing;

import java.util.List;
import org.countinghouse.adapters.jdbc.internal.json.EventCodec;
import org.countinghouse.domain.kernel.Actor;
import org.countinghouse.domain.pricing.publication.RuleSetEvent;
import org.countinghouse.domain.pricing.publication.RuleSetEvent.RulesActivated;
import org.countinghouse.domain.pricing.publication.RuleSetEvent.RulesPublished;
import org.countinghouse.domain.pricing.rules.ContentHash;
import org.countinghouse.domain.pricing.rules.RuleSetId;
import org.countinghouse.domain.pricing.rules.RuleSetReference;
import org.countinghouse.ports.json.JsonObject;
import org.countinghouse.ports.json.JsonWriter;

/** How the events of published rule sets are written and read. */
public final class RuleSetEventCodecs {

    private RuleSetEventCodecs() {}

    /** One codec an event type. */
    public static List<EventCodec<?>> all() {
        return List.of(published(), activated());
    }

    private static EventCodec<RulesPublished> published() {
        return new EventCodec<>(
                RulesPublished.class,
                "rules-published.v1",
                (out, event) -> write(out, event).number("warnings", event.warnings()),
                in -> new RulesPublished(
                        rules(in),
                        in.number("version"),
                        in.integer("warnings"),
                        in.value("by", Actor::of),
                        in.instant("occurredAt")));
    }

    private static EventCodec<RulesActivated> activated() {
        return new EventCodec<>(
                RulesActivated.class,
                "rules-activated.v1",
                (out, event) -> write(out, event).instant("from", event.from()),
                in -> new RulesActivated(
                        rules(in),
                        in.number("version"),
                        in.instant("from"),
                        in.value("by", Actor::of),
                        in.instant("occurredAt")));
    }

    private static JsonWriter write(JsonWriter out, RuleSetEvent event) {
        return out.text("rules", event.rules().id().value())
                .number("ruleVersion", event.rules().version())
                .text("hash", event.rules().hash().value())
                .number("version", event.version())
                .text("by", event.by().value())
                .instant("occurredAt", event.occurredAt());
    }

    private static RuleSetReference rules(JsonObject in) {
        return in.made(() -> new RuleSetReference(
                in.value("rules", RuleSetId::of), in.integer("ruleVersion"), in.value("hash", ContentHash::new)));
    }
}
