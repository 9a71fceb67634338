package org.countinghouse.examples.benchmarks.load;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.stream.Stream;
import org.countinghouse.adapters.jdbc.Dialect;
import org.countinghouse.adapters.jdbc.SchemaScripts;

/** A PostgreSQL of its own, whose commits reach the disk. */
final class Server implements AutoCloseable {

    private final EmbeddedPostgres postgres;

    private Server(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    static Server start() throws IOException, SQLException {
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "200")
                .setServerConfig("shared_buffers", "1GB")
                .setServerConfig("max_wal_size", "8GB")
                .setServerConfig("checkpoint_timeout", "30min")
                .start();
        return new Server(postgres);
    }

    /** A new database with the library's tables, behind a pool of so many connections. */
    HikariDataSource database(String name, int connections) throws SQLException {
        run("postgres", "create database " + name);
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(postgres.getJdbcUrl("postgres", name));
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(connections);
        config.setAutoCommit(false);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        HikariDataSource pool = new HikariDataSource(config);
        SchemaScripts.of(Dialect.POSTGRESQL).createIn(pool);
        return pool;
    }

    /** Everything that has been written so far is written for good, so that nobody pays for the one before. */
    void settle(String database) throws SQLException {
        run(database, "vacuum analyze");
        run(database, "checkpoint");
    }

    /** Tells the planner how large the tables have become. */
    void refreshStatistics(String database) throws SQLException {
        run(database, "analyze");
    }

    /** How long processors have worked for this program, and for the server: in nanoseconds since they began. */
    long[] processorNanos() throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            ProcessHandle postmaster = ProcessHandle.of(row.getLong(1))
                    .flatMap(ProcessHandle::parent)
                    .orElseThrow();
            long server = Stream.concat(Stream.of(postmaster), postmaster.descendants())
                    .flatMap(process -> process.info().totalCpuDuration().stream())
                    .mapToLong(Duration::toNanos)
                    .sum();
            return new long[] {
                ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos(), server
            };
        }
    }

    /** The version and what commits wait for. */
    String describe() throws SQLException {
        String settings = "PostgreSQL " + show("server_version") + ", fsync " + show("fsync") + ", synchronous_commit "
                + show("synchronous_commit");
        if (!settings.contains("fsync on") || !settings.contains("synchronous_commit on")) {
            throw new IllegalStateException("commits would not reach the disk: " + settings);
        }
        return settings;
    }

    private String show(String setting) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show " + setting)) {
            row.next();
            return row.getString(1);
        }
    }

    private void run(String database, String sql) throws SQLException {
        try (Connection connection = postgres.getDatabase("postgres", database).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
