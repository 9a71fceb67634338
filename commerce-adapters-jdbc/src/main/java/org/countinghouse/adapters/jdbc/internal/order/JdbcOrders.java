package org.countinghouse.adapters.jdbc.internal.order;

import java.util.List;
import java.util.Optional;
import org.countinghouse.adapters.jdbc.internal.json.EventCodecs;
import org.countinghouse.adapters.jdbc.internal.sql.Sql;
import org.countinghouse.adapters.jdbc.internal.sql.SqlSession;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.kernel.Verification;
import org.countinghouse.domain.order.ExternalReference;
import org.countinghouse.domain.order.Order;
import org.countinghouse.domain.order.OrderId;
import org.countinghouse.domain.order.RecordedOrderEvent;
import org.countinghouse.ports.kernel.StaleStateException;
import org.countinghouse.ports.order.OrderTotals;
import org.countinghouse.ports.order.Orders;
import org.jdbi.v3.core.statement.Query;

/** Orders in three tables: the order, its lines with their buckets, its events. */
public final class JdbcOrders implements Orders {

    private final Sql sql;
    private final EventCodecs codecs;

    /** The orders in that database, with those codecs. */
    public JdbcOrders(Sql sql, EventCodecs codecs) {
        this.sql = sql;
        this.codecs = codecs;
    }

    @Override
    public Optional<Order> find(TenantId tenant, OrderId order) {
        return sql.read(session -> loaded(session, tenant, byId(session, tenant, order, "")));
    }

    @Override
    public Optional<Order> find(TenantId tenant, ChannelId channel, ExternalReference reference) {
        return sql.read(session -> loaded(
                session,
                tenant,
                session.query(OrderRows.ORDERS + " and channel_id = ? and external_reference = ?")
                        .bind(0, tenant.value())
                        .bind(1, channel.value())
                        .bind(2, reference.value())));
    }

    @Override
    public Optional<Order> lock(TenantId tenant, OrderId order) {
        return sql.write(session -> loaded(session, tenant, byId(session, tenant, order, " for update")));
    }

    @Override
    public void add(TenantId tenant, Order order, List<RecordedOrderEvent> events) {
        int[] rows = sql.write(session -> {
            OrderWrites writes = new OrderWrites(session, tenant);
            writes.insert(order);
            writes.insertLines(order);
            return writes.insertEvents(order, events, codecs);
        });
        requireAll(order, rows, events);
    }

    @Override
    public void append(TenantId tenant, Order before, Order after, List<RecordedOrderEvent> events) {
        int[] rows = sql.write(session -> {
            OrderWrites writes = new OrderWrites(session, tenant);
            writes.update(before, after);
            writes.updateLines(before, after);
            return events.isEmpty() ? new int[0] : writes.insertEvents(after, events, codecs);
        });
        requireAll(after, rows, events);
    }

    @Override
    public List<RecordedOrderEvent> history(TenantId tenant, OrderId order) {
        return sql.read(session -> session.query(OrderRows.EVENTS + " and order_id = ? order by sequence")
                .bind(0, tenant.value())
                .bind(1, order.value())
                .map((row, context) -> OrderRows.Event.read(row).decoded(codecs))
                .list());
    }

    @Override
    public OrderTotals totals(TenantId tenant) {
        return sql.read(session -> session.query("""
                        select (select count(*) from ${prefix}customer_order where tenant_id = ?), count(*),
                          coalesce(sum(ordered), 0), coalesce(sum(backordered), 0), coalesce(sum(shipped), 0),
                          coalesce(sum(canceled), 0), coalesce(sum(returned), 0)
                        from ${prefix}order_line where tenant_id = ?""")
                .bind(0, tenant.value())
                .bind(1, tenant.value())
                .map((row, context) -> new OrderTotals(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7)))
                .one());
    }

    @Override
    public Verification verify(TenantId tenant) {
        return sql.read(session -> new OrderReplay(session, tenant, codecs).verify());
    }

    private static Query byId(SqlSession session, TenantId tenant, OrderId order, String locking) {
        return session.query(OrderRows.ORDERS + " and order_id = ?" + locking)
                .bind(0, tenant.value())
                .bind(1, order.value());
    }

    private static Optional<Order> loaded(SqlSession session, TenantId tenant, Query query) {
        Optional<OrderRows.Head> head =
                query.map((row, context) -> OrderRows.Head.read(row)).findFirst();
        return head.map(found -> found.with(lines(session, tenant, found.order())));
    }

    private static List<OrderRows.Line> lines(SqlSession session, TenantId tenant, OrderId order) {
        return session.query(OrderRows.LINES + " and order_id = ? order by line_number")
                .bind(0, tenant.value())
                .bind(1, order.value())
                .map((row, context) -> OrderRows.Line.read(row))
                .list();
    }

    private static void requireAll(Order order, int[] rows, List<RecordedOrderEvent> events) {
        if (rows.length != events.size()) {
            throw new StaleStateException("order " + order.getId() + ": not every event was stored");
        }
    }
}
