package org.countinghouse.ports.kernel;

import java.util.List;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.DomainEvent;
import org.countinghouse.domain.kernel.TenantId;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/**
 * Where events leave: a message is stored if and only if its cause is, because both are written in one unit of work.
 *
 * <p>Delivery is at least once and, for each aggregate, in sequence. There is no order across aggregates.
 */
@SecondaryPort
public interface EventOutbox {

    /**
     * Appends an aggregate's next events.
     *
     * <p><b>Transaction:</b> requires an active unit, which holds the aggregate's lock.
     *
     * @param firstSequence the sequence of the first event; the aggregate's earlier events end just below it
     * @throws StaleStateException if that sequence is taken; thrown here or when the unit ends
     */
    void append(
            CommandHeader cause, AggregateReference aggregate, long firstSequence, List<? extends DomainEvent> events);

    /**
     * Appends the next events of many aggregates, in that order: what {@link #append} does for each.
     *
     * <p><b>Transaction:</b> requires an active unit, which holds the aggregates' locks.
     *
     * @param tenant whose events; all causes are its commands
     * @throws StaleStateException if a sequence is taken; thrown here or when the unit ends
     */
    default void appendAll(TenantId tenant, List<OutboxEntry> entries) {
        entries.forEach(entry -> append(entry.cause(), entry.aggregate(), entry.firstSequence(), entry.events()));
    }

    /**
     * Messages not yet delivered, for each aggregate in sequence.
     *
     * <p><b>Transaction:</b> joins, or none.
     *
     * @param limit at most this many, at least 1
     */
    List<OutboxMessage> undelivered(TenantId tenant, int limit);

    /**
     * Marks messages as delivered. <b>Repeat:</b> marking twice changes nothing.
     *
     * <p><b>Transaction:</b> requires an active unit.
     */
    void markDelivered(TenantId tenant, List<OutboxMessage> messages);
}
