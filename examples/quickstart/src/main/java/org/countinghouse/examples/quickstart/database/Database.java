package org.countinghouse.examples.quickstart.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.countinghouse.adapters.jdbc.Dialect;
import org.countinghouse.adapters.jdbc.JdbcStores;
import org.countinghouse.adapters.jdbc.JdbcUnitOfWork;
import org.countinghouse.adapters.jdbc.SchemaScripts;
import org.countinghouse.ports.Stores;

/** A connection pool over a database whose tables are in place. Closing it removes a database of the process's own. */
public final class Database implements AutoCloseable {

    /**
     * For a database that is thrown away: changed pages are written every ten seconds rather than twice a second, which
     * writes the pages that every order changes ten times less often.
     */
    private static final String H2_OPTIONS =
            ";MODE=PostgreSQL;QUERY_CACHE_SIZE=256;LOCK_TIMEOUT=10000;CACHE_SIZE=65536;WRITE_DELAY=10000";

    private static final long CONNECTION_TIMEOUT_MILLIS = 10_000;

    private final HikariDataSource pool;
    private final Dialect dialect;
    private final Optional<Path> own;

    private Database(HikariDataSource pool, Dialect dialect, Optional<Path> own) {
        this.pool = pool;
        this.dialect = dialect;
        this.own = own;
    }

    /**
     * Opens the database and creates the tables if they are not there.
     *
     * @param url a JDBC URL of PostgreSQL or H2; empty means one of the process's own, in a temporary folder
     * @throws DatabaseException if it cannot be reached or is another product
     */
    public static Database open(Optional<String> url) {
        if (url.isPresent()) {
            return opened(url.get(), Optional.empty());
        }
        try {
            Path folder = Files.createTempDirectory("countinghouse-");
            return opened("jdbc:h2:file:" + folder.resolve("shop") + H2_OPTIONS, Optional.of(folder));
        } catch (IOException e) {
            throw new DatabaseException("cannot make a folder for the database of this process: " + e.getMessage(), e);
        }
    }

    private static Database opened(String url, Optional<Path> own) {
        Dialect dialect = dialectOf(url);
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(dialect == Dialect.H2 && !url.contains("MODE=") ? url + ";MODE=PostgreSQL" : url);
        config.setMaximumPoolSize(4);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECTION_TIMEOUT_MILLIS);
        if (dialect == Dialect.POSTGRESQL) {
            config.addDataSourceProperty("reWriteBatchedInserts", "true");
            config.addDataSourceProperty("preparedStatementCacheQueries", "512");
        }
        try {
            Database database = new Database(new HikariDataSource(config), dialect, own);
            SchemaScripts scripts = SchemaScripts.of(dialect);
            if (!scripts.areIn(database.pool)) {
                scripts.createIn(database.pool);
            }
            return database;
        } catch (HikariPool.PoolInitializationException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new DatabaseException("cannot connect to the database: " + cause.getMessage(), e);
        }
    }

    private static Dialect dialectOf(String url) {
        if (url.startsWith("jdbc:postgresql:")) {
            return Dialect.POSTGRESQL;
        }
        if (url.startsWith("jdbc:h2:")) {
            return Dialect.H2;
        }
        int end = url.indexOf(':', "jdbc:".length());
        throw new DatabaseException("the database must be jdbc:postgresql:… or jdbc:h2:…, but is "
                + (end < 0 ? url : url.substring(0, end)));
    }

    /** The stores in it. */
    public Stores stores() {
        return JdbcStores.using(JdbcUnitOfWork.local(pool), dialect);
    }

    /** What a person calls it. */
    public String name() {
        return own.isPresent() ? "H2, in this process" : dialect.product();
    }

    /**
     * Has PostgreSQL look at its tables now. Plans made while the tables were empty are kept until then, and the
     * automatic look comes a minute later, which is an age for a bulk load.
     */
    public void refreshStatistics() {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("analyze");
        } catch (SQLException e) {
            throw new DatabaseException("analyze failed: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        pool.close();
        own.ifPresent(Database::remove);
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            System.err.println("left behind: " + folder + " (" + e.getMessage() + ")");
        }
    }
}
