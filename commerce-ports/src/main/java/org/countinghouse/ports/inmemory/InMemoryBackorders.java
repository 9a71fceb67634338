package org.countinghouse.ports.inmemory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.backorder.Backorder;
import org.countinghouse.domain.inventory.backorder.BackorderEvent;
import org.countinghouse.domain.inventory.backorder.BackorderFilling;
import org.countinghouse.domain.inventory.backorder.BackorderId;
import org.countinghouse.domain.inventory.backorder.BackorderVerification;
import org.countinghouse.domain.inventory.backorder.FillOrder;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.kernel.Discrepancy;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.ports.inventory.Backorders;
import org.countinghouse.ports.kernel.StaleStateException;

final class InMemoryBackorders implements Backorders {

    private final InMemoryUnitOfWork unitOfWork;
    private final InMemoryTable<RowKey, Backorder> backorders;
    private final InMemoryTable<RowKey, BackorderId> queues;
    private final InMemoryTable<RowKey, BackorderId> demands;
    private final InMemoryTable<RowKey, BackorderEvent> events;

    InMemoryBackorders(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
        this.backorders = new InMemoryTable<>(unitOfWork);
        this.queues = new InMemoryTable<>(unitOfWork);
        this.demands = new InMemoryTable<>(unitOfWork);
        this.events = new InMemoryTable<>(unitOfWork);
    }

    @Override
    public Optional<Backorder> find(TenantId tenant, BackorderId id) {
        return backorders.find(RowKey.of(tenant, id));
    }

    @Override
    public List<Backorder> lock(TenantId tenant, Collection<BackorderId> ids) {
        unitOfWork.changing(() -> {});
        List<Backorder> found = new ArrayList<>();
        for (BackorderId id : new TreeSet<>(ids)) {
            find(tenant, id).ifPresent(found::add);
        }
        return found;
    }

    @Override
    public List<PositionKey> wanted(TenantId tenant, Collection<PositionKey> keys) {
        return unitOfWork.read(() -> new TreeSet<>(keys)
                .stream()
                        .filter(key -> !range(queues, tenant, key.sku(), key.location())
                                .isEmpty())
                        .toList());
    }

    @Override
    public List<Backorder> first(TenantId tenant, PositionKey key, FillOrder order, int limit) {
        return unitOfWork.read(() -> queue(tenant, key)
                .sorted(BackorderFilling.queue(order))
                .limit(limit)
                .toList());
    }

    @Override
    public Quantity waiting(TenantId tenant, PositionKey key) {
        return unitOfWork.read(() -> queue(tenant, key).map(Backorder::waiting).reduce(Quantity.ZERO, Quantity::plus));
    }

    @Override
    public SortedMap<PositionKey, Quantity> waiting(TenantId tenant, Collection<PositionKey> keys) {
        return unitOfWork.read(() -> {
            SortedMap<PositionKey, Quantity> found = new TreeMap<>();
            for (PositionKey key : keys) {
                queue(tenant, key).forEach(waiting -> found.merge(key, waiting.waiting(), Quantity::plus));
            }
            return found;
        });
    }

    private Stream<Backorder> queue(TenantId tenant, PositionKey key) {
        return range(queues, tenant, key.sku(), key.location()).stream().flatMap(id -> find(tenant, id).stream());
    }

    @Override
    public void append(CommandHeader cause, List<Decision<Backorder, BackorderEvent>> decisions) {
        for (Decision<Backorder, BackorderEvent> decision : decisions) {
            Backorder after = decision.state();
            long before = after.version() - decision.events().size();
            long stored =
                    find(cause.tenant(), after.id()).map(Backorder::version).orElse(0L);
            if (stored != before) {
                throw new StaleStateException(
                        "backorder " + after.id() + ": expected version " + before + ", found " + stored);
            }
            put(cause.tenant(), after);
            for (BackorderEvent event : decision.events()) {
                events.put(RowKey.of(cause.tenant(), after.id(), event.version()), event);
            }
        }
    }

    private void put(TenantId tenant, Backorder after) {
        backorders.put(RowKey.of(tenant, after.id()), after);
        demands.put(RowKey.of(tenant, after.demand(), after.id()), after.id());
        RowKey place = RowKey.of(tenant, after.key().sku(), after.key().location(), after.id());
        if (after.waiting().isPositive()) {
            queues.put(place, after.id());
        } else {
            queues.remove(place);
        }
    }

    @Override
    public List<BackorderEvent> history(TenantId tenant, BackorderId id, long version) {
        return events.range(RowKey.of(tenant, id), RowKey.of(tenant, id, version + 1));
    }

    @Override
    public List<Backorder> forDemand(TenantId tenant, DemandReference demand) {
        return unitOfWork.read(() -> range(demands, tenant, demand).stream()
                .flatMap(id -> find(tenant, id).stream())
                .toList());
    }

    @Override
    public List<Backorder> page(TenantId tenant, Optional<BackorderId> after, int limit) {
        return unitOfWork.read(() -> range(backorders, tenant).stream()
                .filter(one -> after.isEmpty() || one.id().compareTo(after.get()) > 0)
                .limit(limit)
                .toList());
    }

    @Override
    public long count(TenantId tenant) {
        return range(backorders, tenant).size();
    }

    @Override
    public List<Discrepancy> differing(TenantId tenant) {
        return unitOfWork.read(() -> range(backorders, tenant).stream()
                .flatMap(stored ->
                        BackorderVerification.verify(stored, history(tenant, stored.id(), stored.version())).stream())
                .toList());
    }

    private static <V> List<V> range(InMemoryTable<RowKey, V> table, TenantId tenant, Object... first) {
        Object[] last = new Object[first.length + 1];
        System.arraycopy(first, 0, last, 0, first.length);
        last[first.length] = "\uFFFF";
        return table.range(RowKey.of(tenant, first), RowKey.of(tenant, last));
    }
}
