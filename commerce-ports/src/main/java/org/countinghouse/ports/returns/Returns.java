package org.countinghouse.ports.returns;

import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.kernel.CommandHeader;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.kernel.Verification;
import org.countinghouse.domain.order.OrderId;
import org.countinghouse.domain.returns.Return;
import org.countinghouse.domain.returns.ReturnEvent;
import org.countinghouse.domain.returns.ReturnId;
import org.countinghouse.ports.kernel.StaleStateException;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/**
 * Where returns are kept: the events that made them, for good, each with who caused it, and where they stand.
 *
 * <p><b>Transaction:</b> what writes or locks requires an active unit; what reads joins one, or none.
 */
@SecondaryPort
public interface Returns {

    /** The return as it stands. */
    Optional<Return> find(TenantId tenant, ReturnId returnId);

    /** The returns of an order, by id. */
    List<Return> of(TenantId tenant, OrderId order);

    /** The return as it stands, which nobody else changes before this unit ends. Waits for a unit that holds it. */
    Optional<Return> lock(TenantId tenant, ReturnId returnId);

    /**
     * Adds a new return with the events that made it.
     *
     * @param cause the command, whose actor, id and correlation are kept with each event
     * @throws StaleStateException if the id is taken
     */
    void add(CommandHeader cause, Return state, List<ReturnEvent> events);

    /**
     * Replaces a return and appends the events that changed it.
     *
     * @param cause the command, whose actor, id and correlation are kept with each event
     * @param expectedVersion the version before the events
     * @throws StaleStateException if the stored version is another one
     */
    void append(CommandHeader cause, Return after, List<ReturnEvent> events, long expectedVersion);

    /** The return's events, oldest first; empty if there is no such return. */
    List<ReturnEvent> history(TenantId tenant, ReturnId returnId);

    /** Folds the events of every return and compares them with what is stored. */
    Verification verify(TenantId tenant);
}
