package org.countinghouse.ports.inmemory;

import org.countinghouse.ports.InMemoryFixture;
import org.countinghouse.ports.tck.StockTransfersConformance;
import org.countinghouse.ports.tck.StoresFixture;

class InMemoryStockTransfersTest extends StockTransfersConformance {

    private final StoresFixture fixture = new InMemoryFixture();

    @Override
    protected StoresFixture fixture() {
        return fixture;
    }
}
