package org.countinghouse.examples.benchmarks.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * Reservations of long ago, made by the database: what they took was received, held, confirmed and shipped; their messages
 * and keys are cleared away.
 */
final class Past {

    private static final String RESERVATIONS = """
            insert into reservation (tenant_id, reservation_id, demand, state, expires_at, version, reserved_at)
            select ?, 'past-' || i, 'order past-' || i, 'FULFILLED', timestamptz '2025-01-01' + i * interval '1 second', 3,
              timestamptz '2025-01-01' + i * interval '1 second'
            from generate_series(1, ?) i""";
    private static final String LINES = """
            insert into reservation_line (tenant_id, reservation_id, line_number, sku, location, requested, reserved,
              held, allocated, fulfilled, released, expired)
            select ?, 'past-' || i, 1, 'SKU-' || (i % 1000), 'MAIN', 1, 1, 0, 0, 1, 0, 0
            from generate_series(1, ?) i""";
    private static final String MOVEMENTS = """
            insert into stock_movement (tenant_id, cause_id, step, line_number, sku, location, reason, quantity,
              effective_at, command_id, actor)
            select ?, 'past-' || i, s, 1, 'SKU-' || (i % 1000), 'MAIN',
              (array['RECEIPT', 'HOLD', 'CONFIRMATION', 'FULFILLMENT'])[s + 1], 1, timestamptz '2025-01-01' + i * interval '1 second',
              'past-' || i, 'load'
            from generate_series(1, ?) i, generate_series(0, 3) s""";

    private Past() {}

    static void fill(DataSource pool, String tenant, long reservations) throws SQLException {
        for (String sql : List.of(RESERVATIONS, LINES, MOVEMENTS)) {
            try (Connection connection = pool.getConnection();
                    PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setString(1, tenant);
                statement.setLong(2, reservations);
                statement.executeUpdate();
                connection.commit();
            }
        }
    }
}
