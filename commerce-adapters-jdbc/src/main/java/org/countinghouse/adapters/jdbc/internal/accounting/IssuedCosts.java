package org.countinghouse.adapters.jdbc.internal.accounting;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.countinghouse.adapters.jdbc.internal.sql.SqlSession;
import org.countinghouse.domain.accounting.LayerId;
import org.countinghouse.domain.accounting.SaleLine;
import org.countinghouse.domain.accounting.cost.CostMovement;
import org.countinghouse.domain.accounting.cost.IssuedCost;
import org.countinghouse.domain.kernel.TenantId;

/** What sales have out: the sums of their movements. */
final class IssuedCosts {

    /** What a movement does to what the sale's line has out: 1, -1 or 0. */
    static final String ON_SALE = effect(CostMovement.Kind::onSale);

    /** What a movement does to its layer: 1, -1 or 0. */
    static final String ON_LAYER = effect(CostMovement.Kind::onLayer);

    private static final String OUT = """
            select movement.layer_id, layer.sku, layer.location, layer.status,
              cast(sum(%1$s * movement.quantity) as bigint) as units,
              cast(sum(%1$s * movement.cost_value) as bigint) as worth,
              movement.currency, movement.order_ref, movement.order_line
            from ${prefix}cost_movement movement
            join ${prefix}cost_layer layer
              on layer.tenant_id = movement.tenant_id and layer.layer_id = movement.layer_id
            where movement.tenant_id = ? and movement.order_ref = any(?) and movement.order_line = any(?)
            group by movement.layer_id, layer.sku, layer.location, layer.status, movement.currency,
              movement.order_ref, movement.order_line
            having sum(%1$s * movement.quantity) > 0
            order by movement.order_ref, movement.order_line, min(movement.position)""".formatted(ON_SALE);

    private IssuedCosts() {}

    static List<IssuedCost> of(SqlSession session, TenantId tenant, Collection<SaleLine> lines) {
        Set<SaleLine> wanted = new TreeSet<>(lines);
        return session.query(OUT)
                .bind(0, tenant.value())
                .bindArray(1, String.class, distinct(lines.stream().map(SaleLine::order)))
                .bindArray(2, String.class, distinct(lines.stream().map(SaleLine::line)))
                .map((row, context) -> new IssuedCost(
                        SaleLine.of(row.getString(8), row.getString(9)),
                        LayerId.of(row.getString(1)),
                        JdbcCostLedger.key(row),
                        JdbcCostLedger.cost(row)))
                .filter(issued -> wanted.contains(issued.line()))
                .list();
    }

    private static List<String> distinct(Stream<String> values) {
        return values.distinct().sorted().toList();
    }

    private static String effect(ToIntFunction<CostMovement.Kind> of) {
        StringBuilder cases = new StringBuilder("case movement.kind");
        for (CostMovement.Kind kind : CostMovement.Kind.values()) {
            if (of.applyAsInt(kind) != 0) {
                cases.append(" when '").append(kind.name()).append("' then ").append(of.applyAsInt(kind));
            }
        }
        return cases.append(" else 0 end").toString();
    }
}
