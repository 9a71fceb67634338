package org.countinghouse.adapters.jdbc.internal.inventory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.countinghouse.adapters.jdbc.internal.sql.Batch;
import org.countinghouse.adapters.jdbc.internal.sql.Sql;
import org.countinghouse.adapters.jdbc.internal.sql.SqlSession;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.SupplyId;
import org.countinghouse.domain.inventory.supply.PreOrder;
import org.countinghouse.domain.inventory.supply.PreOrderId;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.ports.kernel.StaleStateException;

/** The rows of pre-orders. They are written under the lock of their supply's row only. */
final class PreOrderRows {

    private static final String COLUMNS = """
            select pre_order_id, supply_id, sku, location, demand, line_number, promised, sequence, quantity, waiting,
              allocated, canceled, broken
            from ${prefix}pre_order
            where tenant_id = ? and\s""";

    private final Sql sql;

    PreOrderRows(Sql sql) {
        this.sql = sql;
    }

    Optional<PreOrder> find(TenantId tenant, PreOrderId id) {
        return sql.read(session -> session.query(COLUMNS + "pre_order_id = ?")
                .bind(0, tenant.value())
                .bind(1, id.value())
                .map((row, context) -> preOrder(row))
                .findOne());
    }

    List<PreOrder> waiting(TenantId tenant, SupplyId supply) {
        return of(tenant, supply, "supply_id = ? and waiting > 0 order by sequence");
    }

    List<PreOrder> all(TenantId tenant, SupplyId supply) {
        return of(tenant, supply, "supply_id = ? order by sequence");
    }

    private List<PreOrder> of(TenantId tenant, SupplyId supply, String which) {
        return sql.read(session -> session.query(COLUMNS + which)
                .bind(0, tenant.value())
                .bind(1, supply.value())
                .map((row, context) -> preOrder(row))
                .list());
    }

    private static PreOrder preOrder(ResultSet row) throws SQLException {
        return new PreOrder(
                PreOrderId.of(row.getString(1)),
                SupplyId.of(row.getString(2)),
                JdbcStockLedger.key(row, 3),
                DemandReference.of(row.getString(5)),
                row.getInt(6),
                row.getObject(7, LocalDate.class),
                row.getLong(8),
                Quantity.of(row.getLong(9)),
                Quantity.of(row.getLong(10)),
                Quantity.of(row.getLong(11)),
                Quantity.of(row.getLong(12)),
                Quantity.of(row.getLong(13)));
    }

    /** Inserts those that were made after the supply's version before, and updates the others. */
    static void save(SqlSession session, TenantId tenant, List<PreOrder> changed, long before) {
        insert(
                session,
                tenant,
                changed.stream().filter(one -> one.sequence() > before).toList());
        update(
                session,
                tenant,
                changed.stream().filter(one -> one.sequence() <= before).toList());
    }

    private static void insert(SqlSession session, TenantId tenant, List<PreOrder> added) {
        if (added.isEmpty()) {
            return;
        }
        Batch batch = session.batch("""
                insert into ${prefix}pre_order (tenant_id, pre_order_id, supply_id, sku, location, demand, line_number,
                  promised, sequence, quantity, waiting, allocated, canceled, broken)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""");
        for (PreOrder one : added) {
            batch.bind(0, tenant.value())
                    .bind(1, one.id().value())
                    .bind(2, one.supply().value())
                    .bind(3, one.key().sku().value())
                    .bind(4, one.key().location().value())
                    .bind(5, one.demand().value())
                    .bind(6, one.lineNumber())
                    .bind(7, one.promised())
                    .bind(8, one.sequence())
                    .bind(9, one.quantity().units())
                    .bind(10, one.waiting().units())
                    .bind(11, one.allocated().units())
                    .bind(12, one.canceled().units())
                    .bind(13, one.broken().units())
                    .add();
        }
        batch.execute();
    }

    private static void update(SqlSession session, TenantId tenant, List<PreOrder> changed) {
        if (changed.isEmpty()) {
            return;
        }
        Batch batch = session.batch("""
                update ${prefix}pre_order set waiting = ?, allocated = ?, canceled = ?, broken = ?
                where tenant_id = ? and pre_order_id = ?""");
        for (PreOrder one : changed) {
            batch.bind(0, one.waiting().units())
                    .bind(1, one.allocated().units())
                    .bind(2, one.canceled().units())
                    .bind(3, one.broken().units())
                    .bind(4, tenant.value())
                    .bind(5, one.id().value())
                    .add();
        }
        for (int count : batch.execute()) {
            if (count != 1) {
                throw new StaleStateException("a pre-order of " + changed.get(0).supply() + " is not there");
            }
        }
    }
}
