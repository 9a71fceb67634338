package org.countinghouse.ports.inmemory;

import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.inventory.transfer.StockTransfer;
import org.countinghouse.domain.inventory.transfer.TransferId;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.inventory.StockTransfers;
import org.countinghouse.ports.kernel.StaleStateException;

final class InMemoryStockTransfers implements StockTransfers {

    private final InMemoryUnitOfWork unitOfWork;
    private final InMemoryTable<RowKey, StockTransfer> transfers;

    InMemoryStockTransfers(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
        this.transfers = new InMemoryTable<>(unitOfWork);
    }

    @Override
    public Optional<StockTransfer> find(TenantId tenant, TransferId id) {
        return transfers.find(RowKey.of(tenant, id));
    }

    @Override
    public Optional<StockTransfer> lock(TenantId tenant, TransferId id) {
        unitOfWork.changing(() -> {});
        return find(tenant, id);
    }

    @Override
    public void add(TenantId tenant, StockTransfer transfer) {
        if (find(tenant, transfer.id()).isPresent()) {
            throw new StaleStateException("transfer " + transfer.id() + " is there already");
        }
        transfers.put(RowKey.of(tenant, transfer.id()), transfer);
    }

    @Override
    public void update(TenantId tenant, StockTransfer next) {
        long version = find(tenant, next.id()).map(StockTransfer::version).orElse(0L);
        if (version != next.version() - 1) {
            throw new StaleStateException(
                    "transfer " + next.id() + ": expected version " + (next.version() - 1) + ", found " + version);
        }
        transfers.put(RowKey.of(tenant, next.id()), next);
    }

    /** All of a tenant's, in the order of their ids. */
    List<StockTransfer> all(TenantId tenant) {
        return transfers.range(RowKey.of(tenant), RowKey.of(tenant, "\uFFFF"));
    }
}
