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

/** A position as it was, summed up where its movements lie: one row for the position, one for each open promise. */
final class StockHistory {

    /** Whole versions only: the rows of one command may be dated a little apart. */
    private static final String UP_TO = """
            from ${prefix}stock_movement
            where tenant_id = :tenant and sku = :sku and location = :location
              and position_version <= (
                select coalesce(max(position_version), -1) from ${prefix}stock_movement
                where tenant_id = :tenant and sku = :sku and location = :location and recorded_at <= :upTo)""";

    private static final String AS_OF = """
            select '' as holder, coalesce(max(position_version), 0), %s, %s, %s, %s, %s, %s
            %s
            union all
            select cause_id, 0, 0, %s, %s, 0, 0, 0
            %s and step > 0
            group by cause_id
            having %s <> 0 or %s <> 0""".formatted(
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
                    StockProof.ALLOCATED);

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
        StockCounters counters = StockCounters.ZERO;
        List<OpenPromise> promises = new ArrayList<>();
        for (Row row : rows) {
            if (row.holder().isEmpty()) {
                version = row.version();
                counters = row.counters();
            } else {
                promises.add(new OpenPromise(
                        ReservationId.of(row.holder()),
                        Quantity.of(row.counters().held()),
                        Quantity.of(row.counters().allocated())));
            }
        }
        promises.sort(Comparator.comparing(OpenPromise::reservation));
        return new StockAsOf(key, recordedUpTo, version, counters, promises);
    }

    /** One row: the whole position, whose holder has no name, or one holder's part. */
    private record Row(String holder, long version, StockCounters counters) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(row.getString(1), row.getLong(2), JdbcStockLedger.counters(row, 3));
        }
    }
}
