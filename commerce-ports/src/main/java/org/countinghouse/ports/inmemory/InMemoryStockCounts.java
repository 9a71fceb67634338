package org.countinghouse.ports.inmemory;

import java.util.Optional;
import org.countinghouse.domain.inventory.count.CountId;
import org.countinghouse.domain.inventory.count.StockCount;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.inventory.StockCounts;
import org.countinghouse.ports.kernel.StaleStateException;

final class InMemoryStockCounts implements StockCounts {

    private final InMemoryUnitOfWork unitOfWork;
    private final InMemoryTable<RowKey, StockCount> counts;

    InMemoryStockCounts(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
        this.counts = new InMemoryTable<>(unitOfWork);
    }

    @Override
    public Optional<StockCount> find(TenantId tenant, CountId id) {
        return counts.find(RowKey.of(tenant, id));
    }

    @Override
    public Optional<StockCount> lock(TenantId tenant, CountId id) {
        unitOfWork.changing(() -> {});
        return find(tenant, id);
    }

    @Override
    public void add(TenantId tenant, StockCount count) {
        if (find(tenant, count.id()).isPresent()) {
            throw new StaleStateException("count " + count.id() + " is there already");
        }
        counts.put(RowKey.of(tenant, count.id()), count);
    }

    @Override
    public void update(TenantId tenant, StockCount next) {
        long version = find(tenant, next.id()).map(StockCount::version).orElse(0L);
        if (version != next.version() - 1) {
            throw new StaleStateException(
                    "count " + next.id() + ": expected version " + (next.version() - 1) + ", found " + version);
        }
        counts.put(RowKey.of(tenant, next.id()), next);
    }
}
