package org.countinghouse.adapters.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.countinghouse.adapters.jdbc.SabotagedConnections.Instead;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.Stores;
import org.countinghouse.ports.tck.StoresFixture;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * What is wrong with some stores.
 *
 * @param schema what is done to the tables
 * @param connections what happens on connections
 * @param stores what happens at the ports
 * @param inHostTransaction whether a host runs the transactions, so that nothing is run again by itself
 */
record Sabotage(List<String> schema, Instead connections, UnaryOperator<Stores> stores, boolean inHostTransaction) {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    /** Nothing. */
    static final Sabotage NONE =
            new Sabotage(List.of(), (method, arguments, real) -> real.call(arguments), UnaryOperator.identity(), false);

    static Sabotage ofStatements(UnaryOperator<String> rewriting, String... schema) {
        return new Sabotage(
                List.of(schema), SabotagedConnections.rewriting(rewriting), UnaryOperator.identity(), false);
    }

    static Sabotage ofConnections(Instead instead) {
        return new Sabotage(List.of(), instead, UnaryOperator.identity(), false);
    }

    static Sabotage ofStores(UnaryOperator<Stores> stores) {
        return new Sabotage(List.of(), NONE.connections, stores, false);
    }

    Sabotage andStores(UnaryOperator<Stores> more) {
        return new Sabotage(schema, connections, more, inHostTransaction);
    }

    Sabotage joined() {
        return new Sabotage(schema, connections, stores, true);
    }

    /** Stores of their own: on H2 in a new database, which may be changed; on other engines in the one of the run. */
    StoresFixture fixture(TestDatabase engine) {
        DataSource database = engine == TestDatabase.H2 ? newDatabase() : engine.pooled();
        schema.forEach(sql -> run(database, sql));
        HostTransactions host = new HostTransactions(SabotagedConnections.of(database, connections), true);
        JdbcUnitOfWork unitOfWork = inHostTransaction
                ? JdbcUnitOfWork.joining(ConnectionSource.ofTransactionAware(host.transactionAware()))
                : JdbcUnitOfWork.local(host.plain());
        Stores sabotaged = stores.apply(JdbcStores.using(unitOfWork, engine.dialect()));
        return new Fixture(sabotaged, inHostTransaction ? Optional.of(host) : Optional.empty());
    }

    private static DataSource newDatabase() {
        JdbcConnectionPool pool = JdbcConnectionPool.create(
                "jdbc:h2:mem:sabotage" + DATABASES.incrementAndGet()
                        + ";MODE=PostgreSQL;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000",
                "sa",
                "");
        pool.setMaxConnections(70);
        SchemaScripts.of(Dialect.H2).createIn(pool);
        return pool;
    }

    private record Fixture(Stores stores, Optional<HostTransactions> host) implements StoresFixture {

        @Override
        public TenantId freshTenant() {
            return TestTenants.fresh();
        }

        @Override
        public <T> T asHost(Supplier<T> work) {
            return host.isPresent() ? host.get().inTransaction(work) : work.get();
        }
    }

    private static void run(DataSource database, String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
