package org.countinghouse.ports.inmemory;

import org.countinghouse.ports.InMemoryFixture;
import org.countinghouse.ports.tck.BookkeepingConformance;
import org.countinghouse.ports.tck.StoresFixture;

class InMemoryBookkeepingTest extends BookkeepingConformance {

    private final StoresFixture fixture = new InMemoryFixture();

    @Override
    protected StoresFixture fixture() {
        return fixture;
    }
}
