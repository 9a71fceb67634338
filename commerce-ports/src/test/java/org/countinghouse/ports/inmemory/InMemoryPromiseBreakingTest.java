package org.countinghouse.ports.inmemory;

import org.countinghouse.ports.InMemoryFixture;
import org.countinghouse.ports.tck.PromiseBreakingConformance;
import org.countinghouse.ports.tck.StoresFixture;

class InMemoryPromiseBreakingTest extends PromiseBreakingConformance {

    private final StoresFixture fixture = new InMemoryFixture();

    @Override
    protected StoresFixture fixture() {
        return fixture;
    }
}
