package org.countinghouse.ports.tck;

import java.time.InstantSource;
import java.util.List;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReserveStock;
import org.countinghouse.domain.inventory.availability.ReserveForChannel;
import org.countinghouse.domain.inventory.availability.SetQuota;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.ports.inventory.ChannelAvailability;
import org.countinghouse.ports.inventory.internal.ChannelAvailabilityService;
import org.countinghouse.ports.inventory.internal.ChannelStores;
import org.countinghouse.ports.kernel.internal.CommandGate;
import org.countinghouse.ports.kernel.internal.EventPublication;

/** What the suites of channels' view of the stock share. */
public abstract class ChannelConformance extends InventoryConformance {

    static final ChannelId MARKET = ChannelId.of("market");

    ChannelAvailability availability() {
        return new ChannelAvailabilityService(
                new CommandGate(stores().unitOfWork(), stores().processedCommands(), InstantSource.system()),
                new ChannelStores(
                        stores().channelPolicies(),
                        stores().channelQuotas(),
                        new EventPublication(stores().outbox(), List.of())),
                inventoryStores());
    }

    SetQuota quota(String key, PositionKey position, long units) {
        return SetQuota.builder()
                .header(header(tenant, key))
                .channel(MARKET)
                .key(position)
                .quantity(Quantity.of(units))
                .lasting(HOUR)
                .build();
    }

    ReserveForChannel forMarket(String key, PositionKey position, long units) {
        ReserveStock reserve = reserve(key, HOUR, line(1, position, units));
        return ReserveForChannel.builder().channel(MARKET).reserve(reserve).build();
    }
}
