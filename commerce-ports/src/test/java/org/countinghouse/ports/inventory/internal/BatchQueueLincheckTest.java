package org.countinghouse.ports.inventory.internal;

import java.util.List;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.Test;

/**
 * All interleavings of a few threads, up to a bound: whatever they do at once could have been done one after the other.
 * So no caller starts a second consumer, and none is left waiting without one.
 */
public class BatchQueueLincheckTest {

    private final BatchQueue<Integer> queue = new BatchQueue<>(2);

    /** Offers. */
    @Operation
    public String offer(@Param(gen = IntGen.class, conf = "1:3") int element) {
        return queue.offer(element).name();
    }

    /** There is one consumer. */
    @Operation(nonParallelGroup = "consumer")
    public List<Integer> next() {
        return queue.next(2);
    }

    /** Withdraws. */
    @Operation
    public boolean withdraw(@Param(gen = IntGen.class, conf = "1:3") int element) {
        return queue.withdraw(element);
    }

    /** Closes. */
    @Operation
    public void close() {
        queue.close();
    }

    /** Looks. */
    @Operation
    public int size() {
        return queue.size();
    }

    @Test
    void is_linearizable() {
        new ModelCheckingOptions()
                .iterations(30)
                .invocationsPerIteration(1_000)
                .threads(3)
                .actorsPerThread(3)
                .actorsBefore(2)
                .actorsAfter(2)
                .check(BatchQueueLincheckTest.class);
    }
}
