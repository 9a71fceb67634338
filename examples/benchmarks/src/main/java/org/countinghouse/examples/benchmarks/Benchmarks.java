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

    /** One figure. */
    private record Row(String name, String loaded, double value, double error, String unit) {}

    /** Runs them.
     *
     * @throws IOException if the file cannot be written
     */
    public static void main(String[] args) throws IOException, RunnerException, InterruptedException {
        Benchmarks benchmarks = new Benchmarks();
        for (String name : args.length == 0 ? ALL : List.of(args)) {
            if (name.equals("Loading")) {
                benchmarks.loading();
            } else {
                benchmarks.measure(name);
            }
        }
        benchmarks.print();
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
                .warmupIterations(Integer.getInteger("warmups", 5))
                .measurementIterations(Integer.getInteger("iterations", 5))
                .warmupTime(TimeValue.milliseconds(Integer.getInteger("millis", 500)))
                .measurementTime(TimeValue.milliseconds(Integer.getInteger("millis", 500)))
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
            rows.add(new Row(
                    name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1),
                    loaded == null ? "" : loaded,
                    result.getPrimaryResult().getScore(),
                    result.getPrimaryResult().getScoreError(),
                    result.getPrimaryResult().getScoreUnit()));
        }
    }

    private void loading() throws IOException, InterruptedException {
        String loaded = System.getProperty("loading", "10000");
        for (String how : List.of("code", "json", "drools")) {
            String[] figures = loading(how, loaded).split(" ", -1);
            rows.add(new Row("Loading." + how, loaded, Double.parseDouble(figures[0]), Double.NaN, "ms"));
            rows.add(new Row("Loading." + how, loaded, Double.parseDouble(figures[1]) / 1024, Double.NaN, "MiB kept"));
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
                + " processors, 1 thread, average time, " + Integer.getInteger("iterations", 5) + " iterations of "
                + Integer.getInteger("millis", 500) + " ms";
    }

    private void print() {
        System.out.println(machine());
        for (Row row : rows) {
            System.out.printf(
                    Locale.ROOT,
                    "%-38s %8s %14.3f %10s %s%n",
                    row.name(),
                    row.loaded(),
                    row.value(),
                    Double.isNaN(row.error()) ? "" : String.format(Locale.ROOT, "± %.3f", row.error()),
                    row.unit());
        }
    }

    private void write(Path file) throws IOException {
        String json = Json.writeDocument(out -> out.text("machine", machine())
                .objects(
                        "rows",
                        rows,
                        (item, row) -> item.text("name", row.name())
                                .text("loaded", row.loaded())
                                .text("value", String.format(Locale.ROOT, "%.3f", row.value()))
                                .text("unit", row.unit())));
        Files.writeString(file, json + "\n");
    }
}
