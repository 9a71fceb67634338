package org.countinghouse.ports.kernel;

import java.util.List;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.DomainEvent;

/**
 * One aggregate's next events, among those of many.
 *
 * @param cause the command they go back to
 * @param aggregate what they are about
 * @param firstSequence the sequence of the first; the aggregate's earlier events end just below it
 * @param events the events, in order
 */
public record OutboxEntry(
        CommandHeader cause, AggregateReference aggregate, long firstSequence, List<? extends DomainEvent> events) {

    /** Copies the list. */
    public OutboxEntry {
        events = List.copyOf(events);
    }
}
