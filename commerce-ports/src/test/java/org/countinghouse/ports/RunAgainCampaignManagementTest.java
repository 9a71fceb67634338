package org.countinghouse.ports;

import org.countinghouse.ports.tck.CampaignManagementConformance;
import org.countinghouse.ports.tck.StoresFixture;

class RunAgainCampaignManagementTest extends CampaignManagementConformance {

    private final StoresFixture fixture = new RunAgainFixture();

    @Override
    protected StoresFixture fixture() {
        return fixture;
    }
}
