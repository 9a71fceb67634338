package org.countinghouse.ports.inmemory;

import org.countinghouse.ports.InMemoryFixture;
import org.countinghouse.ports.tck.StockModelConformance;
import org.countinghouse.ports.tck.StoresFixture;

class InMemoryStockModelTest extends StockModelConformance {

    private final StoresFixture fixture = new InMemoryFixture();

    @Override
    protected StoresFixture fixture() {
        return fixture;
    }

    @Override
    protected int scripts() {
        return 200;
    }
}
