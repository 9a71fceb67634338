package org.countinghouse.ports;

import org.countinghouse.ports.tck.OrderManagementConformance;
import org.countinghouse.ports.tck.StoresFixture;

class RunAgainOrderManagementTest extends OrderManagementConformance {

    private final StoresFixture fixture = new RunAgainFixture();

    @Override
    protected StoresFixture fixture() {
        return fixture;
    }
}
