package org.countinghouse.ports.inmemory;

import org.countinghouse.ports.InMemoryFixture;
import org.countinghouse.ports.tck.CoalescedContentionConformance;
import org.countinghouse.ports.tck.StoresFixture;

class InMemoryCoalescedContentionTest extends CoalescedContentionConformance {

    private final StoresFixture fixture = new InMemoryFixture();

    @Override
    protected StoresFixture fixture() {
        return fixture;
    }
}
