package org.countinghouse.ports.kernel;

import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.CorrelationId;
import org.countinghouse.domain.kernel.DomainEvent;
import org.countinghouse.domain.kernel.TenantId;

/**
 * An event on its way out.
 *
 * @param tenant whose event
 * @param position where it stands in the outbox; says nothing about order across aggregates
 * @param aggregate what it is about
 * @param sequence 1, 2, 3, … for each aggregate, without gaps
 * @param event the fact
 * @param causation the command that caused it
 * @param correlation the outside request it belongs to
 */
public record OutboxMessage(
        TenantId tenant,
        long position,
        AggregateReference aggregate,
        long sequence,
        DomainEvent event,
        CommandId causation,
        CorrelationId correlation) {}
