package org.countinghouse.adapters.jdbc.internal.accounting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
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
import org.countinghouse.ports.kernel.StaleStateException;

/** One row a movement, one row a layer; a layer's row is locked while it is decided upon. */
public final class JdbcCostLedger implements CostLedger {

    private static final String LAYERS = """
            select layer.layer_id, layer.sku, layer.location, layer.status, layer.quantity, layer.cost_value,
              layer.currency
            from ${lists wanted (layer_id)}
            join ${prefix}cost_layer layer on layer.layer_id = wanted.layer_id
            where layer.tenant_id = ?
            order by layer.sku, layer.location, layer.status, layer.position""";

    private final Sql sql;

    /** The cost ledger in that database. */
    public JdbcCostLedger(Sql sql) {
        this.sql = sql;
    }

    @Override
    public CostFacts facts(TenantId tenant, CostDemand demand) {
        return sql.write(session -> {
            Map<CostKey, List<CostLayer>> layers =
                    demand.issues().isEmpty() ? Map.of() : OpenLayers.lock(session, tenant, demand.issues());
            return new CostFacts(layers, outstanding(session, tenant, demand));
        });
    }

    private static Map<SaleLine, List<IssuedCost>> outstanding(SqlSession session, TenantId tenant, CostDemand demand) {
        Map<SaleLine, List<IssuedCost>> out = new LinkedHashMap<>();
        if (demand.returns().isEmpty()) {
            return out;
        }
        Set<SaleLine> lines = demand.returns().keySet();
        // Two returns of one line must not both see it as out: the layers it took from are locked, then read again.
        Map<LayerId, CostKey> keys =
                keys(session, tenant, IssuedCosts.of(session, tenant, lines), LAYERS + " for update");
        for (IssuedCosts.Out issued : IssuedCosts.of(session, tenant, lines)) {
            CostKey key = keys.get(issued.layer());
            if (key == null) {
                throw new StaleStateException("cost ledger: " + issued.line() + " took from another layer meanwhile");
            }
            out.computeIfAbsent(issued.line(), line -> new ArrayList<>()).add(issued.of(key));
        }
        return out;
    }

    private static Map<LayerId, CostKey> keys(
            SqlSession session, TenantId tenant, List<IssuedCosts.Out> issued, String statement) {
        Map<LayerId, CostKey> keys = new HashMap<>();
        List<LayerId> ids =
                issued.stream().map(IssuedCosts.Out::layer).distinct().toList();
        layers(session, tenant, ids, statement).forEach(layer -> keys.put(layer.id(), layer.key()));
        return keys;
    }

    @Override
    public List<CostLayer> layers(TenantId tenant, Collection<LayerId> ids) {
        return sql.write(session -> layers(session, tenant, ids, LAYERS + " for update"));
    }

    private static List<CostLayer> layers(
            SqlSession session, TenantId tenant, Collection<LayerId> ids, String statement) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return session.bindList(
                        session.query(statement),
                        0,
                        ids.stream().map(LayerId::value).toList())
                .bind(1, tenant.value())
                .map((row, context) -> layer(row))
                .list();
    }

    @Override
    public List<IssuedCost> issued(TenantId tenant, Collection<SaleLine> lines) {
        return sql.read(session -> {
            List<IssuedCosts.Out> out = IssuedCosts.of(session, tenant, new TreeSet<>(lines));
            Map<LayerId, CostKey> keys = keys(session, tenant, out, LAYERS);
            return out.stream()
                    .flatMap(issued -> Optional.ofNullable(keys.get(issued.layer())).map(issued::of).stream())
                    .toList();
        });
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
