package org.countinghouse.adapters.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.mariadb.jdbc.MariaDbDataSource;

/**
 * A MariaDB server of the tests' own, from the binaries of this machine, on a free port, with its files in a temporary
 * folder: never the machine's own server. {@code MARIADB_HOME} names another root, of an unpacked package.
 */
final class MariaDbServer {

    private MariaDbServer() {}

    /** Starts it; it ends with the JVM. */
    static DataSource start() {
        try {
            Path data = Files.createTempDirectory("mariadb");
            Path log = data.resolveSibling(data.getFileName() + ".log");
            Path home = Path.of(System.getenv().getOrDefault("MARIADB_HOME", "/"));
            String base = "--basedir=" + home.resolve("usr");
            run(
                            log,
                            home.resolve("usr/bin/mariadb-install-db"),
                            "--no-defaults",
                            base,
                            "--datadir=" + data,
                            "--auth-root-authentication-method=normal",
                            "--skip-test-db",
                            user())
                    .waitFor();
            int port = freePort();
            Process server = run(
                    log,
                    home.resolve("usr/sbin/mariadbd"),
                    "--no-defaults",
                    base,
                    "--datadir=" + data,
                    "--port=" + port,
                    "--bind-address=127.0.0.1",
                    "--socket=" + data.resolve("s"),
                    "--skip-log-bin",
                    "--max-connections=200",
                    "--innodb-flush-log-at-trx-commit=2",
                    user());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, data)));
            return database(server, port, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static DataSource database(Process server, int port, Path log)
            throws InterruptedException, IOException, SQLException {
        String url = "jdbc:mariadb://127.0.0.1:" + port + "/";
        try (Connection connection = connected(server, source(url), log);
                Statement statement = connection.createStatement()) {
            statement.execute("create database conformance");
        }
        return source(url + "conformance?timezone=UTC");
    }

    /** As soon as the server answers; for as long as it lives, however slow the machine is. */
    private static Connection connected(Process server, DataSource source, Path log)
            throws InterruptedException, IOException {
        while (true) {
            try {
                return source.getConnection();
            } catch (SQLException e) {
                if (server.waitFor(100, TimeUnit.MILLISECONDS)) {
                    throw new IllegalStateException(Files.readString(log, StandardCharsets.UTF_8), e);
                }
            }
        }
    }

    private static DataSource source(String url) throws SQLException {
        MariaDbDataSource source = new MariaDbDataSource(url);
        source.setUser("root");
        return source;
    }

    private static Process run(Path log, Path program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private static String user() {
        return "--user=" + System.getProperty("user.name");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void end(Process server, Path data) {
        server.destroy();
        try {
            server.waitFor();
            try (Stream<Path> files = Files.walk(data)) {
                files.sorted((one, other) -> other.compareTo(one)).forEach(MariaDbServer::delete);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
