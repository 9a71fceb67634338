package org.countinghouse.adapters.jdbc;

import org.countinghouse.ports.tck.InventoryContentionConformance;
import org.countinghouse.ports.tck.StoresFixture;
import org.countinghouse.ports.tck.history.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Hundreds of thousands of calls on every engine, each of them judged. */
@ParameterizedClass
@MethodSource("org.countinghouse.adapters.jdbc.TestDatabase#chosen")
class InventoryContentionIT extends InventoryContentionConformance {

    @Parameter
    private TestDatabase database = TestDatabase.H2;

    private @Nullable StoresFixture fixture;

    @Override
    protected StoresFixture fixture() {
        if (fixture == null) {
            fixture = setting(database).pooledFixture();
        }
        return fixture;
    }

    static DatabaseSetting setting(TestDatabase database) {
        return switch (database) {
            case H2 -> DatabaseSetting.H2_OWN_AUTO_COMMIT_ON;
            case POSTGRESQL -> DatabaseSetting.POSTGRESQL_OWN_AUTO_COMMIT_ON;
            case MARIADB -> DatabaseSetting.MARIADB_OWN_AUTO_COMMIT_ON;
        };
    }

    /** The short form has some 1,800 calls. */
    static int scale(TestDatabase database) {
        return switch (database) {
            case H2, MARIADB -> HeavyShare.of(60);
            case POSTGRESQL -> HeavyShare.of(300);
        };
    }

    @Override
    protected int scale() {
        return scale(database);
    }

    @Override
    protected int rounds() {
        return HeavyShare.of(1_000);
    }

    @Override
    protected void report(String workload, Verdict verdict) {
        System.out.println("L5 inventory on " + database + ", " + workload + ": " + verdict);
    }
}
