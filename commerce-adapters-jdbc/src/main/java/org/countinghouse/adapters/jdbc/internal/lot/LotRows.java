package org.countinghouse.adapters.jdbc.internal.lot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.lot.Lot;
import org.countinghouse.domain.inventory.lot.LotCounters;
import org.countinghouse.domain.inventory.lot.LotId;
import org.countinghouse.domain.inventory.lot.LotKey;
import org.countinghouse.domain.inventory.lot.LotName;
import org.countinghouse.domain.inventory.lot.LotPlace;
import org.countinghouse.domain.inventory.lot.LotState;
import org.countinghouse.domain.inventory.lot.LotStock;
import org.countinghouse.domain.inventory.lot.PickOrder;
import org.countinghouse.domain.inventory.lot.SerialKey;
import org.countinghouse.domain.inventory.lot.SerialNumber;
import org.countinghouse.domain.inventory.lot.SerialUnit;
import org.countinghouse.domain.inventory.lot.Tracking;
import org.countinghouse.domain.inventory.lot.TrackingPolicy;

/** How rows become values. */
final class LotRows {

    static final String LOT = "select l.sku, l.lot, l.expiry, l.state, l.version ";

    static final String STOCK = "select p.sku, p.location, p.lot, l.expiry, l.state, p.received_at,"
            + " p.sellable, p.quarantined, p.damaged, p.in_transfer, p.version ";

    /** What is true of the lot wherever it lies; a lot that nobody named has no row. */
    static final String OF_LOT = """

              left join ${prefix}stock_lot l on l.tenant_id = p.tenant_id and l.sku = p.sku and l.lot = p.lot
            """;

    static final String SERIAL = "select s.sku, s.serial, s.location, s.lot, s.place, s.version ";

    private LotRows() {}

    static TrackingPolicy policy(ResultSet row) throws SQLException {
        int days = row.getInt(4);
        Optional<Integer> minimum = row.wasNull() ? Optional.empty() : Optional.of(days);
        return new TrackingPolicy(
                Sku.of(row.getString(1)),
                Tracking.valueOf(row.getString(2)),
                PickOrder.valueOf(row.getString(3)),
                minimum,
                row.getLong(5));
    }

    static Lot lot(ResultSet row) throws SQLException {
        return new Lot(
                LotName.of(Sku.of(row.getString(1)), LotId.of(row.getString(2))),
                expiry(row, 3),
                LotState.valueOf(row.getString(4)),
                row.getLong(5));
    }

    static LotStock stock(ResultSet row) throws SQLException {
        Optional<LotState> state = Optional.ofNullable(row.getString(5)).map(LotState::valueOf);
        return new LotStock(
                key(row, 1),
                expiry(row, 4),
                state.orElse(LotState.OPEN),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                counters(row, 7),
                row.getLong(11));
    }

    static SerialUnit serial(ResultSet row) throws SQLException {
        Sku sku = Sku.of(row.getString(1));
        PositionKey position = PositionKey.of(sku, LocationId.of(row.getString(3)));
        return new SerialUnit(
                SerialKey.of(sku, SerialNumber.of(row.getString(2))),
                LotKey.of(position, LotId.of(row.getString(4))),
                LotPlace.valueOf(row.getString(5)),
                row.getLong(6));
    }

    static PositionKey position(ResultSet row, int first) throws SQLException {
        return PositionKey.of(Sku.of(row.getString(first)), LocationId.of(row.getString(first + 1)));
    }

    static LotKey key(ResultSet row, int first) throws SQLException {
        return LotKey.of(position(row, first), LotId.of(row.getString(first + 2)));
    }

    static LotCounters counters(ResultSet row, int first) throws SQLException {
        return new LotCounters(
                row.getLong(first), row.getLong(first + 1), row.getLong(first + 2), row.getLong(first + 3));
    }

    private static Optional<LocalDate> expiry(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }
}
