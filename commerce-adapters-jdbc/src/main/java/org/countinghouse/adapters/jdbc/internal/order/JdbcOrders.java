package org.countinghouse.adapters.jdbc.internal.order;

import java.util.ArrayList;
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
        return sql.read(
                session -> whole(session.query(OrderRows.WITH_LINES + " and o.order_id = ? order by l.line_number")
                        .bind(0, tenant.value())
                        .bind(1, order.value())));
    }

    @Override
    public Optional<Order> find(TenantId tenant, ChannelId channel, ExternalReference reference) {
        return sql.read(session -> whole(session.query(OrderRows.WITH_LINES
                        + " and o.channel_id = ? and o.external_reference = ? order by l.line_number")
                .bind(0, tenant.value())
                .bind(1, channel.value())
                .bind(2, reference.value())));
    }

    @Override
    public Optional<Order> lock(TenantId tenant, OrderId order) {
        return sql.write(session -> locked(session, tenant, order));
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

    /** One order, a row a line. */
    private static Optional<Order> whole(Query query) {
        List<OrderRows.Head> heads = new ArrayList<>();
        List<OrderRows.Line> lines = query.map((row, context) -> {
                    if (heads.isEmpty()) {
                        heads.add(OrderRows.Head.read(row));
                    }
                    return OrderRows.Line.read(row, 9);
                })
                .list();
        return heads.stream().findFirst().map(head -> head.with(lines));
    }

    /** What is read after the lock stays as it is. */
    private static Optional<Order> locked(SqlSession session, TenantId tenant, OrderId order) {
        return session.query(OrderRows.ORDERS + " and order_id = ? for update")
                .bind(0, tenant.value())
                .bind(1, order.value())
                .map((row, context) -> OrderRows.Head.read(row))
                .findFirst()
                .map(head -> head.with(lines(session, tenant, head.order())));
    }

    private static List<OrderRows.Line> lines(SqlSession session, TenantId tenant, OrderId order) {
        return session.query(OrderRows.LINES + " and order_id = ? order by line_number")
                .bind(0, tenant.value())
                .bind(1, order.value())
                .map((row, context) -> OrderRows.Line.read(row, 0))
                .list();
    }

    private static void requireAll(Order order, int[] rows, List<RecordedOrderEvent> events) {
        if (rows.length != events.size()) {
            throw new StaleStateException("order " + order.getId() + ": not every event was stored");
        }
    }
}
