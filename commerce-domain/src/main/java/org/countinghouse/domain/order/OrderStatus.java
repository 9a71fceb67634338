package org.countinghouse.domain.order;

import java.util.ArrayList;
import java.util.List;
import org.countinghouse.domain.kernel.CheckReturnValue;

/**
 * Where an order is right now: its state and buckets, what shipped and came back, what it is waiting for, and who did
 * what when.
 *
 * @param order the order with its lines and holds
 * @param waitingFor what it needs next
 * @param shipments what left, oldest first; unmodifiable
 * @param returns what came back, oldest first; unmodifiable
 * @param audit one record an event, oldest first; unmodifiable
 */
@CheckReturnValue
public record OrderStatus(
        Order order,
        WaitingFor waitingFor,
        List<OrderEvent.LinesShipped> shipments,
        List<OrderEvent.LinesReturned> returns,
        List<OrderAudit> audit) {

    /** Copies the lists. */
    public OrderStatus {
        shipments = List.copyOf(shipments);
        returns = List.copyOf(returns);
        audit = List.copyOf(audit);
    }

    /** The answer that an order's whole history gives.
     *
     * @param history from the first event on, at least one
     */
    public static OrderStatus of(List<RecordedOrderEvent> history) {
        List<OrderEvent.LinesShipped> shipments = new ArrayList<>();
        List<OrderEvent.LinesReturned> returns = new ArrayList<>();
        List<OrderEvent> events = new ArrayList<>(history.size());
        for (RecordedOrderEvent recorded : history) {
            events.add(recorded.event());
            if (recorded.event() instanceof OrderEvent.LinesShipped shipped) {
                shipments.add(shipped);
            } else if (recorded.event() instanceof OrderEvent.LinesReturned returned) {
                returns.add(returned);
            }
        }
        Order order = OrderDecider.replay(events);
        List<OrderAudit> audit = history.stream().map(RecordedOrderEvent::audit).toList();
        return new OrderStatus(order, WaitingFor.of(order), shipments, returns, audit);
    }
}
