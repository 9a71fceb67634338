package org.countinghouse.ports;

import org.countinghouse.ports.tck.StockManagementConformance;
import org.countinghouse.ports.tck.StoresFixture;

class RunAgainStockManagementTest extends StockManagementConformance {

    private final StoresFixture fixture = new RunAgainFixture();

    @Override
    protected StoresFixture fixture() {
        return fixture;
    }
}
