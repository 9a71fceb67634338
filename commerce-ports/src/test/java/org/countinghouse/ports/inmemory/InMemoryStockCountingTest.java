package org.countinghouse.ports.inmemory;

import org.countinghouse.ports.InMemoryFixture;
import org.countinghouse.ports.tck.StockCountingConformance;
import org.countinghouse.ports.tck.StoresFixture;

class InMemoryStockCountingTest extends StockCountingConformance {

    private final StoresFixture fixture = new InMemoryFixture();

    @Override
    protected StoresFixture fixture() {
        return fixture;
    }
}
