package org.countinghouse.ports.inmemory;

import org.countinghouse.ports.InMemoryFixture;
import org.countinghouse.ports.tck.InventoryContentionConformance;
import org.countinghouse.ports.tck.StoresFixture;

class InMemoryInventoryContentionTest extends InventoryContentionConformance {

    private final StoresFixture fixture = new InMemoryFixture();

    @Override
    protected StoresFixture fixture() {
        return fixture;
    }
}
