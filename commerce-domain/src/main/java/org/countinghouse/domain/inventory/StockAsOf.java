package org.countinghouse.domain.inventory;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.quantity.Quantity;
import org.jmolecules.ddd.types.ValueObject;

/**
 * One position as the ledger knew it at a moment: how many were there, and who had been promised them.
 *
 * <p>It is the fold of the position's movements up to its version at that moment, so that a command counts whole or not
 * at all. Worked value: 10 received at 12:00, 3 held for R-7 at 12:02, released at 12:05. As of 12:03: on hand 10, free
 * 7, R-7 held 3.
 *
 * @param key the position
 * @param recordedUpTo the moment, by the store's clock
 * @param version the position's version at that moment; 0 if nothing had moved it
 * @param counters what the movements had added up to; an oversell allowance moves nothing and is no part of it
 * @param promises who held how many, in the order of the reservations' ids
 */
@CheckReturnValue
public record StockAsOf(
        PositionKey key, Instant recordedUpTo, long version, StockCounters counters, List<OpenPromise> promises)
        implements ValueObject {

    /** Copies the promises. */
    public StockAsOf {
        promises = List.copyOf(promises);
    }

    /** Units that were there and promised to nobody; below zero when more was promised than was there. */
    public long free() {
        return counters.free();
    }

    /**
     * The position as of that moment.
     *
     * @param movements all that was recorded of the position, in any order
     */
    public static StockAsOf fold(PositionKey key, Instant recordedUpTo, List<RecordedMovement> movements) {
        long version = movements.stream()
                .filter(recorded -> !recorded.recordedAt().isAfter(recordedUpTo))
                .mapToLong(RecordedMovement::positionVersion)
                .max()
                .orElse(-1);
        StockCounters counters = StockCounters.ZERO;
        SortedMap<String, StockCounters> byCause = new TreeMap<>();
        for (RecordedMovement recorded : movements) {
            StockMovement movement = recorded.movement();
            if (recorded.positionVersion() <= version) {
                counters = counters.plus(movement);
                if (movement.cause().step() > 0) {
                    byCause.merge(
                            movement.cause().id(),
                            StockCounters.ZERO.plus(movement),
                            (before, one) -> before.plus(movement));
                }
            }
        }
        return new StockAsOf(key, recordedUpTo, Math.max(0, version), counters, promises(byCause));
    }

    private static List<OpenPromise> promises(SortedMap<String, StockCounters> byCause) {
        return byCause.entrySet().stream()
                .filter(cause ->
                        cause.getValue().held() != 0 || cause.getValue().allocated() != 0)
                .map(cause -> new OpenPromise(
                        ReservationId.of(cause.getKey()),
                        Quantity.of(cause.getValue().held()),
                        Quantity.of(cause.getValue().allocated())))
                .toList();
    }
}
