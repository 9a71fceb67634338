package org.countinghouse.domain.inventory.availability;

import java.time.Instant;
import java.util.List;
import org.countinghouse.domain.inventory.StockPosition;
import org.countinghouse.domain.quantity.Quantity;
import org.jmolecules.ddd.types.ValueObject;

/**
 * What there is for a channel at a moment.
 *
 * @param at the moment
 * @param position the position: what is available to everybody
 * @param quota what is left of the channel's own quota there
 * @param coming what comes and is promised to nobody; unmodifiable, in any order
 */
public record ChannelStock(Instant at, StockPosition position, Quantity quota, List<FutureUnits> coming)
        implements ValueObject {

    /** Copies the list. */
    public ChannelStock {
        coming = List.copyOf(coming);
    }

    /** Without a view ahead. */
    public ChannelStock(Instant at, StockPosition position, Quantity quota) {
        this(at, position, quota, List.of());
    }
}
