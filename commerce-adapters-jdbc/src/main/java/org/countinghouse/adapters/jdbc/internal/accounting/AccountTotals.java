package org.countinghouse.adapters.jdbc.internal.accounting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.countinghouse.adapters.jdbc.internal.sql.Batch;
import org.countinghouse.adapters.jdbc.internal.sql.SqlSession;
import org.countinghouse.domain.accounting.AccountNumber;
import org.countinghouse.domain.accounting.AccountRole;
import org.countinghouse.domain.accounting.JournalEntry;
import org.countinghouse.domain.accounting.JournalLine;
import org.countinghouse.domain.accounting.Side;
import org.countinghouse.domain.accounting.report.AccountTotal;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.money.Money;

/** The totals by account, channel and month: kept with each entry, and read instead of its lines. */
final class AccountTotals {

    private AccountTotals() {}

    static void add(SqlSession session, TenantId tenant, JournalEntry entry) {
        Map<String, long[]> sums = new TreeMap<>();
        Map<String, JournalLine> first = new TreeMap<>();
        for (JournalLine line : entry.lines()) {
            String key = line.account() + "\n" + line.role() + "\n" + channel(line);
            first.putIfAbsent(key, line);
            sums.computeIfAbsent(key, one -> new long[2])[line.side() == Side.DEBIT ? 0 : 1] +=
                    line.functional().minorUnits();
        }
        Batch batch = session.batch(upsert(session));
        LocalDate month = YearMonth.from(entry.date()).atDay(1);
        // In the order of their keys, so that two units never wait for each other in a circle.
        first.forEach((key, line) -> batch.bind(0, tenant.value())
                .bind(1, month)
                .bind(2, line.account().value())
                .bind(3, line.role().name())
                .bind(4, channel(line))
                .bind(5, line.functional().currency().getCurrencyCode())
                .bind(6, sums.getOrDefault(key, new long[2])[0])
                .bind(7, sums.getOrDefault(key, new long[2])[1])
                .add());
        batch.execute();
    }

    private static String upsert(SqlSession session) {
        return switch (session.dialect()) {
            case POSTGRESQL -> """
                insert into ${prefix}account_total as kept (tenant_id, month_start, account, role, channel, currency,
                  debit, credit)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (tenant_id, month_start, account, role, channel, currency)
                do update set debit = kept.debit + excluded.debit, credit = kept.credit + excluded.credit""";
            case MARIADB -> """
                insert into ${prefix}account_total (tenant_id, month_start, account, role, channel, currency, debit,
                  credit)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on duplicate key update debit = debit + values(debit), credit = credit + values(credit)""";
            case H2 -> """
                merge into ${prefix}account_total kept
                using (values (cast(? as varchar(64)), cast(? as date), cast(? as varchar(32)), cast(? as varchar(40)),
                  cast(? as varchar(64)), cast(? as char(3)), cast(? as bigint), cast(? as bigint)))
                  as added (tenant_id, month_start, account, role, channel, currency, debit, credit)
                on kept.tenant_id = added.tenant_id and kept.month_start = added.month_start
                  and kept.account = added.account and kept.role = added.role and kept.channel = added.channel
                  and kept.currency = added.currency
                when matched then update set debit = kept.debit + added.debit, credit = kept.credit + added.credit
                when not matched then insert (tenant_id, month_start, account, role, channel, currency, debit, credit)
                  values (added.tenant_id, added.month_start, added.account, added.role, added.channel,
                    added.currency, added.debit, added.credit)""";
        };
    }

    private static String channel(JournalLine line) {
        return line.dimensions().channel().map(ChannelId::value).orElse("");
    }

    /** Whole months come from the totals, what is left of the first and last month from the lines. */
    static List<AccountTotal> between(SqlSession session, TenantId tenant, LocalDate from, LocalDate to) {
        LocalDate firstWhole = from.getDayOfMonth() == 1
                ? from
                : YearMonth.from(from).plusMonths(1).atDay(1);
        boolean endsMonth = to.equals(YearMonth.from(to).atEndOfMonth());
        LocalDate afterWhole = endsMonth ? to.plusDays(1) : to.withDayOfMonth(1);
        if (!firstWhole.isBefore(afterWhole)) {
            return fromLines(session, tenant, from, to);
        }
        List<AccountTotal> totals = new ArrayList<>(wholeMonths(session, tenant, firstWhole, afterWhole));
        if (from.isBefore(firstWhole)) {
            totals.addAll(fromLines(session, tenant, from, firstWhole.minusDays(1)));
        }
        if (!endsMonth) {
            totals.addAll(fromLines(session, tenant, afterWhole, to));
        }
        return totals;
    }

    private static List<AccountTotal> wholeMonths(
            SqlSession session, TenantId tenant, LocalDate from, LocalDate before) {
        return session.query("""
                        select role, account, channel, currency, sum(debit), sum(credit)
                        from ${prefix}account_total
                        where tenant_id = ? and month_start >= ? and month_start < ?
                        group by role, account, channel, currency
                        order by account, role, channel, currency""")
                .bind(0, tenant.value())
                .bind(1, from)
                .bind(2, before)
                .map((row, context) -> total(row))
                .list();
    }

    private static List<AccountTotal> fromLines(SqlSession session, TenantId tenant, LocalDate from, LocalDate to) {
        return session.query("""
                        select line.role, line.account, coalesce(line.channel, '') as channel,
                          line.functional_currency,
                          sum(case when line.side = 'D' then line.functional_amount else 0 end),
                          sum(case when line.side = 'C' then line.functional_amount else 0 end)
                        from ${prefix}journal_entry entry
                        join ${prefix}journal_line line
                          on line.tenant_id = entry.tenant_id and line.sequence = entry.sequence
                        where entry.tenant_id = ? and entry.accounting_date >= ? and entry.accounting_date <= ?
                        group by line.role, line.account, coalesce(line.channel, ''), line.functional_currency
                        order by line.account, line.role, 3, line.functional_currency""")
                .bind(0, tenant.value())
                .bind(1, from)
                .bind(2, to)
                .map((row, context) -> total(row))
                .list();
    }

    /** Role, account, channel, currency, debit and credit, from the first column on. */
    static AccountTotal total(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString(4));
        String channel = row.getString(3);
        return new AccountTotal(
                AccountRole.valueOf(row.getString(1)),
                AccountNumber.of(row.getString(2)),
                channel.isEmpty() ? Optional.empty() : Optional.of(ChannelId.of(channel)),
                Money.ofMinor(row.getLong(5), currency),
                Money.ofMinor(row.getLong(6), currency));
    }
}
