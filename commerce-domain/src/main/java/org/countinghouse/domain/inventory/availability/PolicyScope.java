package org.countinghouse.domain.inventory.availability;

import java.util.Optional;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.channel.ChannelId;
import org.jmolecules.ddd.types.Identifier;

/**
 * What a policy is about: a channel's whole range, or one item of it. The item's own policy counts in place of the
 * range's, all of it.
 *
 * @param channel which channel
 * @param sku which item; nothing for all that have no policy of their own
 */
public record PolicyScope(ChannelId channel, Optional<Sku> sku) implements Identifier {

    /** The whole range. */
    public static PolicyScope of(ChannelId channel) {
        return new PolicyScope(channel, Optional.empty());
    }

    /** One item. */
    public static PolicyScope of(ChannelId channel, Sku sku) {
        return new PolicyScope(channel, Optional.of(sku));
    }

    @Override
    public String toString() {
        return channel + sku.map(item -> "/" + item).orElse("");
    }
}
