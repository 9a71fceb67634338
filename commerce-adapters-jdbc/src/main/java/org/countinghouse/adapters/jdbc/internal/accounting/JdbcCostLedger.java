package org.countinghouse.adapters.jdbc.internal.accounting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.countinghouse.adapters.jdbc.internal.sql.Sql;
import org.countinghouse.adapters.jdbc.internal.sql.SqlSession;
import org.countinghouse.domain.accounting.LayerId;
import org.countinghouse.domain.accounting.LocationCode;
import org.countinghouse.domain.accounting.SaleLine;
import org.countinghouse.domain.accounting.SourceDocument;
import org.countinghouse.domain.accounting.StockStatus;
import org.countinghouse.domain.accounting.cost.Cost;
import org.countinghouse.domain.accounting.cost.CostDemand;
import org.countinghouse.domain.accounting.cost.CostFacts;
import org.countinghouse.domain.accounting.cost.CostKey;
import org.countinghouse.domain.accounting.cost.CostLayer;
import org.countinghouse.domain.accounting.cost.CostMovement;
import org.countinghouse.domain.accounting.cost.IssuedCost;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.kernel.Discrepancy;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.ports.accounting.CostLedger;

/** One row a movement, one row a layer; a layer's row is locked while it is decided upon. */
public final class JdbcCostLedger implements CostLedger {

    private final Sql sql;

    /** The cost ledger in that database. */
    public JdbcCostLedger(Sql sql) {
        this.sql = sql;
    }

    @Override
    public CostFacts facts(TenantId tenant, CostDemand demand) {
        return sql.write(session -> {
            Map<CostKey, List<CostLayer>> layers = new LinkedHashMap<>();
            byPlace(demand)
                    .forEach((place, skus) -> OpenLayers.lock(session, tenant, place, skus)
                            .forEach(layer -> layers.computeIfAbsent(layer.key(), key -> new ArrayList<>())
                                    .add(layer)));
            return new CostFacts(layers, outstanding(session, tenant, demand));
        });
    }

    /** The SKUs wanted, by location and status: one query each, and nearly always there is one. */
    private static Map<OpenLayers.Place, List<Sku>> byPlace(CostDemand demand) {
        Map<OpenLayers.Place, List<Sku>> places = new LinkedHashMap<>();
        for (CostKey key : demand.issues().keySet()) {
            places.computeIfAbsent(new OpenLayers.Place(key.location(), key.status()), place -> new ArrayList<>())
                    .add(key.sku());
        }
        return places;
    }

    private static Map<SaleLine, List<IssuedCost>> outstanding(SqlSession session, TenantId tenant, CostDemand demand) {
        Map<SaleLine, List<IssuedCost>> out = new LinkedHashMap<>();
        if (demand.returns().isEmpty()) {
            return out;
        }
        Collection<SaleLine> lines = demand.returns().keySet();
        // Two returns of one line must not both see it as out: the layers it took from are locked, then read again.
        List<LayerId> taken = IssuedCosts.of(session, tenant, lines).stream()
                .map(IssuedCost::layer)
                .distinct()
                .toList();
        lockLayers(session, tenant, taken);
        for (IssuedCost issued : IssuedCosts.of(session, tenant, lines)) {
            out.computeIfAbsent(issued.line(), line -> new ArrayList<>()).add(issued);
        }
        return out;
    }

    @Override
    public List<CostLayer> layers(TenantId tenant, Collection<LayerId> ids) {
        return sql.write(session -> lockLayers(session, tenant, ids));
    }

    private static List<CostLayer> lockLayers(SqlSession session, TenantId tenant, Collection<LayerId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return session.query("""
                        select layer_id, sku, location, status, quantity, cost_value, currency
                        from ${prefix}cost_layer
                        where tenant_id = ? and layer_id = any(?)
                        order by sku, location, status, position
                        for update""")
                .bind(0, tenant.value())
                .bindArray(1, String.class, ids.stream().map(LayerId::value).toList())
                .map((row, context) -> layer(row))
                .list();
    }

    @Override
    public List<IssuedCost> issued(TenantId tenant, Collection<SaleLine> lines) {
        return lines.isEmpty() ? List.of() : sql.read(session -> IssuedCosts.of(session, tenant, lines));
    }

    @Override
    public List<CostMovement> movementsOf(TenantId tenant, SourceDocument source) {
        return sql.read(session -> CostMovements.of(session, tenant, source));
    }

    @Override
    public void record(TenantId tenant, SourceDocument source, List<CostMovement> movements) {
        sql.write(session -> {
            CostMovements.insert(session, tenant, source, movements);
            LayerChanges.of(movements).apply(session, tenant);
            return movements.size();
        });
    }

    @Override
    public Map<CostKey, Money> values(TenantId tenant) {
        SortedMap<CostKey, Money> values = new TreeMap<>();
        sql.read(session -> session.query("""
                        select '', sku, location, status, sum(quantity), sum(cost_value), currency
                        from ${prefix}cost_layer
                        where tenant_id = ? and is_open
                        group by sku, location, status, currency""")
                        .bind(0, tenant.value())
                        .map((row, context) -> Map.entry(
                                key(row), Money.ofMinor(row.getLong(6), Currency.getInstance(row.getString(7)))))
                        .list())
                .forEach(value -> values.put(value.getKey(), value.getValue()));
        return values;
    }

    @Override
    public List<Discrepancy> differences(TenantId tenant) {
        return sql.read(session -> {
            List<Discrepancy> found = new ArrayList<>(CostMovements.layersThatDiffer(session, tenant));
            found.addAll(CostMovements.salesBelowNothing(session, tenant));
            return found;
        });
    }

    /** Layer, SKU, location, status, quantity, value and currency, from the first column on. */
    static CostLayer layer(ResultSet row) throws SQLException {
        return new CostLayer(LayerId.of(row.getString(1)), key(row), cost(row));
    }

    static CostKey key(ResultSet row) throws SQLException {
        return new CostKey(
                Sku.of(row.getString(2)), LocationCode.of(row.getString(3)), StockStatus.valueOf(row.getString(4)));
    }

    static Cost cost(ResultSet row) throws SQLException {
        return Cost.of(
                Quantity.of(row.getLong(5)), Money.ofMinor(row.getLong(6), Currency.getInstance(row.getString(7))));
    }
}
