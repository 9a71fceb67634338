package org.countinghouse.ports;

import org.countinghouse.ports.tck.StoresFixture;
import org.countinghouse.ports.tck.TransferManagementConformance;

class RunAgainTransferManagementTest extends TransferManagementConformance {

    private final StoresFixture fixture = new RunAgainFixture();

    @Override
    protected StoresFixture fixture() {
        return fixture;
    }
}
