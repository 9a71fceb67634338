package org.countinghouse.adapters.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A server of a test's own that can be killed and started again on the same files. It ends with the JVM. */
final class MortalPostgresql {

    private final Path data;
    private final DataSource dataSource;
    private final List<String> commandLine;

    private MortalPostgresql(Path data, DataSource dataSource, List<String> commandLine) {
        this.data = data;
        this.dataSource = dataSource;
        this.commandLine = commandLine;
    }

    /** What it has said is committed is on the disk, as a server is run that keeps stock. */
    static MortalPostgresql start() throws IOException {
        Path data = Files.createTempDirectory("mortal-postgresql");
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("fsync", "on")
                .setServerConfig("max_connections", "50")
                .start();
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(server.getJdbcUrl("postgres", "postgres"));
        source.setReWriteBatchedInserts(true);
        ProcessHandle.Info info = postmaster(data).info();
        List<String> commandLine = new ArrayList<>(unprivileged());
        commandLine.add(info.command().orElseThrow());
        commandLine.addAll(List.of(info.arguments().orElseThrow()));
        return new MortalPostgresql(data, source, commandLine);
    }

    /** The server refuses to run as root; in a user namespace of its own it is nobody, as the embedded one is. */
    private static List<String> unprivileged() {
        return System.getProperty("user.name").equals("root") ? List.of("unshare", "-U") : List.of();
    }

    DataSource dataSource() {
        return dataSource;
    }

    /** Kills the first of its processes and waits for the others, who see that they are orphans and end. */
    void kill() throws IOException {
        ProcessHandle postmaster = postmaster(data);
        try (Stream<ProcessHandle> descendants = postmaster.descendants()) {
            List<ProcessHandle> orphans = descendants.toList();
            postmaster.destroyForcibly();
            ProcessHandle gone = postmaster.onExit().join();
            if (gone.isAlive()) {
                throw new IllegalStateException("still alive: " + gone);
            }
            orphans.forEach(orphan -> orphan.onExit().join());
        }
    }

    /** Starts it on the files it left and waits until it has recovered. */
    void startAgain() throws IOException {
        Process server =
                new ProcessBuilder(commandLine).redirectErrorStream(true).start();
        BufferedReader log = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        List<String> said = new ArrayList<>();
        for (String line = log.readLine(); line != null; line = log.readLine()) {
            said.add(line);
            if (line.contains("ready to accept connections")) {
                drain(log);
                return;
            }
        }
        throw new IllegalStateException(String.join("\n", said));
    }

    /** A server whose log nobody reads stands still. */
    private static void drain(BufferedReader log) {
        Thread reader = new Thread(() -> log.lines().forEach(line -> {}));
        reader.setDaemon(true);
        reader.start();
    }

    private static ProcessHandle postmaster(Path data) throws IOException {
        String first = Files.readAllLines(data.resolve("postmaster.pid")).get(0);
        return ProcessHandle.of(Long.parseLong(first.strip())).orElseThrow();
    }
}
