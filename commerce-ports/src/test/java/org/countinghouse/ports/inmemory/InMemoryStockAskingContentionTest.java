package org.countinghouse.ports.inmemory;

import org.countinghouse.ports.InMemoryFixture;
import org.countinghouse.ports.tck.StockAskingContentionConformance;
import org.countinghouse.ports.tck.StoresFixture;

class InMemoryStockAskingContentionTest extends StockAskingContentionConformance {

    private final StoresFixture fixture = new InMemoryFixture();

    @Override
    protected StoresFixture fixture() {
        return fixture;
    }
}
