package org.countinghouse.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.countinghouse.adapters.jdbc.Dialect;
import org.countinghouse.adapters.jdbc.JdbcStores;
import org.countinghouse.adapters.jdbc.JdbcUnitOfWork;
import org.countinghouse.adapters.jdbc.SchemaScripts;
import org.countinghouse.domain.accounting.ChartOfAccounts;
import org.countinghouse.domain.accounting.posting.Books;
import org.countinghouse.domain.accounting.posting.PostingPolicies;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.examples.quickstart.shop.Shop;
import org.countinghouse.examples.quickstart.shop.SimulatedProcessor;
import org.countinghouse.ports.Commerce;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The packaged command is killed (SIGKILL) at random questions to PostgreSQL: what is there verifies, and
 * the same command again completes to what an uninterrupted run gives. The seed is printed; {@code -Dkill.seed} repeats
 * it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KillIT {

    private static final Path JAR = Path.of("target", "quickstart.jar").toAbsolutePath();
    private static final int INVOICES = 200;
    private static final int ROUNDS = 10;
    private static final int KILLED = 128 + 9;

    /** What a process asks more than that, to come to its tables: connections, and whether the tables are there. */
    private static final int EARLY = 20;

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<String> TABLES = List.of(
            "processed_command",
            "stock_movement",
            "reservation",
            "customer_order",
            "order_event",
            "payment_transaction",
            "journal_entry",
            "customer_return");

    private final long seed = Long.getLong("kill.seed", new SplittableRandom().nextLong());

    private Path folder = Path.of("");
    private Path orders = Path.of("");
    private Map<String, Long> allRows = Map.of();
    private long tableQuestions;
    private long allQuestions;
    private Map<String, String> uninterrupted = Map.of();

    @BeforeAll
    void runUninterrupted(@TempDir Path temporary) throws IOException, InterruptedException {
        folder = temporary;
        System.out.println("KillIT: -Dkill.seed=" + seed);
        orders = OrderFiles.generated(folder.resolve("orders.csv"), 11, INVOICES);
        String url = TestPostgresql.freshDatabase();
        try (CountingLine line = CountingLine.to(url)) {
            uninterrupted = complete(line.url());
            allQuestions = line.questions();
        }
        tableQuestions = questionsOfTables();
        allRows = rows(url);
    }

    /** What is asked until the tables are there. */
    private static long questionsOfTables() throws IOException {
        try (CountingLine line = CountingLine.to(TestPostgresql.freshDatabase())) {
            SchemaScripts.of(Dialect.POSTGRESQL).createIn(TestPostgresql.dataSource(line.url()));
            return line.questions();
        }
    }

    @Test
    void killed_while_it_makes_the_tables_it_starts_anew() throws IOException, InterruptedException {
        String url = TestPostgresql.freshDatabase();
        killAt(url, 1 + new SplittableRandom(seed).nextLong(tableQuestions));
        assertThat(TestPostgresql.number(url, "select count(to_regclass('processed_command'))"))
                .isZero();
        assertThat(complete(url)).containsExactlyEntriesOf(uninterrupted);
    }

    IntStream rounds() {
        return IntStream.rangeClosed(1, ROUNDS);
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void killed_at_any_question_what_is_there_verifies_and_the_next_run_completes(int round)
            throws IOException, InterruptedException {
        SplittableRandom random = new SplittableRandom(seed + round);
        long first = tableQuestions + EARLY;
        String url = TestPostgresql.freshDatabase();

        killAt(url, first + random.nextLong(allQuestions * 9 / 10 - first));

        assertVerifies(url);
        assertThat(sum(rows(url))).isLessThan(sum(allRows));
        assertThat(complete(url)).containsExactlyEntriesOf(uninterrupted);
        assertVerifies(url);
        assertThat(rows(url)).isEqualTo(allRows);
    }

    /** Returns when the process is dead, and the server has ended what it was asked. */
    private void killAt(String url, long question) throws IOException, InterruptedException {
        System.out.println("KillIT: kills at question " + question + " of " + allQuestions);
        CompletableFuture<Process> started = new CompletableFuture<>();
        try (CountingLine line =
                CountingLine.to(url, question, () -> started.join().destroyForcibly())) {
            Process process = start(line.url());
            started.complete(process);
            boolean gone = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            process.destroyForcibly();
            assertThat(gone).as(() -> log()).isTrue();
            assertThat(process.exitValue()).as(() -> log()).isEqualTo(KILLED);
        }
    }

    private static void assertVerifies(String url) {
        Commerce commerce = Commerce.builder()
                .stores(JdbcStores.using(JdbcUnitOfWork.local(TestPostgresql.dataSource(url)), Dialect.POSTGRESQL))
                .gateway(new SimulatedProcessor())
                .books(new Books(ChartOfAccounts.retail(), PostingPolicies.of(Shop.CURRENCY)))
                .build();
        List<List<String>> tenants = TestPostgresql.query(url, "select distinct tenant_id from processed_command");
        assertThat(tenants).hasSizeLessThanOrEqualTo(1);
        for (List<String> tenant : tenants) {
            assertThat(commerce.verify(TenantId.of(tenant.get(0))))
                    .allSatisfy(verification -> assertThat(verification.discrepancies())
                            .as(verification.subject())
                            .isEmpty());
        }
    }

    private Map<String, String> complete(String url) throws IOException, InterruptedException {
        Path report = folder.resolve("report.json");
        Process process = start(url, "--report", report.toString());
        try {
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .as(() -> log())
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).as(() -> log()).isZero();
        return JsonFigures.read(report).withoutTimes();
    }

    private Process start(String url, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-jar",
                JAR.toString()));
        command.addAll(List.of("--orders", orders.toString(), "--jdbc-url", url));
        command.addAll(List.of(more));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static Map<String, Long> rows(String url) {
        Map<String, Long> rows = new TreeMap<>();
        TABLES.forEach(table -> rows.put(table, TestPostgresql.number(url, "select count(*) from " + table)));
        return rows;
    }

    private static long sum(Map<String, Long> rows) {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }
}
