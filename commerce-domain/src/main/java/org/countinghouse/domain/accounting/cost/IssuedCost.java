package org.countinghouse.domain.accounting.cost;

import org.countinghouse.domain.accounting.LayerId;
import org.countinghouse.domain.accounting.SaleLine;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.jmolecules.ddd.types.ValueObject;

/**
 * What a sale's line took from a layer and has not brought back.
 *
 * @param line the line of the sale
 * @param layer the layer it took from
 * @param key whose cost that layer is
 * @param cost the units that are out and what they were worth
 */
@CheckReturnValue
public record IssuedCost(SaleLine line, LayerId layer, CostKey key, Cost cost) implements ValueObject {

    /** The same with another cost. */
    public IssuedCost with(Cost changed) {
        return new IssuedCost(line, layer, key, changed);
    }
}
