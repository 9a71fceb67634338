package org.countinghouse.ports.inmemory;

import org.countinghouse.ports.InMemoryFixture;
import org.countinghouse.ports.tck.CouponRedemptionsConformance;
import org.countinghouse.ports.tck.StoresFixture;

class InMemoryCouponRedemptionsTest extends CouponRedemptionsConformance {

    private final StoresFixture fixture = new InMemoryFixture();

    @Override
    protected StoresFixture fixture() {
        return fixture;
    }
}
