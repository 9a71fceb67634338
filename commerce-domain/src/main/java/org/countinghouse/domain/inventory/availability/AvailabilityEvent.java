package org.countinghouse.domain.inventory.availability;

import java.time.Instant;
import org.countinghouse.domain.kernel.DomainEvent;

/** Something that happened to what channels are shown. What is kept for them is told by the events of reservations. */
public sealed interface AvailabilityEvent extends DomainEvent {

    /**
     * A policy counts from now on.
     *
     * @param policy the policy
     * @param occurredAt when, in the business
     */
    record PolicyDeclared(ChannelPolicy policy, Instant occurredAt) implements AvailabilityEvent {}
}
