package org.countinghouse.ports.inmemory;

import org.countinghouse.ports.InMemoryFixture;
import org.countinghouse.ports.tck.StoresFixture;
import org.countinghouse.ports.tck.CostLedgerConformance;

class InMemoryCostLedgerTest extends CostLedgerConformance {

    private final StoresFixture fixture = new InMemoryFixture();

    @Override
    protected StoresFixture fixture() {
        return fixture;
    }
}
