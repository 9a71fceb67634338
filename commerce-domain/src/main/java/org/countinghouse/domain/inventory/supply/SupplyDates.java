package org.countinghouse.domain.inventory.supply;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.countinghouse.domain.inventory.EarliestSupply;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.inventory.StockPosition;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.quantity.Quantity;
import org.jmolecules.ddd.types.ValueObject;

/**
 * From which day on so many units can be had: what to tell a shopper whose line is short. It is the first day on which
 * what {@link AvailableToPromise} says of the positions adds up to that many.
 *
 * <p>Worked value: 2 available in the shop and 1 in the warehouse; 4 more are due in the shop on Monday and 4 in the
 * warehouse on Friday. 7 can be had on Monday, 8 on Friday, 12 on no day that is known.
 *
 * @param today the first day that is told
 * @param outlooks what is to come, by position; a position that is not among them expects nothing; unmodifiable
 */
@CheckReturnValue
public record SupplyDates(LocalDate today, SortedMap<PositionKey, SupplyOutlook> outlooks)
        implements EarliestSupply, ValueObject {

    /** Copies the outlooks. */
    public SupplyDates {
        outlooks = Collections.unmodifiableSortedMap(new TreeMap<>(outlooks));
    }

    @Override
    public Optional<LocalDate> earliest(List<StockPosition> positions, Quantity wanted) {
        List<AvailableToPromise> promises = positions.stream()
                .map(position -> outlook(position.key()).promise(position, today))
                .toList();
        return promises.stream()
                .map(AvailableToPromise::steps)
                .flatMap(Collection::stream)
                .map(DatedQuantity::date)
                .sorted()
                .filter(day -> !wanted.isMoreThan(total(promises, day)))
                .findFirst();
    }

    private SupplyOutlook outlook(PositionKey key) {
        return outlooks.getOrDefault(key, SupplyOutlook.NONE);
    }

    private static Quantity total(List<AvailableToPromise> promises, LocalDate day) {
        return promises.stream().map(promise -> promise.on(day)).reduce(Quantity.ZERO, Quantity::plus);
    }
}
