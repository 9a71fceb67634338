package org.countinghouse.ports;

import org.countinghouse.ports.tck.ChannelAvailabilityConformance;
import org.countinghouse.ports.tck.StoresFixture;

class RunAgainChannelAvailabilityTest extends ChannelAvailabilityConformance {

    private final StoresFixture fixture = new RunAgainFixture();

    @Override
    protected StoresFixture fixture() {
        return fixture;
    }
}
