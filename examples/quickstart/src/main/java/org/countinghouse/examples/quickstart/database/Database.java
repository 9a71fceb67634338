package org.countinghouse.examples.quickstart.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.countinghouse.adapters.jdbc.Dialect;
import org.countinghouse.adapters.jdbc.JdbcStores;
import org.countinghouse.adapters.jdbc.JdbcUnitOfWork;
import org.countinghouse.adapters.jdbc.SchemaScripts;
import org.countinghouse.domain.kernel.TenantId;
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
        System.setProperty("h2.objectCache", "false"); // looking for equal values costs more than they would take up
        try {
            Path folder = Files.createTempDirectory("countinghouse-");
            return opened("jdbc:h2:file:" + folder.resolve("shop") + H2_OPTIONS, Optional.of(folder));
        } catch (IOException e) {
            throw new DatabaseException("cannot make a folder for the database of this process: " + e.getMessage(), e);
        }
    }

    /**
     * Opens a database that is there, for reading.
     *
     * @param url a JDBC URL of PostgreSQL or H2
     * @throws DatabaseException if it cannot be reached, is another product, or has no tables of the library
     */
    public static Database openExisting(String url) {
        Dialect dialect = dialectOf(url);
        HikariConfig config = config(dialect, dialect == Dialect.H2 ? url + ";IFEXISTS=TRUE" : url);
        config.setReadOnly(true);
        Database database = connected(config, dialect, Optional.empty());
        if (!SchemaScripts.of(dialect).areIn(database.pool)) {
            database.close();
            throw new DatabaseException("there are no tables of Countinghouse in the database");
        }
        return database;
    }

    private static Database opened(String url, Optional<Path> own) {
        Dialect dialect = dialectOf(url);
        Database database = connected(config(dialect, url), dialect, own);
        SchemaScripts scripts = SchemaScripts.of(dialect);
        if (!scripts.areIn(database.pool)) {
            scripts.createIn(database.pool);
        }
        return database;
    }

    private static HikariConfig config(Dialect dialect, String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(dialect == Dialect.H2 && !url.contains("MODE=") ? url + ";MODE=PostgreSQL" : url);
        config.setMaximumPoolSize(4);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECTION_TIMEOUT_MILLIS);
        if (dialect == Dialect.POSTGRESQL) {
            config.addDataSourceProperty("reWriteBatchedInserts", "true");
            config.addDataSourceProperty("preparedStatementCacheQueries", "512");
        }
        return config;
    }

    private static Database connected(HikariConfig config, Dialect dialect, Optional<Path> own) {
        try {
            return new Database(new HikariDataSource(config), dialect, own);
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

    /** Everybody who ever sent a command, by name; one look into the index for each. */
    public List<TenantId> tenants() {
        List<TenantId> tenants = new ArrayList<>();
        try (Connection connection = pool.getConnection();
                PreparedStatement next = connection.prepareStatement(
                        "select min(tenant_id) from processed_command where tenant_id > ?")) {
            Optional<String> found = after(next, "");
            while (found.isPresent()) {
                tenants.add(TenantId.of(found.get()));
                found = after(next, found.get());
            }
        } catch (SQLException e) {
            throw new DatabaseException("the tenants cannot be read: " + e.getMessage(), e);
        }
        return tenants;
    }

    private static Optional<String> after(PreparedStatement next, String name) throws SQLException {
        next.setString(1, name);
        try (ResultSet result = next.executeQuery()) {
            return result.next() ? Optional.ofNullable(result.getString(1)) : Optional.empty();
        }
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
