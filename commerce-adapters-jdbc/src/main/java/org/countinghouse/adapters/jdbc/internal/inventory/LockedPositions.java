package org.countinghouse.adapters.jdbc.internal.inventory;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.countinghouse.adapters.jdbc.internal.sql.SqlSession;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.StockPosition;
import org.countinghouse.domain.kernel.TenantId;

/** Positions that are locked, in the order of their keys, with what else a session sends together. */
final class LockedPositions {

    private final TenantId tenant;
    private final PositionKeys keys;
    private final List<StockPosition> found = new ArrayList<>();

    LockedPositions(TenantId tenant, Collection<PositionKey> keys) {
        this.tenant = tenant;
        this.keys = PositionKeys.of(keys);
    }

    void expectIn(SqlSession session) {
        if (!keys.isEmpty()) {
            session.expect(PositionReads.Together.POSITIONS + " for update of p", 3, this::bind, this::read);
        }
    }

    private void bind(PreparedStatement statement, int first) throws SQLException {
        SqlSession.setTexts(statement, first, keys.skus());
        SqlSession.setTexts(statement, first + 1, keys.locations());
        statement.setString(first + 2, tenant.value());
    }

    private void read(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.getResultSet()) {
            while (rows.next()) {
                found.add(PositionReads.position(rows));
            }
        }
    }

    List<StockPosition> found() {
        return found;
    }
}
