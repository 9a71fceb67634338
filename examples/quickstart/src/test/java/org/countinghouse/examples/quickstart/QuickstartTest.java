package org.countinghouse.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.countinghouse.examples.quickstart.channel.CountryChannels;
import org.countinghouse.examples.quickstart.cli.ExitCode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The whole command, within this process. */
class QuickstartTest {

    private static final long SEED = 20_260_302;

    @TempDir
    Path folder;

    private JsonFigures report(String... arguments) throws IOException {
        Path file = folder.resolve("report.json");
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--report", file.toString()));
        Played played = Played.run(all);
        assertThat(played.code()).as(played.err()).isEqualTo(ExitCode.OK);
        return JsonFigures.read(file);
    }

    private String generated(int invoices) throws IOException {
        return OrderFiles.generated(folder.resolve("orders.csv"), SEED, invoices)
                .toString();
    }

    @Nested
    class Figures {

        @Test
        void without_arguments_it_sums_up_the_sample_on_one_screen() {
            Played played = Played.run();
            assertThat(played.code()).isEqualTo(ExitCode.OK);
            assertThat(played.out())
                    .contains(
                            "Rows           76 read, 66 accepted, 10 refused\n",
                            "Orders         21 placed, 57 lines\n",
                            "Units          928 ordered, 928 shipped, 0 backordered, 281 returned\n",
                            "Oversold       0\n",
                            "Fill rate      100.00 %\n",
                            "Sales          6,345.80 gross - 963.79 returned = 5,382.01 GBP net\n",
                            " credit = 0.00 GBP\n",
                            "Order 1006     FULFILLED",
                            "Price 1006     line 3: 12 × SOAP-OAT at 2.35 GBP (book list) = 28.20,"
                                    + " soap-by-the-dozen v1 takes 2.82, 25.38 GBP under spring-2026;"
                                    + " not: half-carriage v1 (condition failed)\n",
                            "Verify         stock ok, orders ok, payments ok, journal ok\n",
                            "Returned units that no sale was left for (in rows accepted for their other units): 50\n");
            assertThat(played.out().lines()).hasSizeLessThan(40);
            assertThat(played.err()).contains("100 %  35 of 35 invoices");
        }

        @Test
        void the_report_has_stable_keys_in_a_stable_order() throws IOException {
            assertThat(report().values().keySet().stream()
                            .filter(key -> !key.startsWith("rows_refused.") && !key.startsWith("channels.")))
                    .containsExactly(
                            "rows_read",
                            "rows_accepted",
                            "orders_placed",
                            "lines_placed",
                            "units_ordered",
                            "units_shipped",
                            "units_backordered",
                            "units_returned",
                            "oversold_units",
                            "fill_rate",
                            "gross_sales",
                            "returns",
                            "net_sales",
                            "cogs",
                            "inventory_value",
                            "trial_balance.debit",
                            "trial_balance.credit",
                            "verify.stock",
                            "verify.orders",
                            "verify.payments",
                            "verify.journal",
                            "elapsed_ms",
                            "orders_per_second");
        }

        @Test
        void the_figures_of_the_sample_are_those_of_an_independent_count() throws IOException, URISyntaxException {
            Path sample = OrderFiles.sample();
            assertCounted(report("--orders", sample.toString()), IndependentCount.of(sample));
        }

        /** Soap 2.82 + 5.64 + 7.05, carriage 12.00 + 27.50, a twentieth of 143.90; 12 of the soaps come back. */
        @Test
        void without_arguments_the_promotions_of_the_shop_come_off() throws IOException, URISyntaxException {
            IndependentCount count = IndependentCount.of(OrderFiles.sample());
            JsonFigures report = report();
            assertThat(report.amount("gross_sales")).isEqualTo(count.gross.subtract(new BigDecimal("62.21")));
            assertThat(report.amount("returns")).isEqualTo(count.returns.subtract(new BigDecimal("2.82")));
            assertThat(report.number("units_shipped")).isEqualTo(count.units);
        }

        @Test
        void an_imported_price_is_explained_as_the_channels() throws IOException, URISyntaxException {
            assertThat(Played.run("--orders", OrderFiles.sample().toString()).out())
                    .contains("Price 1001     line 1: 2 × LAMP-01 at 14.95 GBP (stated by the channel) = 29.90,"
                            + " 29.90 GBP under terms\n");
        }

        @Test
        void the_figures_of_a_longer_file_are_those_of_an_independent_count() throws IOException {
            String file = generated(120);
            assertCounted(report("--orders", file), IndependentCount.of(Path.of(file)));
        }

