package org.countinghouse.adapters.jdbc.internal.order;

import java.util.List;
import org.countinghouse.adapters.jdbc.internal.json.EventCodecs;
import org.countinghouse.adapters.jdbc.internal.sql.Batch;
import org.countinghouse.adapters.jdbc.internal.sql.SqlSession;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.order.CustomerId;
import org.countinghouse.domain.order.LineBuckets;
import org.countinghouse.domain.order.Order;
import org.countinghouse.domain.order.OrderAudit;
import org.countinghouse.domain.order.OrderLine;
import org.countinghouse.domain.order.RecordedOrderEvent;
import org.countinghouse.ports.kernel.StaleStateException;

/** The statements that write an order: one row, then one batch a table. */
final class OrderWrites {

    private final SqlSession session;
    private final String tenant;

    OrderWrites(SqlSession session, TenantId tenant) {
        this.session = session;
        this.tenant = tenant.value();
    }

    int insert(Order order) {
        return session.update("""
                        insert into ${prefix}customer_order (tenant_id, order_id, channel_id, external_reference,
                          customer_id, currency, placed_at, state, holds, version)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .bind(0, tenant)
                .bind(1, order.getId().value())
                .bind(2, order.channel().value())
                .bind(3, order.externalReference().value())
                .bind(4, order.customer().map(CustomerId::value).orElse(null))
                .bind(5, order.currency().getCurrencyCode())
                .bind(6, SqlSession.utc(order.placedAt()))
                .bind(7, order.state().name())
                .bind(8, OrderJson.holds(order.holds()))
                .bind(9, order.version())
                .execute();
    }

    int[] insertLines(Order order) {
        Batch batch = session.batch("""
                insert into ${prefix}order_line (tenant_id, order_id, line_number, sku, item_name, item_kind,
                  unit_price, net, tax, ordered, units_open, backordered, allocated, picked, shipped, canceled,
                  delivered, returned)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""");
        for (OrderLine line : order.lines()) {
            batch.bind(0, tenant)
                    .bind(1, order.getId().value())
                    .bind(2, line.number())
                    .bind(3, line.sku().value())
                    .bind(4, line.placed().item().name())
                    .bind(5, line.placed().item().kind().name())
                    .bind(6, line.placed().unitPrice().amount())
                    .bind(7, line.placed().amounts().net().minorUnits())
                    .bind(8, line.placed().amounts().tax().minorUnits())
                    .bind(9, line.placed().quantity().units());
            buckets(batch, 10, line.buckets()).add();
        }
        return batch.execute();
    }

    /** Replaces state, holds and version if the version is still that of before. */
    void update(Order before, Order after) {
        int rows = session.update("""
                        update ${prefix}customer_order set state = ?, holds = ?, version = ?
                        where tenant_id = ? and order_id = ? and version = ?""")
                .bind(0, after.state().name())
                .bind(1, OrderJson.holds(after.holds()))
                .bind(2, after.version())
                .bind(3, tenant)
                .bind(4, before.getId().value())
                .bind(5, before.version())
                .execute();
        if (rows != 1) {
            throw new StaleStateException("order " + before.getId() + ": expected version " + before.version());
        }
    }

    /** Writes the buckets that changed. */
    void updateLines(Order before, Order after) {
        Batch batch = session.changes("""
                update ${prefix}order_line set units_open = ?, backordered = ?, allocated = ?, picked = ?, shipped = ?,
                  canceled = ?, delivered = ?, returned = ?
                where tenant_id = ? and order_id = ? and line_number = ?""");
        int changed = 0;
        for (int i = 0; i < after.lines().size(); i++) {
            OrderLine line = after.lines().get(i);
            if (!line.buckets().equals(before.lines().get(i).buckets())) {
                buckets(batch, 0, line.buckets())
                        .bind(8, tenant)
                        .bind(9, after.getId().value())
                        .bind(10, line.number())
                        .add();
                changed++;
            }
        }
        if (changed > 0) {
            for (int rows : batch.execute()) {
                if (rows != 1) {
                    throw new StaleStateException("order " + after.getId() + ": a line is gone");
                }
            }
        }
    }

    int[] insertEvents(Order order, List<RecordedOrderEvent> events, EventCodecs codecs) {
        Batch batch = session.batch("""
                insert into ${prefix}order_event (tenant_id, order_id, sequence, type, payload, occurred_at, actor,
                  command_id, correlation_id, from_state, to_state, reason)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""");
        for (RecordedOrderEvent recorded : events) {
            OrderAudit audit = recorded.audit();
            batch.bind(0, tenant)
                    .bind(1, order.getId().value())
                    .bind(2, audit.sequence())
                    .bind(3, codecs.nameOf(recorded.event()))
                    .bind(4, codecs.encode(recorded.event()))
                    .bind(5, SqlSession.utc(audit.occurredAt()))
                    .bind(6, audit.actor().value())
                    .bind(7, audit.command().value())
                    .bind(8, audit.correlation().value())
                    .bind(9, audit.from().map(Enum::name))
                    .bind(10, audit.to().name())
                    .bind(11, audit.reason())
                    .add();
        }
        return batch.execute();
    }

    private static Batch buckets(Batch batch, int first, LineBuckets buckets) {
        return batch.bind(first, buckets.open().units())
                .bind(first + 1, buckets.backordered().units())
                .bind(first + 2, buckets.allocated().units())
                .bind(first + 3, buckets.picked().units())
                .bind(first + 4, buckets.shipped().units())
                .bind(first + 5, buckets.canceled().units())
                .bind(first + 6, buckets.delivered().units())
                .bind(first + 7, buckets.returned().units());
    }
}
