package org.countinghouse.adapters.jdbc;

import org.countinghouse.ports.tck.CoalescedContentionConformance;
import org.countinghouse.ports.tck.StoresFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("org.countinghouse.adapters.jdbc.DatabaseSetting#chosenOwn")
class JdbcCoalescedContentionTest extends CoalescedContentionConformance {

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

    /** As by default; the long form takes three. */
    @Override
    protected int lanes() {
        return 1;
    }
}
