package org.countinghouse.ports.inmemory;

import org.countinghouse.ports.InMemoryFixture;
import org.countinghouse.ports.tck.CouponLedgerConformance;
import org.countinghouse.ports.tck.StoresFixture;

class InMemoryCouponLedgerTest extends CouponLedgerConformance {

    private final StoresFixture fixture = new InMemoryFixture();

    @Override
    protected StoresFixture fixture() {
        return fixture;
    }
}
