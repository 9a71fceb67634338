package org.countinghouse.ports.inmemory;

import org.countinghouse.ports.InMemoryFixture;
import org.countinghouse.ports.tck.LotsConformance;
import org.countinghouse.ports.tck.StoresFixture;

class InMemoryLotsTest extends LotsConformance {

    private final StoresFixture fixture = new InMemoryFixture();

    @Override
    protected StoresFixture fixture() {
        return fixture;
    }
}
