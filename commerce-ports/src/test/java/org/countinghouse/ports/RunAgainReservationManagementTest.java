package org.countinghouse.ports;

import org.countinghouse.ports.tck.ReservationManagementConformance;
import org.countinghouse.ports.tck.StoresFixture;

class RunAgainReservationManagementTest extends ReservationManagementConformance {

    private final StoresFixture fixture = new RunAgainFixture();

    @Override
    protected StoresFixture fixture() {
        return fixture;
    }
}
