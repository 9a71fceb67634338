package org.countinghouse.ports.inventory;

import java.time.Duration;
import org.countinghouse.domain.kernel.Arguments;

/**
 * How calls are decided together.
 *
 * <p>Worked value: one lane, 1,000 places, batches of at most 256, patience of 5 s: the 1,001st caller that waits at once
 * is refused without waiting; whoever has waited for 5 s and is in no batch yet is refused then.
 *
 * @param lanes how many batches may be under way at the same time, 1 to 1,000: one lane serves a rush on one item, more
 *     serve a rush on many. Those who want the same item first are in the same lane. Each lane takes a connection while it
 *     decides, and wants a thread of the executor; with fewer threads the lanes take turns
 * @param capacity how many may wait for their batch in each lane, 1 to 1,000,000
 * @param largestBatch how many are decided in one unit at most, 1 to 10,000
 * @param patience how long a caller waits for its answer if it does not say, more than zero
 */
public record CoalescingPolicy(int lanes, int capacity, int largestBatch, Duration patience) {

    /** One lane, 1,000 places, batches of at most 256, patience of 5 seconds. */
    public static final CoalescingPolicy STANDARD = new CoalescingPolicy(1, 1_000, 256, Duration.ofSeconds(5));

    /** Refuses what is out of bounds. */
    public CoalescingPolicy {
        Arguments.require(lanes >= 1 && lanes <= 1_000, "lanes", "must be 1 to 1000", lanes);
        Arguments.require(capacity >= 1 && capacity <= 1_000_000, "capacity", "must be 1 to 1000000", capacity);
        Arguments.require(
                largestBatch >= 1 && largestBatch <= 10_000, "largest batch", "must be 1 to 10000", largestBatch);
        Arguments.require(patience.compareTo(Duration.ZERO) > 0, "patience", "must be more than zero", patience);
    }

    /** The same with so many lanes. */
    public CoalescingPolicy withLanes(int atOnce) {
        return new CoalescingPolicy(atOnce, capacity, largestBatch, patience);
    }

    /** The same with so many places. */
    public CoalescingPolicy withCapacity(int places) {
        return new CoalescingPolicy(lanes, places, largestBatch, patience);
    }

    /** The same with batches of at most so many. */
    public CoalescingPolicy withLargestBatch(int most) {
        return new CoalescingPolicy(lanes, capacity, most, patience);
    }

    /** The same with that patience. */
    public CoalescingPolicy withPatience(Duration atMost) {
        return new CoalescingPolicy(lanes, capacity, largestBatch, atMost);
    }
}
