package org.countinghouse.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.inventory.LocationId;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.Reservation;
import org.countinghouse.domain.inventory.ReservationId;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A tenant that has grown since PostgreSQL looked at its tables: of such a one it expects a single row, whatever is asked
 * for. A few keys are found by their keys all the same, and what is due by its time.
 */
class FreshTenantTest {

    private static final int ROWS = 1_000;
    private static final String FILL = """
            insert into fresh_stock_position (tenant_id, sku, location, on_hand, held, allocated, damaged, quarantined,
              in_transfer, oversell_allowance, version)
            select '%1$s', 'SKU-' || i, 'MAIN', 9, 1, 0, 0, 0, 0, 0, 1 from generate_series(1, %2$d) i;
            insert into fresh_reservation (tenant_id, reservation_id, demand, state, expires_at, version, reserved_at)
            select '%1$s', 'R-' || i, 'order ' || i, 'HELD', timestamptz '2026-03-02 12:00:00Z' + i * interval '1 second', 1,
              timestamptz '2026-03-02 12:00:00Z'
            from generate_series(1, %2$d) i;
            insert into fresh_reservation_line (tenant_id, reservation_id, line_number, sku, location, requested, reserved,
              held, allocated, fulfilled, released, expired)
            select '%1$s', 'R-' || i, 1, 'SKU-' || i, 'MAIN', 1, 1, 1, 0, 0, 0, 0 from generate_series(1, %2$d) i""";

    private final DataSource source = TestDatabase.POSTGRESQL.dataSource();
    private final TenantId tenant = TenantId.of("fresh");
    private Connection connection;
    private Stores stores;

    @BeforeEach
    void fill() throws SQLException {
        SchemaScripts.of(Dialect.POSTGRESQL).withPrefix("fresh_").createIn(source);
        connection = source.getConnection();
        for (String table : List.of("stock_position", "reservation", "reservation_line")) {
            execute("alter table fresh_" + table + " set (autovacuum_enabled = false)");
        }
        for (String old : List.of("old-1", "old-2", "old-3")) {
            execute(FILL.formatted(old, ROWS));
        }
        execute("analyze fresh_stock_position, fresh_reservation, fresh_reservation_line");
        execute(FILL.formatted(tenant.value(), ROWS));
        stores = JdbcStores.using(
                JdbcUnitOfWork.local(InterceptedConnections.reusing(
                        connection, (method, real) -> method.equals("close") ? "" : real.proceed())),
                Dialect.POSTGRESQL,
                "fresh_");
    }

    @AfterEach
    void drop() throws SQLException {
        connection.close();
        try (Connection last = source.getConnection();
                Statement statement = last.createStatement()) {
            statement.execute("""
                    do $$ declare t text; begin
                      for t in select relname from pg_class where relname like 'fresh\\_%' and relkind = 'r' loop
                        execute 'drop table ' || t || ' cascade';
                      end loop;
                    end $$""");
        }
    }

    @Test
    void a_few_keys_cost_a_few_rows() throws SQLException {
        List<PositionKey> keys =
                Stream.of(7, 500, 999).map(FreshTenantTest::key).toList();
        List<ReservationId> ids =
                Stream.of(7, 500, 999).map(i -> ReservationId.of("R-" + i)).toList();

        assertThat(rowsFor(() -> stores.stockLedger().lock(tenant, keys))).isLessThan(50);
        assertThat(rowsFor(() -> stores.stockLedger().find(tenant, List.of(key(7)))))
                .isLessThan(50);
        assertThat(rowsFor(() ->
                        stores.reservations().find(tenant, ids.get(0)).stream().toList()))
                .isLessThan(50);
        assertThat(rowsFor(() -> stores.reservations().forDemand(tenant, DemandReference.of("order 7"))))
                .isLessThan(50);
        assertThat(rowsFor(() -> stores.reservations().lock(tenant, ids))).isLessThan(50);
        assertThat(rowsFor(() -> stores.reservations().findAll(tenant, ids))).isLessThan(50);
        assertThat(rowsFor(
                        () -> stores.reservations().dueOn(tenant, keys, Instant.parse("2026-03-02T12:00:09Z"), 1_000)))
                .isLessThan(50);
        assertThat(stores.reservations().findAll(tenant, ids))
                .extracting(Reservation::id)
                .isEqualTo(IntStream.of(500, 7, 999)
                        .mapToObj(i -> ReservationId.of("R-" + i))
                        .toList());
    }

    private static PositionKey key(int number) {
        return PositionKey.of(Sku.of("SKU-" + number), LocationId.of("MAIN"));
    }

    /** How many rows of the three tables the server takes into its hands. */
    private long rowsFor(Supplier<List<?>> question) throws SQLException {
        long before = rows();
        assertThat(stores.unitOfWork().execute(question)).isNotEmpty();
        return rows() - before;
    }

    private long rows() throws SQLException {
        execute("select pg_stat_force_next_flush()");
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select sum(seq_tup_read + idx_tup_fetch) from pg_stat_user_tables
                        where relname in ('fresh_stock_position', 'fresh_reservation', 'fresh_reservation_line')""")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
