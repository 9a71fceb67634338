package org.countinghouse.ports.inmemory;

import org.countinghouse.ports.InMemoryFixture;
import org.countinghouse.ports.tck.PaymentManagementConformance;
import org.countinghouse.ports.tck.StoresFixture;

class InMemoryPaymentManagementTest extends PaymentManagementConformance {

    private final StoresFixture fixture = new InMemoryFixture();

    @Override
    protected StoresFixture fixture() {
        return fixture;
    }
}
