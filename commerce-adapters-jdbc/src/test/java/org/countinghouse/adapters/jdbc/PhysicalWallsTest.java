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

/** The last wall of what is set aside, on its way or counted: the database refuses what no sound history leads to. */
@ParameterizedClass
@MethodSource("org.countinghouse.adapters.jdbc.TestDatabase#chosen")
class PhysicalWallsTest {

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

    private void refused(String table, String sql) {
        assertThatThrownBy(() -> run(sql)).isInstanceOf(SQLException.class).hasMessageContaining(table);
    }

    @ParameterizedTest
    @ValueSource(strings = {"quarantined = -1", "in_transfer = -1"})
    void nothing_aside_is_ever_negative(String change) throws SQLException {
        assertThat(run("insert into stock_position (tenant_id, sku, location, on_hand, held, allocated, damaged,"
                        + " quarantined, in_transfer, oversell_allowance, version)"
                        + " values (?, 'A', 'MAIN', 5, 2, 1, 0, 1, 1, 0, 1)"))
                .isEqualTo(1);

        refused("stock_position", "update stock_position set " + change + " where tenant_id = ?");
        assertThatCode(() -> run("update stock_position set quarantined = 0, in_transfer = 0 where tenant_id = ?"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"arrived = 4", "lost = 4", "arrived = 2, lost = 2", "arrived = -1", "lost = -1"})
    void parts_of_a_transfer_are_never_more_than_the_whole(String change) throws SQLException {
        assertThat(run("insert into stock_transfer_line (tenant_id, transfer_id, line_number, sku, dispatched, arrived,"
                        + " lost) values (?, 'T', 1, 'A', 3, 0, 0)"))
                .isEqualTo(1);

        refused("stock_transfer_line", "update stock_transfer_line set " + change + " where tenant_id = ?");
        assertThatCode(() -> run("update stock_transfer_line set arrived = 2, lost = 1 where tenant_id = ?"))
                .doesNotThrowAnyException();
    }

    @Test
    void allowances_stay_as_they_are_where_the_engine_can_see_to_it() throws SQLException {
        String insert = "insert into stock_allowance (tenant_id, sku, location, position_version, allowance)"
                + " values (?, 'A', 'MAIN', 1, %d)";
        refused("stock_allowance", insert.formatted(-1));
        assertThat(run(insert.formatted(5))).isEqualTo(1);

        if (database != TestDatabase.H2) {
            assertThatThrownBy(() -> run("update stock_allowance set allowance = 2 where tenant_id = ?"))
                    .hasMessageContaining("append-only");
            assertThatThrownBy(() -> run("delete from stock_allowance where tenant_id = ?"))
                    .hasMessageContaining("append-only");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"'MAIN', 1", "'SHOP', 0"})
    void a_transfer_goes_elsewhere(String destinationAndVersion) {
        refused(
                "stock_transfer",
                "insert into stock_transfer (tenant_id, transfer_id, origin, reference, dispatched_at, destination,"
                        + " version) values (?, 'T', 'MAIN', '', " + noon() + ", " + destinationAndVersion + ")");
    }

    @ParameterizedTest
    @ValueSource(strings = {"expected = 1", "counted = 1", "counted_in = 2", "expected = 1, counted = 1"})
    void a_counted_line_is_complete_or_not_counted(String change) throws SQLException {
        assertThat(run("insert into stock_count_line (tenant_id, count_id, line_number, sku, location, at_opening,"
                        + " position_version) values (?, 'C', 1, 'A', 'MAIN', 3, 7)"))
                .isEqualTo(1);

        refused("stock_count_line", "update stock_count_line set " + change + " where tenant_id = ?");
        assertThatCode(() -> run(
                        "update stock_count_line set expected = 1, counted = 0, counted_in = 2 where tenant_id = ?"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"stock_transfer_line", "stock_count_line"})
    void nothing_stands_on_two_lines(String table) throws SQLException {
        String transfer = "insert into stock_transfer_line (tenant_id, transfer_id, line_number, sku, dispatched,"
                + " arrived, lost) values (?, 'T', %d, 'A', 3, 0, 0)";
        String count = "insert into stock_count_line (tenant_id, count_id, line_number, sku, location, at_opening,"
                + " position_version) values (?, 'C', %d, 'A', 'MAIN', 3, 7)";
        String insert = table.equals("stock_transfer_line") ? transfer : count;

        assertThat(run(insert.formatted(1))).isEqualTo(1);
        assertThatThrownBy(() -> run(insert.formatted(2))).isInstanceOf(SQLException.class);
    }
}
