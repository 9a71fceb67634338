package org.countinghouse.domain.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.kernel.CommandHeader;
import org.jmolecules.ddd.types.ValueObject;

/**
 * An event with its audit record, as it is kept for good.
 *
 * @param event what happened
 * @param audit who did it, when and why
 */
@CheckReturnValue
public record RecordedOrderEvent(OrderEvent event, OrderAudit audit) implements ValueObject {

    /** The events that a command led to, in order, each with its audit record. */
    public static List<RecordedOrderEvent> of(CommandHeader header, Optional<Order> before, List<OrderEvent> events) {
        List<RecordedOrderEvent> recorded = new ArrayList<>(events.size());
        Optional<Order> state = before;
        for (OrderEvent event : events) {
            Order after = OrderDecider.apply(state, event);
            recorded.add(new RecordedOrderEvent(event, OrderAudit.of(header, state, event, after)));
            state = Optional.of(after);
        }
        return List.copyOf(recorded);
    }
}
