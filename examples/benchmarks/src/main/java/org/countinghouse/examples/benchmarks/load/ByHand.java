package org.countinghouse.examples.benchmarks.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * What is written by hand where this library is not: the same rows.
 *
 * @param name what it is called
 * @param tenant whose stock
 * @param pool where connections are
 * @param way what is done with one
 */
record ByHand(String name, String tenant, DataSource pool, Way way) implements Contestant {

    private static final String PRINT =
            "reservation=4e07408562bedb8b60ce05c1decfe3ad;demand=4e07408562bedb8b60ce05c1decfe3ad;"
                    + "lines=4e07408562bedb8b60ce05c1decfe3ad;ttl=4e07408562bedb8b60ce05c1decfe3ad;"
                    + "mode=4e07408562bedb8b60ce05c1decfe3ad";

    private static final String KEY = "insert into processed_command (tenant_id, operation, command_id, fingerprint,"
            + " reference) values (?, 'reservation.reserve', ?, ?, '1') on conflict do nothing";
    private static final String READ = "select on_hand, held, allocated, damaged, quarantined, in_transfer,"
            + " oversell_allowance, version from stock_position where tenant_id = ? and sku = ? and location = 'MAIN' for update";
    private static final String WRITE = "update stock_position set on_hand = ?, held = ?, allocated = ?, damaged = ?,"
            + " quarantined = ?, in_transfer = ?, oversell_allowance = ?, version = ? where tenant_id = ? and sku = ? and location = 'MAIN'";
    private static final String RESERVATION = "insert into reservation (tenant_id, reservation_id, demand, state,"
            + " expires_at, version, fence, priority, reserved_at)"
            + " values (?, ?, ?, 'HELD', clock_timestamp() + interval '1 hour', 1, 1, 0, clock_timestamp())";
    private static final String LINE = "insert into reservation_line (tenant_id, reservation_id, line_number, sku,"
            + " location, requested, reserved, held, allocated, fulfilled, released, expired, broken, demand_line, per_set)"
            + " values (?, ?, 1, ?, 'MAIN', 1, 1, 1, 0, 0, 0, 0, 0, 1, 1)";
    private static final String MOVEMENT = "insert into stock_movement (tenant_id, cause_id, step, line_number, sku,"
            + " location, reason, quantity, effective_at, command_id, actor, position_version)"
            + " values (?, ?, 1, 1, ?, 'MAIN', 'HOLD', 1, clock_timestamp(), ?, 'load', cast(? as bigint))";
    private static final String MESSAGE = "insert into outbox_message (tenant_id, aggregatetype, aggregateid, sequence,"
            + " type, payload, causation_id, correlation_id)"
            + " values (?, 'reservation', ?, 1, 'stock-reserved.v1', ?, ?, ?)";

    private static final String TOGETHER = """
            with asked as (select ?::varchar as tenant_id, ?::varchar as id, ?::varchar as sku, ?::varchar as print,
                ?::text as payload),
              k as (insert into processed_command (tenant_id, operation, command_id, fingerprint, reference)
                select tenant_id, 'reservation.reserve', id, print, '1' from asked on conflict do nothing
                returning command_id),
              p as (update stock_position p set held = held + 1, version = version + 1 from asked a, k
                where p.tenant_id = a.tenant_id and p.sku = a.sku and p.location = 'MAIN'
                  and p.on_hand - p.held - p.allocated + p.oversell_allowance >= 1
                returning a.tenant_id, a.id, a.sku, a.payload, p.version),
              r as (insert into reservation (tenant_id, reservation_id, demand, state, expires_at, version, fence,
                  priority, reserved_at)
                select tenant_id, id, 'order ' || id, 'HELD', clock_timestamp() + interval '1 hour', 1, 1, 0,
                  clock_timestamp() from p),
              l as (insert into reservation_line (tenant_id, reservation_id, line_number, sku, location, requested,
                  reserved, held, allocated, fulfilled, released, expired, broken, demand_line, per_set)
                select tenant_id, id, 1, sku, 'MAIN', 1, 1, 1, 0, 0, 0, 0, 0, 1, 1 from p),
              m as (insert into stock_movement (tenant_id, cause_id, step, line_number, sku, location, reason, quantity,
                  effective_at, command_id, actor, position_version)
                select tenant_id, id, 1, 1, sku, 'MAIN', 'HOLD', 1, clock_timestamp(), id, 'load', version from p),
              o as (insert into outbox_message (tenant_id, aggregatetype, aggregateid, sequence, type, payload,
                  causation_id, correlation_id)
                select tenant_id, 'reservation', id, 1, 'stock-reserved.v1', payload, id, id from p)
            select count(*) from p""";

