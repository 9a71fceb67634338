package org.countinghouse.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.kernel.Discrepancy;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.kernel.Verification;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.payment.GatewayOutcome;
import org.countinghouse.domain.payment.PayableReference;
import org.countinghouse.domain.payment.PaymentDecider;
import org.countinghouse.domain.payment.PaymentEvent;
import org.countinghouse.domain.payment.PaymentId;
import org.countinghouse.domain.payment.TransactionIntent;
import org.countinghouse.domain.payment.TransactionKey;
import org.countinghouse.domain.payment.TransactionKind;
import org.countinghouse.ports.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the tables themselves refuse, and what verify finds when somebody changed them by hand. */
@ParameterizedClass
@MethodSource("org.countinghouse.adapters.jdbc.TestDatabase#chosen")
class JdbcPaymentTablesTest {

    private static final Currency GBP = Currency.getInstance("GBP");
    private static final PaymentId PAYMENT = PaymentId.of("pay-1");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Parameter
    private TestDatabase database = TestDatabase.H2;

    private TenantId tenant = TenantId.of("none");

    @BeforeEach
    void storePayments() {
        tenant = TestTenants.fresh();
        for (String id : List.of("pay-1", "pay-2")) {
            List<PaymentEvent> events = events(PaymentId.of(id));
            Stores stores = stores();
            assertThat(stores.unitOfWork().execute(() -> {
                        stores.payments().append(tenant, PaymentDecider.fold(events), events);
                        return true;
                    }))
                    .isTrue();
        }
    }

    private static List<PaymentEvent> events(PaymentId payment) {
        TransactionIntent authorization = intent(payment, TransactionKind.AUTHORIZATION, 100);
        TransactionIntent capture = intent(payment, TransactionKind.CAPTURE, 60);
        return List.of(
                PaymentEvent.of(authorization, Optional.empty(), NOON),
                PaymentEvent.of(authorization, Optional.of(GatewayOutcome.Succeeded.of("r1")), NOON),
                PaymentEvent.of(capture, Optional.empty(), NOON),
                PaymentEvent.of(capture, Optional.of(GatewayOutcome.Succeeded.of("r2")), NOON));
    }

    private static TransactionIntent intent(PaymentId payment, TransactionKind kind, long amount) {
        return new TransactionIntent(
                payment,
                PayableReference.of("order-1"),
                TransactionKey.of(kind + " of " + payment),
                kind,
                Money.ofMinor(amount, GBP),
                Optional.empty());
    }

    private Stores stores() {
        return JdbcStores.using(JdbcUnitOfWork.local(database.dataSource()), database.dialect());
    }

    private int run(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, tenant.value());
            statement.setString(2, PAYMENT.value());
            return statement.executeUpdate();
        }
    }

    @Test
    void verify_is_silent_about_what_is_right() {
        assertThat(stores().payments().verify(tenant)).isEqualTo(new Verification("payments", 2, List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "version = 5",
                "authorized = 101",
                "voided = 1",
                "void_pending = 1",
                "captured = 59",
                "capture_pending = 1",
                "refunded = 1",
                "refund_pending = 1",
                "unresolved = 1"
            })
    void verify_names_the_payment_whose_amount_was_changed(String change) throws SQLException {
        assertThat(run("update payment set " + change + " where tenant_id = ? and payment_id = ?"))
                .isEqualTo(1);

        List<Discrepancy> found = stores().payments().verify(tenant).discrepancies();

        assertThat(found).hasSize(1);
        assertThat(found.get(0).subject()).isEqualTo("payment " + tenant + "/pay-1");
        assertThat(found.get(0).actual()).contains(change.replace(" = ", " "));
        assertThat(found.get(0).expected())
                .isEqualTo("version 4, authorized 100, voided 0, void_pending 0, captured 60, capture_pending 0,"
                        + " refunded 0, refund_pending 0, unresolved 0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "captured = 101",
                "void_pending = 41",
                "capture_pending = 41",
                "refunded = 61",
                "refund_pending = 61",
                "unresolved = -1",
                "version = 0",
                "voided = -1"
            })
    void the_caps_stand_in_the_database_too(String change) {
        assertThatThrownBy(() -> run("update payment set " + change + " where tenant_id = ? and payment_id = ?"))
                .isInstanceOf(SQLException.class)
                .hasMessageContainingAll("payment");
    }

    @Test
    void a_transaction_has_each_state_once() {
        assertThatThrownBy(() -> run("""
                        insert into payment_transaction (tenant_id, payment_id, sequence, transaction_key, kind, state,
                          amount, provider_reference, occurred_at)
                        select tenant_id, payment_id, 5, transaction_key, kind, state, amount, 'r3', occurred_at
                        from payment_transaction where tenant_id = ? and payment_id = ? and sequence = 4"""))
                .isInstanceOf(SQLException.class)
                .hasMessageMatching("(?s).*(nique|Duplicate).*");
    }

    @ParameterizedTest
    @EnumSource(Change.class)
    void facts_are_not_changed_where_the_engine_can_refuse_it_and_found_out_where_it_cannot(Change change)
            throws SQLException {
        if (database != TestDatabase.H2) {
            assertThatThrownBy(() -> run(change.sql)).hasMessageContaining("append-only");
        } else {
            assertThat(run(change.sql)).isEqualTo(1);
            assertThat(stores().payments().verify(tenant).discrepancies()).hasSize(1);
        }
    }

    /** What somebody may do to the facts. */
    enum Change {
        RAISE("update payment_transaction set amount = 61 where tenant_id = ? and payment_id = ? and sequence = 4"),
        REMOVE_THE_LAST("delete from payment_transaction where tenant_id = ? and payment_id = ? and sequence = 4"),
        REMOVE_ONE_BETWEEN("delete from payment_transaction where tenant_id = ? and payment_id = ? and sequence = 3");

        private final String sql;

        Change(String sql) {
            this.sql = sql;
        }
    }
}
