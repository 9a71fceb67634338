package org.countinghouse.ports.inventory;

import java.util.List;
import java.util.Map;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.availability.ChannelPace;
import org.countinghouse.domain.inventory.availability.FutureUnits;
import org.countinghouse.domain.kernel.TenantId;

/**
 * What may a channel be shown of these positions?
 *
 * @param tenant whose
 * @param channel which channel
 * @param keys which positions; unmodifiable
 * @param pace how late the channel is
 * @param coming what comes, by position, and is promised to nobody; looked at as far as the policy lets; unmodifiable
 */
public record PublishableQuestion(
        TenantId tenant,
        ChannelId channel,
        List<PositionKey> keys,
        ChannelPace pace,
        Map<PositionKey, List<FutureUnits>> coming) {

    /** Copies the collections. */
    public PublishableQuestion {
        keys = List.copyOf(keys);
        coming = Map.copyOf(coming);
    }

    /** Of what is there now, by a channel that asks before every sale. */
    public static PublishableQuestion of(TenantId tenant, ChannelId channel, PositionKey... keys) {
        return new PublishableQuestion(tenant, channel, List.of(keys), ChannelPace.IMMEDIATE, Map.of());
    }
}