    /** What is done with a connection. */
    interface Way {
        boolean reserve(Connection connection, String tenant, Ask ask) throws SQLException;
    }

    static Contestant lockReadWrite(String tenant, DataSource pool) {
        return new ByHand("lock, read, write (as an ORM)", tenant, pool, ByHand::lockReadWrite);
    }

    static Contestant singleStatement(String tenant, DataSource pool) {
        return new ByHand("one single statement", tenant, pool, ByHand::together);
    }

    @Override
    public boolean reserve(Ask ask) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            boolean done = way.reserve(connection, tenant, ask);
            connection.commit();
            return done;
        }
    }

    private static boolean lockReadWrite(Connection connection, String tenant, Ask ask) throws SQLException {
        if (run(connection, KEY, tenant, ask.id(), PRINT) != 1) {
            return false;
        }
        long version;
        try (PreparedStatement read = connection.prepareStatement(READ)) {
            read.setString(1, tenant);
            read.setString(2, ask.sku());
            try (ResultSet row = read.executeQuery()) {
                if (!row.next() || row.getLong(1) - row.getLong(2) - row.getLong(3) + row.getLong(7) < 1) {
                    connection.rollback();
                    return false;
                }
                version = write(connection, tenant, ask, row);
            }
        }
        return run(connection, RESERVATION, tenant, ask.id(), "order " + ask.id())
                        + run(connection, LINE, tenant, ask.id(), ask.sku())
                        + run(connection, MOVEMENT, tenant, ask.id(), ask.sku(), ask.id(), Long.toString(version))
                        + run(connection, MESSAGE, tenant, ask.id(), payload(ask), ask.id(), ask.id())
                == 4;
    }

    /** The version it writes. */
    private static long write(Connection connection, String tenant, Ask ask, ResultSet row) throws SQLException {
        try (PreparedStatement write = connection.prepareStatement(WRITE)) {
            for (int column = 1; column <= 7; column++) {
                write.setLong(column, row.getLong(column) + (column == 2 ? 1 : 0));
            }
            long version = row.getLong(8) + 1;
            write.setLong(8, version);
            write.setString(9, tenant);
            write.setString(10, ask.sku());
            write.executeUpdate();
            return version;
        }
    }

    private static boolean together(Connection connection, String tenant, Ask ask) throws SQLException {
        connection.setAutoCommit(true); // one round trip, its commit included
        try (PreparedStatement statement = connection.prepareStatement(TOGETHER)) {
            bind(statement, tenant, ask.id(), ask.sku(), PRINT, payload(ask));
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getLong(1) == 1;
            }
        } finally {
            connection.setAutoCommit(false);
        }
    }

    private static int run(Connection connection, String sql, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, String... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setString(i + 1, values[i]);
        }
    }

    /** As long as this library's. */
    private static String payload(Ask ask) {
        return "{\"reservation\":\"" + ask.id() + "\",\"demand\":\"order " + ask.id()
                + "\",\"version\":1,\"occurredAt\":\"2026-03-02T12:00:00.123456Z\",\"lines\":[{\"line\":1,\"sku\":\""
                + ask.sku() + "\",\"location\":\"MAIN\",\"requested\":1,\"reserved\":1}],"
                + "\"expiresAt\":\"2026-03-02T13:00:00.123456Z\"}";
    }
}
