package org.countinghouse.adapters.jdbc.internal.inventory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.DemandShare;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.inventory.ReservationLine;
import org.countinghouse.domain.inventory.ReservationState;
import org.countinghouse.domain.quantity.Quantity;

/** Reservations out of rows that are a line each, in the order in which they come. */
final class ReservationRows {

    static final String COLUMNS = """
            select r.reservation_id, r.demand, r.state, r.expires_at, r.version, l.line_number, l.sku,
              l.location, l.requested, l.reserved, l.held, l.allocated, l.fulfilled, l.released, l.expired, l.broken,
              coalesce(l.demand_line, l.line_number), l.per_set, r.fence, r.priority, r.reserved_at""";

    private final Map<String, Reservation.Builder> found = new LinkedHashMap<>();

    void add(ResultSet row) throws SQLException {
        String id = row.getString(1);
        Reservation.Builder builder = found.get(id);
        if (builder == null) {
            builder = header(row);
            found.put(id, builder);
        }
        builder.addLines(line(row));
    }

    List<Reservation> reservations() {
        return found.values().stream().map(Reservation.Builder::build).toList();
    }

    private static Reservation.Builder header(ResultSet row) throws SQLException {
        return Reservation.builder()
                .id(ReservationId.of(row.getString(1)))
                .demand(DemandReference.of(row.getString(2)))
                .state(ReservationState.valueOf(row.getString(3)))
                .expiresAt(row.getObject(4, OffsetDateTime.class).toInstant())
                .version(row.getLong(5))
                .fence(row.getLong(19))
                .priority(row.getInt(20))
                .reservedAt(row.getObject(21, OffsetDateTime.class).toInstant());
    }

    private static ReservationLine line(ResultSet row) throws SQLException {
        return new ReservationLine(
                row.getInt(6),
                PositionKey.of(Sku.of(row.getString(7)), LocationId.of(row.getString(8))),
                Quantity.of(row.getLong(9)),
                Quantity.of(row.getLong(10)),
                Quantity.of(row.getLong(11)),
                Quantity.of(row.getLong(12)),
                Quantity.of(row.getLong(13)),
                Quantity.of(row.getLong(14)),
                Quantity.of(row.getLong(15)),
                Quantity.of(row.getLong(16)),
                new DemandShare(row.getInt(17), Quantity.of(row.getLong(18))));
    }
}
