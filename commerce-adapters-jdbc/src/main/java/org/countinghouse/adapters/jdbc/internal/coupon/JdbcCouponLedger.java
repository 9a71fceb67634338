package org.countinghouse.adapters.jdbc.internal.coupon;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.countinghouse.adapters.jdbc.internal.sql.Sql;
import org.countinghouse.adapters.jdbc.internal.sql.SqlSession;
import org.countinghouse.domain.coupon.CounterChange;
import org.countinghouse.domain.coupon.CounterFacts;
import org.countinghouse.domain.coupon.CounterKey;
import org.countinghouse.domain.coupon.PurchaseReference;
import org.countinghouse.domain.coupon.Redemption;
import org.countinghouse.domain.coupon.RedemptionId;
import org.countinghouse.domain.coupon.UseCounter;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.coupon.CouponLedger;

/** One row a redemption; one row a counter, changed by one guarded statement a command, where the terms ask for one. */
public final class JdbcCouponLedger implements CouponLedger {

    private static final String DUE = """
            select redemption_id from ${prefix}coupon_redemption
            where tenant_id = ? and state = 'HELD' and expires_at <= ?
            order by expires_at, redemption_id
            limit ?""";

    private static final String DUE_UNDER = """
            select r.redemption_id
            from %s
              join ${prefix}coupon_redemption r on r.campaign_id = k.campaign_id
                and (k.code = '' or r.code = k.code) and (k.customer = '' or r.customer = k.customer)
            where r.tenant_id = ? and r.state = 'HELD' and r.expires_at <= ?
            group by r.redemption_id, r.expires_at
            order by r.expires_at, r.redemption_id
            limit ?""".formatted(CounterKeys.TABLE);

    private final Sql sql;
    private final String lockingRedemptions;
    private final String lockingCounters;

    /** The ledger in that database. */
    public JdbcCouponLedger(Sql sql) {
        this.sql = sql;
        this.lockingRedemptions = RedemptionRows.READING + sql.lockOf("r");
        this.lockingCounters = CounterRows.READING + sql.lockOf("c");
    }

    @Override
    public List<Redemption> find(TenantId tenant, Collection<RedemptionId> ids) {
        return sql.read(session -> RedemptionRows.read(session, RedemptionRows.READING, tenant, ids));
    }

    @Override
    public List<Redemption> ofPurchase(TenantId tenant, PurchaseReference purchase) {
        return sql.read(session -> RedemptionRows.ofPurchase(session, tenant, purchase));
    }

    @Override
    public List<Redemption> lock(TenantId tenant, Collection<RedemptionId> ids) {
        return sql.write(session -> RedemptionRows.read(session, lockingRedemptions, tenant, ids));
    }

    @Override
    public List<UseCounter> counters(TenantId tenant, Collection<CounterKey> keys) {
        return sql.read(session -> CounterRows.read(session, CounterRows.READING, tenant, keys));
    }

    @Override
    public List<UseCounter> lockCounters(TenantId tenant, Collection<CounterKey> keys) {
        return sql.write(session -> CounterRows.read(session, lockingCounters, tenant, keys));
    }

    /**
     * One by one from the top down: whoever holds a lower counter, also one that nobody else can see yet, holds the
     * upper one. Inserting all of them before locking them deadlocks with a hold that finds the upper one already there.
     */
    @Override
    public List<UseCounter> createCounters(TenantId tenant, Collection<UseCounter> empty) {
        SortedMap<CounterKey, UseCounter> sorted = new TreeMap<>();
        empty.forEach(counter -> sorted.put(counter.key(), counter));
        return sql.write(session -> {
            List<UseCounter> locked = new ArrayList<>();
            for (UseCounter counter : sorted.values()) {
                CounterRows.insert(session, tenant, counter);
                locked.addAll(CounterRows.read(session, lockingCounters, tenant, List.of(counter.key())));
            }
            return locked;
        });
    }

    @Override
    public void append(TenantId tenant, List<CounterChange> changes, List<Redemption> next) {
        sql.write(session -> {
            CounterRows.update(session, tenant, changes);
            RedemptionRows.insert(
                    session,
                    tenant,
                    next.stream()
                            .filter(redemption -> redemption.version() == 1)
                            .toList());
            RedemptionRows.update(
                    session,
                    tenant,
                    next.stream().filter(redemption -> redemption.version() > 1).toList());
            return next;
        });
    }

    @Override
    public List<RedemptionId> due(TenantId tenant, Instant now, int limit) {
        return sql.read(session -> session.query(DUE)
                .bind(0, tenant.value())
                .bind(1, SqlSession.utc(now))
                .bind(2, limit)
                .map((row, context) -> RedemptionId.of(row.getString(1)))
                .list());
    }

    @Override
    public List<RedemptionId> dueUnder(TenantId tenant, Collection<CounterKey> keys, Instant now, int limit) {
        CounterKeys bound = CounterKeys.of(keys);
        if (bound.isEmpty()) {
            return List.of();
        }
        return sql.read(session -> bound.bind(session, DUE_UNDER)
                .bind(3, tenant.value())
                .bind(4, SqlSession.utc(now))
                .bind(5, limit)
                .map((row, context) -> RedemptionId.of(row.getString(1)))
                .list());
    }

    @Override
    public Instant now(TenantId tenant) {
        return sql.read(SqlSession::databaseTime);
    }

    @Override
    public long countCounters(TenantId tenant) {
        return sql.read(session -> session.query("select count(*) from ${prefix}coupon_counter where tenant_id = ?")
                .bind(0, tenant.value())
                .mapTo(Long.class)
                .one());
    }

    @Override
    public List<CounterFacts> differing(TenantId tenant) {
        return sql.read(session -> session.query(CouponProof.DIFFERING)
                .bind(0, tenant.value())
                .bind(1, tenant.value())
                .bind(2, tenant.value())
                .bind(3, tenant.value())
                .bind(4, tenant.value())
                .map((row, context) -> new CounterFacts(
                        CounterKeys.read(row),
                        Nullables.number(row, 4),
                        Nullables.money(row, 5, 6),
                        row.getLong(7),
                        row.getLong(8),
                        row.getLong(9),
                        row.getLong(10)))
                .list());
    }
}
