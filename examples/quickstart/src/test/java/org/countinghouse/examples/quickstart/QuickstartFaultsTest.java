package org.countinghouse.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.countinghouse.examples.quickstart.cli.ExitCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong is said in one line with its place, and leaves nothing behind. */
class QuickstartFaultsTest {

    private static final String ROW = "1001,LAMP,Lamp,2,2026-03-02 08:14:00,14.95,1,France\n";

    @TempDir
    Path folder;

    private Path results = Path.of("");

    @BeforeEach
    void thereIsAFolderForResults() throws IOException {
        results = Files.createDirectory(folder.resolve("results"));
    }

    private Played run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--report", results.resolve("r.json").toString()));
        all.addAll(List.of("--html", results.resolve("r.html").toString()));
        all.addAll(List.of("--journal", results.resolve("r.journal").toString()));
        return Played.run(all);
    }

    private void assertNothingWritten() throws IOException {
        try (Stream<Path> left = Files.list(results)) {
            assertThat(left).isEmpty();
        }
    }

    private void assertStops(Played played, ExitCode code, String message) throws IOException {
        assertThat(played.err()).startsWith("quickstart: ").contains(message).doesNotContain("\tat ");
        assertThat(played.code()).isEqualTo(code);
        assertThat(played.out()).isEmpty();
        assertNothingWritten();
    }

    @Nested
    class DamagedInput {

        private void assertRefused(byte[] content, String message) throws IOException {
            Path file = Files.write(folder.resolve("orders.csv"), content);
            String url = TestPostgresql.freshDatabase();
            assertStops(run("--orders", file.toString(), "--jdbc-url", url), ExitCode.INPUT, file + message);
            assertThat(TestPostgresql.number(
                            url, "select count(*) from information_schema.tables where table_schema = 'public'"))
                    .isZero();
        }

        private void assertRefused(String content, String message) throws IOException {
            assertRefused(content.getBytes(StandardCharsets.UTF_8), message);
        }

        @Test
        void a_missing_column_is_named() throws IOException {
            assertRefused(
                    OrderFiles.HEADER.replace(",Quantity", "") + ROW, ":1:1: the header lacks the column Quantity");
        }

        @Test
        void a_broken_quote_is_shown_where_it_opens() throws IOException {
            assertRefused(
                    OrderFiles.HEADER + ROW + ROW.replace("Lamp", "\"Lamp"),
                    ":3:11: a quote is opened here and not closed");
        }

        @Test
        void damage_in_the_last_row_is_found_before_anything_is_written() throws IOException {
            assertRefused(
                    OrderFiles.HEADER + ROW.repeat(50) + "1002,LAMP,Lamp\n",
                    ":52:11: a record of 3 fields where the header has 8");
        }

        @Test
        void damage_in_the_second_file_is_found_before_anything_is_written() throws IOException {
            Path good = Files.writeString(folder.resolve("good.csv"), OrderFiles.HEADER + ROW);
            Path bad = Files.writeString(folder.resolve("bad.csv"), OrderFiles.HEADER + "1\n");
            String url = TestPostgresql.freshDatabase();
            assertStops(
                    run("--orders", good.toString(), "--orders", bad.toString(), "--jdbc-url", url),
                    ExitCode.INPUT,
                    bad + ":2:1: a record of 1 fields");
            assertThat(TestPostgresql.number(
                            url, "select count(*) from information_schema.tables where table_schema = 'public'"))
                    .isZero();
        }

        @Test
        void a_line_of_10_megabytes_is_not_swallowed() throws IOException {
            byte[] line = new byte[10_000_000];
            Arrays.fill(line, (byte) 'x');
            byte[] head = (OrderFiles.HEADER + "1001,").getBytes(StandardCharsets.UTF_8);
            byte[] content = Arrays.copyOf(head, head.length + line.length);
            System.arraycopy(line, 0, content, head.length, line.length);
            assertRefused(content, ":2:1048577: a line of more than 1048576 characters is not read");
        }

        @Test
        void an_empty_file_is_no_order_file() throws IOException {
            assertRefused("", ":1:1: the file is empty");
        }

        @Test
        void a_file_that_only_looks_like_gzip_is_named() throws IOException {
            assertRefused(new byte[] {0x1f, (byte) 0x8b, 1, 2, 3, 4, 5}, ":1:1: the file cannot be read: its gzip");
        }

        @Test
        void a_gzip_file_that_was_cut_off_is_named() throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
                packed.write((OrderFiles.HEADER + ROW.repeat(1000)).getBytes(StandardCharsets.UTF_8));
            }
            byte[] whole = bytes.toByteArray();
            assertRefused(Arrays.copyOf(whole, whole.length - 20), ":1:1: the file cannot be read: its gzip");
        }

        @Test
        void letters_for_numbers_cost_the_row_and_not_the_run() throws IOException {
            Path file = Files.writeString(
                    folder.resolve("orders.csv"),
                    OrderFiles.HEADER + ROW + "1002,LAMP,Lamp,two,2026-03-02 08:14:00,14.95,1,France\n"
                            + "1003,LAMP,Lamp,2,2026-03-02 08:14:00,cheap,1,France\n");
            Played played = run("--orders", file.toString());
            assertThat(played.code()).isEqualTo(ExitCode.OK);
            assertThat(played.out())
                    .contains("3 read, 1 accepted, 2 refused", "1 malformed-price", "1 malformed-quantity");
            assertThat(Files.readString(results.resolve("r.html")))
                    .contains(file + ":3:16, invoice 1002: two", file + ":4:38, invoice 1003: cheap");
        }
    }

    @Nested
    class WrongArguments {

        @Test
        void an_unknown_option_is_named() throws IOException {
            assertStops(run("--fast", "yes"), ExitCode.USAGE, "unknown option: --fast");
        }

        @Test
        void a_file_that_is_not_there_is_named() throws IOException {
            String none = folder.resolve("none.csv").toString();
            assertStops(run("--orders", none), ExitCode.USAGE, "no such file: " + none);
        }

        @Test
        void a_directory_is_no_file() throws IOException {
            assertStops(run("--orders", folder.toString()), ExitCode.USAGE, "not a file that can be read: " + folder);
        }

        @Test
        void an_address_that_is_none_of_jdbc_is_refused() throws IOException {
            assertStops(run("--jdbc-url", "postgresql://x/y"), ExitCode.USAGE, "starts with jdbc:");
        }
    }

    @Nested
    class DatabaseTrouble {

        @Test
        void an_unknown_product_is_named_without_its_password() throws IOException {
            Played played = run("--jdbc-url", "jdbc:mysql://shop:secret@localhost/shop");
            assertStops(played, ExitCode.DATABASE, "but is jdbc:mysql\n");
            assertThat(played.err()).doesNotContain("secret");
        }

        @Test
        void a_server_that_is_down_is_named_without_its_password() throws IOException {
            int closed = closedPort();
            Played played =
                    run("--jdbc-url", "jdbc:postgresql://127.0.0.1:" + closed + "/shop?user=shop&password=secret");
            assertStops(played, ExitCode.DATABASE, "Connection to 127.0.0.1:" + closed + " refused");
            assertThat(played.err()).doesNotContain("secret");
        }

        @Test
        void a_database_that_is_not_there_is_named() throws IOException {
            String url = TestPostgresql.freshDatabase().replaceAll("quickstart_[0-9]+", "nowhere");
            assertStops(run("--jdbc-url", url), ExitCode.DATABASE, "\"nowhere\" does not exist");
        }

        private static int closedPort() throws IOException {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            }
        }
    }
}
