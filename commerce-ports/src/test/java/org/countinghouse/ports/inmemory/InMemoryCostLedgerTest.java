package org.countinghouse.ports.inmemory;

import org.countinghouse.ports.InMemoryFixture;
import org.countinghouse.ports.tck.CostLedgerConformance;
import org.countinghouse.ports.tck.StoresFixture;

class InMemoryCostLedgerTest extends CostLedgerConformance {

    private final StoresFixture fixture = new InMemoryFixture();

    @Override
    protected StoresFixture fixture() {
        return fixture;
    }
}
