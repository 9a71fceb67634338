package org.countinghouse.ports.inmemory;

import org.countinghouse.ports.InMemoryFixture;
import org.countinghouse.ports.tck.StockLedgerConformance;
import org.countinghouse.ports.tck.StoresFixture;

class InMemoryStockLedgerTest extends StockLedgerConformance {

    private final StoresFixture fixture = new InMemoryFixture();

    @Override
    protected StoresFixture fixture() {
        return fixture;
    }
}
