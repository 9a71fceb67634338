package org.countinghouse.examples.benchmarks.load;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.function.ToIntFunction;
import javax.sql.DataSource;
import org.countinghouse.ports.json.Json;

/**
 * Runs the scenarios, prints one table and writes one JSON file.
 *
 * <ul>
 *   <li>{@code hot}: all clients want the same SKU.
 *   <li>{@code zipf}: 1,000 SKUs, the second wanted half as often as the first, the third a third as often.
 *   <li>{@code lone}: one client.
 *   <li>{@code history}: one client reserves, confirms and ships; beside 10,000 past reservations, and beside many.
 * </ul>
 */
public final class ReservationLoad {

    private static final int SKUS = 1_000;
    private static final long SHORT_PAST = 10_000;

    private final LoadOptions options;
    private final Server server;
    private final List<Row> rows = new ArrayList<>();

    private ReservationLoad(LoadOptions options, Server server) {
        this.options = options;
        this.server = server;
    }

    private record Row(String scenario, ClosedLoop.Figures figures) {}

    /** {@code --scenarios hot,zipf,lone,history --seconds 10 --warmup 5 --clients 64 --past 1000000 --json file
     * --contestants orm,single,joined,coalesced}. */
    public static void main(String[] arguments)
            throws IOException, SQLException, InterruptedException, ExecutionException {
        LoadOptions options = LoadOptions.of(arguments);
        try (Server server = Server.start()) {
            System.out.println(server.describe() + ", Java " + Runtime.version() + ", "
                    + Runtime.getRuntime().availableProcessors() + " processors");
            ReservationLoad load = new ReservationLoad(options, server);
            for (String scenario : options.scenarios()) {
                switch (scenario) {
                    case "hot" -> load.compare("hot", options.clients(), random -> 0);
                    case "zipf" -> load.compare("zipf", options.clients(), zipf());
                    case "lone" -> load.compare("lone", 1, random -> 0);
                    case "history" -> load.history();
                    default -> throw new IllegalArgumentException("no such scenario: " + scenario);
                }
            }
            load.write();
        }
    }

    private void compare(String scenario, int clients, ToIntFunction<SplittableRandom> choice)
            throws SQLException, InterruptedException, ExecutionException {
        try (HikariDataSource pool = server.database(scenario, clients + 2)) {
            Library library = new Library(pool);
            for (String tenant : options.contestants()) {
                library.stock(tenant, SKUS);
                Past.fill(pool, tenant, SHORT_PAST); // plans that are made for empty tables are nobody's plans
                server.settle(scenario);
                Contestant contestant = contestant(tenant, library, pool);
                add(
                        scenario,
                        new ClosedLoop(server, scenario, clients, options)
                                .run(contestant.name(), contestant::reserve, choice));
                contestant.close();
                if (!library.isSound(tenant)) {
                    throw new IllegalStateException("the stock of " + tenant + " does not add up");
                }
            }
        }
    }

    private Contestant contestant(String name, Library library, DataSource pool) {
        return switch (name) {
            case "orm" -> ByHand.lockReadWrite(name, pool);
            case "single" -> ByHand.singleStatement(name, pool);
            case "joined" -> library.joined(name);
            case "coalesced" -> library.coalesced(name, 1);
            case "lanes" -> library.coalesced(name, options.lanes());
            default -> throw new IllegalArgumentException("no such contestant: " + name);
        };
    }

    private void history() throws SQLException, InterruptedException, ExecutionException {
        for (long past : new long[] {SHORT_PAST, options.pastRows()}) {
            String name = "past" + past;
            try (HikariDataSource pool = server.database(name, 3)) {
                Library library = new Library(pool);
                library.stock("shop", SKUS);
                Past.fill(pool, "shop", past);
                server.settle(name);
                String title = String.format(Locale.ROOT, "reserve, confirm, ship beside %,d past ones", past);
                add(
                        "history",
                        new ClosedLoop(server, name, 1, options)
                                .run(title, ask -> library.wholeLife("shop", ask), random -> random.nextInt(SKUS)));
            }
        }
    }

    private void add(String scenario, ClosedLoop.Figures figures) {
        if (rows.isEmpty() || !rows.get(rows.size() - 1).scenario().equals(scenario)) {
            System.out.printf(
                    Locale.ROOT,
                    "%n%-50s %10s %10s %10s %10s %8s%n",
                    scenario,
                    "1/s",
                    "mean µs",
                    "p50 µs",
                    "p99 µs",
                    "x first");
        }
        rows.add(new Row(scenario, figures));
        double first = rows.stream()
                .filter(row -> row.scenario().equals(scenario))
                .findFirst()
                .orElseThrow()
                .figures()
                .perSecond();
        System.out.printf(
                Locale.ROOT,
                "%-50s %10.0f %10.0f %10.0f %10.0f %8.2f %12.0f %12.0f%n",
                figures.name(),
                figures.perSecond(),
                figures.meanMicros(),
                figures.p50Micros(),
                figures.p99Micros(),
                figures.perSecond() / first,
                figures.clientMicros(),
                figures.serverMicros());
    }

    /** The SKU of a place in the row: what comes before it is wanted more often. */
    private static ToIntFunction<SplittableRandom> zipf() {
        double[] upTo = new double[SKUS];
        double sum = 0;
        for (int i = 0; i < SKUS; i++) {
            sum += 1.0 / (i + 1);
            upTo[i] = sum;
        }
        double all = sum;
        return random -> {
            int at = Arrays.binarySearch(upTo, random.nextDouble() * all);
            return Math.min(SKUS - 1, at < 0 ? -at - 1 : at);
        };
    }

    private void write() throws IOException {
        Files.writeString(
                options.json(),
                Json.write(out -> out.text("server", description())
                        .number("clients", options.clients())
                        .number("seconds", options.seconds())
                        .objects(
                                "rows",
                                rows,
                                (each, row) -> each.text("scenario", row.scenario())
                                        .text("name", row.figures().name())
                                        .number(
                                                "perSecond",
                                                Math.round(row.figures().perSecond()))
                                        .number(
                                                "meanMicros",
                                                Math.round(row.figures().meanMicros()))
                                        .number(
                                                "p50Micros",
                                                Math.round(row.figures().p50Micros()))
                                        .number(
                                                "p99Micros",
                                                Math.round(row.figures().p99Micros())))));
    }

    private String description() {
        try {
            return server.describe();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
