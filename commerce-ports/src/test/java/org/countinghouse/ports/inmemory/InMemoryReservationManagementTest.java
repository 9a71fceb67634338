package org.countinghouse.ports.inmemory;

import org.countinghouse.ports.InMemoryFixture;
import org.countinghouse.ports.tck.ReservationManagementConformance;
import org.countinghouse.ports.tck.StoresFixture;

class InMemoryReservationManagementTest extends ReservationManagementConformance {

    private final StoresFixture fixture = new InMemoryFixture();

    @Override
    protected StoresFixture fixture() {
        return fixture;
    }
}
