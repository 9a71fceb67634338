package org.countinghouse.ports.tck.history;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/** The writes of one thing in the order of their versions, and which of its states a call may have met. */
final class Timeline<T> {

    private final String subject;
    private final List<Write<T>> writes;
    private final Bounds returned;
    private final Bounds invoked;

    Timeline(String subject, List<Write<T>> writes) {
        this.subject = subject;
        this.writes = writes.stream()
                .sorted(Comparator.<Write<T>>comparingLong(Write::version)
                        .thenComparingLong(write -> write.operation().invoked()))
                .toList();
        this.returned = new Bounds(writes, write -> write.operation().returned());
        this.invoked = new Bounds(writes, write -> write.operation().invoked());
    }

    /**
     * One accepted command's effect on the thing.
     *
     * @param operation the call
     * @param version the thing's version after it
     * @param state the thing after it
     */
    record Write<T>(Operation operation, long version, T state) {}

    List<Write<T>> writes() {
        return writes;
    }

    /** The oldest state the call may have met: the newest whose write had returned before. */
    long first(Operation call) {
        return returned.highestBefore(call.invoked());
    }

    /** The newest state the call may have met: the newest whose write was begun before it returned. */
    long last(Operation call) {
        return Math.max(first(call), invoked.highestBefore(call.returned()));
    }

    /** Versions without gap or repeat, and no write that returned before one of a lower version was begun. */
    void check(Findings findings) {
        long expected = 1;
        long latestInvoked = Long.MIN_VALUE;
        for (Write<T> write : writes) {
            if (write.version() != expected) {
                findings.add("R9", subject, "expected version " + expected + ", found " + write);
            }
            if (write.operation().returned() < latestInvoked) {
                findings.add("R7", subject, "returned before one of a lower version was begun: " + write);
            }
            expected = write.version() + 1;
            latestInvoked = Math.max(latestInvoked, write.operation().invoked());
        }
    }

    /** The highest version of all writes up to a moment, by binary search. */
    private static final class Bounds {

        private final long[] moments;
        private final long[] highest;

        <T> Bounds(List<Write<T>> writes, ToLongFunction<Write<T>> moment) {
            List<Write<T>> sorted =
                    writes.stream().sorted(Comparator.comparingLong(moment)).toList();
            moments = sorted.stream().mapToLong(moment).toArray();
            highest = new long[moments.length];
            long max = 0;
            for (int i = 0; i < moments.length; i++) {
                max = Math.max(max, sorted.get(i).version());
                highest[i] = max;
            }
        }

        long highestBefore(long moment) {
            int at = Arrays.binarySearch(moments, moment);
            int first = at < 0 ? -at - 1 : at;
            while (first > 0 && moments[first - 1] == moment) {
                first--;
            }
            return first == 0 ? 0 : highest[first - 1];
        }
    }
}
