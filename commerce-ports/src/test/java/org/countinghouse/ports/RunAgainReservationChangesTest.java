package org.countinghouse.ports;

import org.countinghouse.ports.tck.ReservationChangesConformance;
import org.countinghouse.ports.tck.StoresFixture;

class RunAgainReservationChangesTest extends ReservationChangesConformance {

    private final StoresFixture fixture = new RunAgainFixture();

    @Override
    protected StoresFixture fixture() {
        return fixture;
    }
}
