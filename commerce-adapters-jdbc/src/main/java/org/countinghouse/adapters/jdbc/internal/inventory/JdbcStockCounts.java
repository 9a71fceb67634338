package org.countinghouse.adapters.jdbc.internal.inventory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.countinghouse.adapters.jdbc.internal.sql.Batch;
import org.countinghouse.adapters.jdbc.internal.sql.Sql;
import org.countinghouse.adapters.jdbc.internal.sql.SqlSession;
import org.countinghouse.domain.inventory.count.CountId;
import org.countinghouse.domain.inventory.count.CountLine;
import org.countinghouse.domain.inventory.count.CountResult;
import org.countinghouse.domain.inventory.count.CountVisibility;
import org.countinghouse.domain.inventory.count.CountedLine;
import org.countinghouse.domain.inventory.count.StockCount;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.quantity.Quantity;
import org.countinghouse.ports.inventory.StockCounts;
import org.countinghouse.ports.kernel.StaleStateException;

/** One row a count, which is what is locked, and one row a line, which is completed once. */
public final class JdbcStockCounts implements StockCounts {

    private final Sql sql;

    /** The counts in that database. */
    public JdbcStockCounts(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<StockCount> find(TenantId tenant, CountId id) {
        return sql.read(session -> read(session, tenant, id));
    }

    /** Two statements: what is read in the one that waits for a lock may be older than the lock. */
    @Override
    public Optional<StockCount> lock(TenantId tenant, CountId id) {
        return sql.write(session -> {
            boolean locked = session.query("""
                            select version from ${prefix}stock_count
                            where tenant_id = ? and count_id = ? for update""")
                    .bind(0, tenant.value())
                    .bind(1, id.value())
                    .mapTo(Long.class)
                    .findFirst()
                    .isPresent();
            return locked ? read(session, tenant, id) : Optional.empty();
        });
    }

    private static Optional<StockCount> read(SqlSession session, TenantId tenant, CountId id) {
        Optional<StockCount.Builder> header = session.query("""
                        select count_id, reference, visibility, opened_at, version
                        from ${prefix}stock_count where tenant_id = ? and count_id = ?""")
                .bind(0, tenant.value())
                .bind(1, id.value())
                .map((row, context) -> header(row))
                .findFirst();
        List<CountLine> lines = header.isEmpty() ? List.of() : lines(session, tenant, id);
        return header.map(builder -> builder.lines(lines).build());
    }

    private static StockCount.Builder header(ResultSet row) throws SQLException {
        return StockCount.builder()
                .id(CountId.of(row.getString(1)))
                .reference(row.getString(2))
                .visibility(CountVisibility.valueOf(row.getString(3)))
                .openedAt(row.getObject(4, OffsetDateTime.class).toInstant())
                .version(row.getLong(5));
    }

    private static List<CountLine> lines(SqlSession session, TenantId tenant, CountId id) {
        return session.query("""
                        select line_number, sku, location, at_opening, position_version, expected, counted, counted_in
                        from ${prefix}stock_count_line
                        where tenant_id = ? and count_id = ? order by line_number""")
                .bind(0, tenant.value())
                .bind(1, id.value())
                .map((row, context) -> new CountLine(
                        row.getInt(1),
                        JdbcStockLedger.key(row, 2),
                        Quantity.of(row.getLong(4)),
                        row.getLong(5),
                        result(row)))
                .list();
    }

    private static Optional<CountResult> result(ResultSet row) throws SQLException {
        long version = row.getLong(8);
        return row.wasNull()
                ? Optional.empty()
                : Optional.of(new CountResult(version, Quantity.of(row.getLong(6)), Quantity.of(row.getLong(7))));
    }

    @Override
    public void add(TenantId tenant, StockCount count) {
        sql.write(session -> {
            int inserted = session.update("""
                            insert into ${prefix}stock_count (tenant_id, count_id, reference, visibility, opened_at,
                              version)
                            values (?, ?, ?, ?, ?, ?)""")
                    .bind(0, tenant.value())
                    .bind(1, count.id().value())
                    .bind(2, count.reference())
                    .bind(3, count.visibility().name())
                    .bind(4, SqlSession.utc(count.openedAt()))
                    .bind(5, count.version())
                    .execute();
            addLines(session, tenant, count);
            return inserted;
        });
    }

    private static void addLines(SqlSession session, TenantId tenant, StockCount count) {
        Batch batch = session.batch("""
                insert into ${prefix}stock_count_line (tenant_id, count_id, line_number, sku, location, at_opening,
                  position_version)
                values (?, ?, ?, ?, ?, ?, ?)""");
        for (CountLine line : count.lines()) {
            batch.bind(0, tenant.value())
                    .bind(1, count.id().value())
                    .bind(2, line.number())
                    .bind(3, line.key().sku().value())
                    .bind(4, line.key().location().value())
                    .bind(5, line.atOpening().units())
                    .bind(6, line.positionVersion())
                    .add();
        }
        batch.execute();
    }

    @Override
    public void update(TenantId tenant, StockCount next) {
        sql.write(session -> {
            int updated = session.update("""
                            update ${prefix}stock_count set version = version + 1
                            where tenant_id = ? and count_id = ? and version = ?""")
                    .bind(0, tenant.value())
                    .bind(1, next.id().value())
                    .bind(2, next.version() - 1)
                    .execute();
            if (updated != 1) {
                throw new StaleStateException("count " + next.id() + ": expected version " + (next.version() - 1));
            }
            return complete(session, tenant, next);
        });
    }

    private static int[] complete(SqlSession session, TenantId tenant, StockCount next) {
        List<CountedLine> counted = next.countedAt(next.version());
        Batch batch = session.batch("""
                update ${prefix}stock_count_line set expected = ?, counted = ?, counted_in = ?
                where tenant_id = ? and count_id = ? and line_number = ? and counted_in is null""");
        for (CountedLine line : counted) {
            batch.bind(0, line.result().expected().units())
                    .bind(1, line.result().counted().units())
                    .bind(2, line.result().countVersion())
                    .bind(3, tenant.value())
                    .bind(4, next.id().value())
                    .bind(5, line.number())
                    .add();
        }
        int[] done = batch.execute();
        for (int i = 0; i < done.length; i++) {
            if (done[i] != 1) {
                throw new StaleStateException(
                        "line " + counted.get(i).number() + " of count " + next.id() + " has been counted");
            }
        }
        return done;
    }
}
