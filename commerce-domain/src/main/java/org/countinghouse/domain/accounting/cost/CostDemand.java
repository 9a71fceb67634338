package org.countinghouse.domain.accounting.cost;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.countinghouse.domain.accounting.SaleLine;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.quantity.Quantity;
import org.jmolecules.ddd.types.ValueObject;

/**
 * Which cost facts an event needs: how much it takes of which queues, and how much of which sales comes back.
 *
 * @param issues units to take, by key, in the order of the keys
 * @param returns units that come back, by line of the sale, in their order
 */
@CheckReturnValue
public record CostDemand(SortedMap<CostKey, Quantity> issues, SortedMap<SaleLine, Quantity> returns)
        implements ValueObject {

    /** No cost facts. */
    public static final CostDemand NONE = new CostDemand(new TreeMap<>(), new TreeMap<>());

    /** Copies the maps. */
    public CostDemand {
        issues = Collections.unmodifiableSortedMap(new TreeMap<>(issues));
        returns = Collections.unmodifiableSortedMap(new TreeMap<>(returns));
    }

    /** Whether no facts are needed. */
    public boolean isEmpty() {
        return issues.isEmpty() && returns.isEmpty();
    }
}
