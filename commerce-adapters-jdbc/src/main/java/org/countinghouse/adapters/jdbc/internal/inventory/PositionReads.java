package org.countinghouse.adapters.jdbc.internal.inventory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.countinghouse.adapters.jdbc.internal.sql.Sql;
import org.countinghouse.adapters.jdbc.internal.sql.SqlSession;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.StockPosition;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.quantity.Quantity;

/** How positions are read and locked, in the order of their keys: in one statement, or key by key in this process. */
sealed interface PositionReads {

    String COLUMNS = "select p.sku, p.location, p.on_hand, p.held, p.allocated, p.damaged, p.quarantined,"
            + " p.in_transfer, p.oversell_allowance, p.version ";

    static PositionReads of(Sql sql) {
        return switch (sql.dialect()) {
            case POSTGRESQL, MARIADB -> new Together(sql.lockOf("p"));
            case H2 -> new OneByOne();
        };
    }

    List<StockPosition> lock(SqlSession session, TenantId tenant, Collection<PositionKey> keys);

    List<StockPosition> find(SqlSession session, TenantId tenant, Collection<PositionKey> keys);

    static StockPosition position(ResultSet row) throws SQLException {
        return new StockPosition(
                JdbcStockLedger.key(row, 1),
                JdbcStockLedger.counters(row, 3),
                Quantity.of(row.getLong(9)),
                row.getLong(10));
    }

    /**
     * All keys in one round trip.
     *
     * @param locking how the engine locks the positions alone
     */
    record Together(String locking) implements PositionReads {

        static final String POSITIONS = COLUMNS + """
                from %s
                  join ${prefix}stock_position p
                    on p.tenant_id = ${tenant} and p.sku = k.sku and p.location = k.location
                order by p.sku, p.location""".formatted(PositionKeys.TABLE);

        @Override
        public List<StockPosition> lock(SqlSession session, TenantId tenant, Collection<PositionKey> keys) {
            return read(session, POSITIONS + locking, tenant, keys);
        }

        @Override
        public List<StockPosition> find(SqlSession session, TenantId tenant, Collection<PositionKey> keys) {
            return read(session, POSITIONS, tenant, keys);
        }

        private static List<StockPosition> read(
                SqlSession session, String statement, TenantId tenant, Collection<PositionKey> keys) {
            PositionKeys bound = PositionKeys.of(keys);
            return bound.isEmpty()
                    ? List.of()
                    : bound.bind(session, statement)
                            .bind(2, tenant.value())
                            .map((row, context) -> position(row))
                            .list();
        }
    }

    /** No round trips to save. */
    record OneByOne() implements PositionReads {

        private static final String POSITION =
                COLUMNS + "from ${prefix}stock_position p where p.tenant_id = ? and p.sku = ? and p.location = ?";

        @Override
        public List<StockPosition> lock(SqlSession session, TenantId tenant, Collection<PositionKey> keys) {
            return read(session, POSITION + " for update", tenant, keys);
        }

        @Override
        public List<StockPosition> find(SqlSession session, TenantId tenant, Collection<PositionKey> keys) {
            return read(session, POSITION, tenant, keys);
        }

        private static List<StockPosition> read(
                SqlSession session, String statement, TenantId tenant, Collection<PositionKey> keys) {
            return session.keyByKey(
                    statement,
                    new TreeSet<>(keys),
                    (prepared, key) -> {
                        prepared.setString(1, tenant.value());
                        prepared.setString(2, key.sku().value());
                        prepared.setString(3, key.location().value());
                    },
                    PositionReads::position);
        }
    }
}
