package org.countinghouse.adapters.jdbc.internal.coupon;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.countinghouse.adapters.jdbc.internal.sql.Batch;
import org.countinghouse.adapters.jdbc.internal.sql.SqlSession;
import org.countinghouse.domain.coupon.Allowance;
import org.countinghouse.domain.coupon.CounterChange;
import org.countinghouse.domain.coupon.CounterKey;
import org.countinghouse.domain.coupon.UseCounter;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.money.Money;
import org.countinghouse.ports.kernel.StaleStateException;

/** The table of counters. */
final class CounterRows {

    static final String READING = """
            select c.campaign_id, c.code, c.customer, c.use_limit, c.budget, c.budget_currency, c.used, c.spent, c.version
            from %s
              join ${prefix}coupon_counter c on c.tenant_id = ${tenant} and c.campaign_id = k.campaign_id
                and c.code = k.code and c.customer = k.customer
            order by c.campaign_id, c.code, c.customer""".formatted(CounterKeys.TABLE);

    private CounterRows() {}

    static List<UseCounter> read(SqlSession session, String statement, TenantId tenant, Collection<CounterKey> keys) {
        CounterKeys bound = CounterKeys.of(keys);
        return bound.isEmpty()
                ? List.of()
                : bound.bind(session, statement)
                        .bind(3, tenant.value())
                        .map((row, context) -> counter(row))
                        .list();
    }

    private static UseCounter counter(ResultSet row) throws SQLException {
        return new UseCounter(
                CounterKeys.read(row),
                new Allowance(Nullables.number(row, 4), Nullables.money(row, 5, 6)),
                row.getLong(7),
                Nullables.money(row, 8, 6),
                row.getLong(9));
    }

    /** A row that is there already stays as it is; one that another unit is inserting is waited for. */
    static void insert(SqlSession session, TenantId tenant, UseCounter counter) {
        Optional<Money> budget = counter.allowance().budget();
        String currency =
                budget.map(amount -> amount.currency().getCurrencyCode()).orElse(null);
        session.update("""
                        insert into ${prefix}coupon_counter (tenant_id, campaign_id, code, customer, use_limit, used, budget,
                          spent, budget_currency, version)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        ${or keep version}""")
                .bind(0, tenant.value())
                .bind(1, counter.key().campaign().value())
                .bind(2, CounterKeys.code(counter.key()))
                .bind(3, CounterKeys.customer(counter.key()))
                .bindByType(4, counter.allowance().uses().orElse(null), Long.class)
                .bind(5, counter.used())
                .bindByType(6, budget.map(Money::minorUnits).orElse(null), Long.class)
                .bindByType(7, counter.spent().map(Money::minorUnits).orElse(null), Long.class)
                .bindByType(8, currency, String.class)
                .bind(9, counter.version())
                .execute();
    }

    /** Changes by differences, and says again what the decision rests on: the version, and enough left. */
    static void update(SqlSession session, TenantId tenant, List<CounterChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        Batch batch = session.batch("""
                update ${prefix}coupon_counter
                set used = used + ?, spent = spent + ?, version = version + 1
                where tenant_id = ? and campaign_id = ? and code = ? and customer = ? and version = ?
                  and (use_limit is null or used + ? <= use_limit)
                  and (budget is null or spent + ? <= budget)""");
        for (CounterChange change : changes) {
            long uses = change.after().used() - change.before().used();
            long cost = minorUnits(change.after()) - minorUnits(change.before());
            batch.bind(0, uses)
                    .bind(1, cost)
                    .bind(2, tenant.value())
                    .bind(3, change.key().campaign().value())
                    .bind(4, CounterKeys.code(change.key()))
                    .bind(5, CounterKeys.customer(change.key()))
                    .bind(6, change.before().version())
                    .bind(7, uses)
                    .bind(8, cost)
                    .add();
        }
        int[] counts = batch.execute();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] != 1) {
                CounterChange change = changes.get(i);
                throw new StaleStateException("counter " + change.key() + ": expected version "
                        + change.before().version());
            }
        }
    }

    private static long minorUnits(UseCounter counter) {
        return counter.spent().map(Money::minorUnits).orElse(0L);
    }
}
