package org.countinghouse.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.countinghouse.domain.kernel.TenantId;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The last wall: the database refuses a writer that knows nothing of the library. */
@ParameterizedClass
@MethodSource("org.countinghouse.adapters.jdbc.TestDatabase#chosen")
class CouponWallsTest {

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

    private void twoOfThreeUsedAndHalfTheBudgetSpent() throws SQLException {
        assertThat(run(
                        "insert into coupon_counter (tenant_id, campaign_id, code, customer, use_limit, used, budget, spent,"
                                + " budget_currency, version) values (?, 'SPRING', '', '', 3, 2, 1000, 500, 'GBP', 1)"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "used = 4",
                "used = -1",
                "spent = 1001",
                "spent = -1",
                "spent = null",
                "use_limit = 1",
                "budget = 499",
                "budget_currency = null",
                "budget = null, spent = null, budget_currency = null, use_limit = null",
                "customer = 'ann'",
                "version = -1"
            })
    void no_statement_can_go_beyond_a_limit_or_a_budget(String change) throws SQLException {
        twoOfThreeUsedAndHalfTheBudgetSpent();

        assertThatThrownBy(() -> run("update coupon_counter set " + change + " where tenant_id = ?"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("coupon_counter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "used = 3, spent = 1000",
                "used = 0, spent = 0",
                "use_limit = null",
                "budget = null, spent = null, budget_currency = null",
                "code = 'A', customer = 'ann'"
            })
    void what_stays_within_the_walls_is_taken(String change) throws SQLException {
        twoOfThreeUsedAndHalfTheBudgetSpent();

        assertThatCode(() -> run("update coupon_counter set " + change + " where tenant_id = ?"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state = 'COMMITTED'",
                "version = 2",
                "state = 'RETURNED', version = 2",
                "state = 'EXPIRED', version = 3",
                "discount = -1"
            })
    void a_redemption_goes_step_by_step(String change) throws SQLException {
        assertThat(run("insert into coupon_redemption (tenant_id, redemption_id, campaign_id, code, purchase, discount,"
                        + " currency, state, expires_at, version) values (?, 'R', 'SPRING', 'A', 'cart', 5, 'GBP', 'HELD',"
                        + " '2026-03-02 12:00:00', 1)"))
                .isEqualTo(1);

        assertThatThrownBy(() -> run("update coupon_redemption set " + change + " where tenant_id = ?"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("coupon_redemption");
    }
}
