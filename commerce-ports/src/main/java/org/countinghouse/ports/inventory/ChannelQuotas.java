package org.countinghouse.ports.inventory;

import java.util.Collection;
import java.util.List;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.availability.ChannelQuota;
import org.countinghouse.domain.kernel.TenantId;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** Which holds are channels' ring fences. How much is left of them, the holds say. */
@SecondaryPort
public interface ChannelQuotas {

    /**
     * A channel's quotas at some positions, in the order of their keys. Nobody sets one without the lock of its position,
     * so who holds that needs no other. <b>Transaction:</b> joins, or none.
     */
    List<ChannelQuota> find(TenantId tenant, ChannelId channel, Collection<PositionKey> keys);

    /**
     * Stores what was set. <b>Transaction:</b> requires an active unit, which holds the position's lock.
     *
     * @throws org.countinghouse.ports.kernel.StaleStateException if the version stored is not the one just before;
     *     thrown here or when the unit ends
     */
    void save(TenantId tenant, ChannelQuota next);

    /** Whether anything was ever kept for a channel: asked for every sale, and mostly no. <b>Transaction:</b> joins, or none. */
    boolean isUsed(TenantId tenant, ChannelId channel);
}
