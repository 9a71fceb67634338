package org.countinghouse.ports.inmemory;

import org.countinghouse.ports.InMemoryFixture;
import org.countinghouse.ports.tck.MovedStockBooksConformance;
import org.countinghouse.ports.tck.StoresFixture;

class InMemoryMovedStockBooksTest extends MovedStockBooksConformance {

    private final StoresFixture fixture = new InMemoryFixture();

    @Override
    protected StoresFixture fixture() {
        return fixture;
    }
}
