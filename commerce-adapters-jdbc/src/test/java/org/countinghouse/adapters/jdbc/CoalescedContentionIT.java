package org.countinghouse.adapters.jdbc;

import org.countinghouse.ports.tck.CoalescedContentionConformance;
import org.countinghouse.ports.tck.StoresFixture;
import org.countinghouse.ports.tck.history.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Hundreds of thousands of calls on every engine, those on reservations through one queue, each of them judged. */
@ParameterizedClass
@MethodSource("org.countinghouse.adapters.jdbc.TestDatabase#chosen")
class CoalescedContentionIT extends CoalescedContentionConformance {

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
    protected int scale() {
        return InventoryContentionIT.scale(database);
    }

    @Override
    protected int rounds() {
        return HeavyShare.of(1_000);
    }

    @Override
    protected void report(String workload, Verdict verdict) {
        System.out.println("L5 coalesced on " + database + ", " + workload + ": " + verdict);
    }
}
