package org.countinghouse.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.countinghouse.examples.quickstart.cli.ExitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The books of the sample as text. */
class JournalFileTest {

    private static final Pattern POSTING = Pattern.compile("    (\\S.*?)  (-?[0-9]+\\.[0-9]{2}) GBP(?:  ; .*)?");

    @TempDir
    Path folder;

    private String journal = "";
    private JsonFigures report = new JsonFigures(Map.of());

    @BeforeEach
    void playTheSample() throws IOException {
        Path books = folder.resolve("books.journal");
        Path json = folder.resolve("report.json");
        assertThat(Played.run("--journal", books.toString(), "--report", json.toString())
                        .code())
                .isEqualTo(ExitCode.OK);
        journal = Files.readString(books);
        report = JsonFigures.read(json);
    }

    @Test
    void the_first_entries_are_the_receipts_of_a_day_and_then_a_sale_and_its_capture() {
        String entries = journal.substring(journal.indexOf("\n2026-03-02"));
        assertThat(entries.replaceAll("(?m)  ; .*$", "")).startsWith("""

                2026-03-02 * (1) Stock received at MAIN
                    assets:1300 Inventory - sellable  4485.00 GBP
                    assets:1300 Inventory - sellable  1950.00 GBP
                    assets:1300 Inventory - sellable  1275.00 GBP
                    liabilities:2020 Goods received, not invoiced  -7710.00 GBP

                2026-03-02 * (2) Stock received at MAIN
                    assets:1300 Inventory - sellable  2997.00 GBP
                    assets:1300 Inventory - sellable  1125.00 GBP
                    liabilities:2020 Goods received, not invoiced  -4122.00 GBP

                2026-03-02 * (3) Fulfilled 1001
                    assets:1200 Accounts receivable  85.90 GBP
                    revenues:4000 Product revenue  -29.90 GBP
                    expenses:5000 Cost of goods sold  17.94 GBP
                    assets:1300 Inventory - sellable  -17.94 GBP
                    revenues:4000 Product revenue  -39.00 GBP
                    expenses:5000 Cost of goods sold  23.40 GBP
                    assets:1300 Inventory - sellable  -23.40 GBP
                    revenues:4000 Product revenue  -17.00 GBP
                    expenses:5000 Cost of goods sold  10.20 GBP
                    assets:1300 Inventory - sellable  -10.20 GBP

                2026-03-02 * (4) Payment captured for 1001
                    assets:1100 Processor clearing  85.90 GBP
                    assets:1200 Accounts receivable  -85.90 GBP
                """);
        assertThat(entries)
                .contains("    expenses:5000 Cost of goods sold  17.94 GBP  ; channel:UK,"
                        + " layer:receipt/MAIN/1001/supply#1, line:1, location:MAIN, order:1001, rule:R05.1,"
                        + " sku:LAMP-01, units:2\n");
    }

    @Test
    void two_runs_write_the_same_journal() throws IOException {
        Path again = folder.resolve("again.journal");
        assertThat(Played.run("--journal", again.toString()).code()).isEqualTo(ExitCode.OK);
        assertThat(Files.readString(again)).isEqualTo(journal);
    }

    @Test
    void its_sums_by_account_are_the_trial_balance() {
        Map<String, BigDecimal> accounts = sums();
        assertThat(sum(accounts, 1)).isEqualTo(report.amount("trial_balance.debit"));
        assertThat(sum(accounts, -1)).isEqualTo(report.amount("trial_balance.credit"));
        assertThat(accounts)
                .containsEntry("assets:1300 Inventory - sellable", report.amount("inventory_value"))
                .containsEntry("expenses:5000 Cost of goods sold", report.amount("cogs"))
                .containsEntry("revenues:4200 Returns and allowances", report.amount("returns"))
                .containsEntry("assets:1200 Accounts receivable", new BigDecimal("0.00"))
                .containsEntry("assets:1140 Payouts in transit", new BigDecimal("0.00"));
    }

    @Test
    void the_processor_paid_out_what_it_held_at_the_end_of_march() {
        String march = journal.substring(journal.indexOf("\n2026-03-02"), journal.indexOf("\n2026-04-01"));
        BigDecimal held = sums(march).getOrDefault("assets:1100 Processor clearing", BigDecimal.ZERO);
        assertThat(held).isPositive();
        assertThat(journal)
                .contains("    assets:1140 Payouts in transit  " + held + " GBP")
                .contains("    assets:1010 Bank  " + held + " GBP");
        assertThat(sums()).containsEntry("assets:1010 Bank", held);
    }

    private Map<String, BigDecimal> sums() {
        return sums(journal);
    }

    private static Map<String, BigDecimal> sums(String text) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        text.lines().forEach(line -> {
            Matcher posting = POSTING.matcher(line);
            if (posting.matches()) {
                sums.merge(posting.group(1), new BigDecimal(posting.group(2)), BigDecimal::add);
            }
        });
        return sums;
    }

    private static BigDecimal sum(Map<String, BigDecimal> accounts, int sign) {
        return accounts.values().stream()
                .filter(amount -> amount.signum() == sign)
                .map(BigDecimal::abs)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
