package org.countinghouse.ports.inmemory;

import org.countinghouse.ports.InMemoryFixture;
import org.countinghouse.ports.tck.StoresFixture;
import org.countinghouse.ports.tck.TransferManagementConformance;

class InMemoryTransferManagementTest extends TransferManagementConformance {

    private final StoresFixture fixture = new InMemoryFixture();

    @Override
    protected StoresFixture fixture() {
        return fixture;
    }
}
