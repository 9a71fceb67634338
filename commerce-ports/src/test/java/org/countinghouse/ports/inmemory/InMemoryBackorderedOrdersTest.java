package org.countinghouse.ports.inmemory;

import org.countinghouse.ports.InMemoryFixture;
import org.countinghouse.ports.tck.BackorderedOrdersConformance;
import org.countinghouse.ports.tck.StoresFixture;

class InMemoryBackorderedOrdersTest extends BackorderedOrdersConformance {

    private final StoresFixture fixture = new InMemoryFixture();

    @Override
    protected StoresFixture fixture() {
        return fixture;
    }
}
