package org.countinghouse.ports.inmemory;

import org.countinghouse.ports.InMemoryFixture;
import org.countinghouse.ports.tck.StockConditionsConformance;
import org.countinghouse.ports.tck.StoresFixture;

class InMemoryStockConditionsTest extends StockConditionsConformance {

    private final StoresFixture fixture = new InMemoryFixture();

    @Override
    protected StoresFixture fixture() {
        return fixture;
    }
}
