package org.countinghouse.ports.inmemory;

import org.countinghouse.ports.InMemoryFixture;
import org.countinghouse.ports.tck.ReservationLifeConformance;
import org.countinghouse.ports.tck.StoresFixture;

class InMemoryReservationLifeTest extends ReservationLifeConformance {

    private final StoresFixture fixture = new InMemoryFixture();

    @Override
    protected StoresFixture fixture() {
        return fixture;
    }
}
