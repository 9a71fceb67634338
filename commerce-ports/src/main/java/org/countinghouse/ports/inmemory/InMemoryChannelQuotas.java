package org.countinghouse.ports.inmemory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.availability.ChannelQuota;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.inventory.ChannelQuotas;
import org.countinghouse.ports.kernel.StaleStateException;

final class InMemoryChannelQuotas implements ChannelQuotas {

    private final InMemoryUnitOfWork unitOfWork;
    private final InMemoryTable<RowKey, ChannelQuota> quotas;

    InMemoryChannelQuotas(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
        this.quotas = new InMemoryTable<>(unitOfWork);
    }

    @Override
    public List<ChannelQuota> find(TenantId tenant, ChannelId channel, Collection<PositionKey> keys) {
        return unitOfWork.read(() -> new TreeSet<>(keys)
                .stream()
                        .map(key -> quotas.find(key(tenant, channel, key)))
                        .flatMap(Optional::stream)
                        .toList());
    }

    @Override
    public boolean isUsed(TenantId tenant, ChannelId channel) {
        return !quotas.range(RowKey.of(tenant, channel, ""), RowKey.of(tenant, channel, "\uffff"))
                .isEmpty();
    }

    @Override
    public void save(TenantId tenant, ChannelQuota next) {
        RowKey key = key(tenant, next.channel(), next.key());
        long version = quotas.find(key).map(ChannelQuota::version).orElse(0L);
        if (version != next.version() - 1) {
            throw new StaleStateException("quota of " + next.channel() + " at " + next.key() + ": expected version "
                    + (next.version() - 1) + ", found " + version);
        }
        quotas.put(key, next);
    }

    private static RowKey key(TenantId tenant, ChannelId channel, PositionKey key) {
        return RowKey.of(tenant, channel, key.sku(), key.location());
    }
}
