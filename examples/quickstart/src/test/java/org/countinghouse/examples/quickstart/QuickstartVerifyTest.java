package org.countinghouse.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.countinghouse.examples.quickstart.cli.ExitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run's data, verified afterwards by the command {@code verify}: as it was left, and after somebody changed it. */
class QuickstartVerifyTest {

    private static final List<String> SUBJECTS = List.of(
            "stock", "lots", "coupons", "quotes", "rules", "orders", "backorders", "returns", "payments", "journal");

    @TempDir
    Path folder;

    private static void play(String url, String... more) {
        Played played = Played.run(arguments(List.of("--jdbc-url", url), more));
        assertThat(played.code()).as(played.err()).isEqualTo(ExitCode.OK);
    }

    private static Played verify(String url, String... more) {
        return Played.run(arguments(List.of("verify", "--jdbc-url", url), more));
    }

    private static List<String> arguments(List<String> first, String... more) {
        List<String> all = new ArrayList<>(first);
        all.addAll(List.of(more));
        return all;
    }

    private static void change(String url, String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static String tenant(String url) {
        return TestPostgresql.query(url, "select distinct tenant_id from processed_command")
                .get(0)
                .get(0);
    }

    @Nested
    class AfterARun {

        private String url = "";

        @BeforeEach
        void run() {
            url = TestPostgresql.freshDatabase();
            play(url, "--opening-stock", "20");
        }

        @Test
        void everything_agrees_and_nothing_is_written() {
            long commands = TestPostgresql.number(url, "select count(*) from processed_command");

            Played played = verify(url);

            assertThat(played.code()).as(played.err()).isEqualTo(ExitCode.OK);
            assertThat(played.out()).startsWith("Tenant " + tenant(url) + "\n").doesNotContain("found");
            assertThat(played.out().lines().skip(1))
                    .hasSize(SUBJECTS.size())
                    .allSatisfy(line -> assertThat(line).matches("  [a-z]+ +ok, [0-9,]+ checked"));
            assertThat(played.out().lines().skip(1).map(line -> line.strip().split(" ", -1)[0]))
                    .containsExactlyElementsOf(SUBJECTS);
            assertThat(played.err()).isEmpty();
            assertThat(TestPostgresql.number(url, "select count(*) from processed_command"))
                    .isEqualTo(commands);
        }

        @Test
        void a_position_that_was_changed_is_named_with_both_figures() throws IOException {
            long there = TestPostgresql.number(url, "select on_hand from stock_position where sku = 'LAMP-01'");
            change(url, "update stock_position set on_hand = on_hand + 7 where sku = 'LAMP-01'");
            Path report = folder.resolve("found.json");

            Played played = verify(url, "--tenant", tenant(url), "--report", report.toString());

            assertThat(played.code()).isEqualTo(ExitCode.FAILED);
            assertThat(played.out())
                    .containsPattern("  stock +1 found, [0-9,]+ checked\n    R[0-9] [^\n]*LAMP-01[^\n]*facts say [^\n]*"
                            + there + "[^\n]*stored is [^\n]*" + (there + 7))
                    .containsPattern("  orders +ok");
            assertThat(Files.readString(report))
                    .contains("\"" + tenant(url) + "\" : {", "\"found\" : 1", "LAMP-01", "\"rule\" : \"R");
            assertThat(played.err()).isEqualTo("written: " + report + "\n");
        }

        @Test
        void of_many_differences_the_first_are_named_and_the_report_has_all() throws IOException {
            change(url, "update order_line set delivered = 1 where shipped > 0");
            Path report = folder.resolve("found.json");

            Played played = verify(url, "--report", report.toString());

            assertThat(played.code()).isEqualTo(ExitCode.FAILED);
            assertThat(played.out()).containsPattern("  orders +[0-9]+ found").containsPattern("    and [0-9]+ more\n");
            assertThat(Files.readString(report).lines().filter(line -> line.contains("\"subject\"")))
                    .hasSizeGreaterThan(20);
        }

        @Test
        void every_tenant_is_verified_unless_one_is_named() {
            play(url, "--limit", "10");
            List<List<String>> tenants =
                    TestPostgresql.query(url, "select distinct tenant_id from processed_command order by 1");
            assertThat(tenants).hasSize(2);

            assertThat(verify(url).out().lines().filter(line -> line.startsWith("Tenant ")))
                    .containsExactly(
                            "Tenant " + tenants.get(0).get(0),
                            "Tenant " + tenants.get(1).get(0));
            assertThat(verify(url, "--tenant", tenants.get(1).get(0)).out().lines())
                    .filteredOn(line -> line.startsWith("Tenant "))
                    .containsExactly("Tenant " + tenants.get(1).get(0));
        }

        @Test
        void an_unknown_tenant_is_named_with_those_that_are_there() {
            Played played = verify(url, "--tenant", "nobody");

            assertThat(played.code()).isEqualTo(ExitCode.USAGE);
            assertThat(played.err())
                    .isEqualTo("quickstart: --tenant: the database knows no nobody, it knows " + tenant(url) + "\n");
            assertThat(played.out()).isEmpty();
        }

        @Test
        void a_report_that_cannot_be_written_is_refused_before_anything_is_read() {
            Played played = verify(url, "--report", "no/such/folder.json");

            assertThat(played.code()).isEqualTo(ExitCode.USAGE);
            assertThat(played.out()).isEmpty();
        }
    }

    @Nested
    class Databases {

        @Test
        void one_of_h2_in_a_file_is_verified_as_well() {
            String url = "jdbc:h2:file:" + folder.resolve("shop");
            play(url);

            assertThat(verify(url).code()).isEqualTo(ExitCode.OK);
            change(url + ";MODE=PostgreSQL", "update payment set captured = captured - 1 where captured > refunded");
            assertThat(verify(url).code()).isEqualTo(ExitCode.FAILED);
        }

        @Test
        void one_of_h2_that_is_not_there_is_not_made() {
            Path file = folder.resolve("nothing");

            Played played = verify("jdbc:h2:file:" + file);

            assertThat(played.code()).isEqualTo(ExitCode.DATABASE);
            assertThat(played.err()).startsWith("quickstart: cannot connect to the database: Database");
            assertThat(folder.resolve("nothing.mv.db")).doesNotExist();
        }

        @Test
        void one_without_the_tables_is_left_without_them() {
            String url = TestPostgresql.freshDatabase();

            Played played = verify(url);

            assertThat(played.code()).isEqualTo(ExitCode.DATABASE);
            assertThat(played.err()).isEqualTo("quickstart: there are no tables of Countinghouse in the database\n");
            assertThat(TestPostgresql.number(
                            url, "select count(*) from information_schema.tables where table_schema = 'public'"))
                    .isZero();
        }

        @Test
        void one_in_which_nothing_ever_happened_proves_nothing() {
            String url = TestPostgresql.freshDatabase();
            play(url, "--limit", "0");

            Played played = verify(url);

            assertThat(played.code()).isEqualTo(ExitCode.DATABASE);
            assertThat(played.err()).contains("no tenant ever sent a command");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "jdbc:mysql://shop:secret@localhost/shop",
                    "jdbc:postgresql://127.0.0.1:1/shop?password=secret"
                })
        void one_that_cannot_be_used_is_named_without_its_password(String url) {
            Played played = verify(url);

            assertThat(played.code()).isEqualTo(ExitCode.DATABASE);
            assertThat(played.err()).startsWith("quickstart: ").doesNotContain("secret", "\tat ");
        }
    }
}
