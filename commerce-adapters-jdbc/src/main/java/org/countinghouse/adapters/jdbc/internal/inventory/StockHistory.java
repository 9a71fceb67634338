package org.countinghouse.adapters.jdbc.internal.inventory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.countinghouse.adapters.jdbc.internal.sql.SqlSession;
import org.countinghouse.domain.inventory.OpenPromise;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.StockAsOf;
import org.countinghouse.domain.inventory.StockCounters;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.quantity.Quantity;

/** A position as it was, summed up where its movements lie: one row for the position, one for each open promise,
 * one for each allowance that was set. */
final class StockHistory {

    private static final int MOVED = 1;
    private static final int PROMISED = 2;

    /** Whole versions only: the rows of one command may be dated a little apart. */
    private static final String UP_TO = """
            sku = :sku and location = :location and position_version <= (
                select coalesce(max(version), -1) from (
                  select max(position_version) as version from ${prefix}stock_movement
                  where tenant_id = :tenant and sku = :sku and location = :location and recorded_at <= :upTo
                  union all
                  select max(position_version) from ${prefix}stock_allowance
                  where tenant_id = :tenant and sku = :sku and location = :location and recorded_at <= :upTo
                ) recorded)""";

    private static final String AS_OF = """
            select 1 as kind, '' as holder, coalesce(max(position_version), 0), %s, %s, %s, %s, %s, %s
            from ${prefix}stock_movement where tenant_id = :tenant and %s
            union all
            select 2, cause_id, 0, 0, %s, %s, 0, 0, 0
            from ${prefix}stock_movement where tenant_id = :tenant and %s and step > 0
            group by cause_id
            having %s <> 0 or %s <> 0
            union all
            select 3, '', position_version, allowance, 0, 0, 0, 0, 0
            from ${prefix}stock_allowance where tenant_id = :tenant and %s""".formatted(
                    StockProof.ON_HAND,
                    StockProof.HELD,
                    StockProof.ALLOCATED,
                    StockProof.DAMAGED,
                    StockProof.QUARANTINED,
                    StockProof.IN_TRANSFER,
                    UP_TO,
                    StockProof.HELD,
                    StockProof.ALLOCATED,
                    UP_TO,
                    StockProof.HELD,
                    StockProof.ALLOCATED,
                    UP_TO);

    private StockHistory() {}

    static StockAsOf asOf(SqlSession session, TenantId tenant, PositionKey key, Instant recordedUpTo) {
        List<Row> rows = session.query(AS_OF)
                .bind("tenant", tenant.value())
                .bind("sku", key.sku().value())
                .bind("location", key.location().value())
                .bind("upTo", SqlSession.utc(recordedUpTo.truncatedTo(ChronoUnit.MICROS)))
                .map((row, context) -> Row.of(row))
                .list();
        long version = 0;
        long allowedAt = 0;
        Quantity allowance = Quantity.ZERO;
        StockCounters counters = StockCounters.ZERO;
        List<OpenPromise> promises = new ArrayList<>();
        for (Row row : rows) {
            version = Math.max(version, row.version());
            switch (row.kind()) {
                case MOVED -> counters = row.numbers();
                case PROMISED -> promises.add(row.promise());
                default -> {
                    if (row.version() > allowedAt) {
                        allowedAt = row.version();
                        allowance = Quantity.of(row.numbers().onHand());
                    }
                }
            }
        }
        promises.sort(Comparator.comparing(OpenPromise::reservation));
        return new StockAsOf(key, recordedUpTo, version, counters, allowance, promises);
    }

    /** One row: what moved in all, one holder's part of it, or an allowance, which stands in the first number. */
    private record Row(int kind, String holder, long version, StockCounters numbers) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(row.getInt(1), row.getString(2), row.getLong(3), JdbcStockLedger.counters(row, 4));
        }

        OpenPromise promise() {
            return new OpenPromise(
                    ReservationId.of(holder), Quantity.of(numbers.held()), Quantity.of(numbers.allocated()));
        }
    }
}
