package org.countinghouse.domain.inventory.availability;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.Inventory;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReceiveStock;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.ReserveStock;
import org.countinghouse.domain.inventory.StockDecider;
import org.countinghouse.domain.kernel.Actor;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.quantity.Quantity;

/** Mugs in one place, a marketplace that gets its own, and everybody else. */
final class AvailabilityFixture {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final Duration DAY = Duration.ofDays(1);
    static final ChannelId MARKET = ChannelId.of("market");
    static final PositionKey MUG = PositionKey.of(Sku.of("MUG"), LocationId.of("MAIN"));
    static final PositionKey LAMP = PositionKey.of(Sku.of("LAMP"), LocationId.of("MAIN"));

    private AvailabilityFixture() {}

    static CommandHeader header(String key) {
        return CommandHeader.of(TenantId.of("t"), CommandId.of(key), Actor.of("test"))
                .at(NOON);
    }

    static Quantity units(long units) {
        return Quantity.of(units);
    }

    static Inventory mugs(long units) {
        Inventory nothing = Inventory.of(List.of(), List.of());
        return units == 0 ? nothing : received(nothing, MUG, units);
    }

    static Inventory received(Inventory inventory, PositionKey key, long units) {
        return StockDecider.decide(
                        ReceiveStock.builder()
                                .header(header("d" + key.sku()))
                                .reference("D")
                                .addLines(ReceiveStock.Line.of(key, units(units)))
                                .build(),
                        inventory)
                .get()
                .state();
    }

    static SetQuota quota(PositionKey key, long units) {
        return SetQuota.builder()
                .header(header("q"))
                .channel(MARKET)
                .key(key)
                .quantity(units(units))
                .lasting(DAY)
                .build();
    }

    static ReserveStock reserve(String id, ReserveStock.Line... lines) {
        return ReserveStock.builder()
                .header(header(id))
                .reservation(ReservationId.of(id))
                .demand(DemandReference.of("order " + id))
                .lines(List.of(lines))
                .ttl(DAY)
                .mode(ReserveStock.Mode.ALL_OR_NOTHING)
                .build();
    }

    static ReserveStock reserve(String id, long units) {
        return reserve(id, new ReserveStock.Line(1, MUG, units(units)));
    }

    static ReserveForChannel forMarket(ReserveStock reserve) {
        return ReserveForChannel.builder().channel(MARKET).reserve(reserve).build();
    }
}
