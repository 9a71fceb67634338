package org.countinghouse.adapters.jdbc;

import org.countinghouse.ports.tck.StockAskingContentionConformance;
import org.countinghouse.ports.tck.StoresFixture;
import org.countinghouse.ports.tck.history.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Hundreds of thousands of calls on every engine, each of them judged. */
@ParameterizedClass
@MethodSource("org.countinghouse.adapters.jdbc.TestDatabase#chosen")
class StockAskingContentionIT extends StockAskingContentionConformance {

    @Parameter
    private TestDatabase database = TestDatabase.H2;

    private @Nullable StoresFixture fixture;

    @Override
    protected StoresFixture fixture() {
        if (fixture == null) {
            DatabaseSetting setting = switch (database) {
                case H2 -> DatabaseSetting.H2_OWN_AUTO_COMMIT_ON;
                case POSTGRESQL -> DatabaseSetting.POSTGRESQL_OWN_AUTO_COMMIT_ON;
                case MARIADB -> DatabaseSetting.MARIADB_OWN_AUTO_COMMIT_ON;
            };
            fixture = setting.pooledFixture();
        }
        return fixture;
    }

    /** The short form has some 700 calls. */
    @Override
    protected int scale() {
        return switch (database) {
            case H2, MARIADB -> HeavyShare.of(60);
            case POSTGRESQL -> HeavyShare.of(300);
        };
    }

    @Override
    protected void report(String workload, Verdict verdict) {
        System.out.println("L5 asking on " + database + ", " + workload + ": " + verdict);
    }
}
