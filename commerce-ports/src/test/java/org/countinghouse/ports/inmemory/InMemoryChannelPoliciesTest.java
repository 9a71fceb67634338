package org.countinghouse.ports.inmemory;

import org.countinghouse.ports.InMemoryFixture;
import org.countinghouse.ports.tck.ChannelPoliciesConformance;
import org.countinghouse.ports.tck.StoresFixture;

class InMemoryChannelPoliciesTest extends ChannelPoliciesConformance {

    private final StoresFixture fixture = new InMemoryFixture();

    @Override
    protected StoresFixture fixture() {
        return fixture;
    }
}
