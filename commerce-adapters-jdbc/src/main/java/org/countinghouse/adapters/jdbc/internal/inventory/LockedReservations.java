package org.countinghouse.adapters.jdbc.internal.inventory;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.countinghouse.adapters.jdbc.internal.sql.SqlSession;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.kernel.TenantId;

/**
 * Reservations that are locked, in the order of their ids, with what else a session sends together. They are read by a
 * statement of its own: what is read in the one that waits for a lock may be older than the lock. One goes along, found by
 * its very key; many are mostly new ones that nobody finds, so they are read when it is known that there are any.
 */
final class LockedReservations {

    private final TenantId tenant;
    private final List<String> ids;
    private final List<String> locked = new ArrayList<>();
    private final ReservationRows rows = new ReservationRows();

    LockedReservations(TenantId tenant, Collection<ReservationId> ids) {
        this.tenant = tenant;
        this.ids = new TreeSet<>(ids).stream().map(ReservationId::value).toList();
    }

    void expectIn(SqlSession session) {
        if (ids.size() == 1) {
            session.expect(JdbcReservations.LOCKING_ONE, 2, this::bindOne, statement -> {});
            session.expect(JdbcReservations.READING_ONE, 4, this::bindOneTwice, this::read);
        } else if (ids.size() > 1) {
            session.expect(JdbcReservations.LOCKING_MANY + " for update of r", 2, this::bindMany, this::readLocked);
        }
    }

    private void bindOne(PreparedStatement statement, int first) throws SQLException {
        statement.setString(first, tenant.value());
        statement.setString(first + 1, ids.get(0));
    }

    private void bindOneTwice(PreparedStatement statement, int first) throws SQLException {
        bindOne(statement, first);
        bindOne(statement, first + 2);
    }

    private void bindMany(PreparedStatement statement, int first) throws SQLException {
        SqlSession.setTexts(statement, first, ids);
        statement.setString(first + 1, tenant.value());
    }

    private void read(PreparedStatement statement) throws SQLException {
        try (ResultSet found = statement.getResultSet()) {
            while (found.next()) {
                rows.add(found);
            }
        }
    }

    private void readLocked(PreparedStatement statement) throws SQLException {
        try (ResultSet found = statement.getResultSet()) {
            while (found.next()) {
                locked.add(found.getString(1));
            }
        }
    }

    List<Reservation> found(SqlSession session) {
        return locked.isEmpty() ? rows.reservations() : JdbcReservations.readMany(session, tenant, locked);
    }
}
