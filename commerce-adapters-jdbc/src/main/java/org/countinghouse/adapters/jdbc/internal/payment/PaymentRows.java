package org.countinghouse.adapters.jdbc.internal.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.Optional;
import org.countinghouse.adapters.jdbc.internal.sql.Batch;
import org.countinghouse.adapters.jdbc.internal.sql.SqlSession;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.payment.GatewayOutcome;
import org.countinghouse.domain.payment.PayableReference;
import org.countinghouse.domain.payment.PaymentEvent;
import org.countinghouse.domain.payment.PaymentId;
import org.countinghouse.domain.payment.ProviderReference;
import org.countinghouse.domain.payment.TransactionIntent;
import org.countinghouse.domain.payment.TransactionKey;
import org.countinghouse.domain.payment.TransactionKind;
import org.countinghouse.domain.payment.TransactionState;

/** One row an event: the transaction's intent, the state the event leads to, and what the provider said. */
final class PaymentRows {

    private PaymentRows() {}

    /** Binds in the order of the insert in {@link JdbcPayments}. */
    static void bind(Batch batch, TenantId tenant, long sequence, PaymentEvent event) {
        TransactionIntent intent = event.intent();
        Optional<GatewayOutcome.Succeeded> success = event.outcome().flatMap(PaymentRows::success);
        Optional<Money> fee = success.flatMap(GatewayOutcome.Succeeded::fee);
        batch.bind(0, tenant.value())
                .bind(1, intent.payment().value())
                .bind(2, sequence)
                .bind(3, intent.key().value())
                .bind(4, intent.kind().name())
                .bind(
                        5,
                        event.outcome()
                                .map(GatewayOutcome::state)
                                .orElse(TransactionState.PENDING)
                                .name())
                .bind(6, intent.amount().minorUnits())
                .bind(7, intent.cause().map(PayableReference::value))
                .bind(8, success.map(it -> it.reference().value()))
                .bindLong(9, fee.map(Money::minorUnits))
                .bind(10, fee.map(it -> it.currency().getCurrencyCode()))
                .bind(11, event.outcome().flatMap(PaymentRows::reason))
                .bind(12, SqlSession.utc(event.occurredAt()))
                .add();
    }

    /** Reads the columns by name; the payment's own are joined in. */
    static PaymentEvent event(ResultSet row) throws SQLException {
        Instant at = row.getObject("occurred_at", OffsetDateTime.class).toInstant();
        return PaymentEvent.of(intent(row), outcome(row), at);
    }

    /** Why it did not succeed. */
    static Optional<String> reason(GatewayOutcome outcome) {
        if (outcome instanceof GatewayOutcome.Declined declined) {
            return Optional.of(declined.reason());
        }
        if (outcome instanceof GatewayOutcome.Failed failed) {
            return Optional.of(failed.reason());
        }
        return outcome instanceof GatewayOutcome.Unknown unknown ? Optional.of(unknown.reason()) : Optional.empty();
    }

    private static Optional<GatewayOutcome.Succeeded> success(GatewayOutcome outcome) {
        return outcome instanceof GatewayOutcome.Succeeded succeeded ? Optional.of(succeeded) : Optional.empty();
    }

    private static TransactionIntent intent(ResultSet row) throws SQLException {
        return new TransactionIntent(
                PaymentId.of(row.getString("payment_id")),
                PayableReference.of(row.getString("payable")),
                TransactionKey.of(row.getString("transaction_key")),
                TransactionKind.valueOf(row.getString("kind")),
                Money.ofMinor(row.getLong("amount"), Currency.getInstance(row.getString("currency"))),
                Optional.ofNullable(row.getString("cause")).map(PayableReference::of));
    }

    private static Optional<GatewayOutcome> outcome(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        return switch (TransactionState.valueOf(row.getString("state"))) {
            case PENDING -> Optional.empty();
            case UNKNOWN -> Optional.of(new GatewayOutcome.Unknown(reason));
            case FAILED -> Optional.of(new GatewayOutcome.Failed(reason));
            case DECLINED -> Optional.of(new GatewayOutcome.Declined(reason));
            case SUCCEEDED ->
                Optional.of(new GatewayOutcome.Succeeded(
                        ProviderReference.of(row.getString("provider_reference")), fee(row)));
        };
    }

    private static Optional<Money> fee(ResultSet row) throws SQLException {
        String currency = row.getString("fee_currency");
        return currency == null
                ? Optional.empty()
                : Optional.of(Money.ofMinor(row.getLong("fee"), Currency.getInstance(currency)));
    }
}
