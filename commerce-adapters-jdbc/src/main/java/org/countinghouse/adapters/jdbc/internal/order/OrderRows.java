package org.countinghouse.adapters.jdbc.internal.order;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.countinghouse.adapters.jdbc.internal.json.EventCodecs;
import org.countinghouse.domain.catalog.SellableItem;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.kernel.Actor;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.CorrelationId;
import org.countinghouse.domain.money.Money;
import org.countinghouse.domain.money.UnitPrice;
import org.countinghouse.domain.order.CustomerId;
import org.countinghouse.domain.order.ExternalReference;
import org.countinghouse.domain.order.LineBuckets;
import org.countinghouse.domain.order.Order;
import org.countinghouse.domain.order.OrderAudit;
import org.countinghouse.domain.order.OrderEvent;
import org.countinghouse.domain.order.OrderId;
import org.countinghouse.domain.order.OrderLine;
import org.countinghouse.domain.order.OrderState;
import org.countinghouse.domain.order.PlacedLine;
import org.countinghouse.domain.order.RecordedOrderEvent;
import org.countinghouse.domain.quantity.Quantity;

/** From rows to values; the queries stand beside the readers that count on their columns. */
final class OrderRows {

    static final String ORDERS = """
            select order_id, channel_id, external_reference, customer_id, currency, placed_at, state, holds, version
            from ${prefix}customer_order where tenant_id = ?""";

    static final String LINES = """
            select order_id, line_number, sku, item_name, item_kind, unit_price, net, tax, ordered, units_open,
              backordered, allocated, picked, shipped, canceled, delivered, returned
            from ${prefix}order_line where tenant_id = ?""";

    /** Orders with their lines in one statement, so that both are of one moment without a lock. */
    static final String WITH_LINES = """
            select o.order_id, o.channel_id, o.external_reference, o.customer_id, o.currency, o.placed_at, o.state,
              o.holds, o.version, l.order_id, l.line_number, l.sku, l.item_name, l.item_kind, l.unit_price, l.net,
              l.tax, l.ordered, l.units_open, l.backordered, l.allocated, l.picked, l.shipped, l.canceled, l.delivered,
              l.returned
            from ${prefix}customer_order o
              join ${prefix}order_line l on l.tenant_id = o.tenant_id and l.order_id = o.order_id
            where o.tenant_id = ?""";

    static final String EVENTS = """
            select order_id, sequence, type, payload, occurred_at, actor, command_id, correlation_id, from_state,
              to_state, reason
            from ${prefix}order_event where tenant_id = ?""";

    private OrderRows() {}

    /** A row of customer_order; its lines come from elsewhere. */
    record Head(
            OrderId order,
            ChannelId channel,
            ExternalReference reference,
            Optional<CustomerId> customer,
            Currency currency,
            Instant placedAt,
            OrderState state,
            String holds,
            long version) {

        static Head read(ResultSet row) throws SQLException {
            return new Head(
                    OrderId.of(row.getString(1)),
                    ChannelId.of(row.getString(2)),
                    ExternalReference.of(row.getString(3)),
                    Optional.ofNullable(row.getString(4)).map(CustomerId::of),
                    Currency.getInstance(row.getString(5)),
                    row.getObject(6, OffsetDateTime.class).toInstant(),
                    OrderState.valueOf(row.getString(7)),
                    row.getString(8),
                    row.getLong(9));
        }

        Order with(List<Line> lines) {
            return Order.builder()
                    .id(order)
                    .channel(channel)
                    .externalReference(reference)
                    .customer(customer)
                    .currency(currency)
                    .placedAt(placedAt)
                    .lines(lines.stream().map(line -> line.in(currency)).toList())
                    .state(state)
                    .holds(OrderJson.holds(holds))
                    .version(version)
                    .build();
        }
    }

    /** A row of order_line; its currency comes from its order. */
    record Line(
            OrderId order,
            int number,
            SellableItem item,
            BigDecimal unitPrice,
            long net,
            long tax,
            LineBuckets buckets) {

        /** Its first column comes after so many others. */
        static Line read(ResultSet row, int before) throws SQLException {
            return new Line(
                    OrderId.of(row.getString(before + 1)),
                    row.getInt(before + 2),
                    new SellableItem(
                            Sku.of(row.getString(before + 3)),
                            row.getString(before + 4),
                            SellableItem.Kind.valueOf(row.getString(before + 5))),
                    row.getBigDecimal(before + 6),
                    row.getLong(before + 7),
                    row.getLong(before + 8),
                    new LineBuckets(
                            units(row, before + 9),
                            units(row, before + 10),
                            units(row, before + 11),
                            units(row, before + 12),
                            units(row, before + 13),
                            units(row, before + 14),
                            units(row, before + 15),
                            units(row, before + 16),
                            units(row, before + 17)));
        }

        OrderLine in(Currency currency) {
            return new OrderLine(
                    new PlacedLine(
                            number,
                            item,
                            buckets.ordered(),
                            new UnitPrice(unitPrice, currency),
                            OrderJson.amounts(Money.ofMinor(net, currency), Money.ofMinor(tax, currency))),
                    buckets);
        }
    }

    /** A row of order_event, not yet decoded. */
    record Event(
            OrderId order,
            long sequence,
            String type,
            String payload,
            Instant occurredAt,
            String actor,
            String command,
            String correlation,
            Optional<String> from,
            String to,
            String reason) {

        static Event read(ResultSet row) throws SQLException {
            return new Event(
                    OrderId.of(row.getString(1)),
                    row.getLong(2),
                    row.getString(3),
                    row.getString(4),
                    row.getObject(5, OffsetDateTime.class).toInstant(),
                    row.getString(6),
                    row.getString(7),
                    row.getString(8),
                    Optional.ofNullable(row.getString(9)),
                    row.getString(10),
                    row.getString(11));
        }

        RecordedOrderEvent decoded(EventCodecs codecs) {
            OrderEvent event = (OrderEvent) codecs.decode(type, payload);
            return new RecordedOrderEvent(
                    event,
                    new OrderAudit(
                            sequence,
                            event.kind(),
                            occurredAt,
                            Actor.of(actor),
                            CommandId.of(command),
                            CorrelationId.of(correlation),
                            from.map(OrderState::valueOf),
                            OrderState.valueOf(to),
                            reason));
        }
    }

    private static Quantity units(ResultSet row, int column) throws SQLException {
        return Quantity.of(row.getLong(column));
    }
}
