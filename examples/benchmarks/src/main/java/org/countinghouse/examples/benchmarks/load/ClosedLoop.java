package org.countinghouse.examples.benchmarks.load;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToIntFunction;

/** So many clients, each of whom asks again as soon as it has its answer. */
final class ClosedLoop {

    private final int clients;
    private final long warmupNanos;
    private final long nanos;

    ClosedLoop(int clients, LoadOptions options) {
        this.clients = clients;
        this.warmupNanos = options.warmup() * 1_000_000_000L;
        this.nanos = options.seconds() * 1_000_000_000L;
    }

    /** What is asked of the system, one client's next. */
    interface Asking {
        boolean ask(Ask ask) throws SQLException;
    }

    /**
     * The figures of one run.
     *
     * @param name who ran
     * @param perSecond answers a second
     * @param meanMicros mean time of an answer
     * @param p50Micros half of the answers took no longer
     * @param p99Micros 99 of 100 took no longer
     */
    record Figures(String name, double perSecond, double meanMicros, double p50Micros, double p99Micros) {}

    /** Runs; every SKU is drawn by that choice. */
    Figures run(String name, Asking asking, ToIntFunction<SplittableRandom> choice)
            throws InterruptedException, ExecutionException {
        long begin = System.nanoTime();
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        List<Future<long[]>> running = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            int number = client;
            running.add(threads.submit(() -> client(number, begin, asking, choice)));
        }
        List<long[]> all = new ArrayList<>();
        for (Future<long[]> one : running) {
            all.add(one.get());
        }
        threads.shutdown();
        return figures(name, all);
    }

    private long[] client(int number, long begin, Asking asking, ToIntFunction<SplittableRandom> choice)
            throws SQLException {
        SplittableRandom random = new SplittableRandom(4711L + number);
        long[] latencies = new long[1 << 16];
        int count = 0;
        for (long asked = 0; ; asked++) {
            Ask ask = new Ask("r" + number + "-" + asked, Library.sku(choice.applyAsInt(random)));
            long from = System.nanoTime();
            if (from - begin > warmupNanos + nanos) {
                return Arrays.copyOf(latencies, count);
            }
            if (!asking.ask(ask)) {
                throw new IllegalStateException("refused: " + ask);
            }
            if (from - begin > warmupNanos) {
                latencies = count == latencies.length ? Arrays.copyOf(latencies, 2 * count) : latencies;
                latencies[count++] = System.nanoTime() - from;
            }
        }
    }

    private Figures figures(String name, List<long[]> all) {
        long[] sorted = all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        double mean = Arrays.stream(sorted).average().orElse(0) / 1000;
        return new Figures(
                name,
                sorted.length * 1e9 / nanos,
                mean,
                sorted[sorted.length / 2] / 1000.0,
                sorted[(int) (sorted.length * 0.99)] / 1000.0);
    }
}
