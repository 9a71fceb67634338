package org.countinghouse.ports.inmemory;

import org.countinghouse.ports.InMemoryFixture;
import org.countinghouse.ports.tck.LotManagementConformance;
import org.countinghouse.ports.tck.StoresFixture;

class InMemoryLotManagementTest extends LotManagementConformance {

    private final StoresFixture fixture = new InMemoryFixture();

    @Override
    protected StoresFixture fixture() {
        return fixture;
    }
}
