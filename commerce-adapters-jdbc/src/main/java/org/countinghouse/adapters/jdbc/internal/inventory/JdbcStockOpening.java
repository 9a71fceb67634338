package org.countinghouse.adapters.jdbc.internal.inventory;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.countinghouse.adapters.jdbc.internal.kernel.KeyClaims;
import org.countinghouse.adapters.jdbc.internal.sql.Sql;
import org.countinghouse.adapters.jdbc.internal.sql.SqlSession;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.inventory.StockOpening;
import org.countinghouse.ports.kernel.KeyClaim;
import org.countinghouse.ports.kernel.ProcessedCommand;

/** One round trip: the claims, the positions, the reservations, what they are once they are locked, and the clock. */
public final class JdbcStockOpening implements StockOpening {

    private final Sql sql;
    private final StockOpening oneByOne;

    /** Together where the engine can, otherwise as those stores do it. */
    public JdbcStockOpening(Sql sql, StockOpening oneByOne) {
        this.sql = sql;
        this.oneByOne = oneByOne;
    }

    @Override
    public Opened open(
            TenantId tenant, List<KeyClaim> claims, Collection<PositionKey> keys, Collection<ReservationId> ids) {
        return sql.write(session -> session.pipelines()
                ? together(session, tenant, claims, new Asked(keys, ids))
                : oneByOne.open(tenant, claims, keys, ids));
    }

    private record Asked(Collection<PositionKey> keys, Collection<ReservationId> ids) {}

    private static Opened together(SqlSession session, TenantId tenant, List<KeyClaim> claims, Asked asked) {
        KeyClaims keys = new KeyClaims(tenant, claims);
        LockedPositions positions = new LockedPositions(tenant, asked.keys());
        LockedReservations reservations = new LockedReservations(tenant, asked.ids());
        Clock clock = new Clock();
        keys.expectIn(session);
        positions.expectIn(session);
        reservations.expectIn(session);
        session.expect("select clock_timestamp()", 0, (statement, first) -> {}, clock::read);
        session.flush();
        List<Optional<ProcessedCommand>> earlier = keys.earlier(session);
        return new Opened(earlier, positions.found(), reservations.found(session), clock.now);
    }

    /** Read last. */
    private static final class Clock {

        private Instant now = Instant.MIN;

        private void read(PreparedStatement statement) throws SQLException {
            try (ResultSet row = statement.getResultSet()) {
                row.next();
                now = row.getObject(1, OffsetDateTime.class).toInstant();
            }
        }
    }
}
