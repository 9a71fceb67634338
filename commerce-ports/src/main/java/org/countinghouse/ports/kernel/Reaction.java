package org.countinghouse.ports.kernel;

import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.DomainEvent;

/**
 * What another context does about an event, in the same unit of work as its cause: the books react to goods that leave
 * and money that arrives, so that they are never behind.
 *
 * <p>A reaction must not call the outside world. If it throws, the whole unit is rolled back, its cause included.
 */
@FunctionalInterface
public interface Reaction {

    /** Reacts to one event of a decision that is being saved. */
    void react(CommandHeader cause, DomainEvent event);
}
