package org.countinghouse.domain.accounting.cost;

import org.countinghouse.domain.accounting.LayerId;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.jmolecules.ddd.types.ValueObject;

/**
 * What is left of a receipt, or of a pool of receipts.
 *
 * @param id its id
 * @param key whose cost it is
 * @param cost the units that are left and what they are worth
 */
@CheckReturnValue
public record CostLayer(LayerId id, CostKey key, Cost cost) implements ValueObject {

    /** This layer with another cost. */
    public CostLayer with(Cost changed) {
        return new CostLayer(id, key, changed);
    }
}
