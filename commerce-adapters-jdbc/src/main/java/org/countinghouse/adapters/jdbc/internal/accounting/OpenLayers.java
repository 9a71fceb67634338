package org.countinghouse.adapters.jdbc.internal.accounting;

import java.util.List;
import org.countinghouse.adapters.jdbc.internal.sql.SqlSession;
import org.countinghouse.domain.accounting.LocationCode;
import org.countinghouse.domain.accounting.StockStatus;
import org.countinghouse.domain.accounting.cost.CostLayer;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.kernel.TenantId;

/** The layers that can be taken from. */
final class OpenLayers {

    private OpenLayers() {}

    /** Locks the open layers of all those SKUs in one statement, in the order of their keys and then their age. */
    static List<CostLayer> lock(SqlSession session, TenantId tenant, Place place, List<Sku> skus) {
        return session.query("""
                        select layer_id, sku, location, status, quantity, cost_value, currency
                        from ${prefix}cost_layer
                        where tenant_id = ? and is_open and location = ? and status = ? and sku = any(?)
                        order by sku, position
                        for update""")
                .bind(0, tenant.value())
                .bind(1, place.location().value())
                .bind(2, place.status().name())
                .bindArray(3, String.class, skus.stream().map(Sku::value).toList())
                .map((row, context) -> JdbcCostLedger.layer(row))
                .list();
    }

    /** Where, and in what state. */
    record Place(LocationCode location, StockStatus status) {}
}
