package org.countinghouse.ports.inmemory;

import org.countinghouse.ports.InMemoryFixture;
import org.countinghouse.ports.tck.CheckoutTaxesConformance;
import org.countinghouse.ports.tck.StoresFixture;

class InMemoryCheckoutTaxesTest extends CheckoutTaxesConformance {

    private final StoresFixture fixture = new InMemoryFixture();

    @Override
    protected StoresFixture fixture() {
        return fixture;
    }
}
