package org.countinghouse.ports.kernel.internal;

import java.util.List;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.DomainEvent;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.kernel.AggregateReference;
import org.countinghouse.ports.kernel.EventOutbox;
import org.countinghouse.ports.kernel.OutboxEntry;
import org.countinghouse.ports.kernel.Reaction;

/** Sends what was decided to the outbox and to the reactions, inside the unit that decided it. */
public final class EventPublication {

    private final EventOutbox outbox;
    private final List<Reaction> reactions;

    /** Publishes to that outbox and those reactions, in their order. */
    public EventPublication(EventOutbox outbox, List<Reaction> reactions) {
        this.outbox = outbox;
        this.reactions = List.copyOf(reactions);
    }

    /** Publishes an aggregate's new events; no events, no message. */
    public void publish(
            CommandHeader cause, AggregateReference aggregate, long firstSequence, List<? extends DomainEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        outbox.append(cause, aggregate, firstSequence, events);
        for (DomainEvent event : events) {
            reactions.forEach(reaction -> reaction.react(cause, event));
        }
    }

    /** Publishes what many commands of a tenant led to: all messages first, then the reactions to each, in order. */
    public void publishAll(TenantId tenant, List<OutboxEntry> entries) {
        outbox.appendAll(tenant, entries);
        for (OutboxEntry entry : entries) {
            for (DomainEvent event : entry.events()) {
                reactions.forEach(reaction -> reaction.react(entry.cause(), event));
            }
        }
    }
}
