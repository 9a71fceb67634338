package org.countinghouse.ports.inventory.internal;

import org.countinghouse.ports.inventory.ChannelPolicies;
import org.countinghouse.ports.inventory.ChannelQuotas;
import org.countinghouse.ports.kernel.internal.EventPublication;

/**
 * What channels' view of the stock is kept in.
 *
 * @param policies what is shown
 * @param quotas what is kept
 * @param publication where its events go
 */
public record ChannelStores(ChannelPolicies policies, ChannelQuotas quotas, EventPublication publication) {}
