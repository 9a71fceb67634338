package org.countinghouse.ports;

import org.countinghouse.ports.tck.CouponRedemptionsConformance;
import org.countinghouse.ports.tck.StoresFixture;

class RunAgainCouponRedemptionsTest extends CouponRedemptionsConformance {

    private final StoresFixture fixture = new RunAgainFixture();

    @Override
    protected StoresFixture fixture() {
        return fixture;
    }
}
