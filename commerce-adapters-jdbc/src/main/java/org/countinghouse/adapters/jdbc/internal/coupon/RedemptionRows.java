package org.countinghouse.adapters.jdbc.internal.coupon;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.countinghouse.adapters.jdbc.internal.sql.Batch;
import org.countinghouse.adapters.jdbc.internal.sql.SqlSession;
import org.countinghouse.domain.coupon.CampaignId;
import org.countinghouse.domain.coupon.CouponCode;
import org.countinghouse.domain.coupon.CustomerReference;
import org.countinghouse.domain.coupon.PurchaseReference;
import org.countinghouse.domain.coupon.Redemption;
import org.countinghouse.domain.coupon.RedemptionId;
import org.countinghouse.domain.coupon.RedemptionState;
import org.countinghouse.domain.coupon.RedemptionTerms;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.money.Money;
import org.countinghouse.ports.kernel.StaleStateException;

/** The table of redemptions. */
final class RedemptionRows {

    private static final String COLUMNS = """
            select r.redemption_id, r.campaign_id, r.code, r.customer, r.purchase, r.discount, r.currency, r.state,
              r.expires_at, r.version
            """;

    static final String READING = COLUMNS + """
            from ${lists k (redemption_id)}
              join ${prefix}coupon_redemption r on r.tenant_id = ${tenant} and r.redemption_id = k.redemption_id
            order by r.redemption_id""";

    private static final String READING_PURCHASE = COLUMNS + """
            from ${prefix}coupon_redemption r
            where r.tenant_id = ? and r.purchase = ?
            order by r.redemption_id""";

    private RedemptionRows() {}

    static List<Redemption> ofPurchase(SqlSession session, TenantId tenant, PurchaseReference purchase) {
        return session.query(READING_PURCHASE)
                .bind(0, tenant.value())
                .bind(1, purchase.value())
                .map((row, context) -> redemption(row))
                .list();
    }

    static List<Redemption> read(SqlSession session, String statement, TenantId tenant, Collection<RedemptionId> ids) {
        return ids.isEmpty()
                ? List.of()
                : session.bindList(
                                session.query(statement),
                                0,
                                new TreeSet<>(ids)
                                        .stream().map(RedemptionId::value).toList())
                        .bind(1, tenant.value())
                        .map((row, context) -> redemption(row))
                        .list();
    }

    private static Redemption redemption(ResultSet row) throws SQLException {
        RedemptionTerms terms = new RedemptionTerms(
                CampaignId.of(row.getString(2)),
                CouponCode.of(row.getString(3)),
                Optional.ofNullable(row.getString(4)).map(CustomerReference::of),
                PurchaseReference.of(row.getString(5)),
                Money.ofMinor(row.getLong(6), Currency.getInstance(row.getString(7))));
        return Redemption.builder()
                .id(RedemptionId.of(row.getString(1)))
                .terms(terms)
                .state(RedemptionState.valueOf(row.getString(8)))
                .expiresAt(row.getObject(9, OffsetDateTime.class).toInstant())
                .version(row.getLong(10))
                .build();
    }

    static void insert(SqlSession session, TenantId tenant, List<Redemption> added) {
        if (added.isEmpty()) {
            return;
        }
        Batch batch = session.batch("""
                insert into ${prefix}coupon_redemption (tenant_id, redemption_id, campaign_id, code, customer, purchase,
                  discount, currency, state, expires_at, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""");
        for (Redemption redemption : added) {
            RedemptionTerms terms = redemption.terms();
            batch.bind(0, tenant.value())
                    .bind(1, redemption.id().value())
                    .bind(2, terms.campaign().value())
                    .bind(3, terms.code().value())
                    .bind(4, terms.customer().map(CustomerReference::value))
                    .bind(5, terms.purchase().value())
                    .bind(6, terms.discount().minorUnits())
                    .bind(7, terms.discount().currency().getCurrencyCode())
                    .bind(8, redemption.state().name())
                    .bind(9, SqlSession.utc(redemption.expiresAt()))
                    .bind(10, redemption.version())
                    .add();
        }
        batch.execute();
    }

    static void update(SqlSession session, TenantId tenant, List<Redemption> next) {
        if (next.isEmpty()) {
            return;
        }
        Batch batch = session.batch("""
                update ${prefix}coupon_redemption set state = ?, version = version + 1
                where tenant_id = ? and redemption_id = ? and version = ?""");
        for (Redemption redemption : next) {
            batch.bind(0, redemption.state().name())
                    .bind(1, tenant.value())
                    .bind(2, redemption.id().value())
                    .bind(3, redemption.version() - 1)
                    .add();
        }
        int[] counts = batch.execute();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] != 1) {
                throw new StaleStateException("redemption " + next.get(i).id() + ": expected version "
                        + (next.get(i).version() - 1));
            }
        }
    }
}
