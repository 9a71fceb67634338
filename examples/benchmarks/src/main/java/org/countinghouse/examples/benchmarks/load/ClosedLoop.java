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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToIntFunction;

/** So many clients, each of whom asks again as soon as it has its answer. */
final class ClosedLoop {

    private final Server server;
    private final String database;
    private final int clients;
    private final long warmupNanos;
    private final long nanos;
    private final AtomicLong asked = new AtomicLong();

    ClosedLoop(Server server, String database, int clients, LoadOptions options) {
        this.server = server;
        this.database = database;
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
     * @param clientMicros how long a processor worked for an answer in this program, warming up included
     * @param serverMicros how long in the server: unlike all the others, these two stand still on a busy machine
     */
    record Figures(
            String name,
            double perSecond,
            double meanMicros,
            double p50Micros,
            double p99Micros,
            double clientMicros,
            double serverMicros) {}

    /** Runs; every SKU is drawn by that choice. */
    Figures run(String name, Asking asking, ToIntFunction<SplittableRandom> choice)
            throws InterruptedException, ExecutionException, SQLException {
        long[] before = server.processorNanos();
        asked.set(0);
        long begin = System.nanoTime();
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        List<Future<long[]>> running = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            int number = client;
            running.add(threads.submit(() -> client(number, begin, asking, choice)));
        }
        // while they warm up, as the server does by itself in time: plans that were made for empty tables would stay
        TimeUnit.NANOSECONDS.sleep(warmupNanos / 2);
        server.refreshStatistics(database);
        List<long[]> all = new ArrayList<>();
        for (Future<long[]> one : running) {
            all.add(one.get());
        }
        threads.shutdown();
        long[] after = server.processorNanos();
        return figures(
                name,
                all,
                (after[0] - before[0]) / 1000.0 / asked.get(),
                (after[1] - before[1]) / 1000.0 / asked.get());
    }

    private long[] client(int number, long begin, Asking asking, ToIntFunction<SplittableRandom> choice)
            throws SQLException {
        SplittableRandom random = new SplittableRandom(4711L + number);
        long[] latencies = new long[1 << 16];
        int count = 0;
        for (long next = 0; ; next++) {
            Ask ask = new Ask("r" + number + "-" + next, Library.sku(choice.applyAsInt(random)));
            long from = System.nanoTime();
            if (from - begin > warmupNanos + nanos) {
                asked.addAndGet(next);
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

    private Figures figures(String name, List<long[]> all, double clientMicros, double serverMicros) {
        long[] sorted = all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        double mean = Arrays.stream(sorted).average().orElse(0) / 1000;
        return new Figures(
                name,
                sorted.length * 1e9 / nanos,
                mean,
                sorted[sorted.length / 2] / 1000.0,
                sorted[(int) (sorted.length * 0.99)] / 1000.0,
                clientMicros,
                serverMicros);
    }
}
