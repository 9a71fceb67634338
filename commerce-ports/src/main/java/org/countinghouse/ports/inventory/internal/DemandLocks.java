package org.countinghouse.ports.inventory.internal;

import java.util.SortedSet;
import org.countinghouse.domain.inventory.DemandReference;
import org.countinghouse.domain.kernel.TenantId;

/**
 * What must be locked before any position is, because it follows when a demand that waits is served: its order. Without
 * it whoever serves a queue would lock positions and then orders, and whoever ships would lock them the other way round.
 */
@FunctionalInterface
public interface DemandLocks {

    /** Nothing follows. */
    DemandLocks NONE = (tenant, demands) -> {};

    /** Locks what follows these demands until the unit ends; a demand that nothing follows is passed. */
    void lock(TenantId tenant, SortedSet<DemandReference> demands);
}
