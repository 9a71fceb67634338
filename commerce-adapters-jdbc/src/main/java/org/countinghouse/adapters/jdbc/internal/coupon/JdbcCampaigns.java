package org.countinghouse.adapters.jdbc.internal.coupon;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.countinghouse.adapters.jdbc.internal.sql.Batch;
import org.countinghouse.adapters.jdbc.internal.sql.Sql;
import org.countinghouse.adapters.jdbc.internal.sql.SqlSession;
import org.countinghouse.domain.coupon.Campaign;
import org.countinghouse.domain.coupon.CampaignId;
import org.countinghouse.domain.coupon.CampaignState;
import org.countinghouse.domain.coupon.CampaignTerms;
import org.countinghouse.domain.coupon.CampaignWindow;
import org.countinghouse.domain.coupon.CancelPolicy;
import org.countinghouse.domain.coupon.CouponCode;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.money.Money;
import org.countinghouse.ports.coupon.Campaigns;
import org.countinghouse.ports.kernel.StaleStateException;
import org.jdbi.v3.core.statement.Update;

/** One row a campaign and one row a code; neither is touched by a redemption. */
public final class JdbcCampaigns implements Campaigns {

    private static final String COLUMNS = """
            select c.campaign_id, c.state, c.valid_from, c.valid_until, c.use_limit, c.use_limit_per_code,
              c.use_limit_per_customer, c.budget, c.budget_currency, c.upon_cancel, c.version
            """;

    private static final String READING = COLUMNS + """
            from ${lists k (campaign_id)}
              join ${prefix}campaign c on c.tenant_id = ${tenant} and c.campaign_id = k.campaign_id
            order by c.campaign_id""";

    private static final String READING_BY_CODE = COLUMNS + """
            from ${prefix}coupon_code k
              join ${prefix}campaign c on c.tenant_id = k.tenant_id and c.campaign_id = k.campaign_id
            where k.tenant_id = ? and k.code = ?""";

    private static final String LOCKING = COLUMNS + """
            from ${prefix}campaign c
            where c.tenant_id = ? and c.campaign_id = ?
            for update""";

    private final Sql sql;

    /** The campaigns in that database. */
    public JdbcCampaigns(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Campaign> find(TenantId tenant, Collection<CampaignId> ids) {
        return ids.isEmpty()
                ? List.of()
                : sql.read(session -> session.bindList(
                                session.query(READING),
                                0,
                                new TreeSet<>(ids)
                                        .stream().map(CampaignId::value).toList())
                        .bind(1, tenant.value())
                        .map((row, context) -> campaign(row))
                        .list());
    }

    @Override
    public Optional<Campaign> findByCode(TenantId tenant, CouponCode code) {
        return sql.read(session -> session.query(READING_BY_CODE)
                .bind(0, tenant.value())
                .bind(1, code.value())
                .map((row, context) -> campaign(row))
                .findOne());
    }

    @Override
    public Set<CouponCode> taken(TenantId tenant, Collection<CouponCode> codes) {
        if (codes.isEmpty()) {
            return Set.of();
        }
        List<CouponCode> taken = sql.read(session -> session.bindList(
                        session.query("""
                        select c.code
                        from ${lists k (code)}
                          join ${prefix}coupon_code c on c.tenant_id = ${tenant} and c.code = k.code"""),
                        0,
                        codes.stream().map(CouponCode::value).toList())
                .bind(1, tenant.value())
                .map((row, context) -> CouponCode.of(row.getString(1)))
                .list());
        return new TreeSet<>(taken);
    }

    @Override
    public Optional<Campaign> lock(TenantId tenant, CampaignId id) {
        return sql.write(session -> session.query(LOCKING)
                .bind(0, tenant.value())
                .bind(1, id.value())
                .map((row, context) -> campaign(row))
                .findOne());
    }

    @Override
    public void append(TenantId tenant, Campaign next, List<CouponCode> issued) {
        sql.write(session -> {
            int rows = next.version() == 1 ? insert(session, tenant, next) : update(session, tenant, next);
            if (rows != 1) {
                throw new StaleStateException("campaign " + next.id() + ": expected version " + (next.version() - 1));
            }
            return insertCodes(session, tenant, next, issued);
        });
    }

    private static int insert(SqlSession session, TenantId tenant, Campaign campaign) {
        CampaignTerms terms = campaign.terms();
        Update insert = session.update("""
                        insert into ${prefix}campaign (tenant_id, campaign_id, state, valid_from, valid_until, use_limit,
                          use_limit_per_code, use_limit_per_customer, budget, budget_currency, upon_cancel, version)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .bind(0, tenant.value())
                .bind(1, campaign.id().value())
                .bind(2, campaign.state().name())
                .bind(3, SqlSession.utc(terms.window().from()));
        return insert.bindByType(4, terms.window().until().map(SqlSession::utc).orElse(null), OffsetDateTime.class)
                .bindByType(5, terms.limit().orElse(null), Long.class)
                .bindByType(6, terms.limitPerCode().orElse(null), Long.class)
                .bindByType(7, terms.limitPerCustomer().orElse(null), Long.class)
                .bindByType(8, terms.budget().map(Money::minorUnits).orElse(null), Long.class)
                .bindByType(
                        9,
                        terms.budget()
                                .map(budget -> budget.currency().getCurrencyCode())
                                .orElse(null),
                        String.class)
                .bind(10, terms.uponCancel().name())
                .bind(11, campaign.version())
                .execute();
    }

    private static int update(SqlSession session, TenantId tenant, Campaign next) {
        return session.update("""
                        update ${prefix}campaign set state = ?, version = version + 1
                        where tenant_id = ? and campaign_id = ? and version = ?""")
                .bind(0, next.state().name())
                .bind(1, tenant.value())
                .bind(2, next.id().value())
                .bind(3, next.version() - 1)
                .execute();
    }

    private static int insertCodes(SqlSession session, TenantId tenant, Campaign campaign, List<CouponCode> issued) {
        Batch batch = session.batch("""
                insert into ${prefix}coupon_code (tenant_id, code, campaign_id)
                values (?, ?, ?)""");
        for (CouponCode code : issued) {
            batch.bind(0, tenant.value())
                    .bind(1, code.value())
                    .bind(2, campaign.id().value())
                    .add();
        }
        return batch.execute().length;
    }

    private static Campaign campaign(ResultSet row) throws SQLException {
        CampaignTerms.Builder terms = CampaignTerms.builder()
                .window(new CampaignWindow(
                        instant(row, 3),
                        Optional.ofNullable(row.getObject(4, OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .limit(Nullables.number(row, 5))
                .limitPerCode(Nullables.number(row, 6))
                .limitPerCustomer(Nullables.number(row, 7))
                .budget(Nullables.money(row, 8, 9))
                .uponCancel(CancelPolicy.valueOf(row.getString(10)));
        return Campaign.builder()
                .id(CampaignId.of(row.getString(1)))
                .terms(terms.build())
                .state(CampaignState.valueOf(row.getString(2)))
                .version(row.getLong(11))
                .build();
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
