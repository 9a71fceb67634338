package org.countinghouse.ports.inmemory;

import org.countinghouse.ports.InMemoryFixture;
import org.countinghouse.ports.tck.CheckoutPricesConformance;
import org.countinghouse.ports.tck.StoresFixture;

class InMemoryCheckoutPricesTest extends CheckoutPricesConformance {

    private final StoresFixture fixture = new InMemoryFixture();

    @Override
    protected StoresFixture fixture() {
        return fixture;
    }
}
