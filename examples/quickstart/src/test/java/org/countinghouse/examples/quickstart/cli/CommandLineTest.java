package org.countinghouse.examples.quickstart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.domain.money.Percentage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    @TempDir
    Path folder;

    private String orders = "";

    @BeforeEach
    void thereAreOrders() throws IOException {
        orders = Files.writeString(folder.resolve("orders.csv"), "x").toString();
    }

    @Test
    void without_arguments_the_defaults_hold() {
        assertThat(parse())
                .isEqualTo(new CommandLine.Run(new Options(
                        List.of(),
                        OptionalLong.empty(),
                        Percentage.of(60),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        OptionalLong.empty())));
    }

    @Test
    void every_option_is_understood() {
        Path report = folder.resolve("r.json");
        Path html = folder.resolve("r.html");
        Path journal = folder.resolve("r.journal");
        String[] arguments = {
            "--orders",
            orders,
            "--opening-stock",
            "200",
            "--orders",
            orders,
            "--cost-percent",
            "62.5",
            "--jdbc-url",
            "jdbc:h2:mem:x",
            "--report",
            report.toString(),
            "--html",
            html.toString(),
            "--journal",
            journal.toString(),
            "--limit",
            "1000"
        };
        assertThat(parse(arguments))
                .isEqualTo(new CommandLine.Run(new Options(
                        List.of(Path.of(orders), Path.of(orders)),
                        OptionalLong.of(200),
                        Percentage.parse("62.5"),
                        Optional.of("jdbc:h2:mem:x"),
                        Optional.of(report),
                        Optional.of(html),
                        Optional.of(journal),
                        OptionalLong.of(1000))));
    }

    @Test
    void unlimited_stock_is_the_default_spelled_out() {
        assertThat(parse("--opening-stock", "unlimited")).isEqualTo(parse());
    }

    @Test
    void a_verification_is_asked_for_by_its_word() {
        assertThat(parse("verify", "--jdbc-url", "jdbc:h2:mem:x"))
                .isEqualTo(
                        new CommandLine.Verify(new VerifyOptions("jdbc:h2:mem:x", Optional.empty(), Optional.empty())));
        Path report = folder.resolve("r.json");
        assertThat(parse("verify", "--report", report.toString(), "--tenant", "t", "--jdbc-url", "jdbc:h2:mem:x"))
                .isEqualTo(new CommandLine.Verify(
                        new VerifyOptions("jdbc:h2:mem:x", Optional.of(TenantId.of("t")), Optional.of(report))));
        assertThat(parse("verify", "--help")).isEqualTo(new CommandLine.Help());
    }

    @Test
    void help_wins_over_everything() {
        assertThat(parse("--nonsense", "--help")).isEqualTo(new CommandLine.Help());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--orders",
                "--opening-stock",
                "--cost-percent",
                "--jdbc-url",
                "--report",
                "--html",
                "--journal",
                "--limit",
                "--tenant",
                "verify",
                "--help"
            })
    void the_usage_text_names_every_option(String option) {
        assertThat(Usage.TEXT).contains(option + " ");
        assertThat(Usage.TEXT.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(120));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--nonsense 1|unknown option: --nonsense",
                "orders.csv|unknown option: orders.csv",
                "--limit|--limit needs a value",
                "verify|verify needs --jdbc-url: the database to verify",
                "verify --tenant t|verify needs --jdbc-url: the database to verify",
                "verify --limit 5|unknown option: --limit",
                "verify --jdbc-url localhost|--jdbc-url takes an address that starts with jdbc:",
                "--tenant t|unknown option: --tenant",
                "--limit 5 verify|unknown option: verify",
                "--limit --html|--limit needs a value",
                "--limit 5 --limit 6|--limit is given twice",
                "--limit ten|--limit takes a whole number from 0, not: ten",
                "--limit -1|--limit takes a whole number from 0, not: -1",
                "--opening-stock 1000000001|--opening-stock takes a whole number from 0 to 1000000000, not: 1000000001",
                "--cost-percent 100.01|--cost-percent takes a number from 0 to 100, not: 100.01",
                "--cost-percent -1|--cost-percent takes a number from 0 to 100, not: -1",
                "--cost-percent x|--cost-percent takes a number from 0 to 100, not: x",
                "--jdbc-url localhost|--jdbc-url takes an address that starts with jdbc:",
                "--orders no/such.csv|--orders: there is no such file: no/such.csv",
                "--orders .|--orders: not a file that can be read: .",
                "--html no/such/page.html|--html: not in a folder that can be written to: no/such/page.html",
                "--report .|--report: it is there and is no file: .",
                "--report a.x --journal ./a.x|two options name the same file: ./a.x"
            })
    void what_is_wrong_is_said_by_name(String arguments, String message) {
        assertThat(parse(arguments.split(" ", -1))).isEqualTo(new CommandLine.Fault(message));
    }

    @Test
    void an_output_never_overwrites_the_input() {
        assertThat(parse("--orders", orders, "--report", orders))
                .isEqualTo(new CommandLine.Fault("two options name the same file: " + orders));
    }

    @Test
    void a_blank_file_name_is_refused() {
        assertThat(parse("--report", " "))
                .isEqualTo(new CommandLine.Fault("--report takes the name of a file, not:  "));
    }

    @Test
    void a_tenant_must_have_a_name() {
        assertThat(parse("verify", "--tenant", "", "--jdbc-url", "jdbc:h2:mem:x"))
                .isEqualTo(new CommandLine.Fault("--tenant takes the name of a tenant, not: "));
    }

    @Test
    void exit_codes_are_stable() {
        assertThat(ExitCode.values()).extracting(ExitCode::number).containsExactly(0, 1, 2, 3, 4, 5);
    }

    private static CommandLine parse(String... arguments) {
        return CommandLine.parse(List.of(arguments));
    }
}
