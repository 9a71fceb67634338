package org.countinghouse.ports.inmemory;

import org.countinghouse.ports.InMemoryFixture;
import org.countinghouse.ports.tck.PaymentsConformance;
import org.countinghouse.ports.tck.StoresFixture;

class InMemoryPaymentsTest extends PaymentsConformance {

    private final StoresFixture fixture = new InMemoryFixture();

    @Override
    protected StoresFixture fixture() {
        return fixture;
    }
}
