package org.countinghouse.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.countinghouse.adapters.jdbc.InterceptedConnections.Interception;
import org.countinghouse.domain.kernel.CommandId;
import org.countinghouse.domain.kernel.Fingerprint;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.Stores;
import org.countinghouse.ports.kernel.ProcessedCommand;
import org.countinghouse.ports.kernel.StaleStateException;
import org.countinghouse.ports.kernel.StorageException;
import org.countinghouse.ports.kernel.StorageException.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the unit of work does when the database, the network or the host misbehaves (rules D2, D6, D7, D13). */
@ParameterizedClass
@MethodSource("org.countinghouse.adapters.jdbc.TestDatabase#chosen")
class JdbcUnitOfWorkFaultsTest {

    private static final Fingerprint PRINT = Fingerprint.of("field", 1).build();
    private static final CommandId KEY = CommandId.of("key");

    private final TenantId tenant = TestTenants.fresh();

    @Parameter
    private TestDatabase database = TestDatabase.H2;

    private Stores own(Interception interception) {
        return own(InterceptedConnections.of(database.dataSource(), interception));
    }

    private Stores own(DataSource dataSource) {
        return JdbcStores.using(JdbcUnitOfWork.local(dataSource), database.dialect());
    }

    private static Optional<ProcessedCommand> claim(Stores stores, TenantId tenant) {
        return stores.processedCommands().claim(tenant, "fault", KEY, PRINT);
    }

    /** An over-long operation: the database refuses it. */
    private Optional<ProcessedCommand> refused(Stores stores) {
        return stores.processedCommands().claim(tenant, "x".repeat(100), KEY, PRINT);
    }

    private boolean isStored() {
        Stores stores = own(database.dataSource());
        return stores.unitOfWork().execute(() -> claim(stores, tenant).isPresent());
    }

    @Test
    void a_swallowed_sql_error_cannot_be_committed() {
        Stores stores = own(database.dataSource());

        assertThatThrownBy(() -> stores.unitOfWork().execute(() -> {
                    assertThat(claim(stores, tenant)).isEmpty();
                    try {
                        return refused(stores);
                    } catch (StorageException swallowed) {
                        return Optional.empty();
                    }
                }))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("swallowed");
        assertThat(isStored()).isFalse();
    }

