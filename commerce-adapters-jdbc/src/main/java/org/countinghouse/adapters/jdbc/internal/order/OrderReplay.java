package org.countinghouse.adapters.jdbc.internal.order;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.countinghouse.adapters.jdbc.internal.json.EventCodecs;
import org.countinghouse.adapters.jdbc.internal.sql.SqlSession;
import org.countinghouse.domain.kernel.Discrepancy;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.kernel.Verification;
import org.countinghouse.domain.order.OrderId;
import org.countinghouse.domain.order.OrderVerification;
import org.countinghouse.domain.order.RecordedOrderEvent;
import org.countinghouse.ports.json.JsonException;
import org.jdbi.v3.core.statement.Query;

/** Folds every order's events and compares, some hundred orders at a time, so that memory does not grow with them. */
final class OrderReplay {

    private static final int PAGE = 500;
    private static final int READS = 3;

    private final SqlSession session;
    private final TenantId tenant;
    private final EventCodecs codecs;
    private final List<Discrepancy> found = new ArrayList<>();
    private long checked;

    OrderReplay(SqlSession session, TenantId tenant, EventCodecs codecs) {
        this.session = session;
        this.tenant = tenant;
        this.codecs = codecs;
    }

    Verification verify() {
        List<String> page = ids("");
        while (!page.isEmpty()) {
            String last = page.get(page.size() - 1);
            Map<OrderId, List<Discrepancy>> differing = differing(page.get(0), last);
            differing.forEach((order, first) -> found.addAll(readAgain(order, first)));
            checked += page.size();
            page = ids(last);
        }
        orphans("order_line");
        orphans("order_event");
        return new Verification("orders", checked, found);
    }

    /** An order that is being changed may look torn between two statements; one that is broken stays so. */
    private List<Discrepancy> readAgain(OrderId order, List<Discrepancy> first) {
        List<Discrepancy> latest = first;
        for (int read = 2; read <= READS && !latest.isEmpty(); read++) {
            latest = differing(order.value(), order.value()).getOrDefault(order, List.of());
        }
        return latest;
    }

    private List<String> ids(String after) {
        return session.query("""
                        select order_id from ${prefix}customer_order
                        where tenant_id = ? and order_id > ? order by tenant_id, order_id limit ?""")
                .bind(0, tenant.value())
                .bind(1, after)
                .bind(2, PAGE)
                .mapTo(String.class)
                .list();
    }

    private Map<OrderId, List<Discrepancy>> differing(String from, String to) {
        Map<OrderId, List<OrderRows.Line>> lines = new HashMap<>();
        Map<OrderId, List<OrderRows.Event>> events = new HashMap<>();
        Map<OrderId, List<Discrepancy>> differing = new HashMap<>();
        List<OrderRows.Head> heads = range(OrderRows.ORDERS, "order_id", from, to)
                .map((row, context) -> OrderRows.Head.read(row))
                .list();
        range(OrderRows.LINES, "order_id, line_number", from, to)
                .map((row, context) -> OrderRows.Line.read(row, 0))
                .forEach(line -> lines.computeIfAbsent(line.order(), order -> new ArrayList<>())
                        .add(line));
        range(OrderRows.EVENTS, "order_id, sequence", from, to)
                .map((row, context) -> OrderRows.Event.read(row))
                .forEach(event -> events.computeIfAbsent(event.order(), order -> new ArrayList<>())
                        .add(event));
        for (OrderRows.Head head : heads) {
            List<Discrepancy> one = compare(
                    head, lines.getOrDefault(head.order(), List.of()), events.getOrDefault(head.order(), List.of()));
            if (!one.isEmpty()) {
                differing.put(head.order(), one);
            }
        }
        return differing;
    }

    private List<Discrepancy> compare(OrderRows.Head head, List<OrderRows.Line> lines, List<OrderRows.Event> events) {
        try {
            List<RecordedOrderEvent> history =
                    events.stream().map(event -> event.decoded(codecs)).toList();
            return OrderVerification.of(head.with(lines), history);
        } catch (IllegalArgumentException | ArithmeticException | JsonException e) {
            return List.of(new Discrepancy(
                    "O1", "order " + head.order(), "rows that make an order", String.valueOf(e.getMessage())));
        }
    }

    private Query range(String select, String sorting, String from, String to) {
        return session.query(select + " and order_id between ? and ? order by " + sorting)
                .bind(0, tenant.value())
                .bind(1, from)
                .bind(2, to);
    }

    /** Rows of no order; the order's own row is gone. */
    private void orphans(String table) {
        session.query("""
                        select distinct order_id from ${prefix}%s part
                        where tenant_id = ? and not exists (
                          select 1 from ${prefix}customer_order head
                          where head.tenant_id = part.tenant_id and head.order_id = part.order_id)
                        order by order_id limit 100""".formatted(table))
                .bind(0, tenant.value())
                .mapTo(String.class)
                .forEach(order -> found.add(new Discrepancy(
                        "O3", "order " + order, "a row in customer_order", "rows in " + table + " only")));
    }
}