        private static void assertCounted(JsonFigures report, IndependentCount count) {
            assertThat(report.number("rows_read")).isEqualTo(count.rows);
            assertThat(report.number("rows_accepted")).isEqualTo(count.accepted);
            assertThat(report.number("orders_placed")).isEqualTo(count.orders());
            assertThat(report.number("lines_placed")).isEqualTo(count.lines);
            assertThat(report.number("units_ordered")).isEqualTo(count.units);
            assertThat(report.number("units_shipped")).isEqualTo(count.units);
            assertThat(report.number("units_returned")).isEqualTo(count.unitsReturned);
            assertThat(report.number("units_backordered")).isZero();
            assertThat(report.number("oversold_units")).isZero();
            assertThat(report.amount("gross_sales")).isEqualTo(count.gross);
            assertThat(report.amount("returns")).isEqualTo(count.returns);
            assertThat(report.amount("net_sales")).isEqualTo(count.gross.subtract(count.returns));
            assertThat(report.text("trial_balance.debit")).isEqualTo(report.text("trial_balance.credit"));
            assertThat(below(report, "rows_refused.")).isEqualTo(texts(count.refused));
            assertThat(below(report, "verify."))
                    .hasSize(4)
                    .allSatisfy((part, verdict) -> assertThat(verdict).isEqualTo("ok"));
            Map<String, String> channels = new TreeMap<>();
            count.netSalesByCountry.forEach((country, amount) -> channels.merge(
                    CountryChannels.of(country).value() + ".net_sales",
                    amount.toPlainString(),
                    (a, b) -> new BigDecimal(a).add(new BigDecimal(b)).toPlainString()));
            Map<String, String> earned = below(report, "channels.");
            earned.keySet().removeIf(key -> key.endsWith(".cogs"));
            assertThat(earned).isEqualTo(channels);
            BigDecimal costs = below(report, "channels.").entrySet().stream()
                    .filter(entry -> entry.getKey().endsWith(".cogs"))
                    .map(entry -> new BigDecimal(entry.getValue()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(report.amount("cogs")).isEqualTo(costs).isPositive();
        }

        private static Map<String, String> below(JsonFigures report, String prefix) {
            Map<String, String> found = new TreeMap<>();
            report.values().forEach((key, value) -> {
                if (key.startsWith(prefix)) {
                    found.put(key.substring(prefix.length()), value);
                }
            });
            return found;
        }

        private static Map<String, String> texts(Map<String, Long> counts) {
            Map<String, String> texts = new TreeMap<>();
            counts.forEach((key, count) -> texts.put(key, count.toString()));
            return texts;
        }

        @Test
        void a_limit_reads_so_many_rows_and_no_more() throws IOException {
            JsonFigures report = report("--limit", "10");
            assertThat(report.number("rows_read")).isEqualTo(10);
            assertThat(report.number("orders_placed")).isEqualTo(4);
            assertThat(report("--limit", "0").number("rows_read")).isZero();
            assertThat(report("--limit", "1000").number("rows_read")).isEqualTo(76);
        }

        @Test
        void goods_cost_the_declared_percent_of_their_list_price() throws IOException {
            JsonFigures free = report("--cost-percent", "0");
            assertThat(free.amount("cogs")).isZero();
            assertThat(free.amount("inventory_value")).isZero();
            JsonFigures half = report("--cost-percent", "50", "--limit", "1");
            assertThat(half.amount("cogs")).isEqualTo("14.95");
            assertThat(half.amount("inventory_value")).isEqualTo("3722.55");
        }
    }

    @Nested
    class Databases {

        @Test
        void h2_and_postgresql_give_the_same_report() throws IOException {
            String file = generated(60);
            Map<String, String> h2 = report("--orders", file).withoutTimes();
            Map<String, String> postgresql = report("--orders", file, "--jdbc-url", TestPostgresql.freshDatabase())
                    .withoutTimes();
            assertThat(postgresql).containsExactlyEntriesOf(h2);
        }

        @Test
        void the_same_command_again_on_the_same_database_gives_the_same_report() throws IOException {
            String file = generated(60);
            String url = TestPostgresql.freshDatabase();
            Map<String, String> first =
                    report("--orders", file, "--jdbc-url", url).withoutTimes();
            long entries = TestPostgresql.number(url, "select count(*) from journal_entry");
            Map<String, String> second =
                    report("--orders", file, "--jdbc-url", url).withoutTimes();
            assertThat(second).containsExactlyEntriesOf(first);
            assertThat(TestPostgresql.number(url, "select count(*) from journal_entry"))
                    .isEqualTo(entries);
        }

        @Test
        void a_sale_that_comes_late_for_a_month_already_paid_out_does_not_stop_the_second_run() throws IOException {
            Path file = Files.writeString(
                    folder.resolve("late.csv"),
                    OrderFiles.HEADER + "1,A,x,1,2026-03-02 08:14:00,10.00,1,France\n"
                            + "2,A,x,1,2026-04-02 08:14:00,10.00,1,France\n"
                            + "3,A,x,2,2026-03-05 08:14:00,10.00,1,France\n"
                            + "4,A,x,1,2026-05-02 08:14:00,10.00,1,France\n");
            String url = TestPostgresql.freshDatabase();
            Map<String, String> first =
                    report("--orders", file.toString(), "--jdbc-url", url).withoutTimes();
            assertThat(report("--orders", file.toString(), "--jdbc-url", url).withoutTimes())
                    .containsExactlyEntriesOf(first);
        }

        @Test
        void another_command_on_the_same_database_does_not_mix_with_the_first() throws IOException {
            String url = TestPostgresql.freshDatabase();
            assertThat(report("--jdbc-url", url, "--limit", "20").number("rows_read"))
                    .isEqualTo(20);
            assertThat(report("--jdbc-url", url).withoutTimes()).containsExactlyEntriesOf(report().withoutTimes());
        }
    }

    @Nested
    class ShortStock {

        @Test
        void with_3_of_each_item_the_rest_waits_and_nothing_is_oversold() throws IOException {
            assertShort(3);
        }

        @Test
        void with_200_of_each_item_only_the_popular_ones_run_out() throws IOException {
            assertShort(200);
        }

        private void assertShort(long opening) throws IOException {
            String file = generated(150);
            String url = TestPostgresql.freshDatabase();
            String[] command = {"--orders", file, "--opening-stock", String.valueOf(opening), "--jdbc-url", url};
            JsonFigures report = report(command);
            assertThat(report.number("units_backordered"))
                    .isPositive()
                    .isEqualTo(report.number("units_ordered") - report.number("units_shipped"));
            assertThat(report.number("units_ordered")).isEqualTo(IndependentCount.of(Path.of(file)).units);
            assertThat(report.amount("fill_rate")).isLessThan(BigDecimal.ONE);
            assertThat(report.number("oversold_units")).isZero();
            assertThat(report.values().keySet().stream().filter(key -> key.startsWith("verify.")))
                    .allSatisfy(key -> assertThat(report.text(key)).isEqualTo("ok"));
            assertShippedIsCovered(url, opening);
            assertThat(report(command).withoutTimes()).containsExactlyEntriesOf(report.withoutTimes());
        }

        private static void assertShippedIsCovered(String url, long opening) {
            List<List<String>> items = TestPostgresql.query(
                    url,
                    "select sku, sum(shipped), sum(returned) from order_line"
                            + " where item_kind = 'GOODS' group by sku");
            assertThat(items)
                    .hasSizeGreaterThan(30)
                    .allSatisfy(item -> assertThat(Long.parseLong(item.get(1)))
                            .as(item.get(0))
                            .isLessThanOrEqualTo(opening + Long.parseLong(item.get(2))));
        }
    }

    @Nested
    class Page {

        @Test
        void the_html_report_is_whole_and_asks_for_nothing_from_elsewhere()
                throws IOException, ParserConfigurationException, SAXException {
            Path file = folder.resolve("report.html");
            assertThat(Played.run("--html", file.toString()).code()).isEqualTo(ExitCode.OK);
            String page = Files.readString(file);
            assertThat(page)
                    .doesNotContainIgnoringCase("http", "src=", "url(", "@import", "<script", "<link", "<iframe");
            assertThat(page).contains("Where is order 1006?", "sample-orders.csv:46:31", "<svg");
            String xml = page.replaceFirst("<!DOCTYPE html>", "").replaceAll("<meta ([^>]*)>", "<meta $1/>");
            assertThat(DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(new InputSource(new StringReader(xml)))
                            .getElementsByTagName("svg")
                            .getLength())
                    .isGreaterThanOrEqualTo(4);
        }

        @Test
        void text_of_the_input_stays_text() throws IOException {
            Path orders = Files.writeString(
                    folder.resolve("odd.csv"),
                    OrderFiles.HEADER + "1,A,x,1,2026-03-02 08:14:00,10.00,1,<script>alert(1)\n"
                            + "<b>,A,x,no,2026-03-02 08:14:00,10.00,1,France\n");
            Path file = folder.resolve("report.html");
            assertThat(Played.run("--orders", orders.toString(), "--html", file.toString())
                            .code())
                    .isEqualTo(ExitCode.OK);
            assertThat(Files.readString(file)).doesNotContain("<script", "<b>").contains("&lt;script&gt;alert(1)");
        }
    }
}
