package org.countinghouse.ports.inmemory;

import org.countinghouse.ports.InMemoryFixture;
import org.countinghouse.ports.tck.CheckoutQuotaConformance;
import org.countinghouse.ports.tck.StoresFixture;

class InMemoryCheckoutQuotaTest extends CheckoutQuotaConformance {

    private final StoresFixture fixture = new InMemoryFixture();

    @Override
    protected StoresFixture fixture() {
        return fixture;
    }
}
