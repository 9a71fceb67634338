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

/** The last wall of lots: the database refuses a writer that knows nothing of the library. */
@ParameterizedClass
@MethodSource("org.countinghouse.adapters.jdbc.TestDatabase#chosen")
class LotWallsTest {

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

    private String noon() {
        return database == TestDatabase.MARIADB
                ? "'2026-03-02 12:00:00'"
                : "timestamp with time zone '2026-03-02 12:00:00+00'";
    }

    private void oneUnitOfEach() throws SQLException {
        assertThat(run("insert into stock_lot_position (tenant_id, sku, location, lot, received_at, sellable,"
                        + " quarantined, damaged, in_transfer, version) values (?, 'A', 'MAIN', 'L', " + noon()
                        + ", 1, 1, 1, 1, 1)"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sellable = -1", "quarantined = -1", "damaged = -1", "in_transfer = -1", "version = 0"})
    void nothing_of_a_lot_is_negative(String change) throws SQLException {
        oneUnitOfEach();

        assertThatThrownBy(() -> run("update stock_lot_position set " + change + " where tenant_id = ?"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("stock_lot_position");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sellable = 0", "quarantined = 0", "damaged = 0", "in_transfer = 0", "version = 2"})
    void what_stays_within_the_walls_is_taken(String change) throws SQLException {
        oneUnitOfEach();

        assertThatCode(() -> run("update stock_lot_position set " + change + " where tenant_id = ?"))
                .doesNotThrowAnyException();
    }

    @Test
    void a_serial_is_one_row() throws SQLException {
        String unit = "insert into stock_serial (tenant_id, sku, serial, location, lot, place, version)"
                + " values (?, 'A', 's1', '%s', 'L', 'SELLABLE', 1)";
        assertThat(run(unit.formatted("MAIN"))).isEqualTo(1);

        assertThatThrownBy(() -> run(unit.formatted("EAST"))).isInstanceOf(SQLException.class);
    }

    private String movement(int quantity, String to) {
        return "insert into stock_lot_movement (tenant_id, cause_id, step, line_number, part, ordinal, sku, location,"
                + " lot, from_place, to_place, quantity, effective_at, command_id, actor)"
                + " values (?, 'R', 1, 1, 1, 0, 'A', 'MAIN', 'L', 'NOWHERE', '" + to + "', " + quantity + ", "
                + noon() + ", 'c', 'test')";
    }

    @Test
    void a_movement_moves_something_somewhere_else() {
        assertThatThrownBy(() -> run(movement(0, "SELLABLE"))).hasMessageContaining("stock_lot_movement");
        assertThatThrownBy(() -> run(movement(1, "NOWHERE"))).hasMessageContaining("stock_lot_movement");
    }

    @Test
    void movements_stay_as_they_are_where_the_engine_can_see_to_it() throws SQLException {
        assertThat(run(movement(1, "SELLABLE"))).isEqualTo(1);
        assertThat(run("insert into stock_serial_movement (tenant_id, cause_id, step, line_number, part,"
                        + " position_in_part, sku, serial, version) values (?, 'R', 1, 1, 1, 0, 'A', 's1', 1)"))
                .isEqualTo(1);

        if (database != TestDatabase.H2) {
            for (String table : new String[] {"stock_lot_movement", "stock_serial_movement"}) {
                assertThatThrownBy(() -> run("update " + table + " set part = 2 where tenant_id = ?"))
                        .hasMessageContaining("append-only");
                assertThatThrownBy(() -> run("delete from " + table + " where tenant_id = ?"))
                        .hasMessageContaining("append-only");
            }
        }
    }
}
