package org.countinghouse.ports.inmemory;

import org.countinghouse.ports.InMemoryFixture;
import org.countinghouse.ports.tck.StockCountsConformance;
import org.countinghouse.ports.tck.StoresFixture;

class InMemoryStockCountsTest extends StockCountsConformance {

    private final StoresFixture fixture = new InMemoryFixture();

    @Override
    protected StoresFixture fixture() {
        return fixture;
    }
}
