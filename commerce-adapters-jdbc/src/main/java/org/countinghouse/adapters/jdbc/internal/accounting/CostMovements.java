package org.countinghouse.adapters.jdbc.internal.accounting;

import java.util.List;
import java.util.Optional;
import org.countinghouse.adapters.jdbc.internal.sql.Batch;
import org.countinghouse.adapters.jdbc.internal.sql.SqlSession;
import org.countinghouse.domain.accounting.LayerId;
import org.countinghouse.domain.accounting.SaleLine;
import org.countinghouse.domain.accounting.SourceDocument;
import org.countinghouse.domain.accounting.cost.CostMovement;
import org.countinghouse.domain.kernel.Discrepancy;
import org.countinghouse.domain.kernel.TenantId;

/** The facts of the cost ledger, and what they add up to. */
final class CostMovements {

    private static final String LAYERS_THAT_DIFFER = """
            select layer_id, sum(fact_units), sum(fact_value), sum(units), sum(worth)
            from (
              select movement.layer_id as layer_id, %1$s * movement.quantity as fact_units,
                %1$s * movement.cost_value as fact_value, 0 as units, 0 as worth
              from ${prefix}cost_movement movement where movement.tenant_id = ?
              union all
              select layer_id, 0, 0, quantity, cost_value from ${prefix}cost_layer where tenant_id = ?
            ) both_sides
            group by layer_id
            having sum(fact_units) <> sum(units) or sum(fact_value) <> sum(worth)
            order by layer_id""".formatted(IssuedCosts.ON_LAYER);

    private static final String SALES_BELOW_NOTHING = """
            select movement.order_ref, movement.order_line, movement.layer_id, sum(%1$s * movement.quantity),
              sum(%1$s * movement.cost_value)
            from ${prefix}cost_movement movement
            where movement.tenant_id = ? and movement.order_ref is not null
            group by movement.order_ref, movement.order_line, movement.layer_id
            having sum(%1$s * movement.quantity) < 0 or sum(%1$s * movement.cost_value) < 0
            order by movement.order_ref, movement.order_line""".formatted(IssuedCosts.ON_SALE);

    private CostMovements() {}

    static void insert(SqlSession session, TenantId tenant, SourceDocument source, List<CostMovement> movements) {
        Batch batch = session.batch("""
                insert into ${prefix}cost_movement (tenant_id, source_type, source_id, movement_no, kind, layer_id,
                  quantity, cost_value, currency, order_ref, order_line)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""");
        int number = 0;
        for (CostMovement movement : movements) {
            batch.bind(0, tenant.value())
                    .bind(1, source.type())
                    .bind(2, source.id())
                    .bind(3, ++number)
                    .bind(4, movement.kind().name())
                    .bind(5, movement.layer().value())
                    .bind(6, movement.cost().quantity().units())
                    .bind(7, movement.cost().value().minorUnits())
                    .bind(8, movement.cost().value().currency().getCurrencyCode())
                    .bind(9, movement.line().map(SaleLine::order))
                    .bind(10, movement.line().map(SaleLine::line))
                    .add();
        }
        batch.execute();
    }

    static List<CostMovement> of(SqlSession session, TenantId tenant, SourceDocument source) {
        return session.query("""
                        select movement.layer_id, layer.sku, layer.location, layer.status, movement.quantity,
                          movement.cost_value, movement.currency, movement.kind, movement.order_ref,
                          movement.order_line
                        from ${prefix}cost_movement movement
                        join ${prefix}cost_layer layer
                          on layer.tenant_id = movement.tenant_id and layer.layer_id = movement.layer_id
                        where movement.tenant_id = ? and movement.source_type = ? and movement.source_id = ?
                        order by movement.movement_no""")
                .bind(0, tenant.value())
                .bind(1, source.type())
                .bind(2, source.id())
                .map((row, context) -> {
                    String order = row.getString(9);
                    return new CostMovement(
                            CostMovement.Kind.valueOf(row.getString(8)),
                            LayerId.of(row.getString(1)),
                            JdbcCostLedger.key(row),
                            JdbcCostLedger.cost(row),
                            order == null ? Optional.empty() : Optional.of(SaleLine.of(order, row.getString(10))));
                })
                .list();
    }

    static List<Discrepancy> layersThatDiffer(SqlSession session, TenantId tenant) {
        return session.query(LAYERS_THAT_DIFFER)
                .bind(0, tenant.value())
                .bind(1, tenant.value())
                .map((row, context) -> new Discrepancy(
                        "I12",
                        "layer " + row.getString(1),
                        row.getLong(2) + " units worth " + row.getLong(3) + " minor units",
                        row.getLong(4) + " units worth " + row.getLong(5) + " minor units"))
                .list();
    }

    static List<Discrepancy> salesBelowNothing(SqlSession session, TenantId tenant) {
        return session.query(SALES_BELOW_NOTHING)
                .bind(0, tenant.value())
                .map((row, context) -> new Discrepancy(
                        "I12",
                        "sale " + row.getString(1) + "/" + row.getString(2) + " out of layer " + row.getString(3),
                        "nothing or more out",
                        row.getLong(4) + " units worth " + row.getLong(5) + " minor units"))
                .list();
    }
}
