package org.countinghouse.ports;

import org.countinghouse.ports.tck.LotManagementConformance;
import org.countinghouse.ports.tck.StoresFixture;

class RunAgainLotManagementTest extends LotManagementConformance {

    private final StoresFixture fixture = new RunAgainFixture();

    @Override
    protected StoresFixture fixture() {
        return fixture;
    }
}
