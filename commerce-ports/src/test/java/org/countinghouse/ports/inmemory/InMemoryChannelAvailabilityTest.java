package org.countinghouse.ports.inmemory;

import org.countinghouse.ports.InMemoryFixture;
import org.countinghouse.ports.tck.ChannelAvailabilityConformance;
import org.countinghouse.ports.tck.StoresFixture;

class InMemoryChannelAvailabilityTest extends ChannelAvailabilityConformance {

    private final StoresFixture fixture = new InMemoryFixture();

    @Override
    protected StoresFixture fixture() {
        return fixture;
    }
}
