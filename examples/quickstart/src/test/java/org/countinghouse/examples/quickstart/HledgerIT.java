package org.countinghouse.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.countinghouse.adapters.jdbc.Dialect;
import org.countinghouse.adapters.jdbc.JdbcStores;
import org.countinghouse.adapters.jdbc.JdbcUnitOfWork;
import org.countinghouse.domain.accounting.ChartOfAccounts;
import org.countinghouse.domain.accounting.posting.Books;
import org.countinghouse.domain.accounting.posting.PostingPolicies;
import org.countinghouse.domain.accounting.report.TrialBalance;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.examples.quickstart.cli.ExitCode;
import org.countinghouse.examples.quickstart.shop.Shop;
import org.countinghouse.examples.quickstart.shop.SimulatedProcessor;
import org.countinghouse.ports.Commerce;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The exported books pass hledger's strict checks, and hledger's balances are the library's trial balance. */
class HledgerIT {

    private static final Pattern BALANCE = Pattern.compile("\"[a-z]+:([0-9]{4}) [^\"]*\",\"(-?[0-9.]+)(?: GBP)?\"");

    @TempDir
    Path folder;

    @Test
    void the_books_of_the_sample_are_sound() throws IOException, InterruptedException, URISyntaxException {
        assertAgrees(OrderFiles.sample());
    }

    @Test
    void the_books_of_many_orders_are_sound() throws IOException, InterruptedException {
        assertAgrees(OrderFiles.generated(folder.resolve("orders.csv"), 5, 300));
    }

    @Test
    void the_books_of_a_shop_that_runs_out_of_stock_are_sound() throws IOException, InterruptedException {
        assertAgrees(OrderFiles.generated(folder.resolve("orders.csv"), 6, 300), "--opening-stock", "20");
    }

    @Test
    void books_without_an_entry_are_sound() throws IOException, InterruptedException, URISyntaxException {
        assertAgrees(OrderFiles.sample(), "--limit", "0");
    }

    private void assertAgrees(Path orders, String... more) throws IOException, InterruptedException {
        Path journal = folder.resolve("books.journal");
        String url = TestPostgresql.freshDatabase();
        List<String> command = new ArrayList<>(
                List.of("--orders", orders.toString(), "--jdbc-url", url, "--journal", journal.toString()));
        command.addAll(List.of(more));
        Played played = Played.run(command);
        assertThat(played.code()).as(played.err()).isEqualTo(ExitCode.OK);
        assertThat(hledger("-f", journal.toString(), "check", "--strict")).isEmpty();
        String balances = hledger("-f", journal.toString(), "bal", "--flat", "--empty", "-O", "csv");
        assertThat(nonZero(balances)).isEqualTo(trialBalance(url));
    }

    private static Map<String, BigDecimal> nonZero(String csv) {
        Map<String, BigDecimal> balances = new TreeMap<>();
        Matcher line = BALANCE.matcher(csv);
        while (line.find()) {
            BigDecimal amount = new BigDecimal(line.group(2));
            if (amount.signum() != 0) {
                balances.put(line.group(1), amount);
            }
        }
        return balances;
    }

    private static Map<String, BigDecimal> trialBalance(String url) {
        Commerce commerce = Commerce.builder()
                .stores(JdbcStores.using(JdbcUnitOfWork.local(TestPostgresql.dataSource(url)), Dialect.POSTGRESQL))
                .gateway(new SimulatedProcessor())
                .books(new Books(ChartOfAccounts.retail(), PostingPolicies.of(Shop.CURRENCY)))
                .build();
        Map<String, BigDecimal> balances = new TreeMap<>();
        for (List<String> tenant : TestPostgresql.query(url, "select distinct tenant_id from ledger")) {
            for (TrialBalance.Line line : commerce.bookkeeping()
                    .trialBalance(TenantId.of(tenant.get(0)), LocalDate.of(2200, 1, 1))
                    .accounts()) {
                if (!line.balance().isZero()) {
                    balances.put(line.account().value(), line.balance().toDecimal());
                }
            }
        }
        return balances;
    }

    private static String hledger(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("hledger"));
        command.addAll(List.of(arguments));
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new AssertionError("hledger is needed here (Debian and Ubuntu: apt-get install hledger)", e);
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