    @Test
    void after_an_sql_error_the_unit_takes_no_more_statements() {
        Stores stores = own(database.dataSource());

        assertThatThrownBy(() -> stores.unitOfWork().execute(() -> {
                    assertThatThrownBy(() -> refused(stores)).isInstanceOf(StorageException.class);
                    return claim(stores, tenant);
                }))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("failed before");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_connection_lost_while_committing_is_an_unknown_outcome_that_the_key_resolves(boolean committed) {
        Stores stores = own((method, proceeding) -> {
            if (method.equals("commit")) {
                Object unused = committed ? proceeding.proceed() : "the commit never reached the server";
                throw new SQLException("the connection broke: " + unused, "08006");
            }
            return proceeding.proceed();
        });

        assertThatThrownBy(() -> stores.unitOfWork().execute(() -> claim(stores, tenant)))
                .isInstanceOfSatisfying(
                        StorageException.class, e -> assertThat(e.outcome()).isEqualTo(Outcome.UNKNOWN));
        assertThat(isStored()).isEqualTo(committed);
    }

    @Test
    void a_serialization_failure_runs_the_unit_again() {
        AtomicInteger commits = new AtomicInteger();
        Stores stores = own((method, proceeding) -> {
            if (method.equals("commit") && commits.incrementAndGet() < 3) {
                throw new SQLException("on purpose", "40001");
            }
            return proceeding.proceed();
        });

        assertThat(stores.unitOfWork().execute(() -> claim(stores, tenant))).isEmpty();
        assertThat(commits).hasValue(3);
        assertThat(isStored()).isTrue();
    }

    @Test
    void a_unit_that_never_gets_through_gives_up() {
        AtomicInteger runs = new AtomicInteger();
        Stores stores = own(database.dataSource());
        Supplier<Integer> work = () -> {
            runs.incrementAndGet();
            throw new StaleStateException("always");
        };

        assertThatThrownBy(() -> stores.unitOfWork().execute(work)).isInstanceOf(StaleStateException.class);
        assertThat(runs).hasValue(8);
    }

    @Test
    void its_own_transactions_run_at_read_committed_and_leave_the_connection_as_it_was() throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
            AtomicInteger level = new AtomicInteger();
            Stores stores = own(InterceptedConnections.reusing(connection, (method, proceeding) -> {
                if (method.equals("commit")) {
                    level.set(connection.getTransactionIsolation());
                }
                return method.equals("close") ? "kept open" : proceeding.proceed();
            }));

            assertThat(stores.unitOfWork().execute(() -> claim(stores, tenant))).isEmpty();

            assertThat(level).hasValue(Connection.TRANSACTION_READ_COMMITTED);
            assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_SERIALIZABLE);
            assertThat(connection.getAutoCommit()).isTrue();
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        }
    }

    @Test
    void a_host_that_swallows_the_failure_and_commits_keeps_its_own_part_and_nothing_of_ours() {
        HostTransactions host = new HostTransactions(database.dataSource(), true);
        Stores joined = JdbcStores.using(
                JdbcUnitOfWork.joining(ConnectionSource.ofTransactionAware(host.transactionAware())),
                database.dialect());
        TenantId hostsPart = TestTenants.fresh();

        String result = host.inTransaction(() -> {
            assertThat(joined.unitOfWork().execute(() -> claim(joined, hostsPart)))
                    .isEmpty();
            try {
                return joined.unitOfWork().execute(() -> {
                    assertThat(claim(joined, tenant)).isEmpty();
                    return refused(joined).toString();
                });
            } catch (StorageException swallowed) {
                return "swallowed";
            }
        });

        assertThat(result).isEqualTo("swallowed");
        assertThat(isStored()).isFalse();
        Stores stores = own(database.dataSource());
        assertThat(stores.unitOfWork().execute(() -> claim(stores, hostsPart))).isPresent();
    }

    @Test
    void without_a_transaction_of_the_host_there_is_nothing_to_join() {
        Stores joined = JdbcStores.using(
                JdbcUnitOfWork.joining(ConnectionSource.ofTransactionAware(database.dataSource())), database.dialect());

        assertThatThrownBy(() -> joined.unitOfWork().execute(() -> claim(joined, tenant)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("auto-commit");
    }

    @ParameterizedTest
    @ValueSource(ints = {Connection.TRANSACTION_REPEATABLE_READ, Connection.TRANSACTION_SERIALIZABLE})
    void a_host_transaction_at_another_isolation_is_refused_by_name(int level) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setTransactionIsolation(level);
            connection.setAutoCommit(false);
            Stores joined = JdbcStores.using(
                    JdbcUnitOfWork.joining(ConnectionSource.ofCurrent(() -> connection)), database.dialect());

            assertThatThrownBy(() -> joined.unitOfWork().execute(() -> claim(joined, tenant)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("READ COMMITTED")
                    .hasMessageContaining(String.valueOf(level));
            connection.rollback();
            connection.setAutoCommit(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        }
    }

    @Test
    void reading_needs_no_transaction_of_the_host() {
        Stores joined = JdbcStores.using(
                JdbcUnitOfWork.joining(ConnectionSource.ofTransactionAware(database.dataSource())), database.dialect());

        assertThat(joined.outbox().undelivered(tenant, 1)).isEmpty();
    }

    @Test
    void the_wrong_dialect_is_refused_at_start_with_both_names() {
        Dialect wrong = database.dialect() == Dialect.H2 ? Dialect.POSTGRESQL : Dialect.H2;

        assertThatThrownBy(() -> JdbcStores.using(JdbcUnitOfWork.local(database.dataSource()), wrong))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(wrong.product())
                .hasMessageContaining(database.dialect().product());
    }

    @Test
    void no_connection_is_a_storage_failure_that_left_nothing() {
        DataSource dead = InterceptedConnections.of(database.dataSource(), (method, proceeding) -> {
            throw new SQLException("refused", "08001");
        });

        assertThatThrownBy(() -> JdbcStores.using(JdbcUnitOfWork.local(dead), database.dialect()))
                .isInstanceOfSatisfying(
                        StorageException.class, e -> assertThat(e.outcome()).isEqualTo(Outcome.NOT_APPLIED));
    }

    @Test
    void a_host_may_start_without_a_transaction_but_not_work_without_one() {
        Stores joined =
                JdbcStores.using(JdbcUnitOfWork.joining(ConnectionSource.ofCurrent(() -> null)), database.dialect());

        assertThatThrownBy(() -> joined.unitOfWork().execute(() -> claim(joined, tenant)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no current connection");
    }

    @Test
    void the_wrong_dialect_is_refused_at_the_first_connection_when_there_was_none_at_start() throws SQLException {
        Dialect wrong = database.dialect() == Dialect.H2 ? Dialect.POSTGRESQL : Dialect.H2;
        AtomicReference<@Nullable Connection> current = new AtomicReference<>();
        Stores joined = JdbcStores.using(JdbcUnitOfWork.joining(ConnectionSource.ofCurrent(current::get)), wrong);
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            current.set(connection);

            assertThatThrownBy(() -> joined.unitOfWork().execute(() -> claim(joined, tenant)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(wrong.product())
                    .hasMessageContaining(database.dialect().product());
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
