package org.countinghouse.domain.kernel;

import java.time.Instant;

/**
 * Something that happened and is recorded for good, named in the past tense. Events are records in a sealed family a
 * context; they are appended in the transaction that caused them and never changed.
 */
public interface DomainEvent extends org.jmolecules.event.types.DomainEvent {

    /** When it happened in the business, UTC. */
    Instant occurredAt();
}
