package org.countinghouse.ports.inventory;

import java.time.Duration;
import org.countinghouse.domain.kernel.Arguments;

/**
 * How calls are decided together.
 *
 * <p>Worked value: 1,000 places, batches of at most 256, patience of 5 s: the 1,001st caller that waits at once is refused
 * without waiting; whoever has waited for 5 s and is in no batch yet is refused then.
 *
 * @param capacity how many may wait for their batch, 1 to 1,000,000
 * @param largestBatch how many are decided in one unit at most, 1 to 10,000
 * @param patience how long a caller waits for its answer if it does not say, more than zero
 */
public record CoalescingPolicy(int capacity, int largestBatch, Duration patience) {

    /** 1,000 places, batches of at most 256, patience of 5 seconds. */
    public static final CoalescingPolicy STANDARD = new CoalescingPolicy(1_000, 256, Duration.ofSeconds(5));

    /** Refuses what is out of bounds. */
    public CoalescingPolicy {
        Arguments.require(capacity >= 1 && capacity <= 1_000_000, "capacity", "must be 1 to 1000000", capacity);
        Arguments.require(
                largestBatch >= 1 && largestBatch <= 10_000, "largest batch", "must be 1 to 10000", largestBatch);
        Arguments.require(patience.compareTo(Duration.ZERO) > 0, "patience", "must be more than zero", patience);
    }

    /** The same with so many places. */
    public CoalescingPolicy withCapacity(int places) {
        return new CoalescingPolicy(places, largestBatch, patience);
    }

    /** The same with batches of at most so many. */
    public CoalescingPolicy withLargestBatch(int most) {
        return new CoalescingPolicy(capacity, most, patience);
    }

    /** The same with that patience. */
    public CoalescingPolicy withPatience(Duration atMost) {
        return new CoalescingPolicy(capacity, largestBatch, atMost);
    }
}
