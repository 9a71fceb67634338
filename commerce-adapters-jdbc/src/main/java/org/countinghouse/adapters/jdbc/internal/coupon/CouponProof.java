package org.countinghouse.adapters.jdbc.internal.coupon;

/** The statement that proves counters: redemptions are summed up where they lie, only differences leave the database. */
final class CouponProof {

    /**
     * Counters that are not what the redemptions below them add up to, are owed by the terms and missing, or are beyond
     * the terms; tenant five times.
     */
    static final String DIFFERING = """
            select campaign_id, code, customer, max(use_limit), max(budget), max(budget_currency), sum(used), sum(spent),
              sum(counted), sum(cost)
            from (
              select k.campaign_id, k.code, k.customer,
                case when k.code = '' then c.use_limit
                  when k.customer = '' then c.use_limit_per_code
                  else c.use_limit_per_customer end as use_limit,
                case when k.code = '' then c.budget end as budget,
                case when k.code = '' then c.budget_currency end as budget_currency,
                k.used, coalesce(k.spent, 0) as spent, 0 as counted, 0 as cost
              from ${prefix}coupon_counter k
                left join ${prefix}campaign c on c.tenant_id = ? and c.campaign_id = k.campaign_id
              where k.tenant_id = ?
              union all
              select r.campaign_id, '', '', max(c.use_limit), max(c.budget), max(c.budget_currency), 0, 0, count(*),
                sum(case when c.budget is null then 0 else r.discount end)
              from ${prefix}coupon_redemption r
                join ${prefix}campaign c on c.tenant_id = r.tenant_id and c.campaign_id = r.campaign_id
              where r.tenant_id = ? and r.state in ('HELD', 'COMMITTED')
                and (c.use_limit is not null or c.budget is not null)
              group by r.campaign_id
              union all
              select r.campaign_id, r.code, '', max(c.use_limit_per_code), cast(null as ${whole}),
                cast(null as char(3)), 0, 0, count(*), 0
              from ${prefix}coupon_redemption r
                join ${prefix}campaign c on c.tenant_id = r.tenant_id and c.campaign_id = r.campaign_id
              where r.tenant_id = ? and r.state in ('HELD', 'COMMITTED') and c.use_limit_per_code is not null
              group by r.campaign_id, r.code
              union all
              select r.campaign_id, r.code, r.customer, max(c.use_limit_per_customer), cast(null as ${whole}),
                cast(null as char(3)), 0, 0, count(*), 0
              from ${prefix}coupon_redemption r
                join ${prefix}campaign c on c.tenant_id = r.tenant_id and c.campaign_id = r.campaign_id
              where r.tenant_id = ? and r.state in ('HELD', 'COMMITTED')
                and c.use_limit_per_customer is not null and r.customer is not null
              group by r.campaign_id, r.code, r.customer
            ) facts
            group by campaign_id, code, customer
            having sum(used) <> sum(counted) or sum(spent) <> sum(cost)
              or sum(used) > max(use_limit) or sum(spent) > max(budget)
            order by campaign_id, code, customer""";

    private CouponProof() {}
}
