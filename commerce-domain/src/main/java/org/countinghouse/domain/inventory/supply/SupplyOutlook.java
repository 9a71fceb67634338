package org.countinghouse.domain.inventory.supply;

import java.time.LocalDate;
import java.util.List;
import org.countinghouse.domain.inventory.StockPosition;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.quantity.Quantity;
import org.jmolecules.ddd.types.ValueObject;

/**
 * What is to come to a position, and who waits there already.
 *
 * @param supply units still to come that nobody waits for, by the day they are due; unmodifiable
 * @param waiting units that are waited for without a named supply: they are wanted as soon as anything comes
 */
@CheckReturnValue
public record SupplyOutlook(List<DatedQuantity> supply, Quantity waiting) implements ValueObject {

    /** Nothing is to come, and nobody waits. */
    public static final SupplyOutlook NONE = new SupplyOutlook(List.of(), Quantity.ZERO);

    /** Copies the supply. */
    public SupplyOutlook {
        supply = List.copyOf(supply);
    }

    /** That of a position's expected supplies: of each what is open and not pegged. */
    public static SupplyOutlook of(List<Supply> expected, Quantity waiting) {
        return new SupplyOutlook(
                expected.stream()
                        .map(one -> DatedQuantity.of(one.due(), one.unpegged()))
                        .toList(),
                waiting);
    }

    /** What can be promised of that position. A supply that is overdue is not counted on: nobody knows its day. */
    public AvailableToPromise promise(StockPosition position, LocalDate today) {
        return AvailableToPromise.of(
                position,
                today,
                supply.stream().filter(dated -> !dated.date().isBefore(today)).toList(),
                List.of(DatedQuantity.of(today, waiting)));
    }
}
