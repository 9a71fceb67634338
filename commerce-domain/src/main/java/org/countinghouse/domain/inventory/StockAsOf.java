package org.countinghouse.domain.inventory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.countinghouse.domain.kernel.CheckReturnValue;
import org.countinghouse.domain.quantity.Quantity;
import org.jmolecules.ddd.types.ValueObject;

/**
 * One position as the ledger knew it at a moment: how many were there, how many could be promised, and who had been
 * promised the others.
 *
 * <p>It is the fold of what was recorded of the position up to its version at that moment, so that a command counts whole
 * or not at all. Worked value: 10 received at 12:00, 3 held for R-7 at 12:02, released at 12:05. As of 12:03: on hand 10,
 * available 7, R-7 held 3.
 *
 * @param key the position
 * @param recordedUpTo the moment, by the store's clock
 * @param version the position's version at that moment; 0 if nothing had touched it
 * @param counters what the movements had added up to
 * @param oversellAllowance how many units could be promised beyond those on hand
 * @param promises who held how many, in the order of the reservations' ids
 */
@CheckReturnValue
public record StockAsOf(
        PositionKey key,
        Instant recordedUpTo,
        long version,
        StockCounters counters,
        Quantity oversellAllowance,
        List<OpenPromise> promises)
        implements ValueObject {

    /** Copies the promises. */
    public StockAsOf {
        promises = List.copyOf(promises);
    }

    /** Units that could still be promised: on hand − held − allocated + oversell allowance. */
    public long available() {
        return Math.addExact(counters.free(), oversellAllowance.units());
    }

    /**
     * The position as of that moment.
     *
     * @param movements all that were recorded of the position, in any order
     * @param allowances all that were recorded of the position, in any order
     */
    public static StockAsOf fold(
            PositionKey key,
            Instant recordedUpTo,
            List<RecordedMovement> movements,
            List<RecordedAllowance> allowances) {
        long version = version(recordedUpTo, movements, allowances);
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
        Quantity allowance = allowances.stream()
                .filter(recorded -> recorded.positionVersion() <= version)
                .max(Comparator.comparingLong(RecordedAllowance::positionVersion))
                .map(RecordedAllowance::allowance)
                .orElse(Quantity.ZERO);
        return new StockAsOf(key, recordedUpTo, Math.max(0, version), counters, allowance, promises(byCause));
    }

    /** The position's version at that moment; below zero before anything was recorded. */
    private static long version(
            Instant recordedUpTo, List<RecordedMovement> movements, List<RecordedAllowance> allowances) {
        Stream<RecordedMovement> moved =
                movements.stream().filter(recorded -> !recorded.recordedAt().isAfter(recordedUpTo));
        Stream<RecordedAllowance> allowed =
                allowances.stream().filter(recorded -> !recorded.recordedAt().isAfter(recordedUpTo));
        return LongStream.concat(
                        moved.mapToLong(RecordedMovement::positionVersion),
                        allowed.mapToLong(RecordedAllowance::positionVersion))
                .max()
                .orElse(-1);
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
