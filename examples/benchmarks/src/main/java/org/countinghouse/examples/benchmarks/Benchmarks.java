package org.countinghouse.examples.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.countinghouse.ports.json.Json;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs all benchmarks, or those whose name holds one of the arguments ({@code CartPricing}, {@code OtherMatching},
 * {@code HandWritten}, {@code Moneys}, {@code Loading}), prints one table and writes {@code benchmarks.json}.
 */
public final class Benchmarks {

    private static final List<String> ALL = List.of("HandWritten", "CartPricing", "OtherMatching", "Moneys", "Loading");
    private static final String MEMORY = "-Xmx4g";

    private final List<Row> rows = new ArrayList<>();

    private Benchmarks() {}

    /** One figure: of many short iterations the best, which a busy machine disturbs least, and the median. */
    private record Row(String name, String loaded, double best, double median, String unit) {}

    /** Runs them.
     *
     * @throws IOException if the file cannot be written
     */
    public static void main(String[] args) throws IOException, RunnerException, InterruptedException {
        Benchmarks benchmarks = new Benchmarks();
        System.out.println(machine());
        for (String name : args.length == 0 ? ALL : List.of(args)) {
            if (name.equals("Loading")) {
                benchmarks.loading();
            } else {
                benchmarks.measure(name);
            }
        }
        benchmarks.write(Path.of("benchmarks.json"));
    }

    private void measure(String name) throws RunnerException {
        boolean nanos = name.equals("Moneys");
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("\\." + name + "\\.")
                .mode(Mode.AverageTime)
                .timeUnit(nanos ? TimeUnit.NANOSECONDS : TimeUnit.MICROSECONDS)
                .threads(1)
                .forks(Integer.getInteger("forks", 1))
                .warmupIterations(Integer.getInteger("warmups", 20))
                .measurementIterations(Integer.getInteger("iterations", 30))
                .warmupTime(TimeValue.milliseconds(Integer.getInteger("millis", 100)))
                .measurementTime(TimeValue.milliseconds(Integer.getInteger("millis", 100)))
                .jvmArgs(MEMORY)
                .verbosity(VerboseMode.SILENT);
        String loaded = System.getProperty("loaded", "");
        if (!loaded.isEmpty() && (name.equals("CartPricing") || name.equals("OtherMatching"))) {
            options.param("loaded", loaded.split(",", -1));
        }
        add(new Runner(options.build()).run());
    }

    private void add(Collection<RunResult> results) {
        for (RunResult result : results) {
            String name = result.getParams().getBenchmark();
            String loaded = result.getParams().getParam("loaded");
            add(new Row(
                    name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1),
                    loaded == null ? "" : loaded,
                    result.getPrimaryResult().getStatistics().getMin(),
                    result.getPrimaryResult().getStatistics().getPercentile(50),
                    result.getPrimaryResult().getScoreUnit()));
        }
    }

    private void loading() throws IOException, InterruptedException {
        String loaded = System.getProperty("loading", "10000");
        for (String how : List.of("code", "json", "drools")) {
            String[] figures = loading(how, loaded).split(" ", -1);
            add(new Row("Loading." + how, loaded, Double.parseDouble(figures[0]), Double.NaN, "ms, once"));
            add(new Row("Loading." + how, loaded, Double.parseDouble(figures[1]) / 1024, Double.NaN, "MiB kept"));
        }
    }

    /** In a process of its own, so that nothing is warm and nothing else is counted. */
    private static String loading(String how, String loaded) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        MEMORY,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Loading.class.getName(),
                        how,
                        loaded)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String last = "";
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                last = line;
            }
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException("loading " + how + " failed");
        }
        return last;
    }

    private static String machine() {
        return "JDK " + System.getProperty("java.vm.version") + ", "
                + Runtime.getRuntime().availableProcessors()
                + " processors, 1 thread; best and median of " + Integer.getInteger("iterations", 30)
                + " iterations of "
                + Integer.getInteger("millis", 100) + " ms";
    }

    /** Each row at once: whoever stops a run keeps what was measured. */
    private void add(Row row) {
        rows.add(row);
        System.out.printf(
                Locale.ROOT,
                "%-38s %8s %14.3f %14s %s%n",
                row.name(),
                row.loaded(),
                row.best(),
                Double.isNaN(row.median()) ? "" : String.format(Locale.ROOT, "%.3f", row.median()),
                row.unit());
    }

    private void write(Path file) throws IOException {
        String json = Json.writeDocument(out -> out.text("machine", machine())
                .objects(
                        "rows",
                        rows,
                        (item, row) -> item.text("name", row.name())
                                .text("loaded", row.loaded())
                                .text("best", String.format(Locale.ROOT, "%.3f", row.best()))
                                .text(
                                        "median",
                                        Double.isNaN(row.median())
                                                ? ""
                                                : String.format(Locale.ROOT, "%.3f", row.median()))
                                .text("unit", row.unit())));
        Files.writeString(file, json + "\n");
    }
}
