package org.countinghouse.ports.inmemory;

import org.countinghouse.ports.InMemoryFixture;
import org.countinghouse.ports.tck.ProcessFaultsConformance;
import org.countinghouse.ports.tck.StoresFixture;

class InMemoryProcessFaultsTest extends ProcessFaultsConformance {

    private final StoresFixture fixture = new InMemoryFixture();

    @Override
    protected StoresFixture fixture() {
        return fixture;
    }
}
