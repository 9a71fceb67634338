package org.countinghouse.ports.inmemory;

import org.countinghouse.ports.InMemoryFixture;
import org.countinghouse.ports.tck.BatchedStoresConformance;
import org.countinghouse.ports.tck.StoresFixture;

class InMemoryBatchedStoresTest extends BatchedStoresConformance {

    private final StoresFixture fixture = new InMemoryFixture();

    @Override
    protected StoresFixture fixture() {
        return fixture;
    }
}
