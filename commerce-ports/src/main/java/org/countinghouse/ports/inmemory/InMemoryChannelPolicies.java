package org.countinghouse.ports.inmemory;

import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.inventory.availability.ChannelPolicy;
import org.countinghouse.domain.inventory.availability.PolicyScope;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.inventory.ChannelPolicies;
import org.countinghouse.ports.kernel.StaleStateException;

final class InMemoryChannelPolicies implements ChannelPolicies {

    private final InMemoryTable<RowKey, ChannelPolicy> policies;

    InMemoryChannelPolicies(InMemoryUnitOfWork unitOfWork) {
        this.policies = new InMemoryTable<>(unitOfWork);
    }

    @Override
    public Optional<ChannelPolicy> find(TenantId tenant, PolicyScope scope) {
        List<ChannelPolicy> versions = policies.range(key(tenant, scope, 0), key(tenant, scope, Long.MAX_VALUE));
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
    }

    @Override
    public Optional<ChannelPolicy> find(TenantId tenant, PolicyScope scope, long version) {
        return policies.find(key(tenant, scope, version));
    }

    @Override
    public void append(CommandHeader cause, ChannelPolicy next) {
        RowKey key = key(cause.tenant(), next.scope(), next.version());
        if (policies.find(key).isPresent()) {
            throw new StaleStateException("policy of " + next.scope() + ": version " + next.version() + " is there");
        }
        policies.put(key, next);
    }

    private static RowKey key(TenantId tenant, PolicyScope scope, long version) {
        return RowKey.of(tenant, scope.channel(), scope.sku().map(Sku::value).orElse(""), version);
    }
}
