package org.countinghouse.ports.inmemory;

import org.countinghouse.ports.InMemoryFixture;
import org.countinghouse.ports.tck.ProcessedCommandsConformance;
import org.countinghouse.ports.tck.StoresFixture;

class InMemoryProcessedCommandsTest extends ProcessedCommandsConformance {

    private final StoresFixture fixture = new InMemoryFixture();

    @Override
    protected StoresFixture fixture() {
        return fixture;
    }
}
