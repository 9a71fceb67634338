package org.countinghouse.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.countinghouse.domain.kernel.TenantId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The last wall: the database refuses a writer that knows nothing of the library. */
@ParameterizedClass
@MethodSource("org.countinghouse.adapters.jdbc.TestDatabase#chosen")
class InventoryWallsTest {

    @Parameter
    private TestDatabase database = TestDatabase.H2;

    private final TenantId tenant = TestTenants.fresh();

    private int run(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, tenant.value());
            return statement.executeUpdate();
        }
    }

    private void fiveOnHandTwoHeldOneAllocated() throws SQLException {
        assertThat(run("insert into stock_position (tenant_id, sku, location, on_hand, held, allocated, damaged,"
                        + " oversell_allowance, version) values (?, 'A', 'MAIN', 5, 2, 1, 0, 0, 1)"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "held = held + 3",
                "allocated = allocated + 3",
                "on_hand = 2",
                "on_hand = -1, held = 0, allocated = 0, oversell_allowance = 9",
                "held = -1",
                "allocated = -1",
                "damaged = -1",
                "oversell_allowance = -1",
                "version = 0"
            })
    void no_statement_can_oversell_or_make_a_counter_negative(String change) throws SQLException {
        fiveOnHandTwoHeldOneAllocated();

        assertThatThrownBy(() -> run("update stock_position set " + change + " where tenant_id = ?"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("stock_position");
    }

    @ParameterizedTest
    @ValueSource(strings = {"held = held + 2", "allocated = 3", "on_hand = 3", "held = 5, oversell_allowance = 1"})
    void what_stays_within_the_walls_is_taken(String change) throws SQLException {
        fiveOnHandTwoHeldOneAllocated();

        assertThatCode(() -> run("update stock_position set " + change + " where tenant_id = ?"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"held = 2", "held = 4, released = -1", "fulfilled = 1", "requested = 2"})
    void parts_of_a_reservation_always_add_up(String change) throws SQLException {
        assertThat(run("insert into reservation_line (tenant_id, reservation_id, line_number, sku, location, requested,"
                        + " reserved, held, allocated, fulfilled, released, expired)"
                        + " values (?, 'R', 1, 'A', 'MAIN', 3, 3, 3, 0, 0, 0, 0)"))
                .isEqualTo(1);

        assertThatThrownBy(() -> run("update reservation_line set " + change + " where tenant_id = ?"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("reservation_line");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demand_line = 0",
                "per_set = 0",
                "per_set = -1",
                "requested = 8",
                "reserved = 4, held = 4",
                "per_set = 4"
            })
    void half_a_set_is_never_reserved(String change) throws SQLException {
        assertThat(run("insert into reservation_line (tenant_id, reservation_id, line_number, sku, location, requested,"
                        + " reserved, held, allocated, fulfilled, released, expired, demand_line, per_set)"
                        + " values (?, 'R', 2, 'A', 'MAIN', 9, 6, 6, 0, 0, 0, 0, 1, 3)"))
                .isEqualTo(1);

        assertThatThrownBy(() -> run("update reservation_line set " + change + " where tenant_id = ?"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("reservation_line");
        assertThat(run("update reservation_line set reserved = 3, held = 3 where tenant_id = ?"))
                .isEqualTo(1);
    }

    @Test
    void a_movement_moves_something() {
        assertThatThrownBy(() -> run(movement(0)))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("stock_movement");
    }

    @Test
    void movements_stay_as_they_are_where_the_engine_can_see_to_it() throws SQLException {
        assertThat(run(movement(1))).isEqualTo(1);

        if (database != TestDatabase.H2) {
            assertThatThrownBy(() -> run("update stock_movement set quantity = 2 where tenant_id = ?"))
                    .hasMessageContaining("append-only");
            assertThatThrownBy(() -> run("delete from stock_movement where tenant_id = ?"))
                    .hasMessageContaining("append-only");
        }
    }

    private String movement(int quantity) {
        return "insert into stock_movement (tenant_id, cause_id, step, line_number, sku, location, reason, quantity,"
                + " effective_at, command_id, actor)"
                + " values (?, 'R', 1, 1, 'A', 'MAIN', 'HOLD', " + quantity
                + (database == TestDatabase.MARIADB
                        ? ", '2026-03-02 12:00:00'"
                        : ", timestamp with time zone '2026-03-02 12:00:00+00'")
                + ", 'c', 'test')";
    }
}
