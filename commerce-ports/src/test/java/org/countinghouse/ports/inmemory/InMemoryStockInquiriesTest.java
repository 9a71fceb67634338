package org.countinghouse.ports.inmemory;

import org.countinghouse.ports.InMemoryFixture;
import org.countinghouse.ports.tck.StockInquiriesConformance;
import org.countinghouse.ports.tck.StoresFixture;

class InMemoryStockInquiriesTest extends StockInquiriesConformance {

    private final StoresFixture fixture = new InMemoryFixture();

    @Override
    protected StoresFixture fixture() {
        return fixture;
    }
}
