package org.countinghouse.domain.inventory.supply;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.countinghouse.domain.inventory.PositionKey;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.quantity.Quantity;
import org.jmolecules.ddd.types.ValueObject;

/**
 * From which day on so many units of a position can be had: what to tell a shopper whose line is short.
 *
 * @param promises what can be promised, by position; unmodifiable
 */
@CheckReturnValue
public record EarliestSupply(SortedMap<PositionKey, AvailableToPromise> promises) implements ValueObject {

    /** Copies the promises. */
    public EarliestSupply {
        promises = Collections.unmodifiableSortedMap(new TreeMap<>(promises));
    }

    /** That of those positions. */
    public static EarliestSupply of(Collection<AvailableToPromise> promises) {
        SortedMap<PositionKey, AvailableToPromise> byKey = new TreeMap<>();
        promises.forEach(promise -> byKey.put(promise.key(), promise));
        return new EarliestSupply(byKey);
    }

    /** The first day for which that many can be promised; nothing for a position it knows nothing of. */
    public Optional<LocalDate> earliest(PositionKey key, Quantity quantity) {
        return Optional.ofNullable(promises.get(key)).flatMap(promise -> promise.earliest(quantity));
    }
}
