package org.countinghouse.adapters.jdbc;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.Stores;
import org.countinghouse.ports.tck.StoresFixture;

/** Every way the stores are run under the contract test kit: engine × auto-commit × whose transaction. */
enum DatabaseSetting {
    H2_OWN_AUTO_COMMIT_ON(TestDatabase.H2, true, false),
    H2_OWN_AUTO_COMMIT_OFF(TestDatabase.H2, false, false),
    H2_JOINED_AUTO_COMMIT_ON(TestDatabase.H2, true, true),
    H2_JOINED_AUTO_COMMIT_OFF(TestDatabase.H2, false, true),
    POSTGRESQL_OWN_AUTO_COMMIT_ON(TestDatabase.POSTGRESQL, true, false),
    POSTGRESQL_OWN_AUTO_COMMIT_OFF(TestDatabase.POSTGRESQL, false, false),
    POSTGRESQL_JOINED_AUTO_COMMIT_ON(TestDatabase.POSTGRESQL, true, true),
    POSTGRESQL_JOINED_AUTO_COMMIT_OFF(TestDatabase.POSTGRESQL, false, true),
    MARIADB_OWN_AUTO_COMMIT_ON(TestDatabase.MARIADB, true, false),
    MARIADB_OWN_AUTO_COMMIT_OFF(TestDatabase.MARIADB, false, false),
    MARIADB_JOINED_AUTO_COMMIT_ON(TestDatabase.MARIADB, true, true),
    MARIADB_JOINED_AUTO_COMMIT_OFF(TestDatabase.MARIADB, false, true);

    private final TestDatabase database;
    private final boolean autoCommit;
    private final boolean joined;

    DatabaseSetting(TestDatabase database, boolean autoCommit, boolean joined) {
        this.database = database;
        this.autoCommit = autoCommit;
        this.joined = joined;
    }

    /**
     * Those on the engines that this run is for; {@code -Dsettings.few=true} leaves one of each kind of transaction, for
     * another version of an engine that all of them ran on.
     */
    static List<DatabaseSetting> chosen() {
        return Stream.of(values())
                .filter(setting -> TestDatabase.chosen().contains(setting.database))
                .filter(setting -> !Boolean.getBoolean("settings.few") || setting.isForLoad())
                .toList();
    }

    /** One of each kind of transaction on each engine. */
    static List<DatabaseSetting> chosenForLoad() {
        return chosen().stream().filter(DatabaseSetting::isForLoad).toList();
    }

    private boolean isForLoad() {
        return autoCommit != joined;
    }

    /** Those whose transactions are the stores' own. */
    static List<DatabaseSetting> chosenOwn() {
        return chosen().stream().filter(setting -> !setting.joined).toList();
    }

    TestDatabase database() {
        return database;
    }

    StoresFixture fixture() {
        return fixture(database.hasty());
    }

    /** The same over connections whose commits are on the disk. */
    StoresFixture pooledFixture() {
        return fixture(database.pooled());
    }

    private StoresFixture fixture(DataSource dataSource) {
        HostTransactions host = new HostTransactions(dataSource, autoCommit);
        JdbcUnitOfWork unitOfWork = joined
                ? JdbcUnitOfWork.joining(ConnectionSource.ofTransactionAware(host.transactionAware()))
                : JdbcUnitOfWork.local(host.plain());
        Stores stores = JdbcStores.using(unitOfWork, database.dialect());
        return new StoresFixture() {
            @Override
            public Stores stores() {
                return stores;
            }

            @Override
            public TenantId freshTenant() {
                return TestTenants.fresh();
            }

            @Override
            public <T> T asHost(Supplier<T> work) {
                return joined ? host.inTransaction(work) : work.get();
            }
        };
    }
}
