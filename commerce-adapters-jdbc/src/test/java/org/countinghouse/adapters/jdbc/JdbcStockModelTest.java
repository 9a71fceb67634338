package org.countinghouse.adapters.jdbc;

import org.countinghouse.ports.tck.StockModelConformance;
import org.countinghouse.ports.tck.StoresFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The short form; {@link StockModelIT} is the long one. */
@ParameterizedClass
@MethodSource("org.countinghouse.adapters.jdbc.DatabaseSetting#chosenForLoad")
class JdbcStockModelTest extends StockModelConformance {

    @Parameter
    private DatabaseSetting setting = DatabaseSetting.H2_OWN_AUTO_COMMIT_ON;

    private @Nullable StoresFixture fixture;

    @Override
    protected StoresFixture fixture() {
        if (fixture == null) {
            fixture = setting.pooledFixture();
        }
        return fixture;
    }

    @Override
    protected int scripts() {
        return setting.database() == TestDatabase.H2 ? 15 : 5;
    }

    /** Another one in each setting. */
    @Override
    protected long firstSeed() {
        return 10_000 + 100L * DatabaseSetting.chosen().indexOf(setting);
    }
}
