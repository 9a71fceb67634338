package org.countinghouse.ports;

import org.countinghouse.ports.tck.ReservationLifeConformance;
import org.countinghouse.ports.tck.StoresFixture;

class RunAgainReservationLifeTest extends ReservationLifeConformance {

    private final StoresFixture fixture = new RunAgainFixture();

    @Override
    protected StoresFixture fixture() {
        return fixture;
    }
}
