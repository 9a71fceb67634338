package org.countinghouse.examples.quickstart;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.examples.quickstart.cli.ExitCode;
import org.countinghouse.examples.quickstart.cli.Options;
import org.countinghouse.examples.quickstart.database.Database;
import org.countinghouse.examples.quickstart.input.InputSource;
import org.countinghouse.examples.quickstart.input.OrderInput;
import org.countinghouse.examples.quickstart.output.AtomicFile;
import org.countinghouse.examples.quickstart.report.HtmlReport;
import org.countinghouse.examples.quickstart.report.JsonReport;
import org.countinghouse.examples.quickstart.report.OrderStory;
import org.countinghouse.examples.quickstart.report.Progress;
import org.countinghouse.examples.quickstart.report.RunReport;
import org.countinghouse.examples.quickstart.report.Summary;
import org.countinghouse.examples.quickstart.shop.HouseRules;
import org.countinghouse.examples.quickstart.shop.Prices;
import org.countinghouse.examples.quickstart.shop.Shop;

/**
 * One run: look at all input, open the database, play every invoice, verify, report.
 *
 * <p>A run's data belongs to a tenant of its own, named by a print of its input and of the options that decide anything:
 * the same command goes on where it stopped, another one does not get in its way.
 */
final class ShopRun {

    private static final String SAMPLE = "sample-orders.csv";
    private static final List<Integer> STATISTICS_AFTER = List.of(50, 500, 5_000);
    private static final int PRINT_BYTES = 8;

    private final Options options;
    private final PrintStream out;
    private final PrintStream err;
    private final InstantSource clock = InstantSource.system();

    ShopRun(Options options, PrintStream out, PrintStream err) {
        this.options = options;
        this.out = out;
        this.err = err;
    }

    ExitCode play() {
        List<InputSource> sources = sources();
        OrderInput input = OrderInput.inspect(sources, options.limit().orElse(Long.MAX_VALUE));
        TenantId tenant = tenant(sources);
        try (Database database = Database.open(options.jdbcUrl());
                Shop shop =
                        new Shop(database.stores(), tenant, prices(), options.openingStock(), options.costPercent())) {
            Instant started = clock.instant();
            play(input, shop, database);
            Duration elapsed = Duration.between(started, clock.instant());
            Findings findings = new Findings(shop, input.rows());
            CompletableFuture<Void> journal = CompletableFuture.runAsync(() -> writeJournal(findings));
            RunReport report = findings.report(elapsed);
            write(report, findings, sources, database);
            written(journal);
            return report.isSound() ? ExitCode.OK : ExitCode.FAILED;
        }
    }

    private void play(OrderInput input, Shop shop, Database database) {
        Progress.Style style = Progress.Style.ofStandardError();
        int[] played = {0};
        try (Progress progress = Progress.start(err, style, clock, "invoices", input.invoices())) {
            input.forEachInvoice(invoice -> {
                shop.play(invoice);
                progress.step();
                if (STATISTICS_AFTER.contains(++played[0])) {
                    database.refreshStatistics();
                }
            });
            shop.endRun();
        }
    }

    private void write(RunReport report, Findings findings, List<InputSource> sources, Database database) {
        Optional<OrderStory> story = findings.story();
        out.print(Summary.of(report, story, findings.explainedPrice()));
        findings.unmatched().ifPresent(out::println);
        options.report().ifPresent(path -> written(path, writer -> JsonReport.write(report, writer)));
        options.html()
                .ifPresent(path -> written(
                        path,
                        writer -> HtmlReport.write(
                                findings.page(names(sources), database.name(), report, story), writer)));
    }

    /** The longest of the reports, and the one that needs no verdict: it is written while the books are verified. */
    private void writeJournal(Findings findings) {
        options.journal().ifPresent(path -> AtomicFile.write(path, findings::writeJournal));
    }

    private void written(CompletableFuture<Void> journal) {
        try {
            journal.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw e;
        }
        options.journal().ifPresent(path -> err.println("written: " + path));
    }

    private void written(Path path, AtomicFile.Content content) {
        AtomicFile.write(path, content);
        err.println("written: " + path);
    }

    private List<InputSource> sources() {
        return options.orders().isEmpty()
                ? List.of(InputSource.resource(
                        Objects.requireNonNull(ShopRun.class.getResource(SAMPLE), "missing from the jar: " + SAMPLE)))
                : options.orders().stream().map(InputSource::file).toList();
    }

    /** The quickstart's own file is sold under the rules of its shop; an imported one was priced by its channels. */
    private Prices prices() {
        return options.orders().isEmpty() ? Prices.ofRules(HouseRules.spring()) : Prices.ofChannels();
    }

    private static String names(List<InputSource> sources) {
        return String.join(", ", sources.stream().map(InputSource::name).toList());
    }

    private TenantId tenant(List<InputSource> sources) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String choices = options.openingStock() + " " + options.costPercent() + " " + options.limit() + " "
                    + prices().terms().rules().reference();
            digest.update(choices.getBytes(StandardCharsets.UTF_8));
            for (InputSource source : sources) {
                try (InputStream in = source.open()) {
                    byte[] buffer = new byte[1 << 16];
                    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                        digest.update(buffer, 0, n);
                    }
                }
            }
            return TenantId.of("quickstart-" + HexFormat.of().formatHex(digest.digest(), 0, PRINT_BYTES));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
