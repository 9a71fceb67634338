package org.countinghouse.ports.inmemory;

import org.countinghouse.ports.InMemoryFixture;
import org.countinghouse.ports.tck.OrderManagementConformance;
import org.countinghouse.ports.tck.StoresFixture;

class InMemoryOrderManagementTest extends OrderManagementConformance {

    private final StoresFixture fixture = new InMemoryFixture();

    @Override
    protected StoresFixture fixture() {
        return fixture;
    }
}
