package org.countinghouse.ports;

import org.countinghouse.ports.tck.BackorderManagementConformance;
import org.countinghouse.ports.tck.StoresFixture;

class RunAgainBackorderManagementTest extends BackorderManagementConformance {

    private final StoresFixture fixture = new RunAgainFixture();

    @Override
    protected StoresFixture fixture() {
        return fixture;
    }
}
