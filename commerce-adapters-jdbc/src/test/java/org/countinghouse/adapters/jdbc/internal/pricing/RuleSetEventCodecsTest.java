package org.countinghouse.adapters.jdbc.internal.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.countinghouse.adapters.jdbc.internal.json.EventCodec;
import org.countinghouse.adapters.jdbc.internal.json.EventCodecs;
import org.countinghouse.domain.kernel.Actor;
import org.countinghouse.domain.pricing.publication.RuleSetEvent;
import org.countinghouse.domain.pricing.publication.RuleSetEvent.RulesActivated;
import org.countinghouse.domain.pricing.publication.RuleSetEvent.RulesPublished;
import org.countinghouse.domain.pricing.rules.ContentHash;
import org.countinghouse.domain.pricing.rules.RuleSetId;
import org.countinghouse.domain.pricing.rules.RuleSetReference;
import org.junit.jupiter.api.Test;

class RuleSetEventCodecsTest {

    private static final EventCodecs CODECS = new EventCodecs(RuleSetEventCodecs.all());
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00.000001Z");
    private static final RuleSetReference RULES =
            new RuleSetReference(RuleSetId.of("shop \"1\""), 3, new ContentHash("0a".repeat(32)));

    @Test
    void what_is_written_is_read_back() {
        List<RuleSetEvent> events = List.of(
                new RulesPublished(RULES, 5, 2, Actor.of("ann"), NOON),
                new RulesActivated(RULES, 6, NOON.plusSeconds(1), Actor.of("ben"), NOON));

        assertThat(events)
                .allSatisfy(event -> assertThat(CODECS.decode(CODECS.nameOf(event), CODECS.encode(event)))
                        .isEqualTo(event));
    }

    @Test
    void every_type_has_a_codec() {
        assertThat(RuleSetEventCodecs.all().stream()
                        .<Class<?>>map(EventCodec::eventType)
                        .toList())
                .hasSameElementsAs(List.of(RuleSetEvent.class.getPermittedSubclasses()));
    }
}
