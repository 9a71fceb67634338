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

/** The last wall of supplies and queues: the database refuses a writer that knows nothing of the library. */
@ParameterizedClass
@MethodSource("org.countinghouse.adapters.jdbc.TestDatabase#chosen")
class SupplyWallsTest {

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

    private void tenExpectedFourCameThreePegged() throws SQLException {
        assertThat(
                        run(
                                "insert into supply (tenant_id, supply_id, kind, sku, location, reference, expected, due, received,"
                                        + " pegged, state, version)"
                                        + " values (?, 'S', 'TRANSFER', 'A', 'MAIN', '', 10, '2026-05-04', 4, 3, 'EXPECTED', 1)"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pegged = 7",
                "pegged = -1",
                "received = 8",
                "expected = 6",
                "expected = 0, pegged = 0, received = 0, state = 'RECEIVED'",
                "received = -1",
                "state = 'RECEIVED', pegged = 0",
                "state = 'CANCELED'",
                "state = 'LOST', pegged = 0",
                "received = 10, pegged = 0",
                "version = 0"
            })
    void no_statement_can_promise_more_than_is_to_come(String change) throws SQLException {
        tenExpectedFourCameThreePegged();

        assertThatThrownBy(() -> run("update supply set " + change + " where tenant_id = ?"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("supply");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pegged = 6",
                "received = 7",
                "expected = 7",
                "received = 12, pegged = 0, state = 'RECEIVED'",
                "pegged = 0, state = 'CANCELED'"
            })
    void what_stays_within_the_walls_is_taken(String change) throws SQLException {
        tenExpectedFourCameThreePegged();

        assertThatCode(() -> run("update supply set " + change + " where tenant_id = ?"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"waiting = 2", "waiting = 4, canceled = -1", "broken = 1", "quantity = 4"})
    void parts_of_a_pre_order_always_add_up(String change) throws SQLException {
        assertThat(run("insert into pre_order (tenant_id, pre_order_id, supply_id, sku, location, demand, line_number,"
                        + " promised, sequence, quantity, waiting, allocated, canceled, broken)"
                        + " values (?, 'P', 'S', 'A', 'MAIN', 'order', 1, '2026-05-04', 2, 3, 3, 0, 0, 0)"))
                .isEqualTo(1);

        assertThatThrownBy(() -> run("update pre_order set " + change + " where tenant_id = ?"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("pre_order");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "waiting = 2",
                "waiting = 4, filled = -1",
                "filled = 3",
                "waiting = 0, filled = 3",
                "waiting = 0, filled = 2, canceled = 1, state = 'FILLED'",
                "waiting = 0, filled = 3, state = 'CANCELED'",
                "version = 0"
            })
    void parts_of_a_backorder_always_add_up_and_fit_its_state(String change) throws SQLException {
        assertThat(run("insert into backorder (tenant_id, backorder_id, sku, location, demand, line_number, priority,"
                        + " takes, queued_at, quantity, waiting, filled, canceled, state, version)"
                        + " values (?, 'B', 'A', 'MAIN', 'order', 1, 0, 'ANY', " + noon()
                        + ", 3, 3, 0, 0, 'WAITING', 1)"))
                .isEqualTo(1);

        assertThatThrownBy(() -> run("update backorder set " + change + " where tenant_id = ?"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("backorder");
    }

    @Test
    void events_stay_as_they_are_where_the_engine_can_see_to_it() throws SQLException {
        for (String subject : new String[] {"supply", "backorder"}) {
            assertThat(run("insert into " + subject + "_event (tenant_id, " + subject
                            + "_id, sequence, type, payload, occurred_at, actor, command_id, correlation_id)"
                            + " values (?, 'X', 1, 't', '{}', " + noon() + ", 'a', 'c', 'c')"))
                    .isEqualTo(1);
            if (database != TestDatabase.H2) {
                assertThatThrownBy(() -> run("update " + subject + "_event set type = 'u' where tenant_id = ?"))
                        .hasMessageContaining("append-only");
                assertThatThrownBy(() -> run("delete from " + subject + "_event where tenant_id = ?"))
                        .hasMessageContaining("append-only");
            }
        }
    }

    private String noon() {
        return database == TestDatabase.MARIADB
                ? "'2026-03-02 12:00:00'"
                : "timestamp with time zone '2026-03-02 12:00:00+00'";
    }
}
