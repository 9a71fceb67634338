package org.countinghouse.domain.inventory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.catalog.Sku;
import org.countinghouse.domain.quantity.Quantity;

/** What is known of goods to come: it dates the answer to a line that falls short, and decides nothing. */
@FunctionalInterface
public interface EarliestSupply {

    /** Nothing is known to come. */
    EarliestSupply NONE = (sku, locations, missing) -> Optional.empty();

    /**
     * When so many more units will have come.
     *
     * @param sku what
     * @param locations where, all of them together, the most preferred one first
     * @param missing how many base units, those that lines before lack included
     * @return the earliest moment at which they can be promised, or nothing if that is not known
     */
    Optional<Instant> earliest(Sku sku, List<LocationId> locations, Quantity missing);
}
