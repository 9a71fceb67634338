package org.countinghouse.adapters.jdbc;

import org.countinghouse.ports.tck.StockModelConformance;
import org.countinghouse.ports.tck.StoresFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The long form on every engine. {@code model.seed} says which script is the first. */
@ParameterizedClass
@MethodSource("org.countinghouse.adapters.jdbc.TestDatabase#chosen")
class StockModelIT extends StockModelConformance {

    @Parameter
    private TestDatabase database = TestDatabase.H2;

    private @Nullable StoresFixture fixture;

    @Override
    protected StoresFixture fixture() {
        if (fixture == null) {
            fixture = InventoryContentionIT.setting(database).pooledFixture();
        }
        return fixture;
    }

    @Override
    protected int scripts() {
        return switch (database) {
            case H2 -> HeavyShare.of(1_000);
            case POSTGRESQL, MARIADB -> HeavyShare.of(300);
        };
    }

    @Override
    protected long firstSeed() {
        return Long.getLong("model.seed", 1L);
    }

    @Override
    protected void report(int scripts, long commands) {
        System.out.println("L2 stock model on " + database + ": " + scripts + " scripts, " + commands + " commands");
    }
}
