package org.countinghouse.ports.inmemory;

import org.countinghouse.ports.InMemoryFixture;
import org.countinghouse.ports.tck.BackorderManagementConformance;
import org.countinghouse.ports.tck.StoresFixture;

class InMemoryBackorderManagementTest extends BackorderManagementConformance {

    private final StoresFixture fixture = new InMemoryFixture();

    @Override
    protected StoresFixture fixture() {
        return fixture;
    }
}
