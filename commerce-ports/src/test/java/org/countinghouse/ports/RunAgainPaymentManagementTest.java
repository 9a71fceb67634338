package org.countinghouse.ports;

import org.countinghouse.ports.tck.PaymentManagementConformance;
import org.countinghouse.ports.tck.StoresFixture;

class RunAgainPaymentManagementTest extends PaymentManagementConformance {

    private final StoresFixture fixture = new RunAgainFixture();

    @Override
    protected StoresFixture fixture() {
        return fixture;
    }
}
