package org.countinghouse.ports.inmemory;

import org.countinghouse.ports.InMemoryFixture;
import org.countinghouse.ports.tck.CampaignsConformance;
import org.countinghouse.ports.tck.StoresFixture;

class InMemoryCampaignsTest extends CampaignsConformance {

    private final StoresFixture fixture = new InMemoryFixture();

    @Override
    protected StoresFixture fixture() {
        return fixture;
    }
}
