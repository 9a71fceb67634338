package org.countinghouse.ports.inmemory;

import org.countinghouse.ports.InMemoryFixture;
import org.countinghouse.ports.tck.CampaignManagementConformance;
import org.countinghouse.ports.tck.StoresFixture;

class InMemoryCampaignManagementTest extends CampaignManagementConformance {

    private final StoresFixture fixture = new InMemoryFixture();

    @Override
    protected StoresFixture fixture() {
        return fixture;
    }
}
