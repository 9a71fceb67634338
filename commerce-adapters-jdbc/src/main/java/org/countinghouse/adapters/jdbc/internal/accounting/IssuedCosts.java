package org.countinghouse.adapters.jdbc.internal.accounting;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.countinghouse.adapters.jdbc.internal.sql.SqlSession;
import org.countinghouse.domain.accounting.LayerId;
import org.countinghouse.domain.accounting.SaleLine;
import org.countinghouse.domain.accounting.cost.Cost;
import org.countinghouse.domain.accounting.cost.CostKey;
import org.countinghouse.domain.accounting.cost.CostMovement;
import org.countinghouse.domain.accounting.cost.IssuedCost;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.quantity.Quantity;

/** What sales have out: the sums of their movements. */
final class IssuedCosts {

    /** What a movement does to what the sale's line has out: 1, -1 or 0. */
    static final String ON_SALE = effect(CostMovement.Kind::onSale);

    /** What a movement does to its layer: 1, -1 or 0. */
    static final String ON_LAYER = effect(CostMovement.Kind::onLayer);

    private static final String OUT = """
            select movement.layer_id, movement.order_line, cast(sum(%1$s * movement.quantity) as ${whole}),
              cast(sum(%1$s * movement.cost_value) as ${whole}), movement.currency
            from ${prefix}cost_movement movement
            where movement.tenant_id = ? and movement.order_ref = ?
            group by movement.layer_id, movement.order_line, movement.currency
            having sum(%1$s * movement.quantity) > 0
            order by movement.order_line, min(movement.position)""".formatted(ON_SALE);

    private IssuedCosts() {}

    /** What those lines have out, by order and line; one query an order, and nearly always there is one order. */
    static List<Out> of(SqlSession session, TenantId tenant, Set<SaleLine> lines) {
        List<Out> out = new ArrayList<>();
        lines.stream()
                .map(SaleLine::order)
                .distinct()
                .forEach(order -> session.query(OUT)
                        .bind(0, tenant.value())
                        .bind(1, order)
                        .map((row, context) -> new Out(
                                SaleLine.of(order, row.getString(2)),
                                LayerId.of(row.getString(1)),
                                Cost.of(
                                        Quantity.of(row.getLong(3)),
                                        Money.ofMinor(row.getLong(4), Currency.getInstance(row.getString(5))))))
                        .filter(one -> lines.contains(one.line()))
                        .forEach(out::add));
        return out;
    }

    /** What a line has out of a layer whose key is still to be found. */
    record Out(SaleLine line, LayerId layer, Cost cost) {

        IssuedCost of(CostKey key) {
            return new IssuedCost(line, layer, key, cost);
        }
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
