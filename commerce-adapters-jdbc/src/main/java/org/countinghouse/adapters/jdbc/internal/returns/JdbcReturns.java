package org.countinghouse.adapters.jdbc.internal.returns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.countinghouse.adapters.jdbc.internal.json.EventCodecs;
import org.countinghouse.adapters.jdbc.internal.kernel.EventTable;
import org.countinghouse.adapters.jdbc.internal.kernel.EventTable.Entry;
import org.countinghouse.adapters.jdbc.internal.sql.Sql;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.Discrepancy;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.kernel.Verification;
import org.countinghouse.domain.order.OrderId;
import org.countinghouse.domain.returns.Return;
import org.countinghouse.domain.returns.ReturnDecider;
import org.countinghouse.domain.returns.ReturnEvent;
import org.countinghouse.domain.returns.ReturnId;
import org.countinghouse.ports.json.JsonException;
import org.countinghouse.ports.kernel.StaleStateException;
import org.countinghouse.ports.returns.Returns;

/** A return is small: it is read by folding its events. Its row holds the lock, and what is asked for by number. */
public final class JdbcReturns implements Returns {

    private static final int PAGE = 500;

    private final Sql sql;
    private final EventTable<ReturnEvent> events;

    /** The returns in that database, with those codecs. */
    public JdbcReturns(Sql sql, EventCodecs codecs) {
        this.sql = sql;
        this.events = new EventTable<>(codecs, ReturnEvent.class, "return_event", "return_id");
    }

    @Override
    public Optional<Return> find(TenantId tenant, ReturnId returnId) {
        List<ReturnEvent> history = history(tenant, returnId);
        return history.isEmpty() ? Optional.empty() : Optional.of(ReturnDecider.replay(history));
    }

    @Override
    public List<Return> of(TenantId tenant, OrderId order) {
        List<String> ids = sql.read(session -> session.query("""
                        select return_id from ${prefix}customer_return
                        where tenant_id = ? and order_id = ? order by return_id""")
                .bind(0, tenant.value())
                .bind(1, order.value())
                .mapTo(String.class)
                .list());
        return ids.stream()
                .flatMap(id -> find(tenant, ReturnId.of(id)).stream())
                .toList();
    }

    @Override
    public Optional<Return> lock(TenantId tenant, ReturnId returnId) {
        boolean there = sql.write(session -> session.query("""
                        select version from ${prefix}customer_return
                        where tenant_id = ? and return_id = ? for update""")
                .bind(0, tenant.value())
                .bind(1, returnId.value())
                .mapTo(Long.class)
                .findFirst()
                .isPresent());
        return there ? find(tenant, returnId) : Optional.empty();
    }

    @Override
    public void add(CommandHeader cause, Return state, List<ReturnEvent> added) {
        sql.write(session -> {
            session.update("""
                            insert into ${prefix}customer_return (tenant_id, return_id, order_id, state, currency,
                              refund, version)
                            values (?, ?, ?, ?, ?, ?, ?)""")
                    .bind(0, cause.tenant().value())
                    .bind(1, state.getId().value())
                    .bind(2, state.order().value())
                    .bind(3, state.state().name())
                    .bind(4, state.currency().getCurrencyCode())
                    .bind(5, state.refund().gross().minorUnits())
                    .bind(6, state.version())
                    .execute();
            return events.insert(session, cause, numbered(state, added));
        });
    }

    @Override
    public void append(CommandHeader cause, Return after, List<ReturnEvent> added, long expectedVersion) {
        sql.write(session -> {
            int rows = session.update("""
                            update ${prefix}customer_return set state = ?, refund = ?, version = ?
                            where tenant_id = ? and return_id = ? and version = ?""")
                    .bind(0, after.state().name())
                    .bind(1, after.refund().gross().minorUnits())
                    .bind(2, after.version())
                    .bind(3, cause.tenant().value())
                    .bind(4, after.getId().value())
                    .bind(5, expectedVersion)
                    .execute();
            if (rows != 1) {
                throw new StaleStateException("return " + after.getId() + ": expected version " + expectedVersion);
            }
            return events.insert(session, cause, numbered(after, added));
        });
    }

    private static List<Entry<ReturnEvent>> numbered(Return after, List<ReturnEvent> events) {
        long before = after.version() - events.size();
        return IntStream.range(0, events.size())
                .mapToObj(i -> new Entry<>(after.getId().value(), before + i + 1, events.get(i)))
                .toList();
    }

    @Override
    public List<ReturnEvent> history(TenantId tenant, ReturnId returnId) {
        return sql.read(session -> events.history(session, tenant, returnId.value(), Long.MAX_VALUE));
    }

    @Override
    public Verification verify(TenantId tenant) {
        List<Discrepancy> found = new ArrayList<>();
        long checked = 0;
        List<Row> page = page(tenant, "");
        while (!page.isEmpty()) {
            page.forEach(row -> found.addAll(differing(tenant, row)));
            checked += page.size();
            page = page(tenant, page.get(page.size() - 1).id());
        }
        return new Verification("returns", checked, found);
    }

    private List<Row> page(TenantId tenant, String after) {
        return sql.read(session -> session.query("""
                        select return_id, order_id, state, currency, refund, version from ${prefix}customer_return
                        where tenant_id = ? and return_id > ? order by tenant_id, return_id limit ?""")
                .bind(0, tenant.value())
                .bind(1, after)
                .bind(2, PAGE)
                .map((row, context) -> new Row(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getLong(5),
                        row.getLong(6)))
                .list());
    }

    private List<Discrepancy> differing(TenantId tenant, Row stored) {
        String subject = "return " + stored.id();
        try {
            // only the events that the row knows of: a return may be changed meanwhile
            List<ReturnEvent> events = history(tenant, ReturnId.of(stored.id())).stream()
                    .limit(stored.version())
                    .toList();
            Row facts = Row.of(ReturnDecider.replay(events));
            return facts.equals(stored)
                    ? List.of()
                    : List.of(new Discrepancy("O3", subject, facts.toString(), stored.toString()));
        } catch (IllegalArgumentException | ArithmeticException | JsonException e) {
            return List.of(new Discrepancy("O3", subject, "a history that folds", String.valueOf(e.getMessage())));
        }
    }

    private record Row(String id, String order, String state, String currency, long refund, long version) {

        static Row of(Return state) {
            return new Row(
                    state.getId().value(),
                    state.order().value(),
                    state.state().name(),
                    state.currency().getCurrencyCode(),
                    state.refund().gross().minorUnits(),
                    state.version());
        }
    }
}
