package org.countinghouse.ports.inmemory;

import org.countinghouse.ports.InMemoryFixture;
import org.countinghouse.ports.tck.StoresFixture;
import org.countinghouse.ports.tck.BookkeepingConformance;

class InMemoryBookkeepingTest extends BookkeepingConformance {

    private final StoresFixture fixture = new InMemoryFixture();

    @Override
    protected StoresFixture fixture() {
        return fixture;
    }
}
