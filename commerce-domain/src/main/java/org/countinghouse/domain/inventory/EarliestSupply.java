package org.countinghouse.domain.inventory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.countinghouse.domain.quantity.Quantity;

/** What is known of goods to come: it dates the answer to a line that falls short, and decides nothing. */
@FunctionalInterface
public interface EarliestSupply {

    /** Nothing is known to come. */
    EarliestSupply NONE = (positions, wanted) -> Optional.empty();

    /**
     * From which day on so many units can be promised.
     *
     * @param positions those of one SKU that they may come from, all of them together, the most preferred one first
     * @param wanted how many base units in all: what is available there now is among them, and what lines before want
     * @return the first day on which they can be promised, or nothing if none is known
     */
    Optional<LocalDate> earliest(List<StockPosition> positions, Quantity wanted);
}
