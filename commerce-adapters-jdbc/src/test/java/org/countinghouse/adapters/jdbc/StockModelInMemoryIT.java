package org.countinghouse.adapters.jdbc;

import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.countinghouse.domain.kernel.TenantId;
import org.countinghouse.ports.Stores;
import org.countinghouse.ports.inmemory.InMemoryStores;
import org.countinghouse.ports.tck.StockModelConformance;
import org.countinghouse.ports.tck.StoresFixture;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The longest form, on the stores in memory, which are thrown away after every hundred scripts. {@code model.seed} says
 * which script is the first.
 */
@ParameterizedClass
@MethodSource("firstSeeds")
class StockModelInMemoryIT extends StockModelConformance {

    private static final int AT_ONCE = 100;

    @Parameter
    private long firstSeed;

    private final StoresFixture fixture = new Fixture(new InMemoryStores());

    static LongStream firstSeeds() {
        long first = Long.getLong("model.seed", 1L);
        return LongStream.range(0, HeavyShare.of(10_000 / AT_ONCE)).map(hundred -> first + hundred * AT_ONCE);
    }

    @Override
    protected StoresFixture fixture() {
        return fixture;
    }

    @Override
    protected int scripts() {
        return AT_ONCE;
    }

    @Override
    protected long firstSeed() {
        return firstSeed;
    }

    private record Fixture(Stores stores) implements StoresFixture {

        @Override
        public TenantId freshTenant() {
            return TestTenants.fresh();
        }

        @Override
        public <T> T asHost(Supplier<T> work) {
            return work.get();
        }
    }
}
