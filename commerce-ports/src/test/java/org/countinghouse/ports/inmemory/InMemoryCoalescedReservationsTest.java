package org.countinghouse.ports.inmemory;

import org.countinghouse.ports.InMemoryFixture;
import org.countinghouse.ports.tck.CoalescedReservationsConformance;
import org.countinghouse.ports.tck.StoresFixture;

class InMemoryCoalescedReservationsTest extends CoalescedReservationsConformance {

    private final StoresFixture fixture = new InMemoryFixture();

    @Override
    protected StoresFixture fixture() {
        return fixture;
    }
}
