package org.countinghouse.domain.order;

import java.time.Instant;
import java.util.Optional;
import org.countinghouse.domain.kernel.Actor;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.CorrelationId;
import org.jmolecules.ddd.types.ValueObject;

/**
 * Who did what, when and why: one for every event (law A1).
 *
 * @param sequence 1 for the first event of the order, without gaps
 * @param kind what happened
 * @param occurredAt when
 * @param actor who asked
 * @param command the command that caused it
 * @param correlation the outside request it belongs to
 * @param from the state before; none for the first event
 * @param to the state after
 * @param reason why, as far as the event knows; may be empty
 */
public record OrderAudit(
        long sequence,
        OrderEvent.Kind kind,
        Instant occurredAt,
        Actor actor,
        CommandId command,
        CorrelationId correlation,
        Optional<OrderState> from,
        OrderState to,
        String reason)
        implements ValueObject {

    static OrderAudit of(CommandHeader header, Optional<Order> before, OrderEvent event, Order after) {
        return new OrderAudit(
                after.version(),
                event.kind(),
                event.occurredAt(),
                header.actor(),
                header.id(),
                header.correlation(),
                before.map(Order::state),
                after.state(),
                reason(event));
    }

    private static String reason(OrderEvent event) {
        if (event instanceof OrderEvent.LinesCanceled canceled) {
            return canceled.reason().name();
        }
        if (event instanceof OrderEvent.OrderHeld held) {
            return held.hold().name() + ": " + held.hold().reason().name();
        }
        if (event instanceof OrderEvent.HoldReleased released) {
            return released.hold().value();
        }
        return "";
    }
}
