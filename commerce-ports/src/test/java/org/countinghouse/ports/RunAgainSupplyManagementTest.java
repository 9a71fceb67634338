package org.countinghouse.ports;

import org.countinghouse.ports.tck.StoresFixture;
import org.countinghouse.ports.tck.SupplyManagementConformance;

class RunAgainSupplyManagementTest extends SupplyManagementConformance {

    private final StoresFixture fixture = new RunAgainFixture();

    @Override
    protected StoresFixture fixture() {
        return fixture;
    }
}
