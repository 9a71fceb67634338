package org.countinghouse.ports.inmemory;

import org.countinghouse.ports.InMemoryFixture;
import org.countinghouse.ports.tck.ChannelQuotasConformance;
import org.countinghouse.ports.tck.StoresFixture;

class InMemoryChannelQuotasTest extends ChannelQuotasConformance {

    private final StoresFixture fixture = new InMemoryFixture();

    @Override
    protected StoresFixture fixture() {
        return fixture;
    }
}
