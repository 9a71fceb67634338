package org.countinghouse.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.countinghouse.adapters.jdbc.Dialect;
import org.countinghouse.adapters.jdbc.JdbcStores;
import org.countinghouse.adapters.jdbc.JdbcUnitOfWork;
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
 * The packaged command is killed (SIGKILL) at random points while it writes to PostgreSQL: what is there verifies, and
 * the same command again completes to what an uninterrupted run gives. The seed is printed; {@code -Dkill.seed} repeats
 * it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KillIT {

    private static final Path JAR = Path.of("target", "quickstart.jar").toAbsolutePath();
    private static final int INVOICES = 200;
    private static final int ROUNDS = 10;
    private static final int KILLED = 128 + 9;
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
    private static final String OTHERS =
            "select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()";

    private final long seed = Long.getLong("kill.seed", new SplittableRandom().nextLong());

    private Path folder = Path.of("");
    private Path orders = Path.of("");
    private Map<String, Long> allRows = Map.of();
    private Map<String, String> uninterrupted = Map.of();

    @BeforeAll
    void runUninterrupted(@TempDir Path temporary) throws IOException, InterruptedException {
        folder = temporary;
        System.out.println("KillIT: -Dkill.seed=" + seed);
        orders = OrderFiles.generated(folder.resolve("orders.csv"), 11, INVOICES);
        String url = TestPostgresql.freshDatabase();
        uninterrupted = complete(url);
        Map<String, Long> rows = new TreeMap<>();
        TABLES.forEach(table -> rows.put(table, rows(url, table)));
        allRows = rows;
    }

    @Test
    void killed_while_it_makes_the_tables_it_starts_anew() throws IOException, InterruptedException {
        String url = TestPostgresql.freshDatabase();
        Process process = start(url);
        awaitAtLeast(process, url, OTHERS, 1);
        kill(process);
        awaitNobodyElse(url);
        assertThat(complete(url)).containsExactlyEntriesOf(uninterrupted);
    }

    IntStream rounds() {
        return IntStream.rangeClosed(1, ROUNDS);
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void killed_at_any_point_what_is_there_verifies_and_the_next_run_completes(int round)
            throws IOException, InterruptedException {
        SplittableRandom random = new SplittableRandom(seed + round);
        String table = TABLES.get(round % TABLES.size());
        long rows = 1 + random.nextLong(allRows.getOrDefault(table, 0L) * 9 / 10);
        System.out.println("KillIT: round " + round + " kills at " + rows + " rows of " + table);
        String url = TestPostgresql.freshDatabase();

        Process process = start(url);
        awaitAtLeast(process, url, "select count(to_regclass('" + table + "'))", 1);
        awaitAtLeast(process, url, "select count(*) from " + table, rows);
        kill(process);
        awaitNobodyElse(url);

        assertVerifies(url);
        assertThat(rows(url, table)).isLessThan(allRows.getOrDefault(table, 0L));
        assertThat(complete(url)).containsExactlyEntriesOf(uninterrupted);
        assertVerifies(url);
        TABLES.forEach(all -> assertThat(rows(url, all)).as(all).isEqualTo(allRows.get(all)));
    }

    private static void assertVerifies(String url) {
        Commerce commerce = Commerce.builder()
                .stores(JdbcStores.using(JdbcUnitOfWork.local(TestPostgresql.dataSource(url)), Dialect.POSTGRESQL))
                .gateway(new SimulatedProcessor())
                .books(new Books(ChartOfAccounts.retail(), PostingPolicies.of(Shop.CURRENCY)))
                .build();
        List<List<String>> tenants = TestPostgresql.query(url, "select distinct tenant_id from processed_command");
        assertThat(tenants).hasSize(1);
        TenantId tenant = TenantId.of(tenants.get(0).get(0));
        assertThat(commerce.verify(tenant))
                .allSatisfy(verification -> assertThat(verification.discrepancies())
                        .as(verification.subject())
                        .isEmpty());
    }

    private Map<String, String> complete(String url) throws IOException, InterruptedException {
        Path report = folder.resolve("report.json");
        Process process = start(url, "--report", report.toString());
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
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

    private static void kill(Process process) throws InterruptedException {
        process.destroyForcibly();
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as("it was killed before it was done").isEqualTo(KILLED);
    }

    private void awaitAtLeast(Process process, String url, String sql, long least) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (TestPostgresql.number(url, sql) < least) {
            assertThat(process.isAlive()).as(() -> log()).isTrue();
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(2);
        }
    }

    /** The server may still be busy with what the dead client asked last. */
    private static void awaitNobodyElse(String url) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (TestPostgresql.number(url, OTHERS) > 0) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(2);
        }
    }

    private static long rows(String url, String table) {
        return TestPostgresql.number(url, "select count(*) from " + table);
    }
}
