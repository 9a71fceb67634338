package org.countinghouse.ports;

import org.countinghouse.ports.tck.CoalescedReservationsConformance;
import org.countinghouse.ports.tck.StoresFixture;

class RunAgainCoalescedReservationsTest extends CoalescedReservationsConformance {

    private final StoresFixture fixture = new RunAgainFixture();

    @Override
    protected StoresFixture fixture() {
        return fixture;
    }
}
