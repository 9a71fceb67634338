package org.countinghouse.adapters.jdbc.internal.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.countinghouse.adapters.jdbc.internal.sql.SqlSession;
import org.countinghouse.domain.kernel.Discrepancy;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.kernel.Verification;

/** Adds the events up in the database and fetches only what differs from the stored amounts. */
final class PaymentVerification {

    private static final List<String> COLUMNS = List.of(
            "version",
            "authorized",
            "voided",
            "void_pending",
            "captured",
            "capture_pending",
            "refunded",
            "refund_pending",
            "unresolved");

    private final SqlSession session;
    private final TenantId tenant;

    PaymentVerification(SqlSession session, TenantId tenant) {
        this.session = session;
        this.tenant = tenant;
    }

    Verification verify() {
        long checked = session.query("select count(*) from ${prefix}payment where tenant_id = ?")
                .bind(0, tenant.value())
                .mapTo(Long.class)
                .one();
        return new Verification("payments", checked, differences());
    }

    /**
     * A transaction's last word is its highest state, and certainty only rises: it succeeded if any of its rows says
     * so, and is open if none says more than that it is pending or unknown. The version counts the events, and equals
     * the last sequence when none is missing.
     */
    private List<Discrepancy> differences() {
        return session.query("""
                        select p.payment_id,
                          p.version, p.authorized, p.voided, p.void_pending, p.captured, p.capture_pending, p.refunded,
                          p.refund_pending, p.unresolved,
                          f.version, f.authorized, f.voided, f.void_pending, f.captured, f.capture_pending, f.refunded,
                          f.refund_pending, f.unresolved
                        from ${prefix}payment p
                        left join (
                          select k.payment_id,
                            case when max(k.last_sequence) = sum(k.events) then sum(k.events) else -1 end as version,
                            sum(case when k.kind = 'AUTHORIZATION' then k.done else 0 end) as authorized,
                            sum(case when k.kind = 'VOID' then k.done else 0 end) as voided,
                            sum(case when k.kind = 'VOID' then k.open else 0 end) as void_pending,
                            sum(case when k.kind = 'CAPTURE' then k.done else 0 end) as captured,
                            sum(case when k.kind = 'CAPTURE' then k.open else 0 end) as capture_pending,
                            sum(case when k.kind = 'REFUND' then k.done else 0 end) as refunded,
                            sum(case when k.kind = 'REFUND' then k.open else 0 end) as refund_pending,
                            sum(case when k.open > 0 then 1 else 0 end) as unresolved
                          from (
                            select payment_id, transaction_key, kind, max(sequence) as last_sequence, count(*) as events,
                              max(case when state = 'SUCCEEDED' then amount else 0 end) as done,
                              min(case when state in ('PENDING', 'UNKNOWN') then amount else 0 end) as open
                            from ${prefix}payment_transaction
                            where tenant_id = ?
                            group by payment_id, transaction_key, kind
                          ) k
                          group by k.payment_id
                        ) f on f.payment_id = p.payment_id
                        where p.tenant_id = ? and (
                          f.version is null or p.version <> f.version or p.authorized <> f.authorized
                          or p.voided <> f.voided or p.void_pending <> f.void_pending
                          or p.captured <> f.captured or p.capture_pending <> f.capture_pending
                          or p.refunded <> f.refunded or p.refund_pending <> f.refund_pending
                          or p.unresolved <> f.unresolved)
                        order by p.payment_id""")
                .bind(0, tenant.value())
                .bind(1, tenant.value())
                .map((row, context) -> discrepancy(row))
                .list();
    }

    private Discrepancy discrepancy(ResultSet row) throws SQLException {
        int facts = 2 + COLUMNS.size();
        return new Discrepancy(
                "P1", "payment " + tenant + "/" + row.getString(1), amounts(row, facts), amounts(row, 2));
    }

    private static String amounts(ResultSet row, int first) throws SQLException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < COLUMNS.size(); i++) {
            String value = String.valueOf(row.getString(first + i));
            text.append(i == 0 ? "" : ", ").append(COLUMNS.get(i)).append(' ').append(value);
        }
        return text.toString();
    }
}
