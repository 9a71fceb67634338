package org.countinghouse.adapters.jdbc.internal.inventory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.countinghouse.adapters.jdbc.internal.sql.Batch;
import org.countinghouse.adapters.jdbc.internal.sql.Sql;
import org.countinghouse.adapters.jdbc.internal.sql.SqlSession;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.inventory.transfer.StockTransfer;
import org.countinghouse.domain.inventory.transfer.TransferId;
import org.countinghouse.domain.inventory.transfer.TransferLine;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.ports.inventory.StockTransfers;
import org.countinghouse.ports.kernel.StaleStateException;

/** One row a transfer, which is what is locked, and one row a line. */
public final class JdbcStockTransfers implements StockTransfers {

    private final Sql sql;

    /** The transfers in that database. */
    public JdbcStockTransfers(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<StockTransfer> find(TenantId tenant, TransferId id) {
        return sql.read(session -> read(session, tenant, id));
    }

    /** Two statements: what is read in the one that waits for a lock may be older than the lock. */
    @Override
    public Optional<StockTransfer> lock(TenantId tenant, TransferId id) {
        return sql.write(session -> {
            boolean locked = session.query("""
                            select version from ${prefix}stock_transfer
                            where tenant_id = ? and transfer_id = ? for update""")
                    .bind(0, tenant.value())
                    .bind(1, id.value())
                    .mapTo(Long.class)
                    .findFirst()
                    .isPresent();
            return locked ? read(session, tenant, id) : Optional.empty();
        });
    }

    private static Optional<StockTransfer> read(SqlSession session, TenantId tenant, TransferId id) {
        Optional<StockTransfer.Builder> header = session.query("""
                        select transfer_id, origin, destination, reference, dispatched_at, version
                        from ${prefix}stock_transfer where tenant_id = ? and transfer_id = ?""")
                .bind(0, tenant.value())
                .bind(1, id.value())
                .map((row, context) -> header(row))
                .findFirst();
        List<TransferLine> lines = header.isEmpty() ? List.of() : lines(session, tenant, id);
        return header.map(builder -> builder.lines(lines).build());
    }

    private static List<TransferLine> lines(SqlSession session, TenantId tenant, TransferId id) {
        return session.query("""
                        select line_number, sku, dispatched, arrived, lost from ${prefix}stock_transfer_line
                        where tenant_id = ? and transfer_id = ? order by line_number""")
                .bind(0, tenant.value())
                .bind(1, id.value())
                .map((row, context) -> new TransferLine(
                        row.getInt(1),
                        Sku.of(row.getString(2)),
                        Quantity.of(row.getLong(3)),
                        Quantity.of(row.getLong(4)),
                        Quantity.of(row.getLong(5))))
                .list();
    }

    private static StockTransfer.Builder header(ResultSet row) throws SQLException {
        return StockTransfer.builder()
                .id(TransferId.of(row.getString(1)))
                .origin(LocationId.of(row.getString(2)))
                .destination(LocationId.of(row.getString(3)))
                .reference(row.getString(4))
                .dispatchedAt(row.getObject(5, OffsetDateTime.class).toInstant())
                .version(row.getLong(6));
    }

    @Override
    public void add(TenantId tenant, StockTransfer transfer) {
        sql.write(session -> {
            int inserted = session.update("""
                            insert into ${prefix}stock_transfer (tenant_id, transfer_id, origin, destination,
                              reference, dispatched_at, version)
                            values (?, ?, ?, ?, ?, ?, ?)""")
                    .bind(0, tenant.value())
                    .bind(1, transfer.id().value())
                    .bind(2, transfer.origin().value())
                    .bind(3, transfer.destination().value())
                    .bind(4, transfer.reference())
                    .bind(5, SqlSession.utc(transfer.dispatchedAt()))
                    .bind(6, transfer.version())
                    .execute();
            addLines(session, tenant, transfer);
            return inserted;
        });
    }

    private static void addLines(SqlSession session, TenantId tenant, StockTransfer transfer) {
        Batch batch = session.batch("""
                insert into ${prefix}stock_transfer_line (tenant_id, transfer_id, line_number, sku, dispatched,
                  arrived, lost)
                values (?, ?, ?, ?, ?, ?, ?)""");
        for (TransferLine line : transfer.lines()) {
            batch.bind(0, tenant.value())
                    .bind(1, transfer.id().value())
                    .bind(2, line.number())
                    .bind(3, line.sku().value())
                    .bind(4, line.dispatched().units())
                    .bind(5, line.arrived().units())
                    .bind(6, line.lost().units())
                    .add();
        }
        batch.execute();
    }

    @Override
    public void update(TenantId tenant, StockTransfer next) {
        sql.write(session -> {
            int updated = session.update("""
                            update ${prefix}stock_transfer set version = version + 1
                            where tenant_id = ? and transfer_id = ? and version = ?""")
                    .bind(0, tenant.value())
                    .bind(1, next.id().value())
                    .bind(2, next.version() - 1)
                    .execute();
            if (updated != 1) {
                throw new StaleStateException("transfer " + next.id() + ": expected version " + (next.version() - 1));
            }
            Batch batch = session.batch("""
                    update ${prefix}stock_transfer_line set arrived = ?, lost = ?
                    where tenant_id = ? and transfer_id = ? and line_number = ?""");
            for (TransferLine line : next.lines()) {
                batch.bind(0, line.arrived().units())
                        .bind(1, line.lost().units())
                        .bind(2, tenant.value())
                        .bind(3, next.id().value())
                        .bind(4, line.number())
                        .add();
            }
            return batch.execute();
        });
    }
}
