package org.countinghouse.adapters.jdbc.internal.payment;

import java.util.List;
import java.util.Optional;
import org.countinghouse.adapters.jdbc.internal.sql.Batch;
import org.countinghouse.adapters.jdbc.internal.sql.Sql;
import org.countinghouse.adapters.jdbc.internal.sql.SqlSession;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.kernel.Verification;
import org.countinghouse.domain.payment.Payment;
import org.countinghouse.domain.payment.PaymentAmounts;
import org.countinghouse.domain.payment.PaymentDecider;
import org.countinghouse.domain.payment.PaymentEvent;
import org.countinghouse.domain.payment.PaymentId;
import org.countinghouse.ports.kernel.StaleStateException;
import org.countinghouse.ports.payment.Payments;

/** Reads fold the events; the amounts beside them are for the database's own checks, for lists and for reports. */
public final class JdbcPayments implements Payments {

    private final Sql sql;

    /** The payments in that database. */
    public JdbcPayments(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Payment> find(TenantId tenant, PaymentId payment) {
        return folded(events(tenant, payment));
    }

    @Override
    public Optional<Payment> lock(TenantId tenant, PaymentId payment) {
        return sql.write(session -> {
            // the events are read by a statement of their own, so that it sees what the wait for the lock let in
            boolean isThere = session.query("""
                            select version from ${prefix}payment
                            where tenant_id = ? and payment_id = ?
                            for update""")
                    .bind(0, tenant.value())
                    .bind(1, payment.value())
                    .mapTo(Long.class)
                    .findOne()
                    .isPresent();
            return isThere ? folded(events(session, tenant, payment)) : Optional.empty();
        });
    }

    @Override
    public void append(TenantId tenant, Payment after, List<PaymentEvent> events) {
        sql.write(session -> {
            long expected = after.version() - events.size();
            if (expected == 0) {
                insert(session, tenant, after);
            } else if (update(session, tenant, after, expected) == 0) {
                throw new StaleStateException("payment " + after.id() + ": expected version " + expected);
            }
            return insertEvents(session, tenant, expected, events);
        });
    }

    private static void insert(SqlSession session, TenantId tenant, Payment payment) {
        PaymentAmounts amounts = payment.amounts();
        session.update("""
                        insert into ${prefix}payment (version, authorized, voided, void_pending, captured,
                          capture_pending, refunded, refund_pending, unresolved, tenant_id, payment_id, payable, currency)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .bind(0, payment.version())
                .bind(1, amounts.authorized().minorUnits())
                .bind(2, amounts.voided().minorUnits())
                .bind(3, amounts.voidPending().minorUnits())
                .bind(4, amounts.captured().minorUnits())
                .bind(5, amounts.capturePending().minorUnits())
                .bind(6, amounts.refunded().minorUnits())
                .bind(7, amounts.refundPending().minorUnits())
                .bind(8, payment.unresolved().size())
                .bind(9, tenant.value())
                .bind(10, payment.id().value())
                .bind(11, payment.payable().value())
                .bind(12, payment.currency().getCurrencyCode())
                .execute();
    }

    private static int update(SqlSession session, TenantId tenant, Payment payment, long expected) {
        PaymentAmounts amounts = payment.amounts();
        return session.update("""
                        update ${prefix}payment set version = ?, authorized = ?, voided = ?, void_pending = ?,
                          captured = ?, capture_pending = ?, refunded = ?, refund_pending = ?, unresolved = ?
                        where tenant_id = ? and payment_id = ? and version = ?""")
                .bind(0, payment.version())
                .bind(1, amounts.authorized().minorUnits())
                .bind(2, amounts.voided().minorUnits())
                .bind(3, amounts.voidPending().minorUnits())
                .bind(4, amounts.captured().minorUnits())
                .bind(5, amounts.capturePending().minorUnits())
                .bind(6, amounts.refunded().minorUnits())
                .bind(7, amounts.refundPending().minorUnits())
                .bind(8, payment.unresolved().size())
                .bind(9, tenant.value())
                .bind(10, payment.id().value())
                .bind(11, expected)
                .execute();
    }

    private static int[] insertEvents(
            SqlSession session, TenantId tenant, long lastSequence, List<PaymentEvent> events) {
        Batch batch = session.batch("""
                insert into ${prefix}payment_transaction (tenant_id, payment_id, sequence, transaction_key, kind, state,
                  amount, cause, provider_reference, fee, fee_currency, reason, occurred_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""");
        long sequence = lastSequence;
        for (PaymentEvent event : events) {
            PaymentRows.bind(batch, tenant, ++sequence, event);
        }
        return batch.execute();
    }

    @Override
    public List<PaymentEvent> events(TenantId tenant, PaymentId payment) {
        return sql.read(session -> events(session, tenant, payment));
    }

    private static List<PaymentEvent> events(SqlSession session, TenantId tenant, PaymentId payment) {
        return session.query("""
                        select p.payment_id, p.payable, p.currency, t.transaction_key, t.kind, t.state, t.amount,
                          t.cause, t.provider_reference, t.fee, t.fee_currency, t.reason, t.occurred_at
                        from ${prefix}payment p
                        join ${prefix}payment_transaction t
                          on t.tenant_id = p.tenant_id and t.payment_id = p.payment_id
                        where p.tenant_id = ? and p.payment_id = ?
                        order by t.sequence""")
                .bind(0, tenant.value())
                .bind(1, payment.value())
                .map((row, context) -> PaymentRows.event(row))
                .list();
    }

    private static Optional<Payment> folded(List<PaymentEvent> events) {
        return events.isEmpty() ? Optional.empty() : Optional.of(PaymentDecider.fold(events));
    }

    @Override
    public List<PaymentId> unresolved(TenantId tenant, int limit) {
        return sql.read(session -> session.query("""
                        select payment_id from ${prefix}payment
                        where tenant_id = ? and unresolved > 0
                        order by payment_id
                        limit ?""")
                .bind(0, tenant.value())
                .bind(1, limit)
                .map((row, context) -> PaymentId.of(row.getString(1)))
                .list());
    }

    @Override
    public Verification verify(TenantId tenant) {
        return sql.read(session -> new PaymentVerification(session, tenant).verify());
    }
}
