package org.countinghouse.adapters.jdbc.internal.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.countinghouse.adapters.jdbc.internal.json.EventCodec;
import org.countinghouse.adapters.jdbc.internal.json.EventCodecs;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.inventory.availability.AvailabilityEvent;
import org.countinghouse.domain.inventory.availability.AvailabilityEvent.PolicyDeclared;
import org.countinghouse.domain.inventory.availability.ChannelPolicy;
import org.countinghouse.domain.inventory.availability.PolicyScope;
import org.countinghouse.domain.quantity.Quantity;
import org.junit.jupiter.api.Test;

class AvailabilityEventCodecsTest {

    private static final EventCodecs CODECS = new EventCodecs(AvailabilityEventCodecs.all());
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final ChannelId MARKET = ChannelId.of("market \"1\"");

    @Test
    void what_is_written_is_read_back() {
        List<AvailabilityEvent> events = List.of(
                new PolicyDeclared(
                        ChannelPolicy.builder()
                                .id(PolicyScope.of(MARKET))
                                .version(1)
                                .build(),
                        NOON),
                new PolicyDeclared(
                        ChannelPolicy.builder()
                                .id(PolicyScope.of(MARKET, Sku.of("MUG")))
                                .version(2)
                                .safetyStock(Quantity.of(1))
                                .buffer(Quantity.of(2))
                                .bufferBasisPoints(3)
                                .cap(Quantity.of(4))
                                .cutOff(Quantity.of(5))
                                .futureWindow(Duration.ofSeconds(6))
                                .build(),
                        NOON));

        assertThat(events)
                .allSatisfy(event -> assertThat(CODECS.decode(CODECS.nameOf(event), CODECS.encode(event)))
                        .isEqualTo(event));
    }

    @Test
    void every_type_has_a_codec() {
        assertThat(AvailabilityEventCodecs.all().stream()
                        .<Class<?>>map(EventCodec::eventType)
                        .toList())
                .hasSameElementsAs(List.of(AvailabilityEvent.class.getPermittedSubclasses()));
    }
}
