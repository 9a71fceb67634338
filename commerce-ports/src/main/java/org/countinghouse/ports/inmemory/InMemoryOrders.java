package org.countinghouse.ports.inmemory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.countinghouse.domain.channel.ChannelId;
import org.countinghouse.domain.kernel.Discrepancy;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.kernel.Verification;
import org.countinghouse.domain.order.ExternalReference;
import org.countinghouse.domain.order.LineBuckets;
import org.countinghouse.domain.order.Order;
import org.countinghouse.domain.order.OrderId;
import org.countinghouse.domain.order.OrderLine;
import org.countinghouse.domain.order.OrderVerification;
import org.countinghouse.domain.order.RecordedOrderEvent;
import org.countinghouse.ports.kernel.StaleStateException;
import org.countinghouse.ports.order.OrderTotals;
import org.countinghouse.ports.order.Orders;

final class InMemoryOrders implements Orders {

    private final InMemoryTable<RowKey, Order> orders;
    private final InMemoryTable<RowKey, OrderId> references;
    private final InMemoryTable<RowKey, RecordedOrderEvent> events;

    InMemoryOrders(InMemoryUnitOfWork unitOfWork) {
        orders = new InMemoryTable<>(unitOfWork);
        references = new InMemoryTable<>(unitOfWork);
        events = new InMemoryTable<>(unitOfWork);
    }

    @Override
    public Optional<Order> find(TenantId tenant, OrderId order) {
        return orders.find(RowKey.of(tenant, order));
    }

    @Override
    public Optional<Order> find(TenantId tenant, ChannelId channel, ExternalReference reference) {
        return references.find(RowKey.of(tenant, channel, reference)).flatMap(order -> find(tenant, order));
    }

    @Override
    public Optional<Order> lock(TenantId tenant, OrderId order) {
        return find(tenant, order);
    }

    @Override
    public void add(TenantId tenant, Order order, List<RecordedOrderEvent> made) {
        RowKey reference = RowKey.of(tenant, order.channel(), order.externalReference());
        if (find(tenant, order.getId()).isPresent()
                || references.find(reference).isPresent()) {
            throw new StaleStateException("order " + order.getId() + ": the id or the reference is taken");
        }
        references.put(reference, order.getId());
        store(tenant, order, made);
    }

    @Override
    public void append(TenantId tenant, Order before, Order after, List<RecordedOrderEvent> made) {
        long stored = find(tenant, before.getId()).map(Order::version).orElse(0L);
        if (stored != before.version()) {
            throw new StaleStateException(
                    "order " + before.getId() + ": expected version " + before.version() + ", found " + stored);
        }
        store(tenant, after, made);
    }

    private void store(TenantId tenant, Order order, List<RecordedOrderEvent> made) {
        orders.put(RowKey.of(tenant, order.getId()), order);
        made.forEach(event ->
                events.put(RowKey.of(tenant, order.getId(), event.audit().sequence()), event));
    }

    @Override
    public List<RecordedOrderEvent> history(TenantId tenant, OrderId order) {
        return events.range(RowKey.of(tenant, order), RowKey.of(tenant, order, Long.MAX_VALUE));
    }

    @Override
    public OrderTotals totals(TenantId tenant) {
        List<Order> all = all(tenant);
        List<LineBuckets> lines = all.stream()
                .flatMap(order -> order.lines().stream())
                .map(OrderLine::buckets)
                .toList();
        return new OrderTotals(
                all.size(),
                lines.size(),
                sum(lines, buckets -> buckets.ordered().units()),
                sum(lines, buckets -> buckets.backordered().units()),
                sum(lines, buckets -> buckets.shipped().units()),
                sum(lines, buckets -> buckets.canceled().units()),
                sum(lines, buckets -> buckets.returned().units()));
    }

    @Override
    public Verification verify(TenantId tenant) {
        List<Discrepancy> found = new ArrayList<>();
        List<Order> all = all(tenant);
        all.forEach(order -> found.addAll(OrderVerification.of(order, history(tenant, order.getId()))));
        return new Verification("orders", all.size(), found);
    }

    private List<Order> all(TenantId tenant) {
        return orders.range(RowKey.of(tenant), RowKey.of(tenant, Character.toString(Character.MAX_VALUE)));
    }

    private static long sum(List<LineBuckets> lines, ToLongFunction<LineBuckets> units) {
        return lines.stream().mapToLong(units).sum();
    }
}
