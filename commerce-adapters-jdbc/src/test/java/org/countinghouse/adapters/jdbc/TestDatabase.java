package org.countinghouse.adapters.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.postgresql.ds.PGSimpleDataSource;

/** One database of each engine for all tests of a run, its schema in place; tests keep apart by tenant. */
enum TestDatabase {
    H2(Dialect.H2),
    POSTGRESQL(Dialect.POSTGRESQL),
    MARIADB(Dialect.MARIADB);

    private final Dialect dialect;

    TestDatabase(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Those that this run is for: MariaDB has a run of its own, because it needs a server that is installed. */
    static List<TestDatabase> chosen() {
        return Stream.of(System.getProperty("engines", "H2,POSTGRESQL").split(",", -1))
                .map(TestDatabase::valueOf)
                .toList();
    }

    Dialect dialect() {
        return dialect;
    }

    /** Starts the engine on first use; it ends with the JVM. */
    DataSource dataSource() {
        return switch (this) {
            case H2 -> H2Server.SOURCE;
            case POSTGRESQL -> PostgresqlServer.SOURCE;
            case MARIADB -> MariaServer.SOURCE;
        };
    }

    /** The same database behind a pool, for many threads; it ends with the JVM. */
    DataSource pooled() {
        return switch (this) {
            case H2 -> H2Pool.POOL;
            case POSTGRESQL -> PostgresqlPool.POOL;
            case MARIADB -> MariaPool.POOL;
        };
    }

    /** Behind a pool too, for tests in which no server dies: what is committed need not be on the disk at once. */
    DataSource hasty() {
        return this == POSTGRESQL ? HastyPostgresqlPool.POOL : pooled();
    }

    private static DataSource pool(DataSource dataSource) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(dataSource);
        config.setMaximumPoolSize(24);
        config.setConnectionTimeout(60_000);
        return new HikariDataSource(config);
    }

    private static final class H2Pool {
        private static final DataSource POOL = pool(H2.dataSource());
    }

    private static final class MariaPool {
        private static final DataSource POOL = pool(MARIADB.dataSource());
    }

    private static final class PostgresqlPool {
        private static final DataSource POOL = pool(POSTGRESQL.dataSource());
    }

    private static final class HastyPostgresqlPool {
        private static final DataSource POOL = pool(hastyPostgresql());

        private static DataSource hastyPostgresql() {
            PGSimpleDataSource source = new PGSimpleDataSource();
            PGSimpleDataSource patient = (PGSimpleDataSource) POSTGRESQL.dataSource();
            source.setUrl(patient.getUrl());
            source.setUser(patient.getUser());
            source.setReWriteBatchedInserts(true);
            source.setOptions("-c synchronous_commit=off");
            return source;
        }
    }

    private static DataSource withSchema(DataSource dataSource, Dialect dialect) {
        SchemaScripts.of(dialect).createIn(dataSource);
        return dataSource;
    }

    private static final class H2Server {
        private static final DataSource SOURCE = withSchema(h2(), Dialect.H2);
    }

    private static final class MariaServer {
        private static final DataSource SOURCE = withSchema(MariaDbServer.start(), Dialect.MARIADB);
    }

    private static final class PostgresqlServer {
        private static final DataSource SOURCE = withSchema(postgresql(), Dialect.POSTGRESQL);
    }

    private static DataSource h2() {
        JdbcConnectionPool pool = JdbcConnectionPool.create(
                "jdbc:h2:mem:conformance;MODE=PostgreSQL;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000", "sa", "");
        pool.setMaxConnections(40);
        return pool;
    }

    private static DataSource postgresql() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "100")
                    .start();
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl(server.getJdbcUrl("postgres", "postgres"));
            source.setReWriteBatchedInserts(true);
            return source;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
