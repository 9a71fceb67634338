package org.countinghouse.adapters.jdbc.internal.lot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.MovementCause;
import org.countinghouse.domain.inventory.lot.LotKey;
import org.countinghouse.domain.inventory.lot.LotMovement;
import org.countinghouse.domain.inventory.lot.LotPart;
import org.countinghouse.domain.inventory.lot.LotPlace;
import org.countinghouse.domain.inventory.lot.SerialNumber;
import org.countinghouse.domain.quantity.Quantity;
import org.jdbi.v3.core.statement.Query;

/** Movements of lots, a row each, and a row more for each unit after the first that has a number. */
final class LotMovementRows {

    static final String COLUMNS = """
            select m.cause_id, m.step, m.line_number, m.part, m.sku, m.location, m.lot, m.from_place, m.to_place,
              m.quantity, m.demand, m.effective_at, s.serial
            """;

    static final String SERIALS = """

              left join ${prefix}stock_serial_movement s
                on s.tenant_id = m.tenant_id and s.cause_id = m.cause_id and s.step = m.step
                  and s.line_number = m.line_number and s.part = m.part
            """;

    private final LotMovement first;
    private final List<SerialNumber> serials = new ArrayList<>();

    private LotMovementRows(LotMovement first) {
        this.first = first;
    }

    /** The movements in the order of the rows. */
    static List<LotMovement> read(Query query) {
        Map<String, LotMovementRows> found = query.reduceResultSet(new LinkedHashMap<>(), (movements, row, context) -> {
            LotMovement movement = movement(row);
            String key = movement.cause() + "." + movement.part();
            LotMovementRows rows = movements.get(key);
            if (rows == null) {
                rows = new LotMovementRows(movement);
                movements.put(key, rows);
            }
            String serial = row.getString(13);
            if (serial != null) {
                rows.serials.add(SerialNumber.of(serial));
            }
            return movements;
        });
        return found.values().stream().map(LotMovementRows::whole).toList();
    }

    private LotMovement whole() {
        return serials.isEmpty()
                ? first
                : new LotMovement(
                        first.cause(),
                        first.part(),
                        first.key(),
                        first.from(),
                        first.to(),
                        new LotPart(first.key().lot(), first.quantity(), serials),
                        first.demand(),
                        first.effectiveAt());
    }

    private static LotMovement movement(ResultSet row) throws SQLException {
        LotKey key = LotRows.key(row, 5);
        return new LotMovement(
                new MovementCause(row.getString(1), row.getLong(2), row.getInt(3)),
                row.getInt(4),
                key,
                LotPlace.valueOf(row.getString(8)),
                LotPlace.valueOf(row.getString(9)),
                LotPart.of(key.lot(), Quantity.of(row.getLong(10))),
                Optional.ofNullable(row.getString(11)).map(DemandReference::of),
                row.getObject(12, OffsetDateTime.class).toInstant());
    }
}
