package org.countinghouse.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.countinghouse.examples.quickstart.cli.ExitCode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample gives on every PostgreSQL that we support what it gives on H2. The build fetches the servers. */
class PostgresqlVersionsIT {

    private static final Path SERVERS = Path.of("target", "postgresql");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"16", "17", "18"})
    void the_report_is_the_same_on_every_version(String major) throws IOException {
        Path jar = server(major);
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setPgBinaryResolver((system, machine) -> archive(jar))
                .start()) {
            String url = TestPostgresql.freshDatabase(server);
            assertThat(TestPostgresql.query(url, "show server_version").get(0).get(0))
                    .startsWith(major + ".");
            Map<String, String> onH2 = report();
            assertThat(report("--jdbc-url", url)).containsExactlyEntriesOf(onH2);
            assertThat(report("--jdbc-url", url)).containsExactlyEntriesOf(onH2);
        }
    }

    private Map<String, String> report(String... arguments) throws IOException {
        Path file = folder.resolve("report.json");
        List<String> all = Stream.concat(Stream.of(arguments), Stream.of("--report", file.toString()))
                .toList();
        Played played = Played.run(all);
        assertThat(played.code()).as(played.err()).isEqualTo(ExitCode.OK);
        return JsonFigures.read(file).withoutTimes();
    }

    private static Path server(String major) throws IOException {
        try (Stream<Path> jars = Files.list(SERVERS)) {
            return jars.filter(jar -> jar.getFileName().toString().matches(".*-" + major + "\\.[0-9.]+\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no PostgreSQL " + major + " in " + SERVERS));
        }
    }

    /** The one packed server in a jar. */
    private static InputStream archive(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry packed = zip.stream()
                    .filter(entry -> entry.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow();
            return new ByteArrayInputStream(zip.getInputStream(packed).readAllBytes());
        }
    }
}
