package org.countinghouse.ports.inmemory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.countinghouse.domain.accounting.LayerId;
import org.countinghouse.domain.accounting.SaleLine;
import org.countinghouse.domain.accounting.SourceDocument;
import org.countinghouse.domain.accounting.cost.Cost;
import org.countinghouse.domain.accounting.cost.CostDemand;
import org.countinghouse.domain.accounting.cost.CostFacts;
import org.countinghouse.domain.accounting.cost.CostKey;
import org.countinghouse.domain.accounting.cost.CostLayer;
import org.countinghouse.domain.accounting.cost.CostMovement;
import org.countinghouse.domain.accounting.cost.IssuedCost;
import org.countinghouse.domain.kernel.Discrepancy;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.ports.accounting.CostLedger;
import org.countinghouse.ports.kernel.StaleStateException;
import org.countinghouse.ports.kernel.StorageException;

final class InMemoryCostLedger implements CostLedger {

    private final InMemoryTable<RowKey, List<CostMovement>> movements;
    private final InMemoryTable<RowKey, CostLayer> layers;
    private final InMemoryTable<RowKey, List<LayerId>> queues;
    private final InMemoryTable<RowKey, List<IssuedCost>> issued;

    InMemoryCostLedger(InMemoryUnitOfWork unitOfWork) {
        movements = new InMemoryTable<>(unitOfWork);
        layers = new InMemoryTable<>(unitOfWork);
        queues = new InMemoryTable<>(unitOfWork);
        issued = new InMemoryTable<>(unitOfWork);
    }

    @Override
    public CostFacts facts(TenantId tenant, CostDemand demand) {
        Map<CostKey, List<CostLayer>> open = new LinkedHashMap<>();
        for (CostKey key : demand.issues().keySet()) {
            List<LayerId> queue = queues.find(queue(tenant, key)).orElse(List.of());
            open.put(
                    key,
                    layers(tenant, queue).stream()
                            .filter(layer -> !layer.cost().isEmpty())
                            .toList());
        }
        Map<SaleLine, List<IssuedCost>> out = new LinkedHashMap<>();
        for (SaleLine line : demand.returns().keySet()) {
            out.put(line, issued(tenant, List.of(line)));
        }
        return new CostFacts(open, out);
    }

    @Override
    public List<CostLayer> layers(TenantId tenant, Collection<LayerId> ids) {
        return ids.stream()
                .flatMap(id -> layers.find(layer(tenant, id)).stream())
                .toList();
    }

    @Override
    public List<IssuedCost> issued(TenantId tenant, Collection<SaleLine> lines) {
        return lines.stream()
                .flatMap(line -> issued.find(sale(tenant, line)).orElse(List.of()).stream())
                .filter(one -> !one.cost().isEmpty())
                .toList();
    }

    @Override
    public List<CostMovement> movementsOf(TenantId tenant, SourceDocument source) {
        return movements.find(source(tenant, source)).orElse(List.of());
    }

    @Override
    public void record(TenantId tenant, SourceDocument source, List<CostMovement> happened) {
        if (movements.find(source(tenant, source)).isPresent()) {
            throw new StaleStateException("cost ledger: " + source + " is booked already");
        }
        movements.put(source(tenant, source), List.copyOf(happened));
        for (CostMovement movement : happened) {
            applyToLayer(tenant, movement);
            movement.line().ifPresent(line -> applyToSale(tenant, line, movement));
        }
    }

    private void applyToLayer(TenantId tenant, CostMovement movement) {
        int effect = movement.kind().onLayer();
        if (effect == 0) {
            return;
        }
        RowKey row = layer(tenant, movement.layer());
        Optional<CostLayer> before = layers.find(row);
        if (before.isEmpty() && movement.kind() != CostMovement.Kind.RECEIVED) {
            throw new StaleStateException("cost ledger: there is no layer " + movement.layer());
        }
        if (before.isEmpty()) {
            RowKey queue = queue(tenant, movement.key());
            List<LayerId> ids = new ArrayList<>(queues.find(queue).orElse(List.of()));
            ids.add(movement.layer());
            queues.put(queue, ids);
        }
        CostLayer layer = before.orElseGet(() -> new CostLayer(movement.layer(), movement.key(), nothing(movement)));
        layers.put(row, layer.with(changed(layer.cost(), effect, movement)));
    }

    private void applyToSale(TenantId tenant, SaleLine line, CostMovement movement) {
        List<IssuedCost> out = new ArrayList<>(issued.find(sale(tenant, line)).orElse(List.of()));
        int at = 0;
        while (at < out.size() && !out.get(at).layer().equals(movement.layer())) {
            at++;
        }
        if (at == out.size()) {
            out.add(new IssuedCost(line, movement.layer(), movement.key(), nothing(movement)));
        }
        out.set(at, out.get(at).with(changed(out.get(at).cost(), movement.kind().onSale(), movement)));
        issued.put(sale(tenant, line), out);
    }

    private static Cost changed(Cost before, int effect, CostMovement movement) {
        if (effect > 0) {
            return before.plus(movement.cost());
        }
        if (!before.covers(movement.cost())) {
            throw new StorageException(
                    "layer " + movement.layer() + " holds " + before + ", less than " + movement.cost(),
                    StorageException.Outcome.NOT_APPLIED,
                    null);
        }
        return before.minus(movement.cost());
    }

    private static Cost nothing(CostMovement movement) {
        return Cost.of(Quantity.ZERO, Money.zero(movement.cost().value().currency()));
    }

    @Override
    public Map<CostKey, Money> values(TenantId tenant) {
        Map<CostKey, Money> values = new TreeMap<>();
        allLayers(tenant)
                .forEach(layer -> values.merge(layer.key(), layer.cost().value(), Money::plus));
        return values;
    }

    @Override
    public List<Discrepancy> differences(TenantId tenant) {
        Map<LayerId, long[]> sums = new LinkedHashMap<>();
        movements
                .range(RowKey.of(tenant), end(tenant))
                .forEach(list -> list.forEach(movement -> {
                    long[] sum = sums.computeIfAbsent(movement.layer(), id -> new long[2]);
                    sum[0] += movement.kind().onLayer()
                            * movement.cost().quantity().units();
                    sum[1] +=
                            movement.kind().onLayer() * movement.cost().value().minorUnits();
                }));
        List<Discrepancy> found = new ArrayList<>();
        for (CostLayer layer : allLayers(tenant)) {
            long[] sum = sums.getOrDefault(layer.id(), new long[2]);
            long units = layer.cost().quantity().units();
            long value = layer.cost().value().minorUnits();
            if (sum[0] != units || sum[1] != value) {
                found.add(new Discrepancy(
                        "I12", "layer " + layer.id(), sum[0] + " units, " + sum[1], units + " units, " + value));
            }
        }
        return found;
    }

    private List<CostLayer> allLayers(TenantId tenant) {
        return layers.range(RowKey.of(tenant), end(tenant));
    }

    private static RowKey end(TenantId tenant) {
        return RowKey.of(tenant, "\uffff");
    }

    private static RowKey layer(TenantId tenant, LayerId id) {
        return RowKey.of(tenant, id);
    }

    private static RowKey queue(TenantId tenant, CostKey key) {
        return RowKey.of(tenant, key.sku(), key.location(), key.status());
    }

    private static RowKey sale(TenantId tenant, SaleLine line) {
        return RowKey.of(tenant, line.order(), line.line());
    }

    private static RowKey source(TenantId tenant, SourceDocument source) {
        return RowKey.of(tenant, source.type(), source.id());
    }
}
