package org.countinghouse.ports.inmemory;

import org.countinghouse.ports.InMemoryFixture;
import org.countinghouse.ports.tck.StockOpeningConformance;
import org.countinghouse.ports.tck.StoresFixture;

class InMemoryStockOpeningTest extends StockOpeningConformance {

    private final StoresFixture fixture = new InMemoryFixture();

    @Override
    protected StoresFixture fixture() {
        return fixture;
    }
}
