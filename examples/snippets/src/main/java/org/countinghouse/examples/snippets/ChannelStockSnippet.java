package org.countinghouse.examples.snippets;

import io.vavr.control.Either;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.inventory.InventoryRejection;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.inventory.ReserveStock;
import org.countinghouse.domain.inventory.availability.AvailabilityRejection;
import org.countinghouse.domain.inventory.availability.ChannelPace;
import org.countinghouse.domain.inventory.availability.ChannelPolicy;
import org.countinghouse.domain.inventory.availability.DeclarePolicy;
import org.countinghouse.domain.inventory.availability.PolicyScope;
import org.countinghouse.domain.inventory.availability.ReserveForChannel;
import org.countinghouse.domain.inventory.availability.SetQuota;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.ports.Commerce;
import org.countinghouse.ports.inventory.PublishableQuestion;
import org.countinghouse.ports.inventory.PublishedStock;

/** A marketplace that reads stock every ten minutes, and gets a few units of its own. */
public final class ChannelStockSnippet {

    private static final ChannelId MARKET = ChannelId.of("market");

    private ChannelStockSnippet() {}

    /** Says how much the marketplace is shown. */
    public static Either<AvailabilityRejection, ChannelPolicy> declare(Commerce commerce, CommandHeader header) {
        // tag::declare[]
        ChannelPolicy policy = ChannelPolicy.builder()
                .id(PolicyScope.of(MARKET))
                .version(1)
                .safetyStock(Quantity.of(2))
                .bufferBasisPoints(1_000) // 10 %
                .cap(Quantity.of(50))
                .cutOff(Quantity.of(3))
                .build();
        return commerce.availability()
                .declare(DeclarePolicy.builder().header(header).policy(policy).build());
        // end::declare[]
    }

    /** What to send to the marketplace. */
    public static List<PublishedStock> publish(Commerce commerce, TenantId tenant, List<PositionKey> keys) {
        // tag::publish[]
        ChannelPace everyTenMinutes = new ChannelPace(Duration.ofMinutes(10), Quantity.of(12));
        return commerce.availability()
                .publishable(new PublishableQuestion(tenant, MARKET, keys, everyTenMinutes, Map.of()));
        // end::publish[]
    }

    /** Keeps units for the marketplace, for a week. */
    public static Either<InventoryRejection, Quantity> keep(
            Commerce commerce, CommandHeader header, PositionKey key, long units) {
        // tag::keep[]
        return commerce.availability()
                .setQuota(SetQuota.builder()
                        .header(header)
                        .channel(MARKET)
                        .key(key)
                        .quantity(Quantity.of(units))
                        .lasting(Duration.ofDays(7))
                        .build());
        // end::keep[]
    }

    /** Reserves for a buyer of the marketplace. */
    public static Either<InventoryRejection, Reservation> reserve(Commerce commerce, ReserveStock wish) {
        // tag::reserve[]
        return commerce.availability()
                .reserve(ReserveForChannel.builder()
                        .channel(MARKET)
                        .reserve(wish)
                        .build());
        // end::reserve[]
    }
}
