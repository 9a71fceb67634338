package org.countinghouse.ports.inmemory;

import org.countinghouse.ports.InMemoryFixture;
import org.countinghouse.ports.tck.ReservationChangesConformance;
import org.countinghouse.ports.tck.StoresFixture;

class InMemoryReservationChangesTest extends ReservationChangesConformance {

    private final StoresFixture fixture = new InMemoryFixture();

    @Override
    protected StoresFixture fixture() {
        return fixture;
    }
}
