package org.countinghouse.ports.inmemory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.SupplyId;
import org.countinghouse.domain.inventory.supply.PeggedSupply;
import org.countinghouse.domain.inventory.supply.PreOrder;
import org.countinghouse.domain.inventory.supply.PreOrderId;
import org.countinghouse.domain.inventory.supply.Supply;
import org.countinghouse.domain.inventory.supply.SupplyEvent;
import org.countinghouse.domain.inventory.supply.SupplyVerification;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.Decision;
import org.countinghouse.domain.kernel.Discrepancy;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.inventory.Supplies;
import org.countinghouse.ports.kernel.StaleStateException;

final class InMemorySupplies implements Supplies {

    private final InMemoryUnitOfWork unitOfWork;
    private final InMemoryTable<RowKey, Supply> supplies;
    private final InMemoryTable<RowKey, PreOrder> preOrders;
    private final InMemoryTable<RowKey, PreOrderId> waiting;
    private final InMemoryTable<RowKey, SupplyEvent> events;

    InMemorySupplies(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
        this.supplies = new InMemoryTable<>(unitOfWork);
        this.preOrders = new InMemoryTable<>(unitOfWork);
        this.waiting = new InMemoryTable<>(unitOfWork);
        this.events = new InMemoryTable<>(unitOfWork);
    }

    @Override
    public Optional<Supply> find(TenantId tenant, SupplyId id) {
        return supplies.find(RowKey.of(tenant, id));
    }

    @Override
    public List<Supply> lock(TenantId tenant, Collection<SupplyId> ids) {
        unitOfWork.changing(() -> {});
        List<Supply> found = new ArrayList<>();
        for (SupplyId id : new TreeSet<>(ids)) {
            find(tenant, id).ifPresent(found::add);
        }
        return found;
    }

    @Override
    public Optional<PreOrder> preOrder(TenantId tenant, PreOrderId id) {
        return preOrders.find(RowKey.of(tenant, id));
    }

    @Override
    public List<PreOrder> waiting(TenantId tenant, SupplyId supply) {
        return unitOfWork.read(() ->
                waiting.range(RowKey.of(tenant, supply), RowKey.of(tenant, supply, Long.MAX_VALUE)).stream()
                        .flatMap(id -> preOrder(tenant, id).stream())
                        .toList());
    }

    @Override
    public void append(CommandHeader cause, Decision<PeggedSupply, SupplyEvent> decision) {
        TenantId tenant = cause.tenant();
        Supply after = decision.state().supply();
        long before = after.version() - decision.events().size();
        long stored = find(tenant, after.id()).map(Supply::version).orElse(0L);
        if (stored != before) {
            throw new StaleStateException(
                    "supply " + after.id() + ": expected version " + before + ", found " + stored);
        }
        supplies.put(RowKey.of(tenant, after.id()), after);
        for (PreOrder changed : decision.state().changedBy(decision.events())) {
            put(tenant, changed, before);
        }
        for (SupplyEvent event : decision.events()) {
            events.put(RowKey.of(tenant, after.id(), event.version()), event);
        }
    }

    private void put(TenantId tenant, PreOrder changed, long before) {
        RowKey row = RowKey.of(tenant, changed.id());
        if (changed.sequence() > before && preOrders.find(row).isPresent()) {
            throw new StaleStateException("pre-order " + changed.id() + " is there already");
        }
        preOrders.put(row, changed);
        RowKey place = RowKey.of(tenant, changed.supply(), changed.sequence());
        if (changed.waiting().isPositive()) {
            waiting.put(place, changed.id());
        } else {
            waiting.remove(place);
        }
    }

    @Override
    public List<SupplyEvent> history(TenantId tenant, SupplyId id, long version) {
        return events.range(RowKey.of(tenant, id), RowKey.of(tenant, id, version + 1));
    }

    @Override
    public List<Supply> expected(TenantId tenant, PositionKey key) {
        return all(supplies, tenant).stream()
                .filter(supply -> supply.key().equals(key) && supply.open().isPositive())
                .sorted(Comparator.comparing(Supply::due).thenComparing(Supply::id))
                .toList();
    }

    @Override
    public SortedMap<PositionKey, List<Supply>> expected(TenantId tenant, Collection<PositionKey> keys) {
        return unitOfWork.read(() -> {
            SortedMap<PositionKey, List<Supply>> found = new TreeMap<>();
            all(supplies, tenant).stream()
                    .filter(supply ->
                            keys.contains(supply.key()) && supply.open().isPositive())
                    .sorted(Comparator.comparing(Supply::due).thenComparing(Supply::id))
                    .forEach(supply -> found.computeIfAbsent(supply.key(), key -> new ArrayList<>())
                            .add(supply));
            return found;
        });
    }

    @Override
    public long count(TenantId tenant) {
        return all(supplies, tenant).size();
    }

    @Override
    public List<Discrepancy> differing(TenantId tenant) {
        return unitOfWork.read(() -> {
            List<PreOrder> pegs = all(preOrders, tenant);
            List<Discrepancy> found = new ArrayList<>();
            for (Supply supply : all(supplies, tenant)) {
                List<PreOrder> own = pegs.stream()
                        .filter(peg -> peg.supply().equals(supply.id()))
                        .toList();
                found.addAll(SupplyVerification.verify(
                        PeggedSupply.of(supply, own), history(tenant, supply.id(), supply.version())));
            }
            return found;
        });
    }

    private static <V> List<V> all(InMemoryTable<RowKey, V> table, TenantId tenant) {
        return table.range(RowKey.of(tenant), RowKey.of(tenant, "\uFFFF"));
    }
}
