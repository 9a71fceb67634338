package org.countinghouse.ports.inventory.internal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
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
        options().check(BatchQueueLincheckTest.class);
    }

    @Test
    void the_search_finds_a_queue_that_is_not() {
        assertThatThrownBy(() -> options().check(Careless.class))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Invalid execution results");
    }

    private static ModelCheckingOptions options() {
        return new ModelCheckingOptions()
                .iterations(12)
                .invocationsPerIteration(500)
                .threads(3)
                .actorsPerThread(3)
                .actorsBefore(1)
                .actorsAfter(1);
    }

    /** Looks whether the consumer is there, and then says that it is. */
    public static final class Careless {

        private final Queue<Integer> waiting = new ConcurrentLinkedQueue<>();
        private volatile boolean working;

        /** Offers. */
        @Operation
        public String offer(@Param(gen = IntGen.class, conf = "1:3") int element) {
            waiting.add(element);
            boolean first = !working;
            working = true;
            return first ? "FIRST" : "BEHIND";
        }

        /** There is one consumer. */
        @Operation(nonParallelGroup = "consumer")
        public String next() {
            String one = String.valueOf(waiting.poll());
            working = !one.equals("null");
            return one;
        }
    }
}
