package org.countinghouse.adapters.jdbc.internal.accounting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.countinghouse.adapters.jdbc.internal.sql.SqlSession;
import org.countinghouse.domain.accounting.LocationCode;
import org.countinghouse.domain.accounting.StockStatus;
import org.countinghouse.domain.accounting.cost.CostKey;
import org.countinghouse.domain.accounting.cost.CostLayer;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.quantity.Quantity;
import org.jdbi.v3.core.statement.Query;

/**
 * The layers that can be taken from, locked as far as a demand reaches: first the front layer of every queue, which is
 * nearly always enough, all in one statement; then the whole queue of those it was not enough for.
 */
final class OpenLayers {

    private static final String COLUMNS =
            "select layer.layer_id, layer.sku, layer.location, layer.status, layer.quantity, layer.cost_value,"
                    + " layer.currency ";

    private static final String WHOLE_QUEUES = COLUMNS + """
            from ${lists wanted (sku)}
            join ${prefix}cost_layer layer on layer.sku = wanted.sku
            where layer.tenant_id = ? and layer.is_open and layer.location = ? and layer.status = ?
            order by layer.sku, layer.position
            for update""";

    /** The inner query names nothing of the outer layer and orders by the whole index, and so stops at its front. */
    private static final String FRONTS = COLUMNS + """
            from ${lists wanted (sku)}
            join ${prefix}cost_layer layer on layer.sku = wanted.sku
            where layer.tenant_id = ? and layer.is_open and layer.location = ? and layer.status = ?
              and layer.position = (
                select front.position from ${prefix}cost_layer front
                where front.tenant_id = ? and front.is_open and front.location = ? and front.status = ?
                  and front.sku = wanted.sku
                order by front.tenant_id, front.is_open, front.location, front.status, front.sku, front.position
                limit 1)
            order by layer.sku, layer.position
            for update""";

    private static final String FRONT = COLUMNS + """
            from ${prefix}cost_layer layer
            where layer.tenant_id = ? and layer.is_open and layer.location = ? and layer.status = ? and layer.sku = ?
            order by layer.tenant_id, layer.is_open, layer.location, layer.status, layer.sku, layer.position
            limit 1
            for update""";

    private OpenLayers() {}

    static Map<CostKey, List<CostLayer>> lock(
            SqlSession session, TenantId tenant, SortedMap<CostKey, Quantity> needed) {
        Map<CostKey, List<CostLayer>> layers = new LinkedHashMap<>();
        byPlace(needed).forEach((place, wanted) -> {
            Map<CostKey, List<CostLayer>> found = fronts(session, tenant, place, wanted.keySet());
            wanted.values().removeIf(key -> isEnough(found.getOrDefault(key, List.of()), needed, key));
            if (!wanted.isEmpty()) {
                found.putAll(wholeQueues(session, tenant, place, wanted.keySet()));
            }
            layers.putAll(found);
        });
        return layers;
    }

    /** The keys wanted, by location and status: nearly always there is one of them. */
    private static Map<Place, SortedMap<Sku, CostKey>> byPlace(SortedMap<CostKey, Quantity> needed) {
        Map<Place, SortedMap<Sku, CostKey>> places = new LinkedHashMap<>();
        for (CostKey key : needed.keySet()) {
            places.computeIfAbsent(new Place(key.location(), key.status()), place -> new TreeMap<>())
                    .put(key.sku(), key);
        }
        return places;
    }

    private static boolean isEnough(List<CostLayer> front, SortedMap<CostKey, Quantity> needed, CostKey key) {
        Quantity held = front.stream().map(layer -> layer.cost().quantity()).reduce(Quantity.ZERO, Quantity::plus);
        return !needed.getOrDefault(key, Quantity.ZERO).isMoreThan(held);
    }

    private static Map<CostKey, List<CostLayer>> fronts(
            SqlSession session, TenantId tenant, Place place, Collection<Sku> skus) {
        return switch (session.dialect()) {
            case POSTGRESQL, MARIADB -> frontsTogether(session, tenant, place, skus);
            case H2 ->
                byKey(session.keyByKey(
                        FRONT,
                        skus,
                        (prepared, sku) -> {
                            prepared.setString(1, tenant.value());
                            prepared.setString(2, place.location().value());
                            prepared.setString(3, place.status().name());
                            prepared.setString(4, sku.value());
                        },
                        JdbcCostLedger::layer));
        };
    }

    private static Map<CostKey, List<CostLayer>> frontsTogether(
            SqlSession session, TenantId tenant, Place place, Collection<Sku> skus) {
        return byKey(session.bindList(session.query(FRONTS), 0, codes(skus))
                .bind(1, tenant.value())
                .bind(2, place.location().value())
                .bind(3, place.status().name())
                .bind(4, tenant.value())
                .bind(5, place.location().value())
                .bind(6, place.status().name()));
    }

    private static Map<CostKey, List<CostLayer>> wholeQueues(
            SqlSession session, TenantId tenant, Place place, Collection<Sku> skus) {
        return byKey(session.bindList(session.query(WHOLE_QUEUES), 0, codes(skus))
                .bind(1, tenant.value())
                .bind(2, place.location().value())
                .bind(3, place.status().name()));
    }

    private static List<String> codes(Collection<Sku> skus) {
        return skus.stream().map(Sku::value).toList();
    }

    private static Map<CostKey, List<CostLayer>> byKey(Query query) {
        return byKey(query.map((row, context) -> JdbcCostLedger.layer(row)).list());
    }

    private static Map<CostKey, List<CostLayer>> byKey(List<CostLayer> layers) {
        Map<CostKey, List<CostLayer>> queues = new LinkedHashMap<>();
        layers.forEach(layer ->
                queues.computeIfAbsent(layer.key(), key -> new ArrayList<>()).add(layer));
        return queues;
    }

    private record Place(LocationCode location, StockStatus status) {}
}
